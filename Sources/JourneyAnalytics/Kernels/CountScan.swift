// Events and customers of a chunk by period and by value.

import JourneyLog
import JourneySupport

/// A question about counts, made ready for the scan.
struct CountPlan: Sendable {
    /// Bit 0: counted; `nil`: every event is.
    let events: PatternSet?
    let boundaries: [Int64]
    /// The property by which events are told apart; `nil`: by their names.
    let property: Int?
    /// Whether the log has no such property.
    let lacksProperty: Bool
    /// How many codes there are: of values with the one for none, or of names.
    let codes: Int

    init(_ question: CountsQuestion, _ log: EventLog) {
        events = question.events.map { PatternSet([$0], log) }
        boundaries = question.boundaries
        switch question.key {
        case .event: (property, lacksProperty, codes) = (nil, false, log.activities.count)
        case .property(let name):
            property = log.property(name)
            lacksProperty = property == nil
            codes = property.map { log.propertyValues($0).count } ?? 1
        }
    }

    /// Runs `body` on the codes by which the events of some rows are told apart.
    func withCodes<Result>(of rows: Range<Int>, _ log: LogPart, _ body: (Span<UInt32>) -> Result) -> Result {
        if lacksProperty {
            let none = [UInt32](repeating: 0, count: rows.count)
            return body(none.span)
        }
        return property.map { log.columns.withProperty($0, of: rows, body) }
            ?? log.columns.withActivities(of: rows, body)
    }
}

/// How many events have each key of a chunk, and how many customers.
struct KeyCounts: Sendable {
    private(set) var keys: [UInt64] = []
    private(set) var events: [Int] = []
    private(set) var customers: [Int] = []
    private var index: KeyIndex
    /// By key: the customer who was counted last.
    private var last: [Int] = []

    init(possible: Int) { index = KeyIndex(possible: possible) }

    @inline(__always)
    mutating func add(_ key: Int, _ customer: Int) {
        let number = Int(index.number(of: UInt64(key)))
        if number == events.count {
            events.append(0)
            customers.append(0)
            last.append(-1)
        }
        events[number] += 1
        guard last[number] != customer else { return }
        last[number] = customer
        customers[number] += 1
    }

    /// To be called when all is counted.
    mutating func finish() {
        keys = index.keys
        index = KeyIndex(possible: 0)
        last = []
    }

    /// Sums over the chunks, by key.
    static func sum(_ parts: [KeyCounts]) -> [Int: (events: Int, customers: Int)] {
        var sums: [Int: (events: Int, customers: Int)] = [:]
        for part in parts {
            for (number, key) in part.keys.enumerated() {
                sums[Int(key), default: (0, 0)].events += part.events[number]
                sums[Int(key), default: (0, 0)].customers += part.customers[number]
            }
        }
        return sums
    }
}

/// What a chunk adds to the counts.
struct CountScan: Sendable {
    private(set) var periods: KeyCounts
    private(set) var values: KeyCounts
    private(set) var tally = Tally()

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: CountPlan) {
        periods = KeyCounts(possible: max(0, plan.boundaries.count - 1))
        values = KeyCounts(possible: plan.codes)
        let masks = plan.events?.masks(of: rows.all, log)
        plan.withCodes(of: rows.all, log) { codes in
            for customer in rows.starts.indices {
                var (count, first, last) = (0, 0, 0)
                var period = 0
                for row in Int(rows.starts[customer])..<Int(rows.ends[customer]) {
                    if let masks, masks[row] == 0 { continue }
                    if count == 0 { first = row }
                    (count, last) = (count + 1, row)
                    values.add(Int(codes[row]), customer)
                    guard plan.boundaries.count > 1 else { continue }
                    // Mostly the event is in the period of the one before.
                    let time = rows.times[row]
                    if time < plan.boundaries[period] || time >= plan.boundaries[period + 1] {
                        guard let found = Stretches(plan.boundaries).number(of: time) else { continue }
                        period = found
                    }
                    periods.add(period, customer)
                }
                if count > 0 { tally.add(events: count, first: rows.times[first], last: rows.times[last]) }
            }
        }
        periods.finish()
        values.finish()
    }
}
