// maps/connect.yaml, the last stage.

extension ConnectMap {
    static let firstMonth = """
          - id: first-month
            title: { en: First month, ru: Первый месяц, uz: Birinchi oy, zh: 第一个月, pl: Pierwszy miesiąc }
            icon: receipt
            takes: 30d
            steps:
              - id: bill
                title:
                  en: Opens the first bill
                  ru: Открывает первый счёт
                  uz: Birinchi hisobni ochadi
                  zh: 查看首张账单
                  pl: Otwiera pierwszy rachunek
                icon: mail
                questions: [csat_bill]
                touchpoints:
                  - id: bill-mail
                    title: { en: Bill by e-mail, ru: Счёт по почте }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Pay what was agreed, ru: "Заплатить столько, о скольких договорились" }
                    company: { en: Sends the first bill on the 1st or the 16th, ru: Выставляет первый счёт 1-го или 16-го }
                    events: ["bill_opened[channel=mail]"]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                  - id: bill-app
                    title: { en: Bill in the app, ru: Счёт в приложении }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: Understand each line, ru: Понять каждую строку }
                    events: ["bill_opened[channel=app]"]
                    sources: [billing, app]
                    owner: { en: Billing, ru: Биллинг }
                thinks:
                  en: "I signed for 160. Why is it 198?"
                  ru: "Договор на 160. Почему 198?"
                moments-of-truth: { en: The bill is what was signed, ru: "Счёт такой, какой подписали" }
                needs: { en: A bill that explains itself, ru: "Счёт, который понятен без звонка" }
                emotion: { assumed: -0.4, target: 0.6, because: { en: Nobody likes a first bill, ru: Первому счёту никто не рад } }
                barriers:
                  - id: hidden-fee
                    title: { en: A set-up fee that is not shown before signing, ru: "Доплата за подключение, о которой не сказали до подписания" }
                    severity: 4
                    cause: price
                    lost-to: unknown
                    through: settles
                    objection: { en: This is not what I signed for, ru: "Я подписывал не это" }
                    answer: { en: "The fee is taken off, and the next bill is the price of the plan", ru: "Доплату снимем, следующий счёт — по цене тарифа" }
                    evidence:
                      - says: { en: About twice as many calls about bills with the fee as about those without, ru: По счетам с доплатой звонят примерно вдвое чаще }
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis: { en: A fee that is known beforehand brings no more calls than a bill without it, ru: "Если о доплате знают заранее, звонков не больше, чем без неё" }
                      action: { en: Show the first bill line by line before signing, ru: Показать первый счёт по строкам до подписания }
                      owner: { en: Billing, ru: Биллинг }
                      due: 2027-01-31
                      status: proposed
                      target: { en: Fewer than 15 calls per 100 first bills, ru: Меньше 15 звонков на 100 первых счетов }
                      guardrail: { en: Contracts a week do not fall, ru: Число договоров в неделю не падает }
                opportunities:
                  - id: preview-bill
                    title: { en: "Explain the first bill line by line, before signing and in the app", ru: "Объяснить первый счёт по строкам: до подписания и в приложении" }
                    owner: { en: Billing, ru: Биллинг }
                    status: proposed
                    due: 2027-01-31
                    customer-value: 5
                    business-value: 4
                    effort: 3
                    barrier: hidden-fee
                    through: settles
                blueprint:
                  evidence: [{ title: { en: Bill, ru: Счёт } }]
                  frontstage: [{ title: { en: Bill by e-mail and in the app, ru: Счёт в письме и в приложении } }]
                  backstage: [{ title: { en: Billing reviews disputed lines, ru: Разбор спорных начислений }, owner: { en: Billing, ru: Биллинг }, standard-time: 2d, through: settles }]
                  support: [{ title: { en: Billing engine, ru: Биллинг-система }, through: settles }]

              - id: settles
                title:
                  en: Uses the line for a month
                  ru: Пользуется интернетом месяц
                  uz: Bir oy internetdan foydalanadi
                  zh: 稳定使用一个月
                  pl: Korzysta z łącza przez miesiąc
                icon: flag
                milestone: true
                questions: [csat_month, nps_month]
                touchpoints:
                  - id: daily-use
                    title: { en: The line itself, ru: Сам интернет }
                    channel: router
                    kind: ambient
                    owned: own
                    initiator: customer
                    goal: { en: Forget that there is a provider, ru: "Забыть, что провайдер существует" }
                    events: [month_completed]
                    sources: [network]
                    owner: { en: Network, ru: Сеть }
                  - id: support-line
                    title: { en: Support, ru: Поддержка }
                    channel: call
                    owned: own
                    initiator: customer
                    goal: { en: Have it sorted in one call, ru: Решить всё одним звонком }
                    company: { en: Answers and corrects, ru: Отвечает и исправляет }
                    sources: [call centre]
                    owner: { en: Support, ru: Поддержка }
                    guidance: { en: "Say first what happens next, then ask for the number", ru: "Сначала сказать, что будет дальше, потом спросить номер" }
                thinks:
                  en: "It simply works. I would tell my sister."
                  ru: "Просто работает. Сестре посоветую."
                emotion: { assumed: 1 }
                blueprint:
                  frontstage: [{ title: { en: Support agent, ru: Оператор поддержки }, owner: { en: Support, ru: Поддержка } }]
        """
}
