// interviews/*.md: ten conversations, in the languages in which they were held.

/// The interviews of the sample. What the maps say of them ("four of ten could not name the price") is true of them.
enum Interviews {
    static let all: [SampleFile] = [
        SampleFile(path: "interviews/01-remote-designer.md", text: remoteDesigner),
        SampleFile(path: "interviews/02-hardware-shop.md", text: hardwareShop),
        SampleFile(path: "interviews/03-students.md", text: students),
        SampleFile(path: "interviews/04-translator.md", text: translator),
        SampleFile(path: "interviews/05-tea-house.md", text: teaHouse),
        SampleFile(path: "interviews/06-developer.md", text: developer),
        SampleFile(path: "interviews/07-retired-teacher.md", text: retiredTeacher),
        SampleFile(path: "interviews/08-fabric-trader.md", text: fabricTrader),
        SampleFile(path: "interviews/09-analyst.md", text: analyst),
        SampleFile(path: "interviews/10-young-family.md", text: youngFamily),
    ]

    private static let remoteDesigner = """
        # A designer who works from home

        *5 October 2026, at her flat in Sergeli, 40 minutes, in English. Asked by Malika. Persona: Dilnoza.*

        She moved in on a Thursday and had a client call on Monday. The building chat named two providers.

        > "Signing was the best part. Two minutes, my face, my finger, done. I was quicker than the kettle."

        Her address was not in the register. Four days went by before the e-mail came.

        > "The house is a year old. There are four hundred people living in it. How can it not be on the list?"

        The visit was moved once.

        > "I took the morning off. The text came the evening before. No reason, no choice, just another Tuesday. I opened the other
        > provider's page that night, I really did."

        She stayed, because the other one would have taken longer. The technician was late but careful; the speed test made up for it.
        Asked for the monthly price, she knew it to the soʻm. The bill held a fee she had not seen before.

        > "Thirty-eight thousand. It is not the money. It is that I signed for one number and got another."
        """

    private static let hardwareShop = """
        # Хозяин магазина хозтоваров

        *6 октября 2026, в магазине на Чилонзоре, 35 минут, по-русски. Беседовала Малика. Персона: Рустам.*

        Интернет нужен детям для учёбы и терминалу в магазине. На сайте был один раз.

        > «Там три цены на один тариф. Я закрыл. Позвонил племяннику, он сказал: сходи в салон.»

        В салоне показали планшет. Цену назвать не смог: «сто шестьдесят, кажется, или сто двадцать, если с акцией».

        > «Пальцем на стекле подписывать, это что, подпись? Я спросил: а где мой экземпляр? Говорят, придёт на почту. Почту мне сын открывает.»

        Мастером доволен больше всего.

        > «Пришёл, разулся, всё показал, кабель вдоль плинтуса пустил. Чаю попил. Вот с таким человеком я бы и договор подписал.»

        Визит переносили, диспетчер позвонил сам. «Позвонили, объяснили, ну бывает. Я же всё равно в магазине.»
        """

    private static let students = """
        # Toʻrt talaba, bitta kvartira

        *7-oktabr 2026-yil, Olmazor, 25 daqiqa, oʻzbek tilida. Suhbatni Malika olib bordi. Persona: Kamola.*

        Oʻqish boshlanishidan bir hafta oldin ulanishgan. Tavsiya yuqori kurs talabalaridan kelgan.

        > «Dugonam aytdi: bularda tez ulanadi, oʻzim ham ulanganman. Boshqasini qidirmadik.»

        Narxni toʻrtga boʻlib, hamma oʻz ulushini bergan. Birinchi hisob koʻproq chiqqan.

        > «Puli yigʻib boʻlingan edi. Keyin hisob keldi, yana 38 ming. Kimdan soʻrayman? Oʻzim toʻladim.»

        Telefonda bir marta gaplashgan, muammo hal boʻlgan. Oylik narxni aniq aytdi: 120 ming, kishi boshiga 30.
        """

    private static let translator = """
        # Tłumaczka z Mirobodu

        *8 października 2026, rozmowa wideo, 30 minut, po polsku. Rozmawiała Malika. Persona: Dilnoza.*

        Mieszka w Taszkencie od dwóch lat, tłumaczy z domu. Przyszła z polecenia koleżanki z kursu uzbeckiego.

        > „Porównałam plany przy śniadaniu, adres znalazło w minutę, umowa w telefonie. U nas w kraju trwa to tydzień.”

        Na ofertę czekała jeden dzień. Okno wizyty uznała za zbyt długie.

        > „Od dziewiątej do pierwszej siedziałam jak na szpilkach. Technik był dwadzieścia minut, a straciłam pół dnia zleceń.”

        Potem dostała SMS z nazwiskiem technika i trasą.

        > „Gdyby ten SMS przyszedł dzień wcześniej, nie musiałabym w ogóle dzwonić.”

        Rachunek się zgadzał. Cenę planu podała bez wahania.
        """

    private static let teaHouse = """
        # The owner of a tea house

        *8 October 2026, in his tea house in Chorsu, 30 minutes, in Russian, notes in English. Asked by Aziz. Persona: Rustam.*

        He wanted Wi-Fi for guests and a line that the till can live on. He signed in the partner shop and would have signed nothing on his own.

        > "A young man sat down beside me and read every line aloud. That is how you sign a contract."

        He could not say what he pays. "Ask my daughter, she does the bills." She was not there.

        > "The technician is my friend now. I sent him to two neighbours."

        The speed test meant nothing to him. "Numbers. The film plays, that is the test." One call to support about the bill, corrected while he
        waited on the line.

        > "She said: one moment, I see it. And it was gone. Why can nobody else in this town do that?"
        """

    private static let developer = """
        # Разработчик, удалённо

        *9 октября 2026, видеозвонок, 25 минут, по-русски. Беседовал Азиз. Персона: Дильноза.*

        Первую заявку оставил в августе. Форма не отправлялась.

        > «Нажимаю — ничего. В консоли ошибка. Открыл в другом браузере, отправилось. Но я-то разработчик.»

        Вторую историю рассказал сам: предложения ждал больше двух недель.

        > «Через шестнадцать дней пришло письмо „ваше предложение готово“. Я за это время успел забыть, зачем оно мне.»

        Подписал, потому что у соседа работает хорошо. Подписание понравилось, скорость ещё больше.

        > «Двести с хвостиком по кабелю, и вечером не проседает. Вот за это и плачу.»

        Сколько именно платит, сходу не сказал: «сто шестьдесят плюс-минус, там были какие-то акции».
        """

    private static let retiredTeacher = """
        # A retired teacher

        *9 October 2026, at her home in Yunusobod, 45 minutes, in Russian, notes in English. Asked by Malika.*

        Her grandson in Samarkand wants to see her on video. He ordered for her and she waited for the visit.

        > "They moved it twice. I did not call anybody. Who would I call? I thought they had found somebody more important."

        After the second message she told her grandson to forget about it. He called and insisted; otherwise she would have been gone.

        > "I would not have complained. One does not complain, one does not come back."

        The technician was kind and set the tablet up. She opens no bills; the price is her grandson's business and she could not name it.
        """

    private static let fabricTrader = """
        # A trader in fabrics

        *10 October 2026, in the bazaar, 20 minutes between customers, in Uzbek, notes in English. Asked by Aziz. Persona: Rustam.*

        Two shops and a flat above one of them. Somebody from the partner shop came by with the tablet.

        > "He pressed the buttons, I said yes. If I had to press them myself I would still be pressing."

        The flat's number was wrong in the register and a person had to look. He did not mind: "They called me on Wednesday as they had said."

        > "A call is a call. A message is something my nephew reads to me in the evening."

        The bill was as agreed, and he named the price at once. He would like to pay in cash.
        """

    private static let analyst = """
        # 在家办公的数据分析师

        *2026 年 10 月 10 日，视频访谈 30 分钟，中文，访谈人 Aziz。用户画像：迪丽诺扎。*

        来塔什干一年，公司在上海，每天要和国内开会。套餐在网站上比较了两个晚上，最后选了 500 兆。

        > “页面上同一个套餐有三个价格，我截图问了同事才弄明白。价格我记得很清楚，23 万苏姆。”

        地址当场就查到了，报价当天下午就收到，手机签约。

        > “签约比国内还快。就是上门时间段太长，四个小时，我只好把会都推掉。”

        上门没有改期，技术员准时到。第一次测速让他很满意。

        > “五百兆，实测四百九十多，开会再也没卡过。”

        首张账单和合同一致。如果让他提一个建议：上门时间可以精确到一个小时。
        """

    private static let youngFamily = """
        # A young family

        *12 October 2026, at their flat in Yashnobod, 35 minutes, in English. Asked by Malika.*

        Both work in offices; the line is for the evenings and for the child. They scanned the code on a poster in the lift.

        > "The poster took us straight to the address. We never saw the other plans, to be honest."

        They installed the router themselves.

        > "It came by post on Saturday. There is a code on it, you point the phone, and that is it. Ten minutes with the baby on one arm."

        The first bill held the set-up fee. They had not expected it, with nobody having set anything up, and paid it all the same.

        > "We talked about calling. Then the month was over."

        The price of the plan they named together, and alike.
        """
}
