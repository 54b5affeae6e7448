// maps/connect.yaml, the visit that is booked, and the one that is moved.

extension ConnectMap {
    static let wait = """
          - id: wait
            title: { en: Wait, ru: Ожидание, zh: 等待, pl: Oczekiwanie, uz: Kutish }
            icon: clock
            takes: 4d
            steps:
              - id: books
                title:
                  en: Books a visit window
                  ru: Выбирает время визита
                  zh: 预约上门时段
                  pl: Rezerwuje termin wizyty
                  uz: Tashrif vaqtini tanlaydi
                icon: calendar
                picture:
                  file: pictures/books.png
                  about:
                    en: Points at a day in the calendar
                    ru: Показывает на день в календаре
                    zh: 在日历上点选一天
                    pl: Wskazuje dzień w kalendarzu
                    uz: Taqvimdagi kunni koʻrsatadi
                milestone: true
                questions: [csat_booking]
                ways:
                  - to: installs
                    title:
                      en: The visit takes place as booked
                      ru: Визит проходит в срок
                      zh: 按约上门
                      pl: Wizyta odbywa się w terminie
                      uz: Tashrif vaqtida boʻladi
                touchpoints:
                  - id: app-booking
                    title: { en: App, ru: Приложение, zh: 手机应用, pl: Aplikacja, uz: Ilova }
                    channel: app
                    owned: own
                    initiator: customer
                    goal:
                      en: Lose as little of a day as possible
                      ru: Потерять как можно меньше времени
                      zh: 少耽误时间
                      pl: Stracić jak najmniej dnia
                      uz: Kundan iloji boricha kam yoʻqotish
                    company:
                      en: Offers windows of four hours
                      ru: Предлагает окна по четыре часа
                      zh: 提供四小时的时段
                      pl: Proponuje okna po cztery godziny
                      uz: Toʻrt soatlik oraliqlarni taklif qiladi
                    events: ["visit_booked[channel=app]", "visit_confirmed[channel=app]"]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                  - id: call-booking
                    title:
                      en: Call of the dispatcher
                      ru: Звонок диспетчера
                      zh: 调度员来电
                      pl: Telefon od dyspozytora
                      uz: Dispetcher qoʻngʻirogʻi
                    channel: call
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Agree on a time with a person
                      ru: Договориться о времени с человеком
                      zh: 跟人商量时间
                      pl: Uzgodnić godzinę z człowiekiem
                      uz: Vaqtni odam bilan kelishish
                    events: ["visit_booked[channel=call]", "visit_confirmed[channel=call]"]
                    sources: [dispatch]
                    owner: { en: Dispatch, ru: Диспетчерская, zh: 调度中心, pl: Dyspozytornia, uz: Dispetcherlik }
                  - id: visit-message
                    title: { en: SMS about the visit, ru: СМС о визите, zh: 上门短信, pl: SMS o wizycie, uz: Tashrif haqida SMS }
                    channel: sms
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Know when to be at home
                      ru: Знать, когда быть дома
                      zh: 知道什么时候该在家
                      pl: Wiedzieć, kiedy być w domu
                      uz: Qachon uyda boʻlishni bilish
                    company:
                      en: Sends the window, the technician’s name and the route
                      ru: Присылает время, имя мастера и маршрут
                      zh: 发送时段、师傅姓名和路线
                      pl: Wysyła termin, nazwisko technika i trasę
                      uz: Vaqt, usta ismi va yoʻnalishni yuboradi
                    events: [visit_message_sent]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                thinks:
                  en: A four-hour window costs me half a day.
                  ru: Четыре часа ожидания — это полдня.
                  zh: 四小时的时段，等于半天没了。
                  pl: Cztery godziny czekania to pół dnia.
                  uz: Toʻrt soat kutish yarim kun degani.
                needs:
                  text:
                    en: A window that fits around work
                    ru: Время, которое не мешает работе
                    zh: 不耽误工作的时段
                    pl: Termin, który nie koliduje z pracą
                    uz: Ishga xalal bermaydigan vaqt
                  through: moved
                emotion: { assumed: 0.4, target: 0.8 }
                barriers:
                  - id: long-windows
                    title:
                      en: Windows of four hours, and none in the evening
                      ru: Окна по четыре часа, вечером ни одного
                      zh: 时段长达四小时，晚上没有
                      pl: Okna po cztery godziny, wieczorem żadnego
                      uz: Oraliqlar toʻrt soatlik, kechqurun birorta ham yoʻq
                    severity: 2
                    cause: process
                    lost-to: nobody
                    persona: dilnoza
                opportunities:
                  - id: message-about-visit
                    title:
                      en: A message with window, name and route
                      ru: "Сообщение: время, имя мастера, маршрут"
                      zh: 短信告知时段、姓名和路线
                      pl: "Wiadomość: termin, nazwisko, trasa"
                      uz: "Xabar: vaqt, usta ismi, yoʻnalish"
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                    status: live
                    due: 2026-08-27
                    customer-value: 4
                    business-value: 4
                    effort: 1
                blueprint:
                  evidence:
                    - title: { en: SMS with the window, ru: СМС с временем визита, zh: 含时段的短信, pl: SMS z terminem, uz: Vaqt yozilgan SMS }
                      through: moved
                  frontstage:
                    - title:
                        en: "Messages: window set, window moved"
                        ru: "Сообщения: время назначено, время перенесено"
                        zh: 通知：时段已定、时段已改
                        pl: "Wiadomości: termin ustalony, zmieniony"
                        uz: "Xabarlar: vaqt belgilandi, koʻchirildi"
                      through: moved
                  backstage:
                    - title:
                        en: Dispatcher plans the routes
                        ru: Диспетчер строит маршруты
                        zh: 调度员排路线
                        pl: Dyspozytor układa trasy
                        uz: Dispetcher yoʻnalishlarni tuzadi
                      through: moved
                      owner: { en: Dispatch, ru: Диспетчерская, zh: 调度中心, pl: Dyspozytornia, uz: Dispetcherlik }
                      standard-time: 4h
                      fail-point: true
                  support:
                    - title: { en: Route planner, ru: Планировщик маршрутов, zh: 路线规划系统, pl: Planer tras, uz: Yoʻnalish rejalashtirgich }
                      through: moved
                evidence:
                  - says:
                      en: Since customers get the message, they call about half as often to ask when somebody comes
                      ru: С тех пор как приходит сообщение, о времени визита звонят примерно вдвое реже
                      zh: 有了短信以后，来电询问何时上门的约减少一半
                      pl: Odkąd przychodzi wiadomość, o godzinę wizyty dzwoni się mniej więcej o połowę rzadziej
                      uz: Xabar kela boshlagach, qachon kelishini soʻrab taxminan ikki baravar kam qoʻngʻiroq qilishadi
                    kind: observed
                    source: event log
                    date: 2026-10-26

              - id: moved
                title:
                  en: The visit is moved, no reason given
                  ru: Визит перенесли без объяснений
                  zh: 上门被改期，没有说明原因
                  pl: Wizyta przesunięta bez wyjaśnienia
                  uz: Tashrif sababsiz koʻchiriladi
                icon: calendar
                picture:
                  file: pictures/moved.png
                  about:
                    en: A message on the phone; the visit has slipped to the end of the week after
                    ru: "Сообщение в телефоне: визит переехал на конец следующей недели"
                    zh: 手机来短信，上门日期挪到了下周末
                    pl: Wiadomość w telefonie; wizyta przesunięta na koniec następnego tygodnia
                    uz: Telefonda xabar; tashrif keyingi hafta oxiriga koʻchgan
                optional: true
                takes: 1d
                questions: [csat_moved]
                ways:
                  - { to: moved, title: { en: Moved again, ru: Переносят снова, zh: 再次改期, pl: Znów przesunięta, uz: Yana koʻchiriladi } }
                touchpoints:
                  - id: sms-moved
                    title:
                      en: SMS about the new window
                      ru: СМС о новом времени
                      zh: 改期短信
                      pl: SMS o nowym terminie
                      uz: Yangi vaqt haqida SMS
                    channel: sms
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Know when to be at home
                      ru: Знать, когда быть дома
                      zh: 知道什么时候该在家
                      pl: Wiedzieć, kiedy być w domu
                      uz: Qachon uyda boʻlishni bilish
                    company:
                      en: Sends the new window
                      ru: Присылает новое время
                      zh: 发送新时段
                      pl: Wysyła nowy termin
                      uz: Yangi vaqtni yuboradi
                    events: ["visit_rescheduled[channel=sms]"]
                    sources: [dispatch]
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                    guidance:
                      en: Always give the reason
                      ru: Всегда называть причину
                      zh: 一定要说明原因
                      pl: Zawsze podać powód
                      uz: Sababini har doim aytish
                  - id: call-moved
                    title:
                      en: Call of the dispatcher
                      ru: Звонок диспетчера
                      zh: 调度员来电
                      pl: Telefon od dyspozytora
                      uz: Dispetcher qoʻngʻirogʻi
                    channel: call
                    kind: communication
                    owned: own
                    initiator: company
                    goal:
                      en: Choose another time at once
                      ru: Сразу выбрать другое время
                      zh: 马上另选时间
                      pl: Od razu wybrać inny termin
                      uz: Darrov boshqa vaqt tanlash
                    events: ["visit_rescheduled[channel=call]"]
                    sources: [dispatch]
                    owner: { en: Dispatch, ru: Диспетчерская, zh: 调度中心, pl: Dyspozytornia, uz: Dispetcherlik }
                thinks:
                  en: Nobody says why. Will they come at all?
                  ru: Никто не объяснил. Они вообще приедут?
                  zh: 没人说为什么。到底还来不来？
                  pl: Nikt nie mówi dlaczego. Czy w ogóle przyjadą?
                  uz: Hech kim sababini aytmadi. Umuman kelisharmikan?
                moments-of-truth:
                  en: A promised hour is kept
                  ru: Обещанный час соблюдён
                  zh: 说好的时间要算数
                  pl: Obiecana godzina jest dotrzymana
                  uz: Vaʼda qilingan soatga amal qilinadi
                emotion:
                  assumed: -0.8
                  target: 0.2
                  because:
                    en: They took the morning off for nothing
                    ru: Зря отпросились с утра
                    zh: 上午白请了假
                    pl: Wzięli wolne na rano na darmo
                    uz: Ertalab bekorga javob olishdi
                barriers:
                  - id: no-choice
                    title:
                      en: No reason and no choice when a visit moves
                      ru: Ни причины, ни выбора при переносе
                      zh: 改期不说原因，也不给选择
                      pl: Ani powodu, ani wyboru, gdy wizyta się przesuwa
                      uz: Tashrif koʻchirilganda na sabab, na tanlov
                    severity: 5
                    cause: process
                    lost-to: competitor
                    objection:
                      en: I cannot take another day off
                      ru: Второй раз я отпроситься не могу
                      zh: 不能再请一天假了
                      pl: Nie mogę wziąć kolejnego dnia wolnego
                      uz: Yana bir kun javob ololmayman
                    answer: { en: Evening windows, ru: Вечерние окна, zh: 晚间时段, pl: Wieczorne terminy, uz: Kechki vaqtlar }
                    evidence:
                      - says:
                          en: Lowest score of all steps in the survey
                          ru: Самая низкая оценка среди всех шагов
                          zh: 所有步骤中评分最低
                          pl: Najniższa ocena ze wszystkich kroków w ankiecie
                          uz: Soʻrovnomada barcha qadamlardan eng past baho
                        kind: observed
                        source: survey
                        date: 2026-10-26
                      - says:
                          en: “I took the morning off. The text came the evening before.”
                          ru: «Отпросилась с утра. Сообщение пришло накануне вечером».
                          zh: “为这个请了上午的假，前一天晚上才来短信。”
                          pl: „Wzięłam wolne na rano. SMS przyszedł poprzedniego dnia wieczorem”.
                          uz: “Ertalab javob olgandim. Xabar bir kun oldin kechqurun keldi.”
                        kind: reported
                        source: interviews
                        n: 1
                        date: 2026-10-12
                        person: Malika
                    plan:
                      hypothesis:
                        en: With a choice of window fewer customers leave after a moved visit
                        ru: Если дать выбрать время, после переноса уйдёт меньше людей
                        zh: 让客户选时段，改期后离开的人会减少
                        pl: Gdy można wybrać termin, po przesunięciu odejdzie mniej klientów
                        uz: Vaqtni tanlash mumkin boʻlsa, koʻchirishdan keyin kamroq mijoz ketadi
                      action:
                        en: Choose a new window right in the SMS
                        ru: Выбор нового времени прямо из СМС
                        zh: 在短信里直接选新时段
                        pl: Wybór nowego terminu prosto z SMS-a
                        uz: Yangi vaqtni SMSning oʻzidan tanlash
                      owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                      due: 2026-12-15
                      status: in-work
                      target:
                        en: Lost after a moved visit under 10 %
                        ru: Ушедших после переноса меньше 10 %
                        zh: 改期后流失低于 10%
                        pl: Utraconych po przesunięciu mniej niż 10%
                        uz: Koʻchirishdan keyin ketganlar 10% dan kam
                      guardrail:
                        en: Visits a day do not fall
                        ru: Визитов в день не меньше
                        zh: 每天上门次数不下降
                        pl: Liczba wizyt dziennie nie spada
                        uz: Kunlik tashriflar soni kamaymaydi
                  - id: mondays
                    title:
                      en: Visits booked for a Monday are moved most often
                      ru: Чаще всего переносят визиты на понедельник
                      zh: 约在周一的上门最常改期
                      pl: Najczęściej przesuwane są wizyty umówione na poniedziałek
                      uz: Dushanbaga belgilangan tashriflar eng koʻp koʻchiriladi
                    severity: 3
                    cause: process
                    lost-to: unknown
                    evidence:
                      - says:
                          en: Share of visits moved by the weekday they were booked for
                          ru: Доля переносов по дню недели, на который был назначен визит
                          zh: 按预约的星期几统计改期比例
                          pl: Odsetek przesuniętych wizyt według dnia tygodnia
                          uz: Belgilangan hafta kuni boʻyicha koʻchirilganlar ulushi
                        kind: observed
                        source: event log
                        date: 2026-10-26
                opportunities:
                  - id: choose-window
                    title:
                      en: Choose a new window right in the SMS
                      ru: Выбор нового времени прямо из СМС
                      zh: 在短信里直接选新时段
                      pl: Wybór nowego terminu prosto z SMS-a
                      uz: Yangi vaqtni SMSning oʻzidan tanlash
                    owner: { en: Field operations, ru: Выездная служба, zh: 现场服务部, pl: Serwis terenowy, uz: Sayyor xizmat }
                    status: in-work
                    due: 2026-12-15
                    customer-value: 5
                    business-value: 4
                    effort: 2
                    barrier: no-choice
        """
}
