// Maps nobody would draw, the same for the same seed: texts of all lengths and scripts, spans, gaps, few answers.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import JourneyVoice

struct RandomMap {
    private var random: SeededGenerator

    static func make(seed: UInt64) -> (map: JourneyMap, measured: MeasuredMap?) {
        var maker = RandomMap(random: SeededGenerator(seed: seed))
        let map = maker.map()
        return (map, maker.chance(0.75) ? maker.measured(map) : nil)
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private static let words = [
        "a", "I", "в", "и", "the", "visit", "подключение", "Donaudampfschifffahrtsgesellschaftskapitän", "Wi-Fi",
        "e\u{2011}ID", "用户必须在网站上填写表格，", "然后等待。", "（可选）", "oʻzaro", "<b>", "&amp;", "👩‍👩‍👧", "12 480", "не-до-го-во-рил",
        "https://example.org/a/very/long/path/without/end", "żółć", "\u{0}", "\u{7}", "line\nbreak", "…",
    ]

    private mutating func text(_ most: Int) -> LocalizedText {
        let count = pick(1...most)
        return LocalizedText((0..<count).map { _ in Self.words[pick(0...Self.words.count - 1)] }.joined(separator: " "))
    }

    // MARK: Map

    private mutating func map() -> JourneyMap {
        var map = JourneyMap(id: "random", title: text(14))
        if chance(0.7) { map.goal = text(20) }
        let total = pick(1...14)
        let ids = (0..<total).map { "s\($0)" }
        var index = 0
        while index < total {
            let count = min(total - index, pick(1...4))
            let steps = (index..<index + count).map { step(ids[$0], ids: ids) }
            var stage = Stage(id: "stage\(index)", title: text(4), steps: steps)
            if chance(0.5) { stage.expectedDuration = .seconds(Int64(pick(1...9_000_000))) }
            if chance(0.3) { stage.icon = "clock" }
            map.stages.append(stage)
            index += count
        }
        if chance(0.2) { map.stages.insert(Stage(id: "empty", title: text(2)), at: 0) }
        for _ in 0..<pick(0...5) {
            var takeaway = Takeaway(title: text(16))
            takeaway.step = ids[pick(0...total - 1)]
            takeaway.evidence = (0..<pick(0...2)).map { _ in EvidenceRecord(statement: text(10), kind: .reported) }
            map.takeaways.append(takeaway)
        }
        if chance(0.4) { map.missedGoal = MissedGoal(title: text(8), recovery: text(20)) }
        return map
    }

    private mutating func step(_ id: String, ids: [String]) -> Step {
        var step = Step(id: id, title: text(12))
        step.isOptional = chance(0.2)
        step.isMilestone = chance(0.3)
        func through(_ maker: inout RandomMap) -> String? {
            maker.chance(0.3) ? ids[maker.pick(0...ids.count - 1)] : nil
        }
        step.touchpoints = (0..<pick(0...3)).map { _ in Touchpoint(title: chance(0.8) ? text(4) : nil, channel: "sms") }
        for lane in Lane.allCases where chance(0.15) {
            step.notes[lane] = (0..<pick(1...3)).map { _ in Note(text(15), through: through(&self)) }
        }
        if chance(0.6) {
            let assumed = Double.random(in: -3...3, using: &random)
            step.emotion = Emotion(assumed: chance(0.7) ? assumed : nil, target: chance(0.4) ? -assumed : nil)
        }
        for number in 0..<pick(0...2) {
            var barrier = Barrier(id: "\(id)-b\(number)", title: text(12), severity: pick(0...7))
            barrier.through = through(&self)
            step.barriers.append(barrier)
            var idea = Opportunity(id: "\(id)-o\(number)", title: text(12))
            if chance(0.7) { idea.owner = text(5) }
            idea.status = PlanStatus.allCases[pick(0...PlanStatus.allCases.count - 1)]
            idea.through = through(&self)
            step.opportunities.append(idea)
        }
        for lane in BlueprintLane.allCases where chance(0.4) {
            step.blueprint[lane] = (0..<pick(1...2)).map { _ in
                var item = BlueprintItem(title: text(8))
                item.through = through(&self)
                item.isFailPoint = chance(0.2)
                item.isWaitPoint = chance(0.2)
                if chance(0.2) { item.owner = text(3) }
                return item
            }
        }
        return step
    }

    // MARK: Measurements

    private mutating func measured(_ map: JourneyMap) -> MeasuredMap {
        let journeys = pick(0...1) == 0 ? pick(0...6) : pick(7...2_000_000)
        let kind = ScoreKind.allCases[pick(0...3)]
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: nil, period: .all, firstEvent: 0, lastEvent: 86_400_000_000, journeys: journeys,
                customers: journeys, responses: pick(0...900), window: .days(30), logVersion: "v"))
        measured.curve = kind
        for step in map.steps where chance(0.8) {
            let reached = pick(0...journeys)
            var measure = StepMeasure(
                reach: ShareFigure(count: reached, of: journeys), visits: reached,
                repeats: ShareFigure(count: reached / 7, of: reached))
            let lost = pick(0...reached)
            measure.outcome = StepOutcome(
                wentOn: (reached - lost) / 2, onTheWay: reached - lost - (reached - lost) / 2, lost: lost)
            let answers = chance(0.3) ? pick(0...6) : pick(7...60)
            let scores = (0..<answers).map { _ in Double.random(in: kind.scale, using: &random).rounded() }
            measure.scores = [ScoreFigure(kind: kind, scores: scores)].compactMap { $0 }
            measure.dwell = DurationFigure(seconds: (0..<pick(0...9)).map { _ in Double(pick(0...9_000_000)) })
            measure.quotes = (0..<pick(0...3)).map { _ in
                MeasuredQuote(
                    text: text(9).text(in: .english), language: nil, kind: kind,
                    score: chance(0.5) ? kind.scale.lowerBound : kind.scale.upperBound, time: 0)
            }
            measured.steps[step.id] = measure
            measured.answers[kind, default: 0] += measure.score(kind)?.n ?? 0
        }
        measured.funnel = funnel(map, journeys)
        return measured
    }

    private mutating func funnel(_ map: JourneyMap, _ journeys: Int) -> MeasuredFunnel {
        var before = journeys
        let steps = map.steps.filter(\.isMilestone).map { step in
            let reached = pick(0...before)
            defer { before = reached }
            return FunnelStage(
                step: step.id, title: step.title, reached: ShareFigure(count: reached, of: journeys),
                fromPrevious: ShareFigure(count: reached, of: before), stillOpen: pick(0...before - reached),
                medianSeconds: nil)
        }
        return MeasuredFunnel(steps: steps, rule: "rule", window: .days(7))
    }
}
