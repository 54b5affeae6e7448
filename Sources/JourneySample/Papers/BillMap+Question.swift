// maps/bill.yaml, from the question to the payment.

extension BillMap {
    static let question = """
          - id: the-question
            title: { en: The question, ru: Вопрос, uz: Savol, zh: 咨询, pl: Pytanie }
            icon: question
            takes: 1d
            steps:
              - id: looks
                title:
                  en: Looks for the reason
                  ru: Ищет причину в справке
                  uz: Yordam sahifasidan sababini qidiradi
                  zh: 在帮助页面找原因
                  pl: Szuka przyczyny w pomocy
                icon: search
                optional: true
                questions: [csat_help]
                touchpoints:
                  - id: help-page
                    title: { en: Help in the app, ru: Помощь в приложении }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: Find the line of the bill explained, ru: Найти объяснение строки счёта }
                    company: { en: Explains bills in general, ru: Объясняет счета в общих словах }
                    events: [bill_help_viewed]
                    sources: [app]
                    owner: { en: Digital, ru: Цифровые каналы }
                thinks: { en: "It explains everything except my bill.", ru: "Объясняют всё, кроме моего счёта." }
                emotion: { assumed: -0.2, target: 0.8 }
                barriers:
                  - id: general-help
                    title: { en: The help page speaks of bills in general, ru: Справка говорит о счетах вообще }
                    severity: 3
                    cause: information
                    lost-to: own-channel
                opportunities:
                  - id: explain-lines
                    title: { en: Each line of the bill opens its explanation, ru: Каждая строка счёта открывает своё объяснение }
                    owner: { en: Digital, ru: Цифровые каналы }
                    status: in-work
                    due: 2026-12-01
                    customer-value: 4
                    business-value: 3
                    effort: 2
                    barrier: general-help
                    through: calls
                blueprint:
                  evidence: [{ title: { en: Help page, ru: Страница помощи } }]
                  frontstage: [{ title: { en: Help page, ru: Страница помощи }, owner: { en: Digital, ru: Цифровые каналы } }]
                  support: [{ title: { en: Knowledge base, ru: База знаний }, through: calls }]
              - id: calls
                title:
                  en: Calls support
                  ru: Звонит в поддержку
                  uz: Qoʻllab-quvvatlashga qoʻngʻiroq qiladi
                  zh: 致电客服
                  pl: Dzwoni do pomocy
                icon: call
                optional: true
                questions: [csat_support, ces_support]
                touchpoints:
                  - id: support-call
                    title: { en: Call centre, ru: Колл-центр }
                    channel: call
                    owned: own
                    initiator: customer
                    goal: { en: Hear that it will be put right, ru: "Услышать, что всё исправят" }
                    company: { en: Listens and opens a review, ru: Слушает и открывает разбор }
                    events: ["support_called[reason=bill]"]
                    sources: [call centre]
                    owner: { en: Support, ru: Поддержка }
                    guidance: { en: "Do say when the corrected bill comes; do not send people to the help page", ru: "Назвать день, когда придёт исправленный счёт; не отправлять в справку" }
                thinks: { en: "Sorted in six minutes. I should have called first.", ru: "Шесть минут, и всё. Надо было звонить сразу." }
                emotion: { assumed: 0.3 }
                blueprint:
                  frontstage: [{ title: { en: Support agent, ru: Оператор поддержки }, owner: { en: Support, ru: Поддержка }, standard-time: 10m }]
                  backstage: [{ title: { en: Agent opens a review, ru: Оператор открывает разбор }, owner: { en: Support, ru: Поддержка } }]

          - id: settlement
            title: { en: Settlement, ru: Решение, uz: Yechim, zh: 解决, pl: Rozliczenie }
            icon: check
            takes: 4d
            steps:
              - id: review
                title:
                  en: Waits while billing checks the line
                  ru: "Ждёт, пока биллинг проверит начисление"
                  uz: Hisob-kitob boʻlimi tekshirguncha kutadi
                  zh: 等待账务部门核查
                  pl: "Czeka, aż rozliczenia sprawdzą pozycję"
                icon: clock
                optional: true
                takes: 2d
                touchpoints:
                  - id: review-silence
                    title: { en: Nothing is heard, ru: Тишина }
                    channel: system
                    kind: ambient
                    owned: own
                    initiator: company
                    goal: { en: Know that it is being looked at, ru: "Знать, что вопросом занимаются" }
                    company: { en: Checks the disputed line, ru: Проверяет спорную строку }
                    events: [billing_review_started]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                thinks: { en: "Do I pay now or wait?", ru: "Платить сейчас или подождать?" }
                needs: { en: A date, ru: "Знать, когда ответят" }
                emotion: { assumed: -0.5, target: 0 }
                barriers:
                  - id: silent-review
                    title: { en: No word while the review lasts, ru: "Пока идёт разбор, ни слова" }
                    severity: 2
                    cause: process
                    lost-to: nobody
                    plan:
                      action: { en: A message when the review starts and when it ends, ru: Сообщение в начале и в конце разбора }
                      owner: { en: Billing, ru: Биллинг }
                      due: 2026-12-01
                      status: proposed
                opportunities:
                  - id: review-message
                    title: { en: "Tell the day on which the answer comes", ru: "Назвать день, когда придёт ответ" }
                    owner: { en: Billing, ru: Биллинг }
                    status: proposed
                    customer-value: 3
                    business-value: 2
                    effort: 1
                    barrier: silent-review
                    through: corrected
                blueprint:
                  backstage:
                    - title: { en: Billing reviews the disputed line, ru: Биллинг разбирает спорную строку }
                      through: corrected
                      owner: { en: Billing, ru: Биллинг }
                      standard-time: 2d
                      wait-point: true
                  support: [{ title: { en: Billing engine, ru: Биллинг-система }, through: pays }]
              - id: corrected
                title:
                  en: Gets a corrected bill
                  ru: Получает исправленный счёт
                  uz: Tuzatilgan hisobni oladi
                  zh: 收到更正后的账单
                  pl: Dostaje poprawiony rachunek
                icon: mail
                optional: true
                questions: [csat_correction]
                touchpoints:
                  - id: corrected-bill
                    title: { en: Corrected bill by e-mail, ru: Исправленный счёт по почте }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: See that the fee is gone, ru: "Увидеть, что доплаты больше нет" }
                    events: [bill_corrected]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                thinks: { en: "Gone. Why was it there at all?", ru: "Убрали. Зачем тогда писали?" }
                emotion: { assumed: 0.8 }
                blueprint:
                  evidence: [{ title: { en: Corrected bill, ru: Исправленный счёт } }]
                  frontstage: [{ title: { en: E-mail, ru: Письмо } }]
              - id: pays
                title:
                  en: Pays the bill
                  ru: Оплачивает счёт
                  uz: Hisobni toʻlaydi
                  zh: 支付账单
                  pl: Płaci rachunek
                icon: check
                milestone: true
                touchpoints:
                  - id: payment
                    title: { en: "App, payment", ru: "Приложение, оплата" }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: Be done for this month, ru: Закрыть вопрос на месяц }
                    events: [bill_paid]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                thinks: { en: "Done. Next month I will look twice.", ru: "Готово. В следующем месяце посмотрю внимательнее." }
                emotion: { assumed: 0.2 }
                blueprint:
                  frontstage: [{ title: { en: Payment screen, ru: Экран оплаты } }]
        """
}
