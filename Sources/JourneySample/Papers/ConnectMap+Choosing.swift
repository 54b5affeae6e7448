// maps/connect.yaml, the stages up to the contract.

extension ConnectMap {
    static let choosing = """
          - id: notice
            title: { en: Notice and compare, ru: Выбор, uz: Tanlash, zh: 了解与比较, pl: Wybór }
            icon: search
            takes: 5d
            steps:
              # Nothing in the log shows this step: what customers feel here is the team's guess.
              - id: asks
                title:
                  en: Asks the building chat who serves the house
                  ru: "Спрашивает в чате дома, кто обслуживает адрес"
                  uz: "Uy chatida bu manzilga kim xizmat koʻrsatishini soʻraydi"
                  zh: 在楼栋群里打听谁家能装
                  pl: "Pyta na czacie budynku, kto obsługuje adres"
                icon: chat
                touchpoints:
                  - id: building-chat
                    title: { en: Building chat, ru: Чат дома }
                    channel: chat
                    kind: communication
                    owned: earned
                    initiator: customer
                    goal: { en: Hear from neighbours whether it works, ru: "Узнать у соседей, как оно работает" }
                  - id: lift-poster
                    title: { en: Poster in the lift, ru: Плакат в лифте }
                    channel: post
                    kind: ambient
                    owned: paid
                    initiator: company
                    goal: { en: Learn that there is fibre in the house, ru: "Узнать, что в доме есть оптика" }
                    company: { en: Hangs a poster with a code that opens the address check, ru: Вешает плакат с кодом на проверку адреса }
                    owner: { en: Marketing, ru: Маркетинг }
                thinks:
                  en: "If the neighbours are happy, that will do for me."
                  ru: "Если соседи довольны, мне этого хватит."
                needs: { en: One honest answer from somebody who lives here, ru: "Один честный ответ от того, кто здесь живёт" }
                emotion: { assumed: 0.3, because: { en: Curious and not yet bothered, ru: "Любопытно и пока не трудно" } }

              - id: compares
                title:
                  en: Compares three plans
                  ru: Сравнивает три тарифа
                  uz: Uchta tarifni solishtiradi
                  zh: 比较三种套餐
                  pl: Porównuje trzy plany
                icon: web
                milestone: true
                questions: [csat_plans]
                touchpoints:
                  - id: plan-page
                    title: { en: Plan page, ru: Страница тарифов }
                    channel: web
                    owned: own
                    initiator: customer
                    goal: { en: Find the price of a whole month, ru: "Понять, сколько выйдет за месяц" }
                    company: { en: Shows three plans and their prices, ru: Показывает три тарифа и цены }
                    events: ["plans_compared[channel=web]"]
                    sources: [site]
                    owner: { en: Digital, ru: Цифровые каналы }
                  - id: partner-tablet
                    title: { en: Partner shop, ru: Салон партнёра }
                    channel: store
                    owned: third-party
                    initiator: customer
                    goal: { en: Have it explained by somebody, ru: "Чтобы кто-то объяснил" }
                    events: ["plans_compared[channel=store]"]
                    sources: [shop tablets]
                    owner: { en: Partners, ru: Партнёрская сеть }
                    guidance: { en: Ask what the line is for before showing a plan, ru: "Сначала спросить, для чего нужен интернет" }
                thinks:
                  en: "Which of these is the real price?"
                  ru: "Какая из этих цен настоящая?"
                needs: { en: One price with everything in it, ru: "Одна цена, в которую входит всё" }
                emotion: { assumed: 0.5, target: 1 }
                barriers:
                  - id: three-prices
                    title: { en: Three prices for one plan on the same page, ru: Три цены на один тариф на одной странице }
                    severity: 3
                    cause: information
                    lost-to: competitor
                    objection: { en: I do not know what I will pay in the end, ru: "Непонятно, сколько я заплачу в итоге" }
                    answer: { en: The first bill is shown before the order, ru: Первый счёт виден до заказа }
                    evidence:
                      - says: { en: Four of ten interviewed could not name the price afterwards, ru: Четверо из десяти опрошенных не смогли назвать цену }
                        kind: reported
                        source: interviews
                        n: 10
                        date: 2026-10-12
                        person: Malika, research
                    plan:
                      hypothesis: { en: With one total price more visitors go on to the address, ru: "С одной итоговой ценой больше людей пойдут к проверке адреса" }
                      action: { en: One total price and a preview of the first bill, ru: Одна итоговая цена и пример первого счёта }
                      owner: { en: Pricing, ru: Цены }
                      due: 2026-12-15
                      status: in-work
                      target: { en: Satisfaction with the plan page above 3.6, ru: Оценка страницы тарифов выше 3.6 }
                      guardrail: { en: Contracts a week do not fall, ru: Число договоров в неделю не падает }
                opportunities:
                  - id: one-price
                    title: { en: "One total price, with the first bill previewed", ru: "Одна итоговая цена и пример первого счёта" }
                    owner: { en: Pricing, ru: Цены }
                    status: in-work
                    due: 2026-12-15
                    customer-value: 4
                    business-value: 4
                    effort: 3
                    barrier: three-prices
                    through: checks
                blueprint:
                  evidence: [{ title: { en: Plan page, ru: Страница тарифов } }]
                  frontstage: [{ title: { en: Plan page and address check, ru: Страница тарифов и проверка адреса }, through: checks, owner: { en: Digital, ru: Цифровые каналы } }]
                  support: [{ title: { en: Price list, ru: Прайс-лист }, owner: { en: Pricing, ru: Цены } }]

          - id: order
            title: { en: Order, ru: Заказ, uz: Buyurtma, zh: 下单, pl: Zamówienie }
            icon: sign
            takes: 6d
            steps:
              - id: checks
                title:
                  en: Checks the address
                  ru: Проверяет адрес
                  uz: Manzilni tekshiradi
                  zh: 查询地址能否安装
                  pl: Sprawdza adres
                icon: pin
                milestone: true
                questions: [csat_address]
                touchpoints:
                  - id: address-check
                    title: { en: Address check, ru: Проверка адреса }
                    channel: web
                    owned: own
                    initiator: customer
                    goal: { en: Know whether the flat can be connected, ru: "Узнать, можно ли подключить квартиру" }
                    company: { en: Looks the address up in the register, ru: Ищет адрес в реестре }
                    events: ["address_entered[channel=web]", "address_entered[channel=store]", "address_confirmed[check=automatic]"]
                    sources: [site, shop tablets]
                    owner: { en: Digital, ru: Цифровые каналы }
                  - id: coverage-mail
                    title: { en: E-mail of the coverage team, ru: Письмо группы покрытия }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Get a yes or a no, ru: Получить «да» или «нет» }
                    company: { en: Answers once the coverage team has looked, ru: "Отвечает, когда группа покрытия проверит" }
                    events: ["address_confirmed[check=manual]"]
                    sources: [coverage desk]
                    owner: { en: Coverage team, ru: Группа покрытия }
                thinks:
                  en: "The house is a year old. Why is it not on the list?"
                  ru: "Дому уже год. Почему его нет в списке?"
                emotion: { assumed: 0.5, target: 1.2 }
                barriers:
                  - id: missing-buildings
                    title: { en: New buildings are missing from the address register, ru: Новостроек нет в реестре адресов }
                    severity: 3
                    cause: process
                    lost-to: unknown
                    evidence:
                      - says: { en: Addresses in Sergeli and Yangihayot are checked by hand most often, ru: Чаще всего вручную проверяют адреса в Сергели и Янгихаёте }
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis: { en: With buildings added daily few addresses need a hand, ru: "Если вносить дома каждый день, вручную проверять почти нечего" }
                      action: { en: Import new buildings from the cadastre every day, ru: Ежедневно забирать новые дома из кадастра }
                      owner: { en: Coverage team, ru: Группа покрытия }
                      due: 2027-02-01
                      status: planned
                      target: { en: Fewer than 5 in 100 addresses checked by hand, ru: Вручную проверяют меньше 5 адресов из 100 }
                blueprint:
                  backstage:
                    - title: { en: Coverage team checks unknown addresses, ru: Группа покрытия проверяет неизвестные адреса }
                      owner: { en: Coverage team, ru: Группа покрытия }
                      standard-time: 1d
                      wait-point: true
                  support: [{ title: { en: Address register, ru: Реестр адресов }, through: offer }]

              - id: offer
                title:
                  en: Asks for an offer and waits for it
                  ru: Просит предложение и ждёт его
                  uz: Taklif soʻraydi va uni kutadi
                  zh: 索取报价并等待
                  pl: Prosi o ofertę i na nią czeka
                icon: mail
                questions: [csat_offer]
                touchpoints:
                  - id: offer-form
                    title: { en: Offer form, ru: Форма заявки }
                    channel: web
                    owned: own
                    initiator: customer
                    goal: { en: Get a price for this flat, ru: Получить цену для своей квартиры }
                    events: [offer_form_opened, offer_requested]
                    sources: [site, shop tablets]
                    owner: { en: Digital, ru: Цифровые каналы }
                  - id: offer-mail
                    title: { en: Offer by e-mail, ru: Предложение по почте }
                    channel: mail
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Decide this week, ru: Решить на этой неделе }
                    company: { en: Writes an offer for the flat, ru: Готовит предложение для квартиры }
                    events: [offer_sent]
                    sources: [sales desk]
                    owner: { en: Sales desk, ru: Отдел продаж }
                    guidance: { en: Send the price first and the small print below it, ru: "Сначала цена, потом условия" }
                thinks:
                  en: "I asked two weeks ago. Are they still there?"
                  ru: "Я спрашивал две недели назад. Они там живы?"
                needs: { en: A price the same day, ru: Цена в тот же день }
                emotion: { assumed: 0, target: 0.8 }
                barriers:
                  - id: slow-offer
                    title: { en: Some offers lie for more than two weeks, ru: Часть предложений лежит больше двух недель }
                    severity: 4
                    cause: process
                    lost-to: competitor
                    objection: { en: I have signed with somebody else by now, ru: Я уже подписал с другими }
                    answer: { en: The old price holds and the technician comes this week, ru: "Цена та же, а мастер придёт на этой неделе" }
                    evidence:
                      - says: { en: Offers later than 14 days are signed far less often than prompt ones, ru: Предложения позже 14 дней подписывают намного реже }
                        kind: observed
                        source: event log
                        date: 2026-10-26
                    plan:
                      hypothesis: { en: Offers written from a template the same day are signed as often as prompt ones are today, ru: "Предложения по шаблону в тот же день подпишут так же часто, как быстрые сегодня" }
                      action: { en: Offers from a template within a day, ru: Предложение по шаблону в течение дня }
                      owner: { en: Sales desk, ru: Отдел продаж }
                      due: 2026-11-30
                      status: in-work
                      target: { en: No offer older than three days, ru: Ни одного предложения старше трёх дней }
                      guardrail: { en: Corrections after signing do not rise, ru: Правок после подписания не больше }
                  - id: broken-form
                    title: { en: In August the form could not be sent in Safari for ten days, ru: В августе форма десять дней не отправлялась в Safari }
                    severity: 4
                    cause: system
                    lost-to: unknown
                    evidence:
                      - says: { en: Release 4.12 against 4.11 and 4.13 in the same browser, ru: Выпуск 4.12 против 4.11 и 4.13 в том же браузере }
                        kind: observed
                        source: event log
                        date: 2026-08-26
                    plan:
                      hypothesis: { en: A form that is tried in every browser does not break unseen, ru: "Форма, которую проверяют во всех браузерах, не сломается незаметно" }
                      action: { en: Send the form in four browsers before each release, ru: Отправлять форму в четырёх браузерах перед каждым выпуском }
                      owner: { en: Digital, ru: Цифровые каналы }
                      due: 2026-09-15
                      status: live
                      result: { en: No failed form since release 4.13, ru: После выпуска 4.13 сбоев формы нет }
                opportunities:
                  - id: offer-in-a-day
                    title: { en: An offer from a template within a day, ru: Предложение по шаблону в течение дня }
                    owner: { en: Sales desk, ru: Отдел продаж }
                    status: in-work
                    due: 2026-11-30
                    customer-value: 4
                    business-value: 5
                    effort: 2
                    barrier: slow-offer
                blueprint:
                  frontstage: [{ title: { en: Offer form, ru: Форма заявки } }]
                  backstage:
                    - title: { en: Sales desk writes the offer, ru: Отдел продаж готовит предложение }
                      owner: { en: Sales desk, ru: Отдел продаж }
                      standard-time: 1d
                      wait-point: true

              - id: signs
                title:
                  en: Signs with e-ID on the phone
                  ru: Подписывает договор по e-ID с телефона
                  uz: Shartnomani telefonda e-ID bilan imzolaydi
                  zh: 用手机电子身份签约
                  pl: Podpisuje umowę w telefonie
                icon: sign
                milestone: true
                questions: [csat_signing, ces_signing]
                touchpoints:
                  - id: app-signing
                    title: { en: "App, e-ID", ru: "Приложение, e-ID" }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: Be done in five minutes, ru: Управиться за пять минут }
                    company: { en: Checks the identity and files the contract, ru: Проверяет личность и оформляет договор }
                    events: ["contract_signed[channel=app]"]
                    questions: [csat_signing]
                    sources: [contract system]
                    owner: { en: Digital, ru: Цифровые каналы }
                  - id: shop-signing
                    title: { en: Partner shop, ru: Салон партнёра }
                    channel: store
                    owned: third-party
                    initiator: customer
                    events: ["contract_signed[channel=store]"]
                    goal: { en: Read it on a screen larger than a phone, ru: "Прочитать договор на экране побольше" }
                    sources: [shop tablets]
                    owner: { en: Partners, ru: Партнёрская сеть }
                thinks:
                  en: "That was quicker than opening a bank account."
                  ru: "Быстрее, чем открыть счёт в банке."
                moments-of-truth: { en: The contract says what the page said, ru: "В договоре то же, что на сайте" }
                emotion: { assumed: 1.2 }
                barriers:
                  - id: paper-habit
                    title: { en: Signing on a phone frightens those who are used to paper, ru: "Подпись с телефона пугает тех, кто привык к бумаге" }
                    severity: 3
                    cause: knowledge
                    persona: rustam
                    lost-to: nobody
                    objection: { en: "Where is my copy?", ru: "А где мой экземпляр?" }
                opportunities:
                  - id: sign-with-a-person
                    title: { en: "Sign with somebody beside you, at the stall or at home", ru: "Подписать вместе с сотрудником, в магазине или дома" }
                    owner: { en: Partners, ru: Партнёрская сеть }
                    status: proposed
                    customer-value: 4
                    business-value: 3
                    effort: 3
                    barrier: paper-habit
                blueprint:
                  evidence: [{ title: { en: Contract as a PDF, ru: Договор в PDF } }]
                  frontstage: [{ title: { en: Signing screen, ru: Экран подписи } }]
                  backstage: [{ title: { en: Check of identity and debts, ru: Проверка личности и долгов }, owner: { en: Contracts, ru: Договорный отдел } }]
                  support: [{ title: { en: Contract system, ru: Система договоров } }]
        """
}
