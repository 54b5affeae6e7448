// How far customers got in a funnel.

/// How far customers got.
package struct FunnelAnswer: Hashable, Sendable {
    /// `basis.customers` are the customers of the scope, or those whose journey starts in its period, whether they took
    /// step 1 or not.
    package var basis: AnswerBasis
    package var steps: [FunnelStepAnswer]
    /// `levels[k]`: customers whose best chain is exactly k steps; `levels[0]` counts those with none.
    package var levels: [Int]
    /// Of `levels[0]`, the customers who took step 1 and whose every chain was spoiled by an excluded event.
    package var out = 0
    /// Steps in any order: by step, the customers whose best window holds it; `nil` for steps as they are listed, where
    /// these are the ones who reached it.
    package var taken: [Int]?
    /// Only where it was asked for.
    package var conversion: FunnelConversion?
    /// By count of customers who took step 1, then value; last those of other values together and those with none. Only
    /// where it was asked for.
    package var breakdown: [FunnelSide]?
    /// From the first period anybody started in to the last; only where it was asked for.
    package var trend: [FunnelPeriod]?

    package init(basis: AnswerBasis, steps: [FunnelStepAnswer], levels: [Int]) {
        self.basis = basis
        self.steps = steps
        self.levels = levels
    }
}

/// One step of a funnel.
package struct FunnelStepAnswer: Hashable, Sendable {
    package var name: String
    /// Customers who got at least here.
    package var reached: Int
    /// `reached` out of all customers of the answer, 0 … 1; 0 when there is nobody.
    package var share: Double
    /// `reached` out of those who reached the step before; at the first step, out of all customers of the answer.
    package var fromPrevious: Double
    /// Over the customers who got here: seconds from the start of their best chain to this step. The best chain is the
    /// one that was first to reach the customer's level; `nil` when nobody got here.
    package var medianSeconds: Double?
    /// Of the customers who stopped directly before this step, those who may still take it: a chain of theirs is still
    /// within its window when the log ends (or the period, if that is earlier and cuts events). No drop-off yet. 0 at
    /// the first step.
    package var stillOpen: Int
    /// Seconds from the start of the best chain, and from the step before; only where times were asked for, somebody got
    /// here, and the step is not the first.
    package var sinceStart: TimeQuantiles?
    package var sincePrevious: TimeQuantiles?

    package init(
        name: String, reached: Int, share: Double, fromPrevious: Double, medianSeconds: Double?, stillOpen: Int
    ) {
        self.name = name
        self.reached = reached
        self.share = share
        self.fromPrevious = fromPrevious
        self.medianSeconds = medianSeconds
        self.stillOpen = stillOpen
    }
}

/// Quantiles of lengths of time, in seconds.
package struct TimeQuantiles: Hashable, Sendable {
    package var p10: Double
    package var p25: Double
    package var p50: Double
    package var p75: Double
    package var p90: Double

    /// - Parameters: `microseconds` in any order; `nil` when there are none.
    init?(microseconds: [Int64]) { self.init { Selection.quantileSeconds(of: microseconds, at: $0) } }

    /// The same of whole seconds in several lists.
    init?(seconds: [[UInt32]]) { self.init { Selection.quantileSeconds(ofLists: seconds, at: $0) } }

    private init?(_ quantile: (_ share: Double) -> Double?) {
        guard let p10 = quantile(0.1), let p25 = quantile(0.25), let p50 = quantile(0.5), let p75 = quantile(0.75),
            let p90 = quantile(0.9)
        else { return nil }
        (self.p10, self.p25, self.p50, self.p75, self.p90) = (p10, p25, p50, p75, p90)
    }
}

/// One value of a breakdown.
package struct FunnelSide: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case value(String)
        /// Values that are not among the most frequent.
        case otherValues
        /// Customers whose chain has no value where it is looked for.
        case noValue
    }

    package var kind: Kind
    /// By step: customers who got at least here.
    package var reached: [Int]
    /// Customers who may still take another step.
    package var stillOpen: Int
}

/// One period of a trend: the customers whose best chain starts in it.
package struct FunnelPeriod: Hashable, Sendable {
    /// When it begins and the next one does, in microseconds since 1970 in UTC.
    package var start: Int64
    package var end: Int64
    /// By step: customers who got at least here.
    package var reached: [Int]
    /// Customers who may still take another step.
    package var stillOpen: Int
    /// Whether the window of whoever started in the period is over, so that its numbers are known for good.
    package var isComplete: Bool
}
