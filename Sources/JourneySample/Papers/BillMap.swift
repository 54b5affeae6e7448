// maps/bill.yaml: the support journey around the first bill, as a service blueprint. Its last stages stand beside.

/// The map of the first bill, as a file that people read and edit by hand.
enum BillMap {
    static let text = head + "\n" + question

    private static let head = """
        # What happens when the first bill is not what the customer expected: who answers, who checks, who corrects.
        waymark: 1
        id: bill
        text: { default: en, also: [ru, uz, zh, pl] }
        title:
          en: The first bill raises a question
          ru: Первый счёт вызывает вопросы
          uz: Birinchi hisob savol tugʻdiradi
          zh: 对首张账单有疑问
          pl: Pierwszy rachunek budzi pytania
        type: service-blueprint
        state: current
        journey: support
        status: in-review
        goal:
          en: Pay what was agreed and understand why
          ru: "Заплатить столько, о скольких договорились, и понимать за что"
          uz: Kelishilgan summani toʻlash va sababini tushunish
          zh: 按约定付款，并明白每一项费用
          pl: Zapłacić tyle, na ile się umówiono, i wiedzieć za co
        scenario:
          en: The first bill has come, and for some it holds a set-up fee
          ru: "Пришёл первый счёт, и у части клиентов в нём доплата за подключение"
        expectations: { en: The price of the plan and nothing else, ru: Цена тарифа и больше ничего }
        scope:
          start: { en: The bill is issued, ru: Счёт выставлен }
          end: { en: The bill is paid, ru: Счёт оплачен }
        missed:
          title: { en: The customer cancels over the bill, ru: Клиент отказывается от услуги }
          events: [order_cancelled]
          recover: { en: The fee is taken off in the same call, ru: Доплату снимают в том же разговоре }
        personas: [rustam, dilnoza]
        owner: { en: Billing, ru: Биллинг }
        reviewed: 2026-09-28
        review-every: 12w
        tags: [fibre, support, billing]

        measure:
          window: 30d
          funnel-window: 30d
          curve: csat
          counters:
            - id: calls
              title: { en: Calls per 100, ru: Звонков на 100, uz: 100 mijozga qoʻngʻiroqlar, zh: 每百人来电, pl: Telefony na 100 }
              events: ["support_called[reason=bill]"]
            - id: complaints
              title: { en: Complaints per 100, ru: Жалоб на 100, uz: 100 mijozga shikoyatlar, zh: 每百人投诉, pl: Reklamacje na 100 }
              events: ["complaint_filed[reason=bill]"]
          network:
            title: { en: From the bill to the payment, ru: От счёта до оплаты, uz: Hisobdan toʻlovgacha, zh: 从账单到付款, pl: Od rachunku do zapłaty }
            columns:
              - title: { en: Bill, ru: Счёт, uz: Hisob, zh: 账单, pl: Rachunek }
                nodes:
                  - { title: { en: With a set-up fee, ru: С доплатой, uz: Ulash toʻlovi bilan, zh: 含安装费, pl: Z opłatą instalacyjną }, events: ["bill_opened[difference>0]"] }
                  - { title: { en: As signed, ru: Как подписали, uz: Kelishilganidek, zh: 与合同一致, pl: Zgodnie z umową }, events: ["bill_opened[difference=0]"] }
              - title: { en: Question, ru: Вопрос, uz: Savol, zh: 咨询, pl: Pytanie }
                nodes:
                  - { title: { en: Called, ru: Позвонили, uz: Qoʻngʻiroq qildi, zh: 致电客服, pl: Zadzwonili }, events: ["support_called[reason=bill]"] }
                  - { title: { en: Looked it up, ru: Нашли в справке, uz: Yordamdan qidirdi, zh: 自己查看说明, pl: Sprawdzili w pomocy }, events: [bill_help_viewed] }
                  - { title: { en: No question, ru: Не спрашивали, uz: Savolsiz, zh: 没有疑问, pl: Bez pytań }, events: [bill_opened] }
              - title: { en: End, ru: Итог, uz: Yakun, zh: 结果, pl: Koniec }
                nodes:
                  - { title: { en: Cancelled, ru: Отказались, uz: Bekor qildi, zh: 取消, pl: Zrezygnowali }, events: [order_cancelled], tone: bad }
                  - { title: { en: Corrected and paid, ru: Исправили и оплатили, uz: Tuzatildi va toʻlandi, zh: 更正后付款, pl: Poprawiono i zapłacono }, events: [bill_corrected] }
                  - { title: { en: Paid, ru: Оплатили, uz: Toʻladi, zh: 已付款, pl: Zapłacono }, events: [bill_paid], tone: good }

        takeaways:
          - title:
              en: A fee that nobody mentioned brings about twice as many calls
              ru: "Доплата, о которой не сказали, приводит к звонкам примерно вдвое чаще"
              uz: Aytilmagan toʻlov taxminan ikki baravar koʻp qoʻngʻiroq keltiradi
              zh: 未事先告知的费用带来约两倍的来电
              pl: Opłata, o której nikt nie wspomniał, to około dwa razy więcej telefonów
            step: calls
            opportunity: fee-before-signing
            evidence:
              - says: { en: "Calls per 100 customers who opened a bill, with the fee and without", ru: "Звонки на 100 открывших счёт, с доплатой и без" }
                kind: observed
                source: event log
                date: 2026-10-26
          - title:
              en: People who call rate support above the help page
              ru: "Разговор с поддержкой оценивают выше, чем страницу помощи"
              uz: Qoʻllab-quvvatlash qoʻngʻirogʻi yordam sahifasidan yuqori baholanadi
              zh: 客服电话的评价高于帮助页面
              pl: Rozmowa z pomocą oceniana jest wyżej niż strona pomocy
            step: looks
            opportunity: explain-lines
            evidence:
              - says: { en: Mean satisfaction at the two steps, ru: Средняя оценка двух шагов }
                kind: observed
                source: survey
                date: 2026-10-26

        stages:
          - id: the-bill
            title: { en: The bill, ru: Счёт, uz: Hisob, zh: 账单, pl: Rachunek }
            icon: receipt
            takes: 3d
            steps:
              - id: arrives
                title:
                  en: The first bill arrives
                  ru: Приходит первый счёт
                  uz: Birinchi hisob keladi
                  zh: 收到首张账单
                  pl: Przychodzi pierwszy rachunek
                icon: mail
                milestone: true
                touchpoints:
                  - id: bill-letter
                    title: { en: E-mail with the bill, ru: Письмо со счётом }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Know what to pay and by when, ru: "Знать, сколько и до какого числа платить" }
                    company: { en: Issues the bill on the 1st or the 16th, ru: Выставляет счёт 1-го или 16-го }
                    events: [bill_issued]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                expects: { en: The price of the plan, ru: Цена тарифа }
                emotion: { assumed: 0 }
                blueprint:
                  evidence: [{ title: { en: "Bill, one page", ru: "Счёт, одна страница" }, through: opens }]
                  backstage: [{ title: { en: Billing run, ru: Расчёт счетов }, owner: { en: Billing, ru: Биллинг }, standard-time: 12h }]
                  support: [{ title: { en: Billing engine, ru: Биллинг-система }, through: opens }]
              - id: opens
                title:
                  en: Opens it and reads the sum
                  ru: Открывает и видит сумму
                  uz: Ochadi va summani koʻradi
                  zh: 打开账单，看到金额
                  pl: Otwiera i widzi kwotę
                icon: app
                milestone: true
                questions: [csat_bill]
                touchpoints:
                  - id: bill-view
                    title: { en: Bill in the app, ru: Счёт в приложении }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: See at a glance why it is this sum, ru: "Сразу понять, почему такая сумма" }
                    events: ["bill_opened[channel=app]"]
                    sources: [billing, app]
                    owner: { en: Billing, ru: Биллинг }
                  - id: bill-file
                    title: { en: Bill by e-mail, ru: Счёт по почте }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Keep it for the books, ru: Сохранить для учёта }
                    events: ["bill_opened[channel=mail]"]
                    sources: [billing]
                    owner: { en: Billing, ru: Биллинг }
                thinks: { en: "Where do these 38 thousand come from?", ru: "Откуда взялись эти 38 тысяч?" }
                moments-of-truth: { en: The sum is what was signed, ru: "Сумма та, что в договоре" }
                emotion: { assumed: -0.5, target: 0.6 }
                barriers:
                  - id: fee-line
                    title: { en: The set-up fee is a line without a word of explanation, ru: "Доплата — строка без единого слова объяснения" }
                    severity: 4
                    cause: information
                    lost-to: unknown
                    through: looks
                    objection: { en: This was not in the contract, ru: Этого не было в договоре }
                    answer: { en: It is taken off when you ask, ru: "Снимем, если вы попросите" }
                    evidence:
                      - says: { en: Bills with the fee are rated lower, ru: Счета с доплатой оценивают ниже }
                        kind: observed
                        source: survey
                        date: 2026-10-26
                    plan:
                      hypothesis: { en: A fee shown before signing brings no extra calls, ru: "Доплата, показанная до подписания, не добавляет звонков" }
                      action: { en: Show the fee on the last screen before signing, ru: Показать доплату на последнем экране перед подписью }
                      owner: { en: Pricing, ru: Цены }
                      due: 2027-01-31
                      status: planned
                      target: { en: Calls about bills with the fee as rare as about others, ru: Звонков о счетах с доплатой не больше остальных }
                      guardrail: { en: Contracts a week do not fall, ru: Число договоров в неделю не падает }
                opportunities:
                  - id: fee-before-signing
                    title: { en: Show the fee before signing, ru: Показать доплату до подписания }
                    owner: { en: Pricing, ru: Цены }
                    status: planned
                    due: 2027-01-31
                    customer-value: 5
                    business-value: 4
                    effort: 2
                    barrier: fee-line
                blueprint:
                  frontstage: [{ title: { en: Bill screen and e-mail, ru: Экран и письмо со счётом } }]
        """
}
