// The ways of a chunk's customers: nodes and their times, cut into sequences.

import JourneyLog
import JourneySupport

/// Sequences of nodes, one after another; those of one customer follow each other in time.
struct Sequences: Sendable {
    let customers: Range<Int>
    let nodes: [UInt32]
    /// By place of `nodes`: when.
    let times: [Int64]
    /// By place of `nodes`: whether the event itself is marked; `nil` where marks go by nodes alone.
    let marks: [Bool]?
    /// By sequence: its places in `nodes`; one may be empty.
    let starts: [UInt32]
    let ends: [UInt32]
    /// By sequence: its customer, counted from the chunk's first; `nil`: sequence i is customer i.
    private let owners: [UInt32]?
    /// Of the events that are left.
    let tally: Tally

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: NodePlan) {
        let masks = plan.patterns?.masks(of: rows.all, log)
        customers = rows.customers
        guard !plan.keepsAll else {
            nodes = log.columns.withActivities(of: rows.all) { codes in
                Array(capacity: codes.count) { output in
                    for row in codes.indices { output.append(codes[row]) }
                }
            }
            (times, starts, ends, owners, tally) = (rows.times, rows.starts, rows.ends, nil, rows.tally)
            marks = plan.marksEvents ? masks?.map { $0 & NodePlan.markBit != 0 } : nil
            return
        }
        var cleaner = Cleaner(plan, room: rows.tally.events)
        log.columns.withActivities(of: rows.all) { cleaner.clean(rows, $0, masks) }
        (nodes, times, starts, ends) = (cleaner.nodes, cleaner.times, cleaner.starts, cleaner.ends)
        marks = plan.marksEvents ? cleaner.marks : nil
        owners = cleaner.owners
        tally = cleaner.tally
    }

    /// The places of a sequence.
    @inline(__always)
    func places(_ sequence: Int) -> Range<Int> { Int(starts[sequence])..<Int(ends[sequence]) }

    /// The customer of a sequence, counted from the chunk's first.
    @inline(__always)
    func owner(_ sequence: Int) -> Int { owners.map { Int($0[sequence]) } ?? sequence }

    /// Whether no later sequence is of the same customer.
    func isLast(_ sequence: Int) -> Bool {
        guard let owners else { return true }
        return sequence + 1 == owners.count || owners[sequence + 1] != owners[sequence]
    }
}

/// Takes rows one by one and keeps what a cleaning leaves.
private struct Cleaner {
    let plan: NodePlan
    var nodes: [UInt32] = []
    var times: [Int64] = []
    var marks: [Bool] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var owners: [UInt32] = []
    var tally = Tally()

    init(_ plan: NodePlan, room: Int) {
        self.plan = plan
        nodes.reserveCapacity(room)
        times.reserveCapacity(room)
    }

    mutating func clean(_ rows: ScopedRows, _ codes: Span<UInt32>, _ masks: [UInt64]?) {
        let rowTimes = rows.times.span
        let gap = plan.cleaning.gap?.microseconds ?? .max
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            let begin = nodes.count
            var (last, isOpen) = (Int64.min, false)
            var kept = Tally()
            for row in Int(rows.starts[customer])..<Int(rows.ends[customer]) {
                let mask = masks?[row] ?? 0
                guard let node = node(codes[row], mask) else { continue }
                let time = rowTimes[row]
                if isOpen, time &- last > gap {
                    ends.append(UInt32(nodes.count))
                    isOpen = false
                }
                last = time
                if !isOpen {
                    starts.append(UInt32(nodes.count))
                    owners.append(UInt32(customer))
                } else if plan.cleaning.collapsesRepeats, nodes[nodes.count - 1] == node {
                    continue
                }
                isOpen = true
                nodes.append(node)
                times.append(time)
                if plan.marksEvents { marks.append(mask & NodePlan.markBit != 0) }
            }
            guard isOpen else { continue }
            ends.append(UInt32(nodes.count))
            kept.add(events: nodes.count - begin, first: times[begin], last: times[nodes.count - 1])
            tally.merge(kept)
        }
    }

    /// The node of an event; `nil` when it is left out.
    @inline(__always)
    private func node(_ code: UInt32, _ mask: UInt64) -> UInt32? {
        guard plan.patterns != nil else { return code }
        if plan.cleaning.only != nil, mask & 1 == 0 { return nil }
        if mask & 2 != 0 { return nil }
        let groups = (mask & ~NodePlan.markBit) >> 2
        return groups == 0 ? code : plan.groupNodes[groups.trailingZeroBitCount]
    }
}
