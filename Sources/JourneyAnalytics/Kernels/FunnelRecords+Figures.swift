// The figures of a funnel's answer, counted from what is known of each customer.

import JourneySupport

extension FunnelRecords {
    /// Customers by level: all of them, or those who may still take another step.
    func levelCounts(open onlyOpen: Bool) -> [Int] {
        var counts = [Int](repeating: 0, count: elapsed.count + 1)
        for index in 0..<count where !onlyOpen || open[index] && levels[index] > 0 { counts[Int(levels[index])] += 1 }
        return counts
    }

    /// Whether a customer is behind a number.
    func isIn(_ cell: FunnelCell, _ index: Int, _ sides: FunnelSides, _ question: FunnelQuestion) -> Bool {
        let level = Int(levels[index])
        switch cell {
        case .reached(let step): return level > step
        case .stopped(let step): return level == step + 1
        case .open(let step): return level == step + 1 && open[index]
        case .taken(let step): return taken[index] &>> UInt64(step) & 1 == 1
        case .anyOpen: return level > 0 && open[index]
        case .none: return level == 0
        case .out: return out[index]
        case .side(let kind, let step): return level > step && sides.kind(groups[index]) == kind
        case .openSide(let kind): return level > 0 && open[index] && sides.kind(groups[index]) == kind
        case .period(let start, let step): return level > step && isIn(start, index, question)
        case .openPeriod(let start): return level > 0 && open[index] && isIn(start, index, question)
        }
    }

    /// Whether a customer's best chain starts in a period.
    private func isIn(_ start: Int64, _ index: Int, _ question: FunnelQuestion) -> Bool {
        Stretches(question.trend).number(of: starts[index]).map { question.trend[$0] } == start
    }

    /// How many will have converted when every window is over.
    func conversion(_ plan: FunnelPlan) -> FunnelConversion {
        var (happened, censored): ([Int64], [Int64]) = (plan.steps > 1 ? elapsed[plan.steps - 1] : [], [])
        var (stillOpen, over) = (0, 0)
        for index in 0..<count where levels[index] > 0 {
            if open[index] { stillOpen += 1 }
            if Int(levels[index]) == plan.steps {
                if plan.steps == 1 { happened.append(0) }
            } else if open[index] {
                censored.append(max(0, min(plan.window, plan.end &- entries[index])))
            } else {
                over += 1
            }
        }
        return FunnelConversion(
            happened: happened, censored: censored, over: over, open: stillOpen, window: plan.window)
    }

    /// Customers by the period in which their best chain starts.
    func trend(_ question: FunnelQuestion, _ plan: FunnelPlan) -> [FunnelPeriod] {
        let boundaries = question.trend
        var periods = boundaries.indices.dropLast().map { index in
            // Whoever starts at the last moment of the period has the window behind it.
            let over = (boundaries[index + 1] &- 1).addingReportingOverflow(plan.window)
            return FunnelPeriod(
                start: boundaries[index], end: boundaries[index + 1], reached: Array(repeating: 0, count: plan.steps),
                stillOpen: 0, isComplete: !over.overflow && over.partialValue < plan.end)
        }
        for index in 0..<count where levels[index] > 0 {
            guard let period = Stretches(question.trend).number(of: starts[index]) else { continue }
            for step in 0..<Int(levels[index]) { periods[period].reached[step] += 1 }
            if open[index] { periods[period].stillOpen += 1 }
        }
        guard let first = periods.firstIndex(where: { $0.reached[0] > 0 }),
            let last = periods.lastIndex(where: { $0.reached[0] > 0 })
        else { return [] }
        return Array(periods[first...last])
    }
}
