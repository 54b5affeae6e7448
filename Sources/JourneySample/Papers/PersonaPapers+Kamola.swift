// personas/kamola.yaml

extension PersonaPapers {
    static let kamola = """
        # Shares a flat and the bill. In the events: everyone who studies. Not validated yet: a sketch.
        waymark-persona: 1
        id: kamola
        text: { default: en, also: [ru, uz, zh, pl] }
        name:
          en: "Kamola, 21"
          ru: "Камола, 21 год"
          uz: "Kamola, 21 yosh"
          zh: "卡莫拉，21 岁"
          pl: "Kamola, 21 lat"
        about:
          en: "shares a flat with three other students"
          ru: "снимает квартиру с тремя студентками"
          uz: "uch talaba bilan birga ijarada yashaydi"
          zh: "与三名同学合租"
          pl: "wynajmuje mieszkanie z trzema studentkami"
        quote:
          en: "Four of us pay, so four of us have to agree."
          ru: "Платим вчетвером, значит, и решаем вчетвером."
          uz: "Toʻrttamiz toʻlaymiz, demak toʻrttamiz kelishamiz."
          zh: "四个人付钱，就得四个人都同意。"
          pl: "Płacimy we cztery, więc i zgodzić się musimy we cztery."
        picture: pictures/kamola.png
        segment: "*[work=student]"
        validated: false
        demographics:
          - en: "21, third year of medicine, Olmazor"
            ru: "21 год, третий курс медицинского, Олмазор"
            uz: "21 yosh, tibbiyotning uchinchi kursi, Olmazor"
            zh: "21 岁，医学院三年级，奥尔马佐尔"
            pl: "21 lat, trzeci rok medycyny, Olmazor"
        day:
          - en: "Lectures until three, then the library, online at night"
            ru: "До трёх лекции, потом библиотека, ночью в сети"
            uz: "Uchgacha maʼruza, keyin kutubxona, tunda internetda"
            zh: "三点前上课，然后去图书馆，夜里上网"
            pl: "Do piętnastej wykłady, potem biblioteka, nocą w sieci"
        goals:
          - en: "Connected before the first week of term"
            ru: "Подключиться до первой недели учёбы"
            uz: "Oʻqishning birinchi haftasigacha ulanish"
            zh: "开学第一周之前连上网"
            pl: "Podłączenie przed pierwszym tygodniem semestru"
        needs:
          - en: "One price that divides by four"
            ru: "Цена, которую легко делить на четверых"
            uz: "Toʻrtga boʻlinadigan bitta narx"
            zh: "一个能平分成四份的价格"
            pl: "Jedna cena, którą da się podzielić na cztery"
        motivation:
          - en: "The others are waiting for her to arrange it"
            ru: "Остальные ждут, что она всё устроит"
            uz: "Boshqalar undan tashkil qilishini kutyapti"
            zh: "其他人都等着她来办"
            pl: "Pozostałe czekają, aż ona to załatwi"
        values:
          - en: "Fairness among friends"
            ru: "Честность между своими"
            uz: "Doʻstlar orasida halollik"
            zh: "朋友之间的公平"
            pl: "Uczciwość między przyjaciółkami"
        frustrations:
          - en: "A bill that changes after it was divided"
            ru: "Счёт, который меняется, когда его уже поделили"
            uz: "Boʻlib olingandan keyin oʻzgaradigan hisob"
            zh: "分摊之后又变了的账单"
            pl: "Rachunek, który zmienia się po podzieleniu"
        help:
          - en: "A bill that is the same every month, to share as a link"
            ru: "Одинаковый счёт каждый месяц, которым можно поделиться по ссылке"
            uz: "Har oy bir xil, havola bilan ulashiladigan hisob"
            zh: "每月相同、可用链接分享的账单"
            pl: "Co miesiąc taki sam rachunek, do udostępnienia linkiem"
        information-sources:
          - en: "Friends of the year above"
            ru: "Знакомые со старших курсов"
            uz: "Yuqori kursdagi doʻstlar"
            zh: "高年级的朋友"
            pl: "Znajome ze starszych lat"
        channels: [social, app]
        empathy:
          says:
            - en: "I have to ask the others."
              ru: "Мне надо спросить остальных."
              uz: "Boshqalardan soʻrashim kerak."
              zh: "我得问问其他人。"
              pl: "Muszę zapytać pozostałe."
          thinks:
            - en: "What if one of us moves out?"
              ru: "А если одна из нас съедет?"
              uz: "Bittamiz koʻchib ketsa-chi?"
              zh: "要是有人搬走呢？"
              pl: "A jeśli któraś się wyprowadzi?"
          does:
            - en: "Sends a screenshot of the plan to the group"
              ru: "Шлёт в чат скриншот тарифа"
              uz: "Guruhga tarif skrinshotini yuboradi"
              zh: "把套餐截图发到群里"
              pl: "Wysyła na grupę zrzut ekranu z ofertą"
            - en: "Compares to the last sum"
              ru: "Сравнивает до последнего сума"
              uz: "Soʻnggi soʻmigacha solishtiradi"
              zh: "一分钱一分钱地比"
              pl: "Porównuje co do grosza"
          feels:
            - en: "Responsible for the money of others"
              ru: "Ответственность за чужие деньги"
              uz: "Boshqalarning puliga masʼul"
              zh: "要为别人的钱负责"
              pl: "Odpowiedzialna za cudze pieniądze"
          pains:
            - en: "She pays first and collects afterwards"
              ru: "Сначала платит сама, потом собирает"
              uz: "Avval oʻzi toʻlaydi, keyin yigʻadi"
              zh: "她先垫付，再收钱"
              pl: "Najpierw płaci sama, potem zbiera"
          gains:
            - en: "Nobody has to ask who owes whom"
              ru: "Никто не спрашивает, кто кому должен"
              uz: "Kim kimga qarzligini hech kim soʻramaydi"
              zh: "不用再问谁欠谁"
              pl: "Nikt nie musi pytać, kto komu ile jest winien"
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
            value: 0.7
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
            value: 0.15
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
            value: 0.1
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
            value: 0.9
        """
}
