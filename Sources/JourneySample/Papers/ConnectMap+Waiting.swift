// maps/connect.yaml, the stages from the booked visit to a line that works.

extension ConnectMap {
    static let waiting = """
          - id: wait
            title: { en: Wait, ru: Ожидание, uz: Kutish, zh: 等待, pl: Oczekiwanie }
            icon: clock
            takes: 4d
            steps:
              - id: books
                title:
                  en: Books a visit window
                  ru: Выбирает время визита
                  uz: Tashrif vaqtini tanlaydi
                  zh: 预约上门时段
                  pl: Rezerwuje termin wizyty
                icon: calendar
                milestone: true
                questions: [csat_booking]
                touchpoints:
                  - id: app-booking
                    title: { en: App, ru: Приложение }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: Lose as little of a day as possible, ru: Потерять как можно меньше от дня }
                    company: { en: Offers windows of four hours, ru: Предлагает окна по четыре часа }
                    events: ["visit_booked[channel=app]", "visit_confirmed[channel=app]"]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба }
                  - id: call-booking
                    title: { en: Call of the dispatcher, ru: Звонок диспетчера }
                    channel: call
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Agree on a time with a person, ru: Договориться о времени с человеком }
                    events: ["visit_booked[channel=call]", "visit_confirmed[channel=call]"]
                    sources: [dispatch]
                    owner: { en: Dispatch, ru: Диспетчерская }
                  - id: visit-message
                    title: { en: SMS about the visit, ru: СМС о визите }
                    channel: sms
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Know when to be at home, ru: "Знать, когда быть дома" }
                    company: { en: "Sends the window, the technician's name and the route", ru: "Присылает время, имя мастера и маршрут" }
                    events: [visit_message_sent]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба }
                thinks:
                  en: "A four-hour window costs me half a day."
                  ru: "Четыре часа ожидания — это полдня."
                needs: { text: { en: A window that fits around work, ru: "Время, которое не мешает работе" }, through: moved }
                emotion: { assumed: 0.4, target: 0.8 }
                barriers:
                  - id: long-windows
                    title: { en: "Windows of four hours, and none in the evening", ru: "Окна по четыре часа, вечером ни одного" }
                    severity: 2
                    cause: process
                    lost-to: nobody
                    persona: dilnoza
                opportunities:
                  - id: message-about-visit
                    title: { en: "A message with window, name and route", ru: "Сообщение: время, имя мастера, маршрут" }
                    owner: { en: Field operations, ru: Выездная служба }
                    status: live
                    due: 2026-08-27
                    customer-value: 4
                    business-value: 4
                    effort: 1
                blueprint:
                  evidence: [{ title: { en: SMS with the window, ru: СМС с временем визита }, through: moved }]
                  frontstage: [{ title: { en: "Messages: window set, window moved", ru: "Сообщения: время назначено, перенесено" }, through: moved }]
                  backstage:
                    - title: { en: Dispatcher plans the routes, ru: Диспетчер строит маршруты }
                      through: moved
                      owner: { en: Dispatch, ru: Диспетчерская }
                      standard-time: 4h
                      fail-point: true
                  support: [{ title: { en: Route planner, ru: Планировщик маршрутов }, through: moved }]
                evidence:
                  - says: { en: "Since customers get the message, they call about half as often to ask when somebody comes", ru: "С тех пор как приходит сообщение, о времени визита звонят примерно вдвое реже" }
                    kind: observed
                    source: event log
                    date: 2026-10-26

              - id: moved
                title:
                  en: "The visit is moved, no reason given"
                  ru: Визит перенесли без объяснений
                  uz: Tashrif sababsiz koʻchiriladi
                  zh: 上门被改期，没有说明原因
                  pl: "Wizyta przesunięta, bez wyjaśnienia"
                icon: calendar
                optional: true
                takes: 1d
                questions: [csat_moved]
                touchpoints:
                  - id: sms-moved
                    title: { en: SMS about the new window, ru: СМС о новом времени }
                    channel: sms
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Know when to be at home, ru: "Знать, когда быть дома" }
                    company: { en: Sends the new window, ru: Присылает новое время }
                    events: ["visit_rescheduled[channel=sms]"]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба }
                    guidance: { en: Always give the reason, ru: Всегда называть причину }
                  - id: call-moved
                    title: { en: Call of the dispatcher, ru: Звонок диспетчера }
                    channel: call
                    kind: communication
                    owned: own
                    initiator: company
                    goal: { en: Choose another time at once, ru: Сразу выбрать другое время }
                    events: ["visit_rescheduled[channel=call]"]
                    sources: [dispatch]
                    owner: { en: Dispatch, ru: Диспетчерская }
                thinks:
                  en: "Nobody says why. Will they come at all?"
                  ru: "Никто не объяснил. Они вообще приедут?"
                moments-of-truth: { en: A promised hour is kept, ru: Обещанный час соблюдён }
                emotion: { assumed: -0.8, target: 0.2, because: { en: They took the morning off for nothing, ru: Зря отпросились с утра } }
                barriers:
                  - id: no-choice
                    title: { en: No reason and no choice when a visit moves, ru: "Ни причины, ни выбора при переносе" }
                    severity: 5
                    cause: process
                    lost-to: competitor
                    objection: { en: I cannot take another day off, ru: Второй раз я отпроситься не могу }
                    answer: { en: Evening windows, ru: Вечернее время }
                    evidence:
                      - says: { en: Lowest score of all steps in the survey, ru: Самая низкая оценка из всех шагов }
                        kind: observed
                        source: survey
                        date: 2026-10-26
                      - says: { en: "“I took the morning off. The text came the evening before.”", ru: «Я отпросился с утра. Сообщение пришло накануне вечером.» }
                        kind: reported
                        source: interviews
                        date: 2026-10-12
                        person: Malika, research
                    plan:
                      hypothesis: { en: With a choice of window fewer customers leave after a moved visit, ru: "Если дать выбрать время, после переноса уйдёт меньше людей" }
                      action: { en: Choose a new window right in the SMS, ru: Новое время визита прямо из СМС }
                      owner: { en: Field operations, ru: Выездная служба }
                      due: 2026-12-15
                      status: in-work
                      target: { en: Lost after a moved visit under 10 %, ru: Ушедших после переноса меньше 10 % }
                      guardrail: { en: Visits a day do not fall, ru: Число визитов в день не падает }
                  - id: mondays
                    title: { en: Visits booked for a Monday are moved most often, ru: Чаще всего переносят визиты на понедельник }
                    severity: 3
                    cause: process
                    lost-to: unknown
                    evidence:
                      - says: { en: Share of visits moved by the weekday they were booked for, ru: Доля переносов по дню недели }
                        kind: observed
                        source: event log
                        date: 2026-10-26
                opportunities:
                  - id: choose-window
                    title: { en: Choose a new window right in the SMS, ru: Новое время визита прямо из СМС }
                    owner: { en: Field operations, ru: Выездная служба }
                    status: in-work
                    due: 2026-12-15
                    customer-value: 5
                    business-value: 4
                    effort: 2
                    barrier: no-choice

          - id: install
            title: { en: Install, ru: Установка, uz: Oʻrnatish, zh: 安装, pl: Instalacja }
            icon: tools
            takes: 2h
            steps:
              - id: installs
                title:
                  en: Technician arrives and runs the cable
                  ru: Мастер приходит и прокладывает кабель
                  uz: Usta kelib kabel tortadi
                  zh: 技术员上门布线
                  pl: Technik przychodzi i kładzie kabel
                icon: person
                milestone: true
                questions: [csat_installation]
                touchpoints:
                  - id: technician
                    title: { en: Technician, ru: Мастер }
                    channel: person
                    owned: own
                    initiator: company
                    goal: { en: A tidy cable and a word on how it works, ru: "Аккуратный кабель и два слова о том, как всё устроено" }
                    company: { en: Runs the cable and starts the line, ru: Прокладывает кабель и включает линию }
                    events: [technician_arrived, line_installed]
                    sources: [field app]
                    owner: { en: Field operations, ru: Выездная служба }
                    guidance: { en: "Shoe covers on, show the line working, leave a card", ru: "Бахилы, показать работу линии, оставить визитку" }
                thinks:
                  en: "He explained everything and tidied up after himself."
                  ru: "Всё показал и убрал за собой."
                emotion: { assumed: 1 }
                blueprint:
                  evidence: [{ title: { en: Cable and socket, ru: Кабель и розетка } }]
                  frontstage: [{ title: { en: Technician on site, ru: Мастер на месте }, owner: { en: Field operations, ru: Выездная служба }, standard-time: 2h }]
                  backstage: [{ title: { en: Line activation, ru: Активация линии }, owner: { en: Network, ru: Сеть } }]
                  support: [{ title: { en: Network provisioning, ru: Настройка сети }, through: tests }]

              - id: tests
                title:
                  en: Sets up Wi-Fi and tests the speed
                  ru: "Настраивает Wi-Fi, проверяет скорость"
                  uz: "Wi-Fi ni sozlab, tezlikni tekshiradi"
                  zh: 设置 Wi-Fi 并测速
                  pl: Ustawia Wi-Fi i sprawdza prędkość
                icon: router
                questions: [csat_speed]
                touchpoints:
                  - id: speed-test
                    title: { en: "App, speed test", ru: "Приложение, тест скорости" }
                    channel: app
                    owned: own
                    initiator: customer
                    goal: { en: "See the megabits that were promised", ru: "Увидеть обещанные мегабиты" }
                    events: [speed_tested]
                    sources: [app]
                    owner: { en: Digital, ru: Цифровые каналы }
                  - id: router-box
                    title: { en: Router in its box, ru: Роутер в коробке }
                    channel: router
                    kind: ambient
                    owned: own
                    initiator: company
                    goal: { en: Get online without reading a manual, ru: Выйти в сеть без инструкции }
                    owner: { en: Devices, ru: Устройства }
                thinks:
                  en: "As many megabits as they said. Finally."
                  ru: "Мегабит столько, сколько обещали. Наконец-то."
                needs: { en: A proof that it works, ru: "Доказательство, что всё работает" }
                emotion: { assumed: 1.5 }
                barriers:
                  - id: small-label
                    title: { en: The label on the router is hard to read, ru: Наклейку на роутере трудно прочесть }
                    severity: 1
                    cause: product
                    persona: rustam
                    plan:
                      action: { en: A code on the router opens the set-up, ru: QR-код на роутере открывает настройку }
                      owner: { en: Devices, ru: Устройства }
                      due: 2026-07-01
                      status: live
                      result: { en: Few calls about the set-up since, ru: Звонков о настройке мало }
                opportunities:
                  - id: router-code
                    title: { en: A code on the router opens set-up, ru: QR-код на роутере открывает настройку }
                    owner: { en: Devices, ru: Устройства }
                    status: live
                    due: 2026-07-01
                    customer-value: 2
                    business-value: 2
                    effort: 1
                    barrier: small-label
                blueprint:
                  frontstage: [{ title: { en: Set-up guide, ru: Инструкция по настройке } }]
        """
}
