// The survey answers, as the response file has them.
import JourneySupport

/// Everything that was answered.
struct AnswerJournal {
    static let header = "customer,time,question,kind,score,text,language"
    /// How many of those who are asked answer, and how many of these add words.
    static let answering = 0.4
    static let withWords = 0.6

    private(set) var rows = SortedRows(header: header)
    private let calendar: SampleCalendar
    private let times: TimeWriter
    private let words: Phrasebook

    init(calendar: SampleCalendar, words: Phrasebook) {
        self.calendar = calendar
        self.words = words
        times = TimeWriter(from: calendar.start, to: calendar.end)
    }

    /// Asks a customer a while after something happened.
    /// - Returns: the score, or `nil` when there is no answer before the end of the sample.
    mutating func answer(_ question: Question, after time: Int64, mean: Double, of life: inout Life) -> Int? {
        guard life.random.chance(Self.answering) else { return nil }
        let answered = SampleCalendar.awake(time + Int64(life.random.whole(300...100_000)), random: &life.random)
        let score = Self.score(on: question.scale, mean: mean, random: &life.random)
        var text: String?
        if question.hasWords, life.random.chance(Self.withWords) {
            text = words.words(Self.subject(question, life), question.mood(of: score), of: &life)
        }
        guard answered < calendar.end else { return nil }
        write(life.customer.id, answered, question, score, text, text == nil ? nil : life.customer.tongue)
        return score
    }

    /// What people write about: some questions sound different to those who met the company another way.
    private static func subject(_ question: Question, _ life: Life) -> String {
        switch question {
        case .address where life.facts.checkedByHand: question.rawValue + "_manual"
        case .offer where life.facts.offerDays > 14: question.rawValue + "_late"
        case .signing where life.customer.shop != nil: question.rawValue + "_shop"
        case .bill where life.facts.surprised: question.rawValue + "_fee"
        default: question.rawValue
        }
    }

    /// A question to anonymous visitors of the site, in a corner of the page.
    mutating func askVisitors(_ count: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed, stream: .max)
        for _ in 0..<count {
            let time = calendar.arrival(student: false, inShop: false, random: &random)
            write(nil, time, .visitors, Self.score(on: 0...10, mean: 6.6, random: &random), nil, nil)
        }
    }

    /// A whole score whose mean over many is `mean`: binomial, with people who differ from each other.
    private static func score(on scale: ClosedRange<Int>, mean: Double, random: inout SeededRandom) -> Int {
        let width = Double(scale.upperBound - scale.lowerBound)
        let middle = min(1, max(0, (mean - Double(scale.lowerBound)) / width))
        let reach = min(0.17, middle, 1 - middle)
        let probability = random.between(middle - reach, middle + reach)
        return scale.lowerBound + (scale.lowerBound..<scale.upperBound).count { _ in random.chance(probability) }
    }

    private mutating func write(
        _ customer: String?, _ time: Int64, _ question: Question, _ score: Int, _ text: String?, _ tongue: Tongue?
    ) {
        let times = times
        rows.add(at: time) { row in
            if let customer { row.append(contentsOf: customer.utf8) }
            row.append(0x2C)
            times.write(time, to: &row)
            for field in [question.rawValue, question.kind, String(score), text ?? "", tongue?.rawValue ?? ""] {
                row.append(0x2C)
                row.appendField(field)
            }
        }
    }
}
