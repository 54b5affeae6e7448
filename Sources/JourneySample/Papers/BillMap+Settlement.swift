// maps/bill.yaml, from the check to the payment.

extension BillMap {
    static let settlement = """
          - id: settlement
            title: { en: Settlement, ru: Решение, zh: 解决, pl: Rozwiązanie, uz: Yechim }
            icon: check
            takes: 4d
            steps:
              - id: review
                title:
                  en: Waits while billing checks the line
                  ru: Ждёт, пока биллинг проверит начисление
                  zh: 等待账务部核查
                  pl: Czeka, aż rozliczenia sprawdzą pozycję
                  uz: Hisob-kitob boʻlimi tekshirguncha kutadi
                icon: clock
                optional: true
                takes: 2d
                touchpoints:
                  - id: review-silence
                    title: { en: Nothing is heard, ru: Тишина, zh: 杳无音信, pl: Cisza, uz: Jimlik }
                    channel: system
                    kind: ambient
                    owned: own
                    initiator: company
                    goal:
                      en: Know that it is being looked at
                      ru: Знать, что вопросом занимаются
                      zh: 知道有人在处理
                      pl: Wiedzieć, że ktoś się tym zajmuje
                      uz: Masala koʻrib chiqilayotganini bilish
                    company:
                      en: Checks the disputed line
                      ru: Проверяет спорную строку
                      zh: 核查有争议的项目
                      pl: Sprawdza sporną pozycję
                      uz: Bahsli qatorni tekshiradi
                    events: [billing_review_started]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                thinks:
                  en: Do I pay now or wait?
                  ru: Платить сейчас или подождать?
                  zh: 现在付，还是再等等？
                  pl: Płacić teraz czy czekać?
                  uz: Hozir toʻlaymi yoki kutaymi?
                needs: { en: A date, ru: Дата ответа, zh: 答复日期, pl: Termin odpowiedzi, uz: Javob kuni }
                emotion: { assumed: -0.5, target: 0 }
                barriers:
                  - id: silent-review
                    title:
                      en: No word while the review lasts
                      ru: Пока идёт разбор, ни слова
                      zh: 复核期间毫无消息
                      pl: W trakcie sprawdzania ani słowa
                      uz: Tekshiruv paytida bir ogʻiz soʻz yoʻq
                    severity: 2
                    cause: process
                    lost-to: nobody
                    plan:
                      action:
                        en: A message when the review starts and when it ends
                        ru: Сообщение в начале и в конце разбора
                        zh: 复核开始和结束时各发一条通知
                        pl: Wiadomość na początku i na końcu sprawdzania
                        uz: Tekshiruv boshida va oxirida xabar
                      owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                      due: 2026-12-01
                      status: proposed
                opportunities:
                  - id: review-message
                    title:
                      en: Tell the day on which the answer comes
                      ru: Назвать день, когда придёт ответ
                      zh: 告知哪天答复
                      pl: Podać dzień, w którym przyjdzie odpowiedź
                      uz: Javob keladigan kunni aytish
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                    status: proposed
                    customer-value: 3
                    business-value: 2
                    effort: 1
                    barrier: silent-review
                    through: corrected
                blueprint:
                  backstage:
                    - title:
                        en: Billing reviews the disputed line
                        ru: Разбор спорного начисления
                        zh: 账务部复核有争议的项目
                        pl: Rozliczenia sprawdzają sporną pozycję
                        uz: Bahsli qatorni tekshirish
                      through: corrected
                      owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                      standard-time: 2d
                      wait-point: true
                  support:
                    - title: { en: Billing engine, ru: Биллинговая система, zh: 计费系统, pl: System bilingowy, uz: Billing tizimi }
                      through: pays
              - id: corrected
                title:
                  en: Gets a corrected bill
                  ru: Получает исправленный счёт
                  zh: 收到更正后的账单
                  pl: Dostaje poprawiony rachunek
                  uz: Tuzatilgan hisobni oladi
                icon: mail
                optional: true
                questions: [csat_correction]
                touchpoints:
                  - id: corrected-bill
                    title:
                      en: Corrected bill by e-mail
                      ru: Исправленный счёт на почту
                      zh: 更正账单邮件
                      pl: Poprawiony rachunek e-mailem
                      uz: Tuzatilgan hisob xati
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: See that the fee is gone
                      ru: Увидеть, что доплаты больше нет
                      zh: 确认费用已取消
                      pl: Zobaczyć, że opłaty już nie ma
                      uz: Toʻlov yoʻqolganini koʻrish
                    events: [bill_corrected]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                thinks:
                  en: Gone. Why was it there at all?
                  ru: Убрали. Зачем тогда писали?
                  zh: 取消了。那当初为什么要收？
                  pl: Zniknęła. To po co w ogóle była?
                  uz: Olib tashlashdi. Nega yozilgan edi oʻzi?
                emotion: { assumed: 0.8 }
                blueprint:
                  evidence:
                    - { title: { en: Corrected bill, ru: Исправленный счёт, zh: 更正账单, pl: Poprawiony rachunek, uz: Tuzatilgan hisob } }
                  frontstage: [{ title: { en: E-mail, ru: Письмо, zh: 邮件, pl: Wiadomość e-mail, uz: Elektron xat } }]
              - id: pays
                title: { en: Pays the bill, ru: Оплачивает счёт, zh: 支付账单, pl: Płaci rachunek, uz: Hisobni toʻlaydi }
                icon: check
                milestone: true
                touchpoints:
                  - id: payment
                    title: { en: "App, payment", ru: "Приложение, оплата", zh: 手机应用，付款, pl: "Aplikacja, płatność", uz: "Ilova, toʻlov" }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: Be done for this month
                      ru: Закрыть вопрос на месяц
                      zh: 了结这个月的事
                      pl: Mieć ten miesiąc z głowy
                      uz: Bu oyni yopish
                    events: [bill_paid]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг, zh: 账务部, pl: Rozliczenia, uz: Hisob-kitob boʻlimi }
                thinks:
                  en: Done. Next month I will look twice.
                  ru: Готово. В следующем месяце посмотрю внимательнее.
                  zh: 付了。下个月要看仔细点。
                  pl: Gotowe. Za miesiąc przyjrzę się dokładniej.
                  uz: Boʻldi. Keyingi oy yaxshilab qarayman.
                emotion: { assumed: 0.2 }
                blueprint:
                  frontstage: [{ title: { en: Payment screen, ru: Экран оплаты, zh: 付款界面, pl: Ekran płatności, uz: Toʻlov ekrani } }]
        """
}
