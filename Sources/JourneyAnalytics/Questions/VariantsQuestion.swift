// Which ways customers take, event by event.

/// Asks for the most frequent variants: customers with the same events in the same order share one.
package struct VariantsQuestion: Hashable, Sendable {
    /// How many variants to list.
    package var top: Int

    package init(top: Int = 10) {
        self.top = top
    }
}

/// The most frequent variants.
package struct VariantsAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// How many different variants there are.
    package var variants: Int
    /// How many variants only one customer took.
    package var singletons: Int
    /// By count, then by the names of the activities.
    package var top: [Variant]

    package init(basis: AnswerBasis, variants: Int, singletons: Int, top: [Variant]) {
        self.basis = basis
        self.variants = variants
        self.singletons = singletons
        self.top = top
    }
}

/// One way through the log, and how many customers took it.
package struct Variant: Hashable, Sendable {
    package var activities: ActivitySequence
    package var count: Int
    /// Out of all customers of the answer, 0 … 1.
    package var share: Double

    package init(activities: ActivitySequence, count: Int, share: Double) {
        self.activities = activities
        self.count = count
        self.share = share
    }
}
