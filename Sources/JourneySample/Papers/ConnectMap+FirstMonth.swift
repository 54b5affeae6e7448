// maps/connect.yaml, the last stage.

extension ConnectMap {
    static let firstMonth = """
          - id: first-month
            title: { en: First month, ru: Первый месяц, zh: 第一个月, pl: Pierwszy miesiąc, uz: Birinchi oy }
            icon: receipt
            takes: 30d
            steps:
              - id: bill
                title:
                  en: Opens the first bill
                  ru: Открывает первый счёт
                  zh: 查看首张账单
                  pl: Otwiera pierwszy rachunek
                  uz: Birinchi hisobni ochadi
                icon: mail
                picture:
                  file: pictures/bill.png
                  about:
                    en: The bill is longer than expected; a line at its end is marked red
                    ru: Счёт длиннее, чем ждали; строка в конце отмечена красным
                    zh: 账单比预想的长，末尾一行标红
                    pl: Rachunek dłuższy niż się spodziewano; wiersz na końcu zaznaczony na czerwono
                    uz: Hisob kutilganidan uzun; oxiridagi qator qizil bilan belgilangan
                map: bill
                questions: [csat_bill]
                touchpoints:
                  - id: bill-mail
                    title: { en: Bill by e-mail, ru: Счёт на почту, zh: 邮件账单, pl: Rachunek e-mailem, uz: Elektron pochtadagi hisob }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Pay what was agreed
                      ru: Заплатить, сколько договорились
                      zh: 按约定付款
                      pl: Zapłacić tyle, na ile się umówiono
                      uz: Kelishilgan summani toʻlash
                    company:
                      en: Sends the first bill on the 1st or the 16th
                      ru: Присылает первый счёт 1-го или 16-го
                      zh: 每月 1 日或 16 日寄出首张账单
                      pl: Wysyła pierwszy rachunek 1. lub 16. dnia miesiąca
                      uz: Birinchi hisobni oyning 1- yoki 16-kuni yuboradi
                    events: ["bill_opened[channel=mail]"]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                  - id: bill-app
                    title: { en: Bill in the app, ru: Счёт в приложении, zh: 应用内账单, pl: Rachunek w aplikacji, uz: Ilovadagi hisob }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: Understand each line
                      ru: Понять каждую строку
                      zh: 看懂每一行
                      pl: Zrozumieć każdą pozycję
                      uz: Har bir qatorni tushunish
                    events: ["bill_opened[channel=app]"]
                    sources: [billing, app]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                thinks:
                  en: I signed for 160 thousand. Why is it 198?
                  ru: Договор на 160 тысяч. Почему 198?
                  zh: 签的是 16 万，怎么变成 19.8 万？
                  pl: Umowa na 160 tysięcy. Dlaczego jest 198?
                  uz: Shartnoma 160 ming edi. Nega 198?
                moments-of-truth:
                  en: The bill is what was signed
                  ru: Счёт такой же, как договор
                  zh: 账单与合同一致
                  pl: Rachunek zgadza się z umową
                  uz: Hisob shartnomadagidek
                needs:
                  en: A bill that explains itself
                  ru: Счёт, понятный без звонка
                  zh: 一看就懂的账单
                  pl: Rachunek, który nie wymaga wyjaśnień
                  uz: Oʻzi tushunarli hisob
                emotion:
                  assumed: -0.4
                  target: 0.6
                  because:
                    en: Nobody likes a first bill
                    ru: Первому счёту никто не рад
                    zh: 谁都不喜欢首张账单
                    pl: Pierwszego rachunku nikt nie lubi
                    uz: Birinchi hisob hech kimga yoqmaydi
                barriers:
                  - id: hidden-fee
                    title:
                      en: A set-up fee that is not shown before signing
                      ru: Доплата за подключение, о которой не сказали до подписания
                      zh: 安装费签约前没有说明
                      pl: Opłata instalacyjna, o której nie ma mowy przed podpisaniem
                      uz: Imzodan oldin koʻrsatilmagan ulash toʻlovi
                    severity: 4
                    cause: price
                    lost-to: unknown
                    through: settles
                    objection:
                      en: This is not what I signed for
                      ru: Я подписывал не это
                      zh: 我签的不是这个
                      pl: Nie to podpisywałem
                      uz: Men bunga imzo qoʻymaganman
                    answer:
                      en: The fee is taken off, and the next bill is the price of the plan
                      ru: Доплату снимем, следующий счёт — по цене тарифа
                      zh: 取消安装费，下张账单只收套餐费
                      pl: Opłatę odejmujemy, następny rachunek będzie w cenie planu
                      uz: Toʻlov olib tashlanadi, keyingi hisob tarif narxida boʻladi
                    evidence:
                      - says:
                          en: About twice as many calls about bills with the fee as about those without
                          ru: По счетам с доплатой звонят примерно вдвое чаще
                          zh: 含安装费的账单，来电约为不含的两倍
                          pl: O rachunki z opłatą dzwoni się około dwa razy częściej niż o pozostałe
                          uz: Toʻlovli hisoblar boʻyicha qoʻngʻiroqlar toʻlovsizlarnikidan taxminan ikki baravar koʻp
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis:
                        en: A fee that is known beforehand brings no more calls than a bill without it
                        ru: Если о доплате знают заранее, звонков не больше, чем без неё
                        zh: 费用提前知道，来电不会比没有这笔费用时多
                        pl: Opłata znana z góry nie zwiększa liczby telefonów
                        uz: Oldindan maʼlum toʻlov qoʻngʻiroqlarni koʻpaytirmaydi
                      action:
                        en: Show the first bill line by line before signing
                        ru: Показать первый счёт построчно до подписания
                        zh: 签约前逐行展示首张账单
                        pl: Pokazać pierwszy rachunek pozycja po pozycji przed podpisaniem
                        uz: Imzodan oldin birinchi hisobni qatorma-qator koʻrsatish
                      owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                      due: 2027-01-31
                      status: proposed
                      target:
                        en: Fewer than 15 calls per 100 first bills
                        ru: Меньше 15 звонков на 100 первых счетов
                        zh: 每百张首张账单来电少于 15 次
                        pl: Mniej niż 15 telefonów na 100 pierwszych rachunków
                        uz: 100 ta birinchi hisobga 15 tadan kam qoʻngʻiroq
                      guardrail:
                        en: Contracts a week do not fall
                        ru: Договоров в неделю не меньше
                        zh: 每周签约数不下降
                        pl: Liczba umów na tydzień nie spada
                        uz: Haftalik shartnomalar soni kamaymaydi
                opportunities:
                  - id: preview-bill
                    title:
                      en: Explain the first bill line by line, before signing and in the app
                      ru: "Объяснить первый счёт построчно: до подписания и в приложении"
                      zh: 签约前和应用里，逐行讲清首张账单
                      pl: Objaśnić pierwszy rachunek pozycja po pozycji, przed podpisaniem i w aplikacji
                      uz: "Birinchi hisobni qatorma-qator tushuntirish: imzodan oldin va ilovada"
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                    status: proposed
                    due: 2027-01-31
                    customer-value: 5
                    business-value: 4
                    effort: 3
                    barrier: hidden-fee
                    through: settles
                blueprint:
                  evidence: [{ title: { en: Bill, ru: Счёт, zh: 账单, pl: Rachunek, uz: Hisob } }]
                  frontstage:
                    - title:
                        en: Bill by e-mail and in the app
                        ru: Счёт на почте и в приложении
                        zh: 邮件和应用中的账单
                        pl: Rachunek w e-mailu i w aplikacji
                        uz: Pochtadagi va ilovadagi hisob
                  backstage:
                    - title:
                        en: Billing reviews disputed lines
                        ru: Разбор спорных начислений
                        zh: 账务部复核有争议的项目
                        pl: Rozliczenia sprawdzają sporne pozycje
                        uz: Bahsli qatorlarni tekshirish
                      owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                      standard-time: 2d
                      through: settles
                  support:
                    - title: { en: Billing engine, ru: Биллинговая система, zh: 计费系统, pl: System bilingowy, uz: Billing tizimi }
                      through: settles

              - id: settles
                title:
                  en: Uses the line for a month
                  ru: Пользуется интернетом месяц
                  zh: 稳定使用一个月
                  pl: Korzysta z łącza przez miesiąc
                  uz: Bir oy internetdan foydalanadi
                icon: flag
                picture:
                  file: pictures/settles.png
                  about:
                    en: A video call with four faces; the router stands on the desk
                    ru: Видеозвонок, четыре лица; роутер стоит на столе
                    zh: 四人视频会议，路由器放在桌上
                    pl: Rozmowa wideo z czterema osobami; router stoi na biurku
                    uz: Toʻrt kishilik videoqoʻngʻiroq; router stolda turibdi
                milestone: true
                questions: [csat_month, nps_month]
                touchpoints:
                  - id: daily-use
                    title: { en: The line itself, ru: Сам интернет, zh: 网络本身, pl: Samo łącze, uz: Internetning oʻzi }
                    channel: router
                    kind: ambient
                    owned: own
                    initiator: customer
                    goal:
                      en: Forget that there is a provider
                      ru: Забыть, что провайдер существует
                      zh: 忘了还有运营商这回事
                      pl: Zapomnieć, że istnieje dostawca
                      uz: Provayder borligini unutish
                    events: [month_completed]
                    sources: [network]
                    owner: { en: Network, ru: Отдел сети, zh: 网络部, pl: Dział sieci, uz: Tarmoq boʻlimi }
                  - id: support-line
                    title: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
                    channel: call
                    owned: own
                    initiator: customer
                    goal:
                      en: Have it sorted in one call
                      ru: Решить всё одним звонком
                      zh: 一通电话解决
                      pl: Załatwić sprawę jednym telefonem
                      uz: Hammasini bitta qoʻngʻiroqda hal qilish
                    company:
                      en: Answers and corrects
                      ru: Отвечает и исправляет
                      zh: 答复并更正
                      pl: Odpowiada i poprawia
                      uz: Javob beradi va tuzatadi
                    sources: [call centre]
                    owner: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
                    guidance:
                      en: Say first what happens next, then ask for the number
                      ru: Сначала сказать, что будет дальше, потом спросить номер
                      zh: 先说接下来怎么办，再问账号
                      pl: Najpierw powiedzieć, co będzie dalej, potem pytać o numer
                      uz: Avval keyin nima boʻlishini aytish, soʻng raqamni soʻrash
                thinks:
                  en: It simply works. I would tell my sister.
                  ru: Просто работает. Сестре посоветую.
                  zh: 就是好用，会推荐给姐姐。
                  pl: Po prostu działa. Siostrze polecę.
                  uz: Shunchaki ishlayapti. Opamga tavsiya qilaman.
                emotion: { assumed: 1 }
                blueprint:
                  frontstage:
                    - title: { en: Support agent, ru: Оператор поддержки, zh: 客服人员, pl: Konsultant infolinii, uz: Operator }
                      owner: { en: Support, ru: Поддержка, zh: 客服, pl: Infolinia, uz: Yordam xizmati }
        """
}
