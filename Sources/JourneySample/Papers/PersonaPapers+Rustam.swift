// personas/rustam.yaml

extension PersonaPapers {
    static let rustam = """
        # Runs a shop and wants to talk to people. In the events: everyone whose work is a shop.
        waymark-persona: 1
        id: rustam
        text: { default: en, also: [ru, uz, zh, pl] }
        name:
          en: "Rustam, 51"
          ru: "Рустам, 51 год"
          uz: "Rustam, 51 yosh"
          zh: "鲁斯塔姆，51 岁"
          pl: "Rustam, 51 lat"
        about:
          en: "has run a hardware shop for twenty years"
          ru: "двадцать лет держит магазин хозтоваров"
          uz: "yigirma yildan beri xoʻjalik mollari doʻkonini yuritadi"
          zh: "开了二十年五金店"
          pl: "od dwudziestu lat prowadzi sklep z narzędziami"
        quote:
          en: "Send me a person and I will sign."
          ru: "Пришлите человека, и я подпишу."
          uz: "Odam yuboring, men imzolayman."
          zh: "派个人来，我就签。"
          pl: "Przyślijcie człowieka, a podpiszę."
        picture: pictures/rustam.png
        segment: "*[work=shop]"
        validated: true
        demographics:
          - en: "51, three children at home, Chilonzor"
            ru: "51 год, трое детей дома, Чилонзор"
            uz: "51 yosh, uyda uch farzand, Chilonzor"
            zh: "51 岁，家里三个孩子，奇兰扎尔"
            pl: "51 lat, troje dzieci w domu, Czilanzar"
        job:
          - en: "Owner of a shop with two employees"
            ru: "Хозяин магазина, двое работников"
            uz: "Doʻkon egasi, ikki xodimi bor"
            zh: "小店店主，有两名雇员"
            pl: "Właściciel sklepu, dwoje pracowników"
        seniority:
          - en: "Twenty years his own boss"
            ru: "Двадцать лет сам себе хозяин"
            uz: "Yigirma yildan beri oʻziga oʻzi xoʻjayin"
            zh: "自己当老板二十年"
            pl: "Od dwudziestu lat sam sobie szefem"
        day:
          - en: "In the shop from eight to eight, the phone in his pocket"
            ru: "С восьми до восьми в магазине, телефон в кармане"
            uz: "Sakkizdan sakkizgacha doʻkonda, telefon choʻntagida"
            zh: "从早八点到晚八点都在店里，手机放在口袋"
            pl: "Od ósmej do dwudziestej w sklepie, telefon w kieszeni"
        goals:
          - en: "Internet for the children and the card terminal, and no more worries"
            ru: "Интернет детям и терминалу, и больше о нём не думать"
            uz: "Bolalarga va terminalga internet, boshqa tashvish boʻlmasin"
            zh: "孩子和刷卡机都能上网，此后不再操心"
            pl: "Internet dla dzieci i terminala, i koniec zmartwień"
        needs:
          - en: "Somebody who explains it once and properly"
            ru: "Чтобы объяснили один раз, но как следует"
            uz: "Bir marta, lekin yaxshilab tushuntiradigan odam"
            zh: "有人一次讲清楚"
            pl: "Ktoś, kto wyjaśni raz, a dobrze"
          - en: "A paper in the drawer"
            ru: "Бумагу в ящике стола"
            uz: "Tortmada qogʻoz boʻlishi"
            zh: "抽屉里有一份纸质文件"
            pl: "Papier w szufladzie"
        motivation:
          - en: "The children study online"
            ru: "Дети учатся онлайн"
            uz: "Bolalar onlayn oʻqiydi"
            zh: "孩子们上网课"
            pl: "Dzieci uczą się online"
        values:
          - en: "A word that is kept"
            ru: "Слово, которое держат"
            uz: "Vaʼdaga vafo"
            zh: "说到做到"
            pl: "Dotrzymane słowo"
          - en: "Faces he knows"
            ru: "Знакомые лица"
            uz: "Tanish yuzlar"
            zh: "熟面孔"
            pl: "Znajome twarze"
        frustrations:
          - en: "Small letters and codes on a phone"
            ru: "Мелкие буквы и коды в телефоне"
            uz: "Telefondagi mayda harflar va kodlar"
            zh: "手机上的小字和验证码"
            pl: "Drobne litery i kody w telefonie"
          - en: "Being told to look on the site"
            ru: "Когда отправляют на сайт"
            uz: "Saytga qarang deyishsa"
            zh: "被打发去看网站"
            pl: "Odsyłanie na stronę"
        help:
          - en: "A technician who shows it, an agent who corrects the bill in one call"
            ru: "Мастер, который покажет, и оператор, который исправит счёт за один звонок"
            uz: "Koʻrsatib beradigan usta va hisobni bir qoʻngʻiroqda toʻgʻrilaydigan operator"
            zh: "会演示的技术员，一通电话就改好账单的客服"
            pl: "Technik, który pokaże, i konsultant, który poprawi rachunek w jednej rozmowie"
        objections:
          - en: "Where is my copy of the contract?"
            ru: "А где мой экземпляр договора?"
            uz: "Shartnomaning mendagi nusxasi qani?"
            zh: "我那份合同在哪儿？"
            pl: "A gdzie mój egzemplarz umowy?"
          - en: "I do not buy from a telephone."
            ru: "По телефону я не покупаю."
            uz: "Telefon orqali sotib olmayman."
            zh: "我不从电话里买东西。"
            pl: "Nie kupuję przez telefon."
        answers:
          - en: "The partner shop prints it"
            ru: "Распечатают в салоне партнёра"
            uz: "Hamkor salonda chop etib berishadi"
            zh: "合作门店可以打印"
            pl: "Wydrukuje go salon partnera"
          - en: "A partner comes to the shop with the contract"
            ru: "Партнёр приезжает в магазин с договором"
            uz: "Hamkor shartnoma bilan doʻkonga keladi"
            zh: "合作伙伴带着合同上门到店"
            pl: "Partner przyjeżdża do sklepu z umową"
        information-sources:
          - en: "Neighbours in the bazaar"
            ru: "Соседи по базару"
            uz: "Bozordagi qoʻshnilar"
            zh: "集市上的邻居"
            pl: "Sąsiedzi z bazaru"
          - en: "His eldest son"
            ru: "Старший сын"
            uz: "Toʻngʻich oʻgʻli"
            zh: "大儿子"
            pl: "Najstarszy syn"
        channels:
          - call
          - en: "Partner shop"
            ru: "Салон партнёра"
            uz: "Hamkor saloni"
            zh: "合作门店"
            pl: "Salon partnera"
          - person
        empathy:
          says:
            - en: "Send me a person and I will sign."
              ru: "Пришлите человека, и я подпишу."
              uz: "Odam yuboring, men imzolayman."
              zh: "派个人来，我就签。"
              pl: "Przyślijcie człowieka, a podpiszę."
            - en: "Show it to me once."
              ru: "Покажите мне один раз."
              uz: "Menga bir marta koʻrsating."
              zh: "给我演示一遍。"
              pl: "Proszę mi raz pokazać."
          thinks:
            - en: "What is in the small print?"
              ru: "Что там мелким шрифтом?"
              uz: "Mayda harflar bilan nima yozilgan?"
              zh: "小字里写了什么？"
              pl: "Co jest drobnym drukiem?"
            - en: "My son will sort it out anyway."
              ru: "Сын всё равно разберётся."
              uz: "Baribir oʻgʻlim hal qiladi."
              zh: "反正儿子会弄好的。"
              pl: "Syn i tak to ogarnie."
          does:
            - en: "Asks the neighbours what they pay"
              ru: "Спрашивает соседей, сколько они платят"
              uz: "Qoʻshnilardan qancha toʻlashini soʻraydi"
              zh: "问邻居付多少钱"
              pl: "Pyta sąsiadów, ile płacą"
            - en: "Calls instead of writing"
              ru: "Звонит, а не пишет"
              uz: "Yozmaydi, qoʻngʻiroq qiladi"
              zh: "不写字，直接打电话"
              pl: "Dzwoni, zamiast pisać"
            - en: "Keeps every receipt in the drawer"
              ru: "Хранит все чеки в ящике"
              uz: "Har bir chekni tortmada saqlaydi"
              zh: "把每张收据都放进抽屉"
              pl: "Każdy paragon trzyma w szufladzie"
          feels:
            - en: "Respected when somebody comes by"
              ru: "Уважаемым, когда к нему приезжают"
              uz: "Kimdir kelsa — hurmat koʻrgandek"
              zh: "有人上门时觉得受尊重"
              pl: "Szanowany, gdy ktoś przyjeżdża"
            - en: "Uneasy when he has to tap “I agree”"
              ru: "Неспокойно, когда надо нажать «Согласен»"
              uz: "“Roziman”ni bosish kerak boʻlsa — bezovta"
              zh: "要点“同意”时心里不踏实"
              pl: "Nieswojo, gdy ma nacisnąć „Zgadzam się”"
          pains:
            - en: "Nobody to ask in the evening, when the shop is closed"
              ru: "Вечером, когда магазин закрыт, спросить некого"
              uz: "Kechqurun, doʻkon yopilganda, soʻraydigan odam yoʻq"
              zh: "晚上关店后，没人可问"
              pl: "Wieczorem, po zamknięciu sklepu, nie ma kogo zapytać"
          gains:
            - en: "One call, and the bill is right"
              ru: "Один звонок — и счёт верный"
              uz: "Bitta qoʻngʻiroq — va hisob toʻgʻri"
              zh: "一通电话，账单就对了"
              pl: "Jeden telefon i rachunek się zgadza"
        traits:
          - from:
              en: "Plans ahead"
              ru: "Планирует заранее"
              uz: "Oldindan rejalashtiradi"
              zh: "提前规划"
              pl: "Planuje z wyprzedzeniem"
            to:
              en: "Decides on the spot"
              ru: "Решает на месте"
              uz: "Shu yerda qaror qiladi"
              zh: "当场决定"
              pl: "Decyduje od ręki"
            value: 0.55
          - from:
              en: "Does it himself on a screen"
              ru: "Делает сам, с экрана"
              uz: "Ekranda oʻzi qiladi"
              zh: "自己在屏幕上办理"
              pl: "Załatwia sam na ekranie"
            to:
              en: "Talks to a person"
              ru: "Говорит с человеком"
              uz: "Odam bilan gaplashadi"
              zh: "找人当面谈"
              pl: "Rozmawia z człowiekiem"
            value: 0.95
          - from:
              en: "Price decides"
              ru: "Решает цена"
              uz: "Narx hal qiladi"
              zh: "价格优先"
              pl: "Decyduje cena"
            to:
              en: "Certainty decides"
              ru: "Решает надёжность"
              uz: "Ishonchlilik hal qiladi"
              zh: "确定性优先"
              pl: "Decyduje pewność"
            value: 0.65
          - from:
              en: "Decides alone"
              ru: "Решает в одиночку"
              uz: "Yolgʻiz qaror qiladi"
              zh: "独自决定"
              pl: "Decyduje samodzielnie"
            to:
              en: "Decides with others"
              ru: "Решает вместе с другими"
              uz: "Boshqalar bilan qaror qiladi"
              zh: "与他人共同决定"
              pl: "Decyduje z innymi"
            value: 0.6
        evidence:
          - says:
              en: "Three interviews, and the answers of shopkeepers"
              ru: "Три интервью и ответы владельцев магазинов"
              uz: "Uchta suhbat va doʻkondorlarning javoblari"
              zh: "三次访谈，以及店主们的回答"
              pl: "Trzy wywiady i odpowiedzi sklepikarzy"
            kind: reported
            source: interviews
            n: 3
            date: 2026-10-12
            person: Malika, research
        """
}
