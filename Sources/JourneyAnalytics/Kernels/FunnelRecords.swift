// What a funnel tells of each customer, one after another: every figure of an answer is counted from these.

/// Columns of one value a customer, for the customers of a scope, in the order of their numbers.
struct FunnelRecords: Sendable {
    /// Dense numbers of the log.
    private(set) var customers: [UInt32] = []
    private(set) var levels: [UInt8] = []
    /// Whether another step may still be taken.
    private(set) var open: [Bool] = []
    /// Whether every chain was spoiled.
    private(set) var out: [Bool] = []
    /// When the best chain started; 0 where there is none.
    private(set) var starts: [Int64] = []
    /// From when somebody who did not take the last step is counted: the start of the last chain; as `starts` otherwise.
    private(set) var entries: [Int64] = []
    /// The code of the property that customers are told apart by; 0 where there is none.
    private(set) var groups: [UInt32] = []
    /// In any order: the steps that the best window holds, as bits; else nothing.
    private(set) var taken: [UInt64] = []
    /// By step: microseconds from the start of the best chain, and from the step before, for the customers who got there;
    /// nothing for the first.
    private(set) var elapsed: [[Int64]]
    private(set) var waits: [[Int64]]
    private(set) var tally = Tally()

    init(steps: Int, tally: Tally = Tally()) {
        elapsed = Array(repeating: [], count: steps)
        waits = elapsed
        self.tally = tally
    }

    var count: Int { customers.count }

    /// - Parameter taken: the steps of the best window, where the order is any.
    mutating func add(_ customer: Int, _ found: borrowing FunnelFinding, group: UInt32, taken: UInt64?) {
        customers.append(UInt32(customer))
        if let taken { self.taken.append(taken) }
        levels.append(UInt8(found.level))
        open.append(found.openStart != nil)
        out.append(found.isOut)
        let start = found.level > 0 ? found.times[0] : 0
        starts.append(start)
        let isOver = found.level == found.steps
        entries.append(isOver ? start : found.openStart ?? found.lastStart ?? start)
        groups.append(group)
        guard found.level > 1 else { return }
        for step in 1..<found.level {
            elapsed[step].append(found.times[step] &- start)
            waits[step].append(found.times[step] &- found.times[step - 1])
        }
    }

    /// Adds later customers.
    mutating func merge(_ other: FunnelRecords) {
        customers += other.customers
        levels += other.levels
        open += other.open
        out += other.out
        starts += other.starts
        entries += other.entries
        groups += other.groups
        taken += other.taken
        for step in elapsed.indices {
            elapsed[step] += other.elapsed[step]
            waits[step] += other.waits[step]
        }
        tally.merge(other.tally)
    }
}
