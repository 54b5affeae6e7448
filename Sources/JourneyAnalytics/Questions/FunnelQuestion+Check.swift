// Which funnels can be asked, and why others cannot.
import JourneySupport

extension FunnelQuestion {
    /// The most periods that a trend can hold.
    package static let mostPeriods = 10_000

    /// - Throws: what is wrong with the question, and what would be right.
    package func check() throws(EngineError) {
        guard !steps.isEmpty else { throw .noSteps(of: "a funnel") }
        guard steps.count <= PatternSet.limit else {
            throw .tooMany(steps.count, "steps of a funnel", limit: PatternSet.limit)
        }
        guard window.microseconds >= 0, stepWindows.values.allSatisfy({ $0.microseconds >= 0 }) else {
            throw .unaskable("a window is shorter than nothing; give a length of time such as 7d")
        }
        try checkSteps()
        try checkModes()
        if order == .any { try checkAnyOrder() }
        try checkTrend()
    }

    private func checkSteps() throws(EngineError) {
        if let step = stepWindows.keys.sorted().first(where: { $0 < 1 || $0 >= steps.count }) {
            throw .unaskable(
                step == 0
                    ? "step 1 has no step before it, so it has no window of its own; --window counts from it"
                    : "a window is given for step \(step + 1), and the funnel has \(steps.count) steps")
        }
        guard exclusions.count <= PatternSet.limit else {
            throw .tooMany(exclusions.count, "exclusions of a funnel", limit: PatternSet.limit)
        }
        for exclusion in exclusions
        where exclusion.after < 0 || exclusion.before >= steps.count || exclusion.after >= exclusion.before {
            throw .unaskable(
                steps.count == 1
                    ? "a funnel of one step has nothing between steps to exclude “\(exclusion.pattern.title)” from"
                    : "“\(exclusion.pattern.title)” is excluded between steps \(exclusion.after + 1) and "
                        + "\(exclusion.before + 1); name two of the \(steps.count) steps, the earlier one first")
        }
        if case .step(let step) = breakdown?.attribution, !steps.indices.contains(step) {
            throw .unaskable("the breakdown is by step \(step + 1), and the funnel has \(steps.count) steps")
        }
    }

    private func checkModes() throws(EngineError) {
        if profile != .latestStart, let mode = modes.subtracting(.strictOrder).names.first {
            throw .unaskable(
                mode == "strict-once" && profile == .oneEventOneStep
                    ? "in one-event-one-step an event fills at most one step already; leave strict-once out"
                    : "\(mode) is a mode of the profile latest-start; \(profile.rawValue) knows strict-order only")
        }
        guard !modes.isEmpty, !exclusions.isEmpty else { return }
        throw .unaskable(
            modes.contains(.strictOrder)
                ? "in strict-order nothing at all may come between the steps, so nothing can be excluded; leave one out"
                : "\(modes.names.joined(separator: ", ")) counts as ClickHouse does, which knows no exclusions; leave one out"
        )
    }

    private func checkAnyOrder() throws(EngineError) {
        let reason: String? =
            if profile != .latestStart {
                "in any order there is no first step to stay with, and an event counts for every step it matches; "
                    + "leave the profile \(profile.rawValue) out"
            } else if !modes.isEmpty {
                "\(modes.names.joined(separator: ", ")) is about steps in order; leave it out, or the any order"
            } else if !stepWindows.isEmpty {
                "in any order no step is before another, so a step has no window of its own; use --window"
            } else if !exclusions.isEmpty {
                "in any order nothing is between two steps; leave the exclusions out, or the any order"
            } else {
                nil
            }
        if let reason { throw .unaskable(reason) }
    }

    private func checkTrend() throws(EngineError) {
        guard !trend.isEmpty else { return }
        guard trend.count > 1, zip(trend, trend.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .unaskable("the periods of a trend must follow one another; name where each begins, ascending")
        }
        guard trend.count <= Self.mostPeriods + 1 else {
            throw .tooMany(trend.count - 1, "periods of a trend", limit: Self.mostPeriods)
        }
    }

    /// - Throws: when the answer has no such number.
    func check(_ cell: FunnelCell) throws(EngineError) {
        switch cell {
        case .reached(let step), .stopped(let step), .open(let step), .taken(let step), .side(_, let step),
            .period(_, let step):
            guard steps.indices.contains(step) else {
                throw .unaskable("step \(step + 1) is asked for, and the funnel has \(steps.count) steps")
            }
        case .none, .out, .anyOpen, .openSide, .openPeriod: break
        }
        switch cell {
        case .taken where order != .any:
            throw .unaskable("who took a step is asked of steps in any order; of listed ones ask who reached it")
        case .side where breakdown == nil, .openSide where breakdown == nil:
            throw .unaskable("the customers of a value are asked for, and the funnel is not broken down by a property")
        case .period(let start, _) where !trend.dropLast().contains(start),
            .openPeriod(let start) where !trend.dropLast().contains(start):
            throw .unaskable("the customers of a period are asked for that the trend does not have")
        default: break
        }
    }
}

extension EngineError {
    fileprivate static func unaskable(_ reason: String) -> EngineError {
        EngineError(code: "question-unaskable", message: reason + ".")
    }
}
