// A chunk of customers through a funnel of any kind.

import JourneyLog
import JourneySupport

/// The rows of a chunk, with everything a funnel looks at.
struct FunnelRows: Sendable {
    let rows: ScopedRows
    let plan: FunnelPlan
    /// By row of the chunk: the steps and the exclusions it is; empty when there are no exclusions.
    private let stepMasks: [UInt64]
    private let spoilMasks: [UInt64]
    /// By row: the code of the property that chains hold; empty when they hold none.
    private let held: [UInt32]
    /// Rows by customer, then by that code, then by time; empty likewise.
    private let order: [UInt32]

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: FunnelPlan) {
        self.rows = rows
        self.plan = plan
        stepMasks = plan.patterns.masks(of: rows.all, log)
        spoilMasks = plan.exclusions?.masks(of: rows.all, log) ?? []
        guard let property = plan.held else {
            (held, order) = ([], [])
            return
        }
        let held = property.number.map { Self.codes($0, rows, log) } ?? Array(repeating: 0, count: rows.all.count)
        var order = (0..<UInt32(rows.all.count)).map(\.self)
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            order[Int(rows.starts[customer])..<Int(rows.ends[customer])].sort {
                (held[Int($0)], $0) < (held[Int($1)], $1)
            }
        }
        (self.held, self.order) = (held, order)
    }

    /// By row of the chunk: the code of a property.
    static func codes(_ property: Int, _ rows: ScopedRows, _ log: LogPart) -> [UInt32] {
        log.columns.withProperty(property, of: rows.all) { codes in
            var copy = [UInt32](repeating: 0, count: codes.count)
            for row in codes.indices { copy[row] = codes[row] }
            return copy
        }
    }

    /// Takes a customer of the chunk through the machine, once for each value of the property that chains hold.
    func find(
        _ customer: Int, _ events: inout FunnelEvents, _ machine: inout FunnelMachine, _ found: inout FunnelFinding
    ) {
        found.reset()
        let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
        guard plan.held != nil else {
            events.reset()
            for row in range { add(row, to: &events) }
            machine.take(&events)
            found.add(machine, events)
            return
        }
        var place = range.lowerBound
        while place < range.upperBound {
            let code = held[Int(order[place])]
            events.reset()
            while place < range.upperBound, held[Int(order[place])] == code {
                // Events without the property take no part.
                if code != 0 { add(Int(order[place]), to: &events) }
                place += 1
            }
            guard code != 0 else { continue }
            machine.take(&events)
            found.add(machine, events)
        }
    }

    @inline(__always)
    private func add(_ row: Int, to events: inout FunnelEvents) {
        let (steps, spoils) = (stepMasks[row], spoils(row))
        guard steps | spoils != 0 || plan.needsEverything else { return }
        events.add(row: row, time: rows.times[row], steps: steps, spoils: spoils)
    }

    /// The steps that a row matches, the exclusions it is, and the code of the property that chains hold.
    func steps(_ row: Int) -> UInt64 { stepMasks[row] }
    func spoils(_ row: Int) -> UInt64 { spoilMasks.isEmpty ? 0 : spoilMasks[row] }
    func heldCode(_ row: Int) -> UInt32 { held.isEmpty ? 0 : held[row] }
}

extension FunnelRecords {
    /// - Parameters: `rows`: those that the scope leaves of a chunk.
    init(_ rows: ScopedRows, _ log: LogPart, _ plan: FunnelPlan) {
        self.init(steps: plan.steps, tally: rows.tally)
        let groups = plan.group?.number.map { FunnelRows.codes($0, rows, log) }
        var events = FunnelEvents(longest: rows.longest)
        var machine = FunnelMachine(plan, longest: rows.longest)
        var found = FunnelFinding(steps: plan.steps)
        let all = FunnelRows(rows, log, plan)
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            all.find(customer, &events, &machine, &found)
            let group = groups.map { Self.group(found, $0, plan.attribution) } ?? 0
            var taken: UInt64?
            if plan.way == .any { taken = (0..<found.level).reduce(0) { $0 | all.steps(Int(found.rows[$1])) } }
            add(rows.firstNumber + customer, found, group: group, taken: taken)
        }
    }

    /// The code of a property at the event of the best chain that it is taken from.
    private static func group(
        _ found: borrowing FunnelFinding, _ codes: [UInt32], _ attribution: FunnelBreakdown.Attribution
    ) -> UInt32 {
        switch attribution {
        case .step(let step): return step < found.level ? codes[Int(found.rows[step])] : 0
        case .firstTouch:
            for step in 0..<found.level where codes[Int(found.rows[step])] != 0 { return codes[Int(found.rows[step])] }
        case .lastTouch:
            for step in (0..<found.level).reversed() where codes[Int(found.rows[step])] != 0 {
                return codes[Int(found.rows[step])]
            }
        }
        return 0
    }
}
