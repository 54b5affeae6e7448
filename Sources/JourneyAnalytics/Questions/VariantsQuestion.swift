// Which ways customers take, event by event.

/// Asks for the most frequent variants: customers with the same events in the same order share one.
package struct VariantsQuestion: Hashable, Sendable {
    /// How many variants to list.
    package var top: Int
    /// What is taken out of customers' ways first.
    package var cleaning: PathCleaning

    package init(top: Int = 10, cleaning: PathCleaning = .none) {
        self.top = top
        self.cleaning = cleaning
    }
}

/// The most frequent variants.
package struct VariantsAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// How many sequences there are: as many as customers, unless a cleaning cuts them at gaps.
    package var sequences: Int
    /// How many different variants there are.
    package var variants: Int
    /// How many variants only one customer took.
    package var singletons: Int
    /// By count, then by the names of the activities.
    package var top: [Variant]
    /// How many of the most frequent variants hold half of the sequences, 80 % and 95 %.
    package var coverage: [VariantCoverage]

    package init(
        basis: AnswerBasis, sequences: Int, variants: Int, singletons: Int, top: [Variant],
        coverage: [VariantCoverage]
    ) {
        self.basis = basis
        self.sequences = sequences
        self.coverage = coverage
        self.variants = variants
        self.singletons = singletons
        self.top = top
    }
}

/// The fewest variants that together hold a share of all sequences.
package struct VariantCoverage: Hashable, Sendable {
    /// At least this share, 0 … 1.
    package var share: Double
    package var variants: Int

    package init(share: Double, variants: Int) {
        self.share = share
        self.variants = variants
    }

    /// The shares that are told.
    package static let shares = [0.5, 0.8, 0.95]
}

/// One way through the log, and how many took it.
package struct Variant: Hashable, Sendable {
    package var activities: ActivitySequence
    package var count: Int
    /// Out of all sequences of the answer, 0 … 1.
    package var share: Double
    /// Of this variant and those listed before it.
    package var cumulativeShare: Double

    package init(activities: ActivitySequence, count: Int, share: Double, cumulativeShare: Double) {
        self.cumulativeShare = cumulativeShare
        self.activities = activities
        self.count = count
        self.share = share
    }
}
