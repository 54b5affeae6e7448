// Two funnels side by side: whether one group of customers, or one period, gets further than another.
package import JourneySupport

/// The same funnel of two groups of customers, step by step.
package struct FunnelComparison: Hashable, Sendable {
    package var steps: [FunnelStepComparison]

    /// Answers to one question in two scopes. Nobody should be in both: the intervals and tests take the groups as apart.
    package init(_ first: FunnelAnswer, _ second: FunnelAnswer) {
        let sides = [first, second]
        var steps = zip(first.steps, second.steps).enumerated().map { index, pair in
            let counts = [pair.0.reached, pair.1.reached]
            let totals = sides.map { index == 0 ? $0.basis.customers : $0.steps[0].reached }
            return FunnelStepComparison(
                name: pair.0.name, counts: counts, totals: totals,
                interval: Statistics.newcombe(counts[0], of: totals[0], minus: counts[1], of: totals[1]),
                test: Statistics.compare(counts[0], of: totals[0], with: counts[1], of: totals[1]))
        }
        let tested = steps.indices.filter { steps[$0].test != nil }
        let adjusted = Statistics.benjaminiHochberg(tested.map { steps[$0].test?.p ?? 1 })
        for (index, p) in zip(tested, adjusted) { steps[index].adjusted = p }
        self.steps = steps
    }

    /// How it is counted, in words.
    package static let rule =
        "The first step is compared as a share of all customers, later ones as shares of those who took it. The interval "
        + "of the difference is Newcombe's; p is Fisher's exact test where an expected count is below 5, else the z test "
        + "of two shares, adjusted over the steps by Benjamini and Hochberg."
}

/// One step of two groups.
package struct FunnelStepComparison: Hashable, Sendable {
    package var name: String
    /// By group: customers who got at least here, and those they are a share of.
    package var counts: [Int]
    package var totals: [Int]
    /// The share of the first group less that of the second, in all likelihood.
    package var interval: Interval
    /// `nil` when a group has nobody.
    package var test: ShareTest?
    /// The test's p, adjusted over all steps.
    package var adjusted: Double?

    /// By group, 0…1; `nil` for one that has nobody.
    package var shares: [Double?] { zip(counts, totals).map { $1 == 0 ? nil : Double($0) / Double($1) } }

    /// The share of the first group less that of the second.
    package var difference: Double? {
        guard let first = shares[0], let second = shares[1] else { return nil }
        return first - second
    }
}
