// Personas and plans nobody would write, the same for the same seed, in five scripts.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport

@testable import JourneyDrawing

struct RandomSheets {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed &* 7919 &+ 3) }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private static let words: [LanguageTag: [String]] = [
        .english: ["a", "line", "that", "never", "makes", "her", "apologise", "https://example.org/a/long/path", "I"],
        .russian: [
            "и", "связь", "удовлетворённость", "не", "переподключение", "в", "«скорость»", "предпринимательница",
        ],
        .chinese: ["用户", "必须在网站上填写表格，", "然后等待。", "（可选）", "满意", "3 天", "Wi-Fi"],
        .polish: ["w", "źdźbło", "niezadowolenie", "się", "najwygodniejszego", "z", "łącze"],
        .uzbek: ["oʻz", "maʼlumotlarni", "toʻgʻrilanmaganligidan", "va", "yoʻq", "bogʻlanish"],
    ]

    mutating func text(_ most: Int, _ language: LanguageTag) -> LocalizedText {
        let words = Self.words[language] ?? ["x"]
        let parts = (0..<pick(1...most)).map { _ in words[pick(0...words.count - 1)] }
        return LocalizedText(parts.joined(separator: language == .chinese ? "" : " "), in: language)
    }

    private mutating func texts(_ most: Int, _ language: LanguageTag) -> [LocalizedText] {
        (0..<pick(1...most)).map { _ in text(chance(0.2) ? 30 : 8, language) }
    }

    mutating func day() -> CalendarDate {
        CalendarDate(microseconds: 1_790_000_000_000_000).adding(days: pick(-200...(chance(0.1) ? 4_000 : 300)))
    }

    // MARK: Persona

    mutating func persona(_ language: LanguageTag) -> Persona {
        var persona = Persona(id: "p", name: text(4, language))
        if chance(0.8) { persona.about = text(14, language) }
        if chance(0.7) { persona.quote = text(24, language) }
        persona.isValidated = chance(0.5)
        for trait in PersonaTrait.allCases where chance(0.6) { persona.facts[trait] = texts(4, language) }
        for quarter in EmpathyQuarter.allCases where chance(0.7) { persona.empathy[quarter] = texts(6, language) }
        persona.sliders = (0..<pick(0...5)).map { _ in
            TraitSlider(
                low: text(5, language), high: text(5, language), value: Double.random(in: 0...1, using: &random))
        }
        persona.evidence = (0..<pick(0...3)).map { _ in
            var record = EvidenceRecord(statement: text(12, language), kind: .reported)
            record.n = chance(0.5) ? pick(1...9_000) : nil
            record.date = chance(0.5) ? day() : nil
            record.verdict = chance(0.2) ? .contradicts : .supports
            return record
        }
        return persona
    }

    // MARK: Plans

    /// A random map with values, dates and plans.
    mutating func map(seed: UInt64, _ language: LanguageTag) -> (map: JourneyMap, measured: MeasuredMap?) {
        var (map, measured) = RandomMap.make(seed: seed)
        let scale = chance(0.5) ? 1...5 : 4...5
        for stage in map.stages.indices {
            if chance(0.5) { map.stages[stage].title = text(4, language) }
            for step in map.stages[stage].steps.indices {
                change(&map.stages[stage].steps[step], scale, language)
            }
        }
        map.owner = chance(0.6) ? text(6, language) : nil
        map.reviewed = chance(0.6) ? day() : nil
        map.reviewEvery = chance(0.6) ? .days(Int64(pick(1...400))) : nil
        map.status = MapStatus.allCases[pick(0...MapStatus.allCases.count - 1)]
        measured?.map = map
        return (map, measured)
    }

    private mutating func change(_ step: inout Step, _ scale: ClosedRange<Int>, _ language: LanguageTag) {
        for index in step.opportunities.indices {
            if chance(0.8) { step.opportunities[index].customerValue = pick(scale) }
            if chance(0.8) { step.opportunities[index].effort = pick(scale) }
            if chance(0.6) { step.opportunities[index].businessValue = pick(1...5) }
            if chance(0.6) { step.opportunities[index].due = day() }
            if chance(0.4) { step.opportunities[index].barrier = step.barriers.first?.id }
        }
        for index in step.barriers.indices where chance(0.7) {
            var plan = Plan(action: text(12, language))
            plan.owner = chance(0.6) ? text(4, language) : nil
            plan.due = chance(0.7) ? day() : nil
            plan.status = PlanStatus.allCases[pick(0...PlanStatus.allCases.count - 1)]
            plan.target = chance(0.5) ? text(10, language) : nil
            plan.guardrail = chance(0.4) ? text(10, language) : nil
            step.barriers[index].plan = plan
        }
    }
}
