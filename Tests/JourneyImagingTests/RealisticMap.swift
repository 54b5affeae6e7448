// Maps of real words in five languages, the same for the same seed: empty cells, one-letter cells, cells of four hundred
// letters, addresses, from one step with a lane to sixty steps with all of them.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import JourneyVoice

struct RealisticMap {
    private var random: SeededGenerator
    private let words: [String]
    private let language: LanguageTag
    /// How likely a lane has something at a step.
    private let density: Double

    /// Mostly small; every fiftieth of twenty steps, one of five hundred of sixty with every lane.
    static func make(seed: Int, language: LanguageTag) -> (map: JourneyMap, measured: MeasuredMap?) {
        let steps = seed % 500 == 0 ? 60 : seed % 50 == 0 ? 20 : 1 + seed % 5
        var maker = RealisticMap(
            random: SeededGenerator(seed: UInt64(seed)), words: vocabulary[language] ?? [], language: language,
            density: seed % 500 == 0 ? 0.9 : 0.14)
        var map = maker.map(steps)
        var course = RealisticMap(
            random: SeededGenerator(seed: UInt64(seed) &+ 1_000_003), words: maker.words, language: language, density: 0
        )
        course.addWays(to: &map)
        return (map, maker.chance(0.5) ? maker.measured(map) : nil)
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Branches, loops, smaller steps and other maps, by chances of their own.
    private mutating func addWays(to map: inout JourneyMap) {
        let ids = map.steps.map(\.id)
        guard !ids.isEmpty else { return }
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                if chance(0.2) {
                    map.stages[stage].steps[step].ways = (0..<pick(1...2)).map { _ in
                        Way(to: ids[pick(0...ids.count - 1)], title: chance(0.7) ? text(6) : nil)
                    }
                }
                if chance(0.1) { map.stages[stage].steps[step].substeps = [text(4), text(3)].map { Substep($0) } }
                if chance(0.1) { map.stages[stage].steps[step].childMap = "other-map" }
            }
        }
        if chance(0.2) { map.parent = ParentMap(map: "whole", step: "step") }
    }

    // MARK: Texts

    private static let vocabulary: [LanguageTag: [String]] = [
        .english: [
            "the", "customer", "waits", "for", "a", "technician", "who", "reschedules", "without", "explanation",
            "self-service", "I", "internationalisation", "bill", "is", "more", "than", "promised", "30 days",
            "interdepartmental", "call-back", "Wi-Fi", "misunderstanding",
        ],
        .russian: [
            "клиент", "ждёт", "в", "доме", "и", "не", "понимает", "почему", "перенесли", "визит", "с", "оператором",
            "необязательность", "высококвалифицированный", "электроснабжение", "30 дней", "договор", "по", "телефону",
            "а",
            "несанкционированное", "к", "сожалению", "удовлетворённость",
        ],
        .chinese: [
            "客户在网站上填写表格，", "然后等待技术人员上门。", "（可选）", "价格比承诺的高！", "30天", "Wi-Fi", "“他们会来吗？”", "改期没有说明原因", "、", "《服务合同》",
            "在高峰时段无法接通客服热线，只能反复拨打。",
        ],
        .polish: [
            "klient", "czeka", "w", "domu", "i", "nie", "wie", "dlaczego", "przełożono", "wizytę", "z", "technikiem",
            "najprawdopodobniej", "konstantynopolitańczykowianeczka", "umowa", "30 dni", "rozliczeniowego", "a",
            "później",
            "telefonicznie", "nieporozumienie", "u",
        ],
        .uzbek: [
            "mijoz", "uyda", "kutmoqda", "va", "oʻzaro", "tushuntirmasdan", "boʻlimlarimizdagilarning", "shartnoma",
            "maʼlumotlarni", "koʻrsatilmagan", "30 kun", "toʻlov", "qoʻngʻiroq", "bu", "operatorning", "sanʼatkor",
            "xizmatlarimizdan", "foydalanuvchilarimizning",
        ],
    ]
    private static let addresses = [
        "https://example.org/help/articles/2026/moving-house?step=3&from=app", "anna.nowakowska@example.org",
        "www.example.uz/toʻlov/holat.html?id=1234567890123456789",
    ]

    private mutating func string(_ most: Int) -> String {
        if chance(0.04) { return String((words[pick(0...words.count - 1)]).prefix(1)) }
        if chance(0.04) { return Self.addresses[pick(0...2)] }
        var text = ""
        let long = chance(0.015)
        let count = pick(1...most)
        var added = 0
        while long ? text.count < 400 : added < count {
            if !text.isEmpty, language != .chinese { text += " " }
            text += words[pick(0...words.count - 1)]
            added += 1
        }
        return text
    }

    private mutating func text(_ most: Int) -> LocalizedText {
        let string = string(most)
        return LocalizedText([language: string], original: language) ?? LocalizedText(string)
    }

    // MARK: Map

    private mutating func map(_ count: Int) -> JourneyMap {
        var map = JourneyMap(id: "m", title: text(6))
        if chance(0.6) { map.goal = text(9) }
        var index = 0
        while index < count {
            let size = min(count - index, pick(1...4))
            let ids = (index..<index + size).map { "s\($0)" }
            var stage = Stage(id: "stage\(index)", title: text(3), steps: ids.map { step($0, of: count) })
            if chance(0.4) { stage.expectedDuration = .seconds(Int64(pick(60...9_000_000))) }
            if chance(0.5) { stage.icon = ["wait", "order", "pay", "help"][pick(0...3)] }
            map.stages.append(stage)
            index += size
        }
        for _ in 0..<pick(0...2) {
            var takeaway = Takeaway(title: text(9))
            takeaway.step = "s\(pick(0...count - 1))"
            map.takeaways.append(takeaway)
        }
        if chance(0.2) { map.missedGoal = MissedGoal(title: text(6), recovery: text(9)) }
        return map
    }

    private mutating func step(_ id: String, of count: Int) -> Step {
        var step = Step(id: id, title: text(7))
        step.isOptional = chance(0.2)
        step.isMilestone = chance(0.3)
        let through = chance(0.2) ? "s\(pick(0...count - 1))" : nil
        step.touchpoints = (0..<pick(0...2)).map { _ in Touchpoint(title: chance(0.7) ? text(3) : nil, channel: "web") }
        for lane in Lane.allCases where chance(density) {
            step.notes[lane] = [Note(text(12), through: chance(0.3) ? through : nil)]
        }
        if chance(0.6) { step.emotion = Emotion(assumed: Double(pick(-20...20)) / 10, target: chance(0.4) ? 1 : nil) }
        if chance(2 * density) {
            var barrier = Barrier(id: "\(id)-b", title: text(9), severity: pick(0...5))
            barrier.through = through
            step.barriers = [barrier]
        }
        if chance(2 * density) {
            var idea = Opportunity(id: "\(id)-o", title: text(9))
            idea.owner = text(2)
            idea.through = through
            step.opportunities = [idea]
        }
        for lane in BlueprintLane.allCases where chance(2 * density) {
            var item = BlueprintItem(title: text(6))
            item.through = through
            item.isWaitPoint = chance(0.3)
            step.blueprint[lane] = [item]
        }
        return step
    }

    // MARK: Measurements

    private mutating func measured(_ map: JourneyMap) -> MeasuredMap {
        let journeys = pick(3...400_000)
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: nil, period: .all, firstEvent: 0, lastEvent: 86_400_000_000, journeys: journeys,
                customers: journeys, responses: pick(0...900), window: .days(30), logVersion: "v"))
        measured.curve = .csat
        for step in map.steps where chance(0.8) {
            let reached = pick(0...journeys)
            var measure = StepMeasure(
                reach: ShareFigure(count: reached, of: journeys), visits: reached,
                repeats: ShareFigure(count: reached / 7, of: reached))
            measure.outcome = StepOutcome(wentOn: reached / 2, onTheWay: 0, lost: reached - reached / 2)
            let scores = (0..<pick(3...12)).map { _ in Double(pick(1...5)) }
            measure.scores = [ScoreFigure(kind: .csat, scores: scores)].compactMap(\.self)
            measure.quotes = [MeasuredQuote(text: string(6), language: language, kind: .csat, score: 1, time: 0)]
            measured.steps[step.id] = measure
            measured.answers[.csat, default: 0] += scores.count
        }
        return measured
    }
}
