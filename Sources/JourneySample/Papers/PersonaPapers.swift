// personas/*.yaml: the kinds of customers through whose eyes the maps are seen.

/// The personas of the sample; their segments are rules over the events.
enum PersonaPapers {
    static let all: [SampleFile] = [
        SampleFile(path: "personas/dilnoza.yaml", text: dilnoza),
        SampleFile(path: "personas/rustam.yaml", text: rustam),
        SampleFile(path: "personas/kamola.yaml", text: kamola),
    ]

    private static let dilnoza = """
        # Works from home. In the events: everyone whose work is remote.
        waymark-persona: 1
        id: dilnoza
        text: { default: en, also: [ru, uz, zh, pl] }
        name: { en: "Dilnoza, 34", ru: "Дильноза, 34 года", uz: "Dilnoza, 34 yosh", zh: 迪丽诺扎，34 岁, pl: "Dilnoza, 34 lata" }
        about:
          en: moved into a new-build flat, works remotely
          ru: "въехала в новостройку, работает удалённо"
          uz: "yangi uyga koʻchgan, masofadan ishlaydi"
          zh: 刚搬进新楼，在家办公
          pl: "wprowadziła się do nowego bloku, pracuje zdalnie"
        quote: { en: I need to be online on Monday., ru: В понедельник я должна быть на связи. }
        segment: "*[work=remote]"
        validated: true
        demographics:
          - { en: "34, lives with her partner in Sergeli", ru: "34 года, живёт с мужем в Сергели" }
        job: [{ en: Product designer for a company abroad, ru: Продуктовый дизайнер в зарубежной компании }]
        day: [{ en: "Calls from ten to six, most of them on video", ru: "С десяти до шести созвоны, почти все с видео" }]
        goals: [{ en: A line that never makes her apologise, ru: "Связь, за которую не приходится извиняться" }]
        values: [{ en: Her time, ru: Своё время }]
        needs:
          - { en: Do everything herself on a screen, ru: "Всё делать самой, с экрана" }
          - { en: A fixed hour for everything that cannot be done on a screen, ru: "Точный час для всего, что с экрана не сделать" }
        motivation: [{ en: The first working day in the new flat, ru: Первый рабочий день в новой квартире }]
        frustrations:
          - { en: "Waiting at home for somebody who may not come", ru: "Ждать дома того, кто может не прийти" }
          - { en: Being called when a message would do, ru: "Когда звонят, а хватило бы сообщения" }
        help: [{ en: "Sign in the app, choose the window, see the speed", ru: "Подписать в приложении, выбрать время, увидеть скорость" }]
        objections: [{ en: I cannot take another morning off, ru: Второе утро отпроситься не могу }]
        answers: [{ en: Choose a new window in the message, ru: Новое время можно выбрать в сообщении }]
        channels: [{ en: App, ru: Приложение }, { en: Site, ru: Сайт }]
        information-sources: [{ en: The chat of the building, ru: Чат дома }, { en: Search, ru: Поиск }]
        evidence:
          - says: { en: "Four interviews, and the answers of those who work from home", ru: "Четыре интервью и ответы тех, кто работает из дома" }
            kind: reported
            source: interviews
            n: 4
            date: 2026-10-12
            person: Malika, research
        """

    private static let rustam = """
        # Runs a shop and wants to talk to people. In the events: everyone whose work is a shop.
        waymark-persona: 1
        id: rustam
        text: { default: en, also: [ru, uz, zh, pl] }
        name: { en: "Rustam, 51", ru: "Рустам, 51 год", uz: "Rustam, 51 yosh", zh: 鲁斯塔姆，51 岁, pl: "Rustam, 51 lat" }
        about:
          en: has run a hardware shop for twenty years
          ru: двадцать лет держит магазин хозтоваров
          uz: yigirma yildan beri xoʻjalik mollari doʻkonini yuritadi
          zh: 开了二十年五金店
          pl: od dwudziestu lat prowadzi sklep z narzędziami
        quote: { en: Send me a person and I will sign., ru: "Пришлите человека, и я подпишу." }
        segment: "*[work=shop]"
        validated: true
        demographics:
          - { en: "51, three children at home, Chilonzor", ru: "51 год, трое детей дома, Чилонзор" }
        job: [{ en: Owner of a shop with two employees, ru: "Хозяин магазина, двое работников" }]
        day: [{ en: "In the shop from eight to eight, the phone in his pocket", ru: "С восьми до восьми в магазине, телефон в кармане" }]
        goals: [{ en: "Internet for the children and the card terminal, and no more worries", ru: "Интернет детям и терминалу, и больше о нём не думать" }]
        values: [{ en: A word that is kept, ru: "Слово, которое держат" }]
        needs:
          - { en: Somebody who explains it once and properly, ru: "Чтобы объяснили один раз, но как следует" }
          - { en: A paper in the drawer, ru: Бумагу в ящике стола }
        motivation: [{ en: The children study online, ru: Дети учатся онлайн }]
        frustrations:
          - { en: Small letters and codes on a phone, ru: Мелкие буквы и коды в телефоне }
          - { en: Being told to look on the site, ru: Когда отправляют на сайт }
        help: [{ en: "A technician who shows it, an agent who corrects the bill in one call", ru: "Мастер, который покажет, и оператор, который исправит счёт за один звонок" }]
        objections: [{ en: "Where is my copy of the contract?", ru: "А где мой экземпляр договора?" }]
        answers: [{ en: The partner shop prints it, ru: Распечатают в салоне партнёра }]
        channels: [{ en: Phone, ru: Телефон }, { en: Partner shop, ru: Салон партнёра }]
        information-sources: [{ en: Neighbours in the bazaar, ru: Соседи по базару }]
        evidence:
          - says: { en: "Three interviews, and the answers of shopkeepers", ru: "Три интервью и ответы владельцев магазинов" }
            kind: reported
            source: interviews
            n: 3
            date: 2026-10-12
            person: Malika, research
        """

    private static let kamola = """
        # Shares a flat and the bill. In the events: everyone who studies. Not validated yet: a sketch.
        waymark-persona: 1
        id: kamola
        text: { default: en, also: [ru, uz, zh, pl] }
        name: { en: "Kamola, 21", ru: "Камола, 21 год", uz: "Kamola, 21 yosh", zh: 卡莫拉，21 岁, pl: "Kamola, 21 lat" }
        about:
          en: shares a flat with three other students
          ru: снимает квартиру с тремя студентками
          uz: uch talaba bilan birga ijarada yashaydi
          zh: 与三名同学合租
          pl: wynajmuje mieszkanie z trzema studentkami
        quote: { en: "Four of us pay, so four of us have to agree.", ru: "Платим вчетвером, значит, и решаем вчетвером." }
        segment: "*[work=student]"
        validated: false
        demographics: [{ en: "21, third year of medicine, Olmazor", ru: "21 год, третий курс медицинского, Олмазор" }]
        goals: [{ en: Connected before the first week of term, ru: Подключиться до первой недели учёбы }]
        needs: [{ en: One price that divides by four, ru: "Цена, которую легко делить на четверых" }]
        frustrations: [{ en: A bill that changes after it was divided, ru: "Счёт, который меняется, когда его уже поделили" }]
        channels: [{ en: Social networks, ru: Соцсети }, { en: App, ru: Приложение }]
        information-sources: [{ en: Friends of the year above, ru: Знакомые со старших курсов }]
        """
}
