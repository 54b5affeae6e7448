// A map with its measurements as a value: ten steps, every lane, numbers that hang together.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The map the pages are tried with.
enum FibreMap {
    static let persona: Persona = {
        var persona = Persona(id: "dilnoza", name: LocalizedText("Dilnoza, 34"))
        persona.about = LocalizedText("moved into a new-build flat, works remotely")
        persona.segment = Segment(EventPattern(name: "work_remote"))
        return persona
    }()

    static let second: Persona = {
        var persona = Persona(id: "rustam", name: LocalizedText("Rustam, 51"))
        persona.about = LocalizedText("has run a shop for twenty years")
        persona.segment = Segment(EventPattern(name: "shop"))
        return persona
    }()

    /// The map without numbers.
    static let map: JourneyMap = {
        var map = JourneyMap(id: "connect", title: LocalizedText("Getting home fibre connected"))
        map.goal = LocalizedText("Be online at home before Monday’s first call")
        map.owner = LocalizedText("Customer experience")
        map.status = .approved
        map.reviewed = CalendarDate(year: 2026, month: 11, day: 1)
        map.personas = ["dilnoza", "rustam"]
        map.takeaways = takeaways
        map.stages = stages
        map.missedGoal = MissedGoal(
            title: LocalizedText("The order is cancelled"), events: [EventPattern(name: "order_cancelled")],
            recovery: LocalizedText("A call within a day with a fixed date"))
        map.measurement.counters = [
            EventCounter(
                id: "calls", title: LocalizedText("Calls per 100"), events: [EventPattern(name: "support_called")])
        ]
        return map
    }()

    /// The map with numbers.
    static var measured: MeasuredMap {
        var measured = MeasuredMap(map: map, scope: scope)
        for (index, row) in figures.enumerated() {
            guard let row else { continue }
            measured.steps[map.steps[index].id] = measure(row, at: index)
        }
        let lengths: [(String, Double)] = [
            ("compare", 5.2), ("order", 0.0125), ("wait", 4.1), ("install", 0.077), ("month", 30),
        ]
        for (stage, days) in lengths {
            measured.stages[stage] = StageMeasure(
                reach: ShareFigure(count: 2_400, of: 10_400),
                duration: DurationFigure(seconds: (0..<200).map { days * 86_400 * (0.5 + Double($0) / 200) }))
        }
        measured.curve = .csat
        measured.answers = [.csat: measured.steps.values.reduce(0) { $0 + ($1.score(.csat)?.n ?? 0) }]
        measured.funnel = funnel
        measured.network = network
        return measured
    }

    static let scope = MeasuredScope(
        persona: nil, period: .all, firstEvent: 1_785_542_400_000_000, lastEvent: 1_795_305_000_000_000,
        journeys: 10_400,
        customers: 12_480, responses: 3_916, window: .days(30), logVersion: "5f2c91ab")

    // MARK: The map's texts

    private static let titles: [(stage: String, title: String, steps: [(id: String, title: String)])] = [
        (
            "compare", "Notice and compare",
            [
                ("asks", "Asks the building chat who serves this address"),
                ("plans", "Compares three plans on the site"),
            ]
        ),
        (
            "order", "Order",
            [("address", "Checks the address, picks a plan"), ("signs", "Signs with e‑ID on the phone")]
        ),
        ("wait", "Wait", [("books", "Books a visit window"), ("moved", "The visit is moved, no reason given")]),
        (
            "install", "Install",
            [
                ("technician", "Technician arrives and runs the cable"), ("wifi", "Sets up Wi-Fi and tests the speed"),
            ]
        ),
        (
            "month", "First month",
            [
                ("bill", "Opens the first bill: more than promised"), ("support", "Calls support, gets a correction"),
            ]
        ),
    ]

    private static var stages: [Stage] {
        var stages = titles.map { stage in
            Stage(
                id: stage.stage, title: LocalizedText(stage.title),
                steps: stage.steps.map { Step(id: $0.id, title: LocalizedText($0.title)) })
        }
        for stage in stages.indices {
            for step in stages[stage].steps.indices { furnish(&stages[stage].steps[step]) }
        }
        return stages
    }

    private static func furnish(_ step: inout Step) {
        if let (channel, title) = touchpoints[step.id] {
            var touchpoint = Touchpoint(title: LocalizedText(title), channel: channel)
            touchpoint.goal = step.id == "moved" ? LocalizedText("Know when to be at home") : nil
            touchpoint.owner = step.id == "moved" ? LocalizedText("Field operations") : nil
            touchpoint.events = [EventPattern(name: step.id)]
            step.touchpoints = [touchpoint]
        }
        if let (text, through) = thoughts[step.id] {
            var note = Note(LocalizedText(text), through: through)
            if step.id == "books" {
                note.evidence = [EvidenceRecord(statement: LocalizedText("9 of 20 said so"), kind: .reported)]
            }
            step.notes[.thoughts] = [note]
        }
        if step.id == "asks" { step.emotion = Emotion(assumed: 0.35) }
        if step.id == "moved" {
            step.emotion = Emotion(assumed: -0.5, target: 0.5)
            step.isOptional = true
        }
        step.isMilestone = ["plans", "address", "signs", "wifi"].contains(step.id)
        if let (through, severity, text) = pains[step.id] {
            var barrier = Barrier(id: "pain-" + step.id, title: LocalizedText(text), severity: severity)
            barrier.through = through
            barrier.cause = .process
            if step.id == "moved" {
                barrier.evidence = [
                    EvidenceRecord(statement: LocalizedText("Half of the complaints name it"), kind: .reported)
                ]
                barrier.plan = Plan(action: LocalizedText("Choose a new window right in the SMS"))
            }
            step.barriers = [barrier]
        }
        if let (through, status, text, owner) = ideas[step.id] {
            var idea = Opportunity(id: "idea-" + step.id, title: LocalizedText(text))
            idea.through = through
            idea.owner = LocalizedText(owner)
            idea.status = status
            idea.customerValue = 5
            step.opportunities = [idea]
        }
        for (lane, boxes) in blueprint {
            guard let (through, text) = boxes[step.id] else { continue }
            var item = BlueprintItem(title: LocalizedText(text))
            item.through = through
            item.isWaitPoint = text.hasPrefix("Dispatcher")
            step.blueprint[lane] = [item]
        }
    }

    private static let touchpoints: [String: (String, String)] = [
        "asks": ("chat", "Telegram chat"), "plans": ("web", "Plan page"), "address": ("web", "Address checker"),
        "signs": ("app", "App, e‑ID"), "books": ("app", "App"), "moved": ("sms", "SMS"),
        "technician": ("person", "Technician"), "wifi": ("router", "App, router"), "bill": ("mail", "Bill by e-mail"),
        "support": ("call", "Call centre"),
    ]

    private static let thoughts: [String: (String, String?)] = [
        "asks": ("If the neighbours are happy, that will do for me.", nil),
        "plans": ("Which of these is the real price?", nil),
        "address": ("That was quicker than opening a bank account.", "signs"),
        "books": ("A four-hour window costs me half a day.", nil),
        "moved": ("Nobody says why. Will they come at all?", nil),
        "technician": ("He explained everything and tidied up after himself.", "wifi"),
        "bill": ("I signed for 200. Why is it 238?", nil),
        "support": ("Sorted in six minutes. I should have called first.", nil),
    ]

    private static let pains: [String: (String?, Int, String)] = [
        "plans": (nil, 3, "Three prices for one plan on the same page"),
        "address": (nil, 3, "New buildings are missing from the address list"),
        "books": (nil, 2, "Windows on working days only"),
        "moved": (nil, 4, "No reason and no choice when a visit moves"),
        "wifi": (nil, 1, "Router label is hard to read"),
        "bill": ("support", 5, "Pro-rata and set-up fee are not shown before signing"),
    ]

    private static let ideas: [String: (String?, PlanStatus, String, String)] = [
        "plans": ("address", .planned, "One total price, with the first bill previewed", "Pricing"),
        "books": ("moved", .inWork, "Choose a new window right in the SMS", "Field operations"),
        "wifi": (nil, .live, "QR code on the router opens set-up", "Devices"),
        "bill": ("support", .proposed, "Explain the first bill line by line in the app", "Billing"),
    ]

    private static let blueprint: [(BlueprintLane, [String: (String?, String)])] = [
        (
            .frontstage,
            [
                "plans": ("address", "Plan page and address checker"), "signs": (nil, "Signing screen"),
                "books": ("moved", "Messages: window set, window moved"), "technician": (nil, "Technician on site"),
                "wifi": (nil, "Set-up guide"), "bill": (nil, "Bill e-mail"), "support": (nil, "Support agent"),
            ]
        ),
        (
            .backstage,
            [
                "plans": ("address", "Coverage team adds buildings weekly"), "signs": (nil, "Address and credit check"),
                "books": ("moved", "Dispatcher plans the routes"), "technician": (nil, "Line activation"),
                "bill": ("support", "Billing review of disputed lines"),
            ]
        ),
        (
            .support,
            [
                "plans": ("address", "Address register"), "signs": (nil, "Contract system"),
                "books": ("moved", "Route planner"), "technician": ("wifi", "Network provisioning"),
                "bill": ("support", "Billing engine"),
            ]
        ),
    ]

    private static var takeaways: [Takeaway] {
        var moved = Takeaway(title: LocalizedText("A moved visit costs more goodwill than a late one"))
        moved.step = "moved"
        moved.opportunity = "idea-books"
        var interviews = EvidenceRecord(statement: LocalizedText("14 of 20 interviewed name it first"), kind: .reported)
        interviews.source = "interviews"
        interviews.n = 20
        moved.evidence = [interviews]
        var price = Takeaway(title: LocalizedText("The price people remember is not the price of the first bill"))
        price.step = "bill"
        price.opportunity = "idea-bill"
        var silence = Takeaway(title: LocalizedText("A message on the day before halves the calls"))
        silence.step = "books"
        silence.evidence = [EvidenceRecord(statement: LocalizedText("Seen in the call log since May"), kind: .observed)]
        return [moved, price, silence]
    }

    // MARK: The numbers

    private struct Row {
        var reach: Int
        /// Answers of 1 to 5.
        var scores: [Int]
        var lost: Int
        var open: Int
        var other: Int
        var calls: Int
        var quotes: [(String, String, Double)]
    }

    private static let figures: [Row?] = [
        nil,
        Row(reach: 10_400, scores: [60, 90, 120, 80, 40], lost: 5_120, open: 180, other: 0, calls: 210, quotes: []),
        Row(reach: 4_680, scores: [12, 30, 70, 120, 60], lost: 1_780, open: 96, other: 12, calls: 300, quotes: []),
        Row(
            reach: 2_704, scores: [6, 10, 30, 110, 160], lost: 160, open: 41, other: 0, calls: 84,
            quotes: [
                ("Быстрее, чем открыть счёт в банке", "ru", 5)
            ]),
        Row(reach: 2_503, scores: [20, 40, 80, 90, 40], lost: 70, open: 60, other: 1_611, calls: 230, quotes: []),
        Row(
            reach: 762, scores: [120, 90, 40, 18, 6], lost: 58, open: 21, other: 0, calls: 259,
            quotes: [
                ("Will they come at all?", "en", 1), ("Nikt nie powiedział dlaczego", "pl", 1),
                ("Hech kim aytmadi", "uz", 2),
            ]),
        Row(reach: 2_310, scores: [10, 22, 60, 120, 98], lost: 4, open: 33, other: 0, calls: 46, quotes: []),
        Row(
            reach: 2_273, scores: [2, 4, 12, 60, 190], lost: 44, open: 29, other: 130, calls: 90,
            quotes: [
                ("212 megabits. Finally.", "en", 5), ("网速很快，师傅很专业", "zh", 5),
            ]),
        Row(
            reach: 2_070, scores: [110, 100, 50, 20, 11], lost: 20, open: 1_320, other: 0, calls: 538,
            quotes: [
                ("Why is it 238?", "en", 1)
            ]),
        Row(reach: 704, scores: [4, 8, 16, 60, 70], lost: 0, open: 0, other: 0, calls: 0, quotes: []),
    ]

    private static func measure(_ row: Row, at index: Int) -> StepMeasure {
        var measure = StepMeasure(
            reach: ShareFigure(count: row.reach, of: 10_400), visits: row.reach + row.reach / 8,
            repeats: ShareFigure(count: row.reach / 9, of: row.reach))
        if index < 9 {
            measure.outcome = StepOutcome(
                wentOn: row.reach - row.lost - row.open - row.other, anotherWay: row.other, onTheWay: row.open,
                lost: row.lost)
            measure.dwell = DurationFigure(seconds: (0..<100).map { Double($0 + 1) * 400 * Double(index) })
        }
        if index > 1 { measure.waiting = DurationFigure(seconds: (0..<90).map { Double($0 + 1) * 1_900 }) }
        let scores = zip(1..., row.scores).flatMap { [Double](repeating: Double($0), count: $1) }
        measure.scores = [ScoreFigure(kind: .csat, scores: scores)].compactMap { $0 }
        measure.responses = scores.count
        measure.quotes = row.quotes.map {
            MeasuredQuote(
                text: $0.0, language: LanguageTag($0.1), kind: .csat, score: $0.2, time: 1_790_000_000_000_000)
        }
        measure.counters = [
            RateFigure(
                id: "calls", title: LocalizedText("Calls per 100"), events: row.calls, customers: row.reach,
                interval: Interval(
                    low: 90 * Double(row.calls) / Double(row.reach), high: 110 * Double(row.calls) / Double(row.reach)))
        ]
        return measure
    }

    private static var funnel: MeasuredFunnel {
        let counts = [("plans", 10_400, 0), ("address", 4_680, 180), ("signs", 2_704, 96), ("wifi", 2_273, 155)]
        let steps = counts.enumerated().map { index, count in
            let before = index == 0 ? count.1 : counts[index - 1].1
            return FunnelStage(
                step: count.0, title: map.step(count.0)?.title ?? LocalizedText(count.0),
                reached: ShareFigure(count: count.1, of: 10_400), fromPrevious: ShareFigure(count: count.1, of: before),
                stillOpen: count.2, medianSeconds: index == 0 ? nil : 86_400 * Double(index))
        }
        return MeasuredFunnel(
            steps: steps, rule: "Ordered funnel, profile latest-start, window 30 days.", window: .days(30))
    }

    private static var network: MeasuredNetwork {
        func node(_ title: String, _ count: Int, _ tone: Tone = .neutral) -> MeasuredNetwork.Node {
            MeasuredNetwork.Node(title: LocalizedText(title), count: count, tone: tone)
        }
        let columns = [
            ("Channel", [node("Website", 1_242), node("App", 840), node("Partner shop", 622)]),
            ("Check", [node("Auto-approved", 1_853), node("Manual check", 851)]),
            (
                "After one month",
                [node("Settled", 2_141, .good), node("Called support", 110), node("Cancelled", 453, .bad)]
            ),
        ]
        let links = [
            (0, 0, 0, 934), (0, 1, 0, 676), (0, 2, 0, 243), (0, 0, 1, 308), (0, 1, 1, 164), (0, 2, 1, 379),
            (1, 0, 0, 1_619), (1, 0, 1, 70), (1, 0, 2, 164), (1, 1, 0, 522), (1, 1, 1, 40), (1, 1, 2, 289),
        ]
        return MeasuredNetwork(
            title: LocalizedText("Ways to a working line"),
            columns: columns.map { MeasuredNetwork.Column(title: LocalizedText($0.0), nodes: $0.1) },
            links: links.map { MeasuredNetwork.Link(column: $0.0, from: $0.1, to: $0.2, count: $0.3) }, customers: 2_704
        )
    }
}
