// personas/dilnoza.yaml

extension PersonaPapers {
    static let dilnoza = """
        # Works from home. In the events: everyone whose work is remote.
        waymark-persona: 1
        id: dilnoza
        text: { default: en, also: [ru, uz, zh, pl] }
        name:
          en: "Dilnoza, 34"
          ru: "Дильноза, 34 года"
          uz: "Dilnoza, 34 yosh"
          zh: "迪丽诺扎，34 岁"
          pl: "Dilnoza, 34 lata"
        about:
          en: "moved into a new-build flat, works remotely"
          ru: "въехала в новостройку, работает удалённо"
          uz: "yangi uyga koʻchgan, masofadan ishlaydi"
          zh: "刚搬进新楼，在家办公"
          pl: "wprowadziła się do nowego bloku, pracuje zdalnie"
        quote:
          en: "I need to be online on Monday."
          ru: "В понедельник я должна быть на связи."
          uz: "Dushanba kuni aloqada boʻlishim kerak."
          zh: "星期一我必须能上网。"
          pl: "W poniedziałek muszę być online."
        picture: pictures/dilnoza.png
        segment: "*[work=remote]"
        validated: true
        demographics:
          - en: "34, lives with her partner in Sergeli"
            ru: "34 года, живёт с мужем в Сергели"
            uz: "34 yosh, eri bilan Sergelida yashaydi"
            zh: "34 岁，与伴侣住在谢尔盖利"
            pl: "34 lata, mieszka z partnerem w Sergeli"
        job:
          - en: "Product designer for a company abroad"
            ru: "Продуктовый дизайнер в зарубежной компании"
            uz: "Chet el kompaniyasida mahsulot dizayneri"
            zh: "一家国外公司的产品设计师"
            pl: "Projektantka produktu w zagranicznej firmie"
        day:
          - en: "Calls from ten to six, most of them on video"
            ru: "С десяти до шести созвоны, почти все с видео"
            uz: "Oʻndan oltigacha qoʻngʻiroqlar, aksari video bilan"
            zh: "从十点到六点都在开会，大多是视频"
            pl: "Od dziesiątej do osiemnastej rozmowy, prawie wszystkie z wideo"
        goals:
          - en: "A line that never makes her apologise"
            ru: "Связь, за которую не приходится извиняться"
            uz: "Uzr soʻrashga majbur qilmaydigan aloqa"
            zh: "一条从不让她为之道歉的线路"
            pl: "Łącze, za które nie trzeba przepraszać"
        needs:
          - en: "Do everything herself on a screen"
            ru: "Всё делать самой, с экрана"
            uz: "Hammasini ekranda oʻzi qilish"
            zh: "一切都能自己在屏幕上办完"
            pl: "Wszystko załatwić samej na ekranie"
          - en: "A fixed hour for everything that cannot be done on a screen"
            ru: "Точный час для всего, что с экрана не сделать"
            uz: "Ekranda qilib boʻlmaydigan hamma narsaga aniq soat"
            zh: "凡屏幕上办不了的事，都要有确定的时间"
            pl: "Stała godzina na wszystko, czego nie da się zrobić na ekranie"
        motivation:
          - en: "The first working day in the new flat"
            ru: "Первый рабочий день в новой квартире"
            uz: "Yangi uydagi birinchi ish kuni"
            zh: "在新家的第一个工作日"
            pl: "Pierwszy dzień pracy w nowym mieszkaniu"
        values:
          - en: "Her time"
            ru: "Своё время"
            uz: "Oʻz vaqti"
            zh: "自己的时间"
            pl: "Swój czas"
          - en: "Promises with an hour on them"
            ru: "Обещания, в которых назван час"
            uz: "Soati aytilgan vaʼdalar"
            zh: "说得出几点钟的承诺"
            pl: "Obietnice z podaną godziną"
        frustrations:
          - en: "Waiting at home for somebody who may not come"
            ru: "Ждать дома того, кто может не прийти"
            uz: "Kelmasligi mumkin boʻlgan odamni uyda kutish"
            zh: "在家里等一个可能不来的人"
            pl: "Czekanie w domu na kogoś, kto może nie przyjść"
          - en: "Being called when a message would do"
            ru: "Когда звонят, а хватило бы сообщения"
            uz: "Xabar yetarli boʻlsa-yu, qoʻngʻiroq qilishsa"
            zh: "发条消息就够了，却打来电话"
            pl: "Telefon, gdy wystarczyłaby wiadomość"
        help:
          - en: "Sign in the app, choose the window, see the speed"
            ru: "Подписать в приложении, выбрать время, увидеть скорость"
            uz: "Ilovada imzolash, vaqtni tanlash, tezlikni koʻrish"
            zh: "在应用里签约、选时间、看网速"
            pl: "Podpisać w aplikacji, wybrać termin, zobaczyć prędkość"
        objections:
          - en: "I cannot take another morning off"
            ru: "Второе утро отпроситься не могу"
            uz: "Yana bir tong ishdan soʻray olmayman"
            zh: "我不能再请一个上午的假"
            pl: "Nie mogę wziąć wolnego na kolejny poranek"
        answers:
          - en: "Choose a new window in the message"
            ru: "Новое время можно выбрать в сообщении"
            uz: "Yangi vaqtni xabarning oʻzida tanlash mumkin"
            zh: "可在短信里直接选择新的时间"
            pl: "Nowy termin można wybrać w wiadomości"
        information-sources:
          - en: "The chat of the building"
            ru: "Чат дома"
            uz: "Uy chati"
            zh: "楼里的群聊"
            pl: "Czat bloku"
          - en: "Search"
            ru: "Поиск"
            uz: "Qidiruv"
            zh: "搜索"
            pl: "Wyszukiwarka"
        channels: [app, web, sms]
        empathy:
          says:
            - en: "I need to be online on Monday."
              ru: "В понедельник я должна быть на связи."
              uz: "Dushanba kuni aloqada boʻlishim kerak."
              zh: "星期一我必须能上网。"
              pl: "W poniedziałek muszę być online."
            - en: "Just tell me the hour."
              ru: "Просто назовите час."
              uz: "Soatini ayting, boʻldi."
              zh: "告诉我几点就行。"
              pl: "Proszę tylko podać godzinę."
          thinks:
            - en: "Will they come at all?"
              ru: "Они вообще придут?"
              uz: "Umuman kelisharmikan?"
              zh: "他们到底会不会来？"
              pl: "Czy oni w ogóle przyjdą?"
            - en: "If the video freezes, I am the one who looks bad."
              ru: "Если видео зависнет, неловко будет мне."
              uz: "Video qotib qolsa, men xijolat boʻlaman."
              zh: "视频一卡，丢脸的是我。"
              pl: "Jeśli wideo się zatnie, to ja źle wypadnę."
          does:
            - en: "Reads the chat of the building before any site"
              ru: "Сначала читает чат дома, потом сайты"
              uz: "Avval uy chatini, keyin saytlarni oʻqiydi"
              zh: "先看楼里的群聊，再看网站"
              pl: "Najpierw czyta czat bloku, potem strony"
            - en: "Signs on the phone the same evening"
              ru: "Подписывает с телефона в тот же вечер"
              uz: "Oʻsha oqshomning oʻzida telefonda imzolaydi"
              zh: "当晚就在手机上签约"
              pl: "Podpisuje w telefonie tego samego wieczoru"
            - en: "Moves her calls out of the visit’s window"
              ru: "Переносит созвоны с часов визита"
              uz: "Tashrif vaqtidagi qoʻngʻiroqlarini koʻchiradi"
              zh: "把会议挪出上门时段"
              pl: "Przenosi rozmowy poza okno wizyty"
          feels:
            - en: "Sure of herself until she has to wait"
              ru: "Уверенно, пока не приходится ждать"
              uz: "Kutishga toʻgʻri kelguncha — ishonchli"
              zh: "不用等的时候很笃定"
              pl: "Pewnie, dopóki nie musi czekać"
            - en: "Left alone when a visit moves without a reason"
              ru: "Брошенной, когда визит переносят без объяснений"
              uz: "Tashrif sababsiz koʻchirilsa — tashlab qoʻyilgandek"
              zh: "上门无故改期时感到被丢下"
              pl: "Pozostawiona sama sobie, gdy wizyta przesuwa się bez powodu"
          pains:
            - en: "Half a day lost to a four-hour window"
              ru: "Полдня пропадает из-за окна в четыре часа"
              uz: "Toʻrt soatlik oraliq uchun yarim kun ketadi"
              zh: "四小时的时段耗掉半天"
              pl: "Pół dnia stracone na czterogodzinne okno"
          gains:
            - en: "The speed on the screen is the one on the contract"
              ru: "На экране та же скорость, что в договоре"
              uz: "Ekrandagi tezlik shartnomadagidek"
              zh: "屏幕上的网速与合同一致"
              pl: "Na ekranie taka prędkość jak w umowie"
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
            value: 0.2
          - from:
              en: "Does it herself on a screen"
              ru: "Делает сама, с экрана"
              uz: "Ekranda oʻzi qiladi"
              zh: "自己在屏幕上办理"
              pl: "Załatwia sama na ekranie"
            to:
              en: "Talks to a person"
              ru: "Говорит с человеком"
              uz: "Odam bilan gaplashadi"
              zh: "找人当面谈"
              pl: "Rozmawia z człowiekiem"
            value: 0.1
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
            value: 0.8
          - from:
              en: "Patient"
              ru: "Терпение"
              uz: "Sabrli"
              zh: "有耐心"
              pl: "Cierpliwość"
            to:
              en: "Impatient"
              ru: "Нетерпение"
              uz: "Sabrsiz"
              zh: "没耐心"
              pl: "Niecierpliwość"
            value: 0.7
        evidence:
          - says:
              en: "Four interviews, and the answers of those who work from home"
              ru: "Четыре интервью и ответы тех, кто работает из дома"
              uz: "Toʻrtta suhbat va uydan ishlaydiganlarning javoblari"
              zh: "四次访谈，以及在家办公者的回答"
              pl: "Cztery wywiady i odpowiedzi osób pracujących z domu"
            kind: reported
            source: interviews
            n: 4
            date: 2026-10-12
            person: Malika, research
        """
}
