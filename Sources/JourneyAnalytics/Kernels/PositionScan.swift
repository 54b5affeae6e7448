// Where the customers of a chunk are as of an instant.

import JourneyLog
import JourneySupport

/// A question about positions, made ready for the scan.
struct PositionPlan: Sendable {
    /// Bit i: step i; `nil`: every event is a step by its own name.
    let steps: PatternSet?
    let instant: Int64
    let quietAfter: Int64
    let silentAfter: Int64

    init(_ question: PositionsQuestion, at instant: Int64, _ log: EventLog) {
        steps = question.steps.isEmpty ? nil : PatternSet(question.steps, log)
        self.instant = instant
        quietAfter = question.quietAfter.microseconds
        silentAfter = question.silentAfter.microseconds
    }

    func band(_ age: Int64) -> PositionBand {
        age <= quietAfter ? .active : age <= silentAfter ? .quiet : .silent
    }
}

/// One place for each customer of the chunk.
struct PositionScan: Sendable {
    /// By customer: the number of the step + 1, or the code of the event + 1; 0 where no event matches.
    private(set) var places: [UInt32] = []
    /// By customer: microseconds from that event to the instant.
    private(set) var ages: [Int64] = []
    /// By customer: whether there is any event up to the instant.
    private(set) var isThere: [Bool] = []
    private(set) var tally = Tally()

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: PositionPlan) {
        let masks = plan.steps?.masks(of: rows.all, log)
        (places, ages) = (Array(repeating: 0, count: rows.starts.count), Array(repeating: 0, count: rows.starts.count))
        isThere = Array(repeating: false, count: rows.starts.count)
        log.columns.withActivities(of: rows.all) { codes in
            for customer in rows.starts.indices {
                let all = Int(rows.starts[customer])..<Int(rows.ends[customer])
                let seen = Period(end: plan.instant < .max ? plan.instant + 1 : nil).rows(of: all, rows.times)
                guard let last = seen.last else { continue }
                isThere[customer] = true
                tally.add(events: seen.count, first: rows.times[seen.lowerBound], last: rows.times[last])
                var row: Int? = last
                if let masks { row = seen.last { masks[$0] != 0 } }
                guard let row else { continue }
                places[customer] = masks.map { UInt32(64 - $0[row].leadingZeroBitCount) } ?? codes[row] + 1
                ages[customer] = plan.instant &- rows.times[row]
            }
        }
    }
}
