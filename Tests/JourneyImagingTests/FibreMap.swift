// A map as a company would draw it, with numbers that add up: getting home fibre connected, in English and Russian.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

enum FibreMap {
    static func text(_ english: String, _ russian: String) -> LocalizedText {
        LocalizedText([.english: english, .russian: russian], original: .english) ?? LocalizedText(english)
    }

    // MARK: Persona

    static var persona: Persona {
        var persona = Persona(id: "dilnoza", name: text("Dilnoza, 34", "Дильноза, 34 года"))
        persona.about = text(
            "moved into a new-build flat, works remotely", "въехала в новостройку, работает удалённо")
        return persona
    }

    // MARK: Map

    static let map: JourneyMap = makeMap()

    private static func makeMap() -> JourneyMap {
        var map = JourneyMap(
            id: "connect", title: text("Getting home fibre connected", "Подключение домашнего интернета"))
        map.goal = text(
            "Be online at home before Monday’s first call", "Быть в сети дома до первого созвона в понедельник")
        map.status = .approved
        map.personas = ["dilnoza"]
        map.stages = [notice, order, wait, install, month]
        map.takeaways = takeaways
        var missed = MissedGoal(title: text("The order is cancelled", "Заказ отменяют"))
        missed.recovery = text(
            "A call within a day with a fixed date and the first month free",
            "Звонок в течение дня, твёрдая дата и первый месяц в подарок")
        map.missedGoal = missed
        return map
    }

    private static var takeaways: [Takeaway] {
        var moved = Takeaway(
            title: text(
                "A moved visit costs more goodwill than a late one", "Перенос визита портит отношение сильнее опоздания"
            ))
        moved.step = "moved"
        moved.opportunity = "choose-window"
        var interviews = EvidenceRecord(
            statement: text("14 of 20 interviewed", "14 из 20 опрошенных"), kind: .reported)
        interviews.source = "interviews"
        interviews.n = 20
        interviews.date = CalendarDate(year: 2026, month: 10, day: 12)
        moved.evidence = [interviews]
        var price = Takeaway(
            title: text("Most are lost before they know the full price", "Большинство уходит, не узнав полной цены"))
        price.step = "compare"
        price.opportunity = "one-price"
        var bill = Takeaway(
            title: text(
                "The first bill undoes a good installation", "Первый счёт перечёркивает хорошую установку"))
        bill.step = "bill"
        bill.opportunity = "explain-bill"
        return [moved, price, bill]
    }

    private static func step(
        _ id: String, _ english: String, _ russian: String, _ touchpoints: [(String, String, String)],
        thinks: (String, String)? = nil, through: String? = nil, assumed: Double? = nil, target: Double? = nil
    ) -> Step {
        var step = Step(id: id, title: text(english, russian))
        step.touchpoints = touchpoints.map { channel, english, russian in
            Touchpoint(title: text(english, russian), channel: channel)
        }
        if let thinks { step.notes[.thoughts] = [Note(text(thinks.0, thinks.1), through: through)] }
        if assumed != nil || target != nil { step.emotion = Emotion(assumed: assumed, target: target) }
        return step
    }

    private static func pain(
        _ english: String, _ russian: String, _ severity: Int, through: String? = nil
    ) -> Barrier {
        var barrier = Barrier(id: english, title: text(english, russian), severity: severity)
        barrier.through = through
        return barrier
    }

    private static func idea(
        _ id: String, _ english: String, _ russian: String, _ owner: (String, String), _ status: PlanStatus,
        through: String? = nil
    ) -> Opportunity {
        var idea = Opportunity(id: id, title: text(english, russian))
        idea.owner = text(owner.0, owner.1)
        idea.status = status
        idea.through = through
        return idea
    }

    private static func box(_ english: String, _ russian: String, through: String? = nil) -> BlueprintItem {
        var item = BlueprintItem(title: text(english, russian))
        item.through = through
        return item
    }

    private static var notice: Stage {
        var ask = step(
            "ask", "Asks the building chat who serves this address", "Спрашивает в чате дома, кто обслуживает адрес",
            [("chat", "Telegram chat", "Чат в Telegram")],
            thinks: ("If the neighbours are happy, that will do for me.", "Если соседи довольны, мне этого хватит."),
            assumed: 0.4)
        ask.isOptional = true
        var compare = step(
            "compare", "Compares three plans on the site", "Сравнивает три тарифа на сайте",
            [("web", "Plan page", "Страница тарифов")],
            thinks: ("Which of these is the real price?", "Какая из этих цен настоящая?"), assumed: 0.8, target: 0.5)
        compare.isMilestone = true
        compare.barriers = [
            pain("Three prices for one plan on the same page", "Три цены на один тариф на одной странице", 3)
        ]
        compare.opportunities = [
            idea(
                "one-price", "One total price, with the first bill previewed",
                "Одна итоговая цена и пример первого счёта",
                ("Pricing", "Цены"), .planned, through: "check")
        ]
        compare.blueprint = [
            .frontstage: [box("Plan page and address checker", "Страница тарифов и проверка адреса", through: "check")],
            .backstage: [
                box("Coverage team adds buildings weekly", "Группа покрытия вносит дома раз в неделю", through: "check")
            ],
            .support: [box("Address register", "Реестр адресов", through: "check")],
        ]
        var stage = Stage(id: "notice", title: text("Notice and compare", "Выбор"), steps: [ask, compare])
        stage.expectedDuration = .days(5)
        return stage
    }

    private static var order: Stage {
        var check = step(
            "check", "Checks the address, picks a plan", "Проверяет адрес, выбирает тариф",
            [("search", "Address checker", "Проверка адреса")],
            thinks: ("That was quicker than opening a bank account.", "Быстрее, чем открыть счёт в банке."),
            through: "sign")
        check.isMilestone = true
        check.barriers = [pain("New buildings are missing from the address list", "Новостроек нет в списке адресов", 3)]
        var sign = step(
            "sign", "Signs with e‑ID on the phone", "Подписывает договор по e‑ID с телефона",
            [("app", "App, e‑ID", "Приложение, e‑ID"), ("document", "Contract", "Договор")], target: 1.5)
        sign.isMilestone = true
        sign.blueprint = [
            .frontstage: [box("Signing screen", "Экран подписи")],
            .backstage: [box("Address and credit check", "Проверка адреса и долга")],
            .support: [box("Contract system", "Договоры")],
        ]
        return Stage(id: "order", title: text("Order", "Заказ"), steps: [check, sign])
    }

    private static var wait: Stage {
        var book = step(
            "book", "Books a visit window", "Выбирает время визита", [("app", "App", "Приложение")],
            thinks: ("A four-hour window costs me half a day.", "Четыре часа ожидания — это полдня."))
        book.barriers = [pain("Windows on working days only", "Визиты только по будням", 2)]
        book.opportunities = [
            idea(
                "choose-window", "Choose a new window right in the SMS", "Новое время визита прямо из СМС",
                ("Field operations", "Выездная служба"), .inWork, through: "moved")
        ]
        var dispatcher = box("Dispatcher plans the routes", "Диспетчер строит маршруты", through: "moved")
        dispatcher.isWaitPoint = true
        book.blueprint = [
            .frontstage: [
                box("Messages: window set, window moved", "Сообщения: назначено, перенесено", through: "moved")
            ],
            .backstage: [dispatcher], .support: [box("Route planner", "Планировщик маршрутов", through: "moved")],
        ]
        var moved = step(
            "moved", "The visit is moved, no reason given", "Визит перенесли без объяснений",
            [("sms", "SMS", "СМС")],
            thinks: ("Nobody says why. Will they come at all?", "Никто не объяснил. Они вообще приедут?"),
            assumed: -1, target: 0)
        moved.isOptional = true
        moved.barriers = [
            pain("No reason and no choice when a visit moves", "Ни причины, ни выбора при переносе", 4)
        ]
        var stage = Stage(id: "wait", title: text("Wait", "Ожидание"), steps: [book, moved])
        stage.expectedDuration = .days(4)
        return stage
    }

    private static var install: Stage {
        var visit = step(
            "visit", "Technician arrives and runs the cable", "Мастер приходит и прокладывает кабель",
            [("person", "Technician", "Мастер")],
            thinks: ("He explained everything and tidied up after himself.", "Всё показал и убрал за собой."),
            through: "setup")
        visit.isMilestone = true
        visit.blueprint = [
            .frontstage: [box("Technician on site", "Мастер на месте")],
            .backstage: [box("Line activation", "Активация линии")],
            .support: [box("Network provisioning", "Настройка сети", through: "setup")],
        ]
        var setup = step(
            "setup", "Sets up Wi-Fi and tests the speed", "Настраивает Wi-Fi, проверяет скорость",
            [("app", "App", "Приложение"), ("router", "Router", "Роутер")], assumed: 1)
        setup.barriers = [pain("Router label is hard to read", "Наклейку на роутере трудно прочесть", 1)]
        setup.opportunities = [
            idea(
                "qr", "QR code on the router opens set-up", "QR-код на роутере открывает настройку",
                ("Devices", "Устройства"), .live)
        ]
        setup.blueprint = [.frontstage: [box("Set-up guide", "Инструкция")]]
        return Stage(id: "install", title: text("Install", "Установка"), steps: [visit, setup])
    }

    private static var month: Stage {
        var bill = step(
            "bill", "Opens the first bill: more than promised", "Открывает первый счёт: больше, чем обещали",
            [("mail", "Bill by e-mail", "Счёт по почте")],
            thinks: ("I signed for 200. Why is it 238?", "Договор на 200. Почему 238?"), target: 0.5)
        bill.isMilestone = true
        bill.barriers = [
            pain(
                "Pro-rata and set-up fee are not shown before signing",
                "Доплату за неполный месяц и подключение не показывают до подписания", 5, through: "call")
        ]
        bill.opportunities = [
            idea(
                "explain-bill", "Explain the first bill line by line in the app",
                "Объяснить первый счёт построчно в приложении", ("Billing", "Биллинг"), .proposed, through: "call")
        ]
        bill.blueprint = [
            .frontstage: [box("Bill e-mail", "Письмо со счётом")],
            .backstage: [box("Billing review of disputed lines", "Разбор спорных начислений", through: "call")],
            .support: [box("Billing engine", "Биллинг", through: "call")],
        ]
        var call = step(
            "call", "Calls support, gets a correction", "Звонит в поддержку, счёт исправляют",
            [("call", "Call centre", "Колл-центр")],
            thinks: (
                "Sorted in six minutes. I should have called first.", "Шесть минут, и всё. Надо было звонить сразу."
            ))
        call.isOptional = true
        call.blueprint = [.frontstage: [box("Support agent", "Оператор")]]
        var stage = Stage(id: "month", title: text("First month", "Первый месяц"), steps: [bill, call])
        stage.expectedDuration = .days(30)
        return stage
    }
}
