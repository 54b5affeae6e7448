// maps/bill.yaml, the bill that comes.

extension BillMap {
    static let bill = """
          - id: the-bill
            title: { en: The bill, ru: Счёт, zh: 账单, pl: Rachunek, uz: Hisob }
            icon: receipt
            takes: 3d
            steps:
              - id: arrives
                title:
                  en: The first bill arrives
                  ru: Приходит первый счёт
                  zh: 收到首张账单
                  pl: Przychodzi pierwszy rachunek
                  uz: Birinchi hisob keladi
                icon: mail
                milestone: true
                touchpoints:
                  - id: bill-letter
                    title: { en: E-mail with the bill, ru: Письмо со счётом, zh: 账单邮件, pl: E-mail z rachunkiem, uz: Hisob kelgan xat }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Know what to pay and by when
                      ru: Знать, сколько и до какого числа платить
                      zh: 知道付多少、最晚哪天付
                      pl: Wiedzieć, ile i do kiedy zapłacić
                      uz: Qancha va qachongacha toʻlashni bilish
                    company:
                      en: Issues the bill on the 1st or the 16th
                      ru: Выставляет счёт 1-го или 16-го
                      zh: 每月 1 日或 16 日出账
                      pl: Wystawia rachunek 1. lub 16. dnia miesiąca
                      uz: Hisobni oyning 1- yoki 16-kuni chiqaradi
                    events: [bill_issued]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                expects: { en: The price of the plan, ru: Цена тарифа, zh: 套餐的价格, pl: Cena planu, uz: Tarif narxi }
                emotion: { assumed: 0 }
                blueprint:
                  evidence:
                    - title:
                        en: Bill, one page
                        ru: Счёт на одной странице
                        zh: 一页账单
                        pl: Rachunek, jedna strona
                        uz: Bir betli hisob
                      through: opens
                  backstage:
                    - title: { en: Billing run, ru: Расчёт счетов, zh: 批量出账, pl: Naliczanie rachunków, uz: Hisoblarni chiqarish }
                      owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                      standard-time: 12h
                  support:
                    - title: { en: Billing engine, ru: Биллинговая система, zh: 计费系统, pl: System bilingowy, uz: Billing tizimi }
                      through: opens
              - id: opens
                title:
                  en: Opens it and reads the sum
                  ru: Открывает и видит сумму
                  zh: 打开账单，看到金额
                  pl: Otwiera i widzi kwotę
                  uz: Ochadi va summani koʻradi
                icon: app
                milestone: true
                questions: [csat_bill]
                touchpoints:
                  - id: bill-view
                    title: { en: Bill in the app, ru: Счёт в приложении, zh: 应用内账单, pl: Rachunek w aplikacji, uz: Ilovadagi hisob }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: See at a glance why it is this sum
                      ru: Сразу понять, почему такая сумма
                      zh: 一眼看懂为什么是这个金额
                      pl: Od razu wiedzieć, skąd ta kwota
                      uz: Nega shuncha ekanini darrov tushunish
                    events: ["bill_opened[channel=app]"]
                    sources: [billing, app]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                  - id: bill-file
                    title: { en: Bill by e-mail, ru: Счёт на почту, zh: 邮件账单, pl: Rachunek e-mailem, uz: Elektron pochtadagi hisob }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Keep it for the books
                      ru: Сохранить для бухгалтерии
                      zh: 留着记账
                      pl: Zachować do dokumentów
                      uz: Hisob-kitob uchun saqlab qoʻyish
                    events: ["bill_opened[channel=mail]"]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                thinks:
                  en: Where do these 38 thousand come from?
                  ru: Откуда взялись эти 38 тысяч?
                  zh: 这三万八是哪儿来的？
                  pl: Skąd się wzięło te 38 tysięcy?
                  uz: Bu 38 ming qayerdan chiqdi?
                moments-of-truth:
                  en: The sum is what was signed
                  ru: Сумма та, что в договоре
                  zh: 金额与合同一致
                  pl: Kwota jest taka jak w umowie
                  uz: Summa shartnomadagidek
                emotion: { assumed: -0.5, target: 0.6 }
                barriers:
                  - id: fee-line
                    title:
                      en: The set-up fee is a line without a word of explanation
                      ru: Доплата — строка без слова объяснения
                      zh: 安装费只有一行，没有半句说明
                      pl: Opłata to jedna pozycja bez słowa wyjaśnienia
                      uz: Ulash toʻlovi bir ogʻiz izohsiz bitta qator
                    severity: 4
                    cause: information
                    lost-to: unknown
                    through: looks
                    objection:
                      en: This was not in the contract
                      ru: Этого не было в договоре
                      zh: 合同里没有这一项
                      pl: Tego nie było w umowie
                      uz: Shartnomada bu yoʻq edi
                    answer:
                      en: It is taken off when you ask
                      ru: Снимем, если вы попросите
                      zh: 您提出来，我们就取消
                      pl: Na prośbę ją odejmujemy
                      uz: Soʻrasangiz, olib tashlaymiz
                    evidence:
                      - says:
                          en: Bills with the fee are rated lower
                          ru: Счета с доплатой оценивают ниже
                          zh: 含安装费的账单评分更低
                          pl: Rachunki z opłatą są oceniane niżej
                          uz: Toʻlovli hisoblar pastroq baholanadi
                        kind: observed
                        source: survey
                        date: 2026-10-26
                    plan:
                      hypothesis:
                        en: A fee shown before signing brings no extra calls
                        ru: Доплата, показанная до подписания, не добавляет звонков
                        zh: 签约前说明费用，来电不会增多
                        pl: Opłata pokazana przed podpisaniem nie zwiększa liczby telefonów
                        uz: Imzodan oldin koʻrsatilgan toʻlov qoʻngʻiroqlarni koʻpaytirmaydi
                      action:
                        en: Show the fee on the last screen before signing
                        ru: Показать доплату на последнем экране перед подписью
                        zh: 签约前最后一屏显示安装费
                        pl: Pokazać opłatę na ostatnim ekranie przed podpisem
                        uz: Toʻlovni imzo oldidan oxirgi ekranda koʻrsatish
                      owner: { en: Pricing, ru: Отдел тарифов, zh: 定价部, pl: Dział cen, uz: Tariflar boʻlimi }
                      due: 2027-01-31
                      status: planned
                      target:
                        en: Calls about bills with the fee as rare as about others
                        ru: О счетах с доплатой звонят не чаще, чем об остальных
                        zh: 含安装费的账单，来电不多于其他账单
                        pl: O rachunki z opłatą dzwoni się nie częściej niż o inne
                        uz: Toʻlovli hisoblar boʻyicha qoʻngʻiroqlar boshqalarnikidan koʻp emas
                      guardrail:
                        en: Contracts a week do not fall
                        ru: Договоров в неделю не меньше
                        zh: 每周签约数不下降
                        pl: Liczba umów na tydzień nie spada
                        uz: Haftalik shartnomalar soni kamaymaydi
                opportunities:
                  - id: fee-before-signing
                    title:
                      en: Show the fee before signing
                      ru: Показать доплату до подписания
                      zh: 签约前说明安装费
                      pl: Pokazać opłatę przed podpisaniem
                      uz: Toʻlovni imzodan oldin koʻrsatish
                    owner: { en: Pricing, ru: Отдел тарифов, zh: 定价部, pl: Dział cen, uz: Tariflar boʻlimi }
                    status: planned
                    due: 2027-01-31
                    customer-value: 5
                    business-value: 4
                    effort: 2
                    barrier: fee-line
                blueprint:
                  frontstage:
                    - title:
                        en: Bill screen and e-mail
                        ru: Экран и письмо со счётом
                        zh: 账单页面与邮件
                        pl: Ekran i e-mail z rachunkiem
                        uz: Hisob ekrani va xati
        """
}
