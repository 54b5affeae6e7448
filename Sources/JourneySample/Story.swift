// A planted story, and the questions by which it is found again.
import JourneySupport

/// A story: what was done on purpose, and how large it came out in this run.
struct Story {
    let id: String
    let title: String
    /// What the company does, in a few sentences.
    let tale: String
    /// What was planted, by the name of the parameter.
    let planted: [(String, Double)]
    /// Sentences with the sizes of this run.
    let sizes: [String]
    /// Commands that show it, run in the workspace.
    let commands: [String]
    let checks: [Check]
}

/// A figure of the run with the rule by which anyone can count it from the files.
struct Check {
    let id: String
    let figure: Figure

    init(_ id: String, _ figure: Figure) {
        self.id = id
        self.figure = figure
    }

    /// A kind of figure. The patterns are those of the command line.
    enum Figure {
        /// Customers with an event `from`, and of those the ones with an event `to` no more than `within` after one.
        case conversion(from: String, to: String, within: TimeSpan, Share)
        /// From a customer's first event `from` to their first event `to`.
        case medianSeconds(from: String, to: String, within: TimeSpan, [Int64])
        /// The mean score of the answers to a question by customers with an event `segment`.
        case meanScore(question: Question, segment: String?, ScoreSum)
        /// Events per 100 customers who have an event `customers`; only these customers' events count.
        case ratePer100(events: String, customers: String, Rate)
        /// Customers with at least so many events of the pattern.
        case customers(pattern: String, times: Int, count: Int)
        /// Customers whose first event of the pattern lies within the period, half-open.
        case firstInPeriod(pattern: String, Range<Int64>, count: Int)
        /// Rows received more than so long after their event.
        case lateRows(TimeSpan, count: Int)
        /// Rows whose message id stands in an earlier row.
        case duplicateRows(count: Int, rows: Int)
        /// Among the customers whose last event `at` is older than the window at the log's last event: those for whom
        /// it is the last event of all and who never complained, and those who complained.
        case silent(at: String, complaint: String, window: TimeSpan, silent: Int, complained: Int)
    }

    var json: JSONValue { .object([("id", .string(id)), ("kind", .string(kind))] + members) }

    private var kind: String {
        switch figure {
        case .conversion: "conversion"
        case .medianSeconds: "median-seconds"
        case .meanScore: "mean-score"
        case .ratePer100: "rate-per-100"
        case .customers: "customers"
        case .firstInPeriod: "first-in-period"
        case .lateRows: "late-rows"
        case .duplicateRows: "duplicate-rows"
        case .silent: "silent"
        }
    }

    private var members: [(key: String, value: JSONValue)] {
        switch figure {
        case .conversion(let from, let to, let within, let share):
            [
                ("from", .string(from)), ("to", .string(to)), ("within", .string(within.description)),
                ("count", .int(share.count)), ("total", .int(share.total)), ("share", .double(share.value)),
            ]
        case .medianSeconds(let from, let to, let within, let seconds):
            [
                ("from", .string(from)), ("to", .string(to)), ("within", .string(within.description)),
                ("n", .int(seconds.count)),
                ("seconds", Self.median(seconds).map { .double($0) } ?? .null),
            ]
        case .meanScore(let question, let segment, let sum):
            [
                ("question", .string(question.rawValue)), ("segment", segment.map { .string($0) } ?? .null),
                ("n", .int(sum.n)),
                ("sum", .int(sum.sum)), ("mean", sum.mean.map { .double($0) } ?? .null),
            ]
        case .ratePer100(let events, let customers, let rate):
            [
                ("events", .string(events)), ("customers", .string(customers)), ("count", .int(rate.events)),
                ("total", .int(rate.customers)), ("per100", .double(rate.per100)),
            ]
        case .customers(let pattern, let times, let count):
            [("pattern", .string(pattern)), ("times", .int(times)), ("count", .int(count))]
        case .firstInPeriod(let pattern, let period, let count):
            [
                ("pattern", .string(pattern)), ("start", .string(Self.time(period.lowerBound))),
                ("end", .string(Self.time(period.upperBound))), ("count", .int(count)),
            ]
        case .lateRows(let span, let count): [("moreThan", .string(span.description)), ("count", .int(count))]
        case .duplicateRows(let count, let rows): [("count", .int(count)), ("rows", .int(rows))]
        case .silent(let at, let complaint, let window, let silent, let complained):
            [
                ("at", .string(at)), ("complaint", .string(complaint)), ("window", .string(window.description)),
                ("silent", .int(silent)), ("complained", .int(complained)),
                ("ratio", complained == 0 ? .null : .double(Double(silent) / Double(complained))),
            ]
        }
    }

    /// The median by linear interpolation; `nil` of nothing.
    static func median(_ seconds: [Int64]) -> Double? {
        seconds.isEmpty ? nil : Statistics.quantile(ofSorted: seconds.map(Double.init).sorted(), at: 0.5)
    }

    static func time(_ seconds: Int64) -> String { Timestamp(microseconds: seconds * 1_000_000).description }
}
