// What directly follows what.

/// Asks which activity directly follows which, where customers start and where they end.
package struct FlowQuestion: Hashable, Sendable {
    /// What is taken out of customers' ways first.
    package var cleaning: PathCleaning
    /// Whether to tell the median of each edge's gaps, too; it takes several times as long.
    package var needsMedian: Bool
    /// Whether to count the ways there and back, too.
    package var needsReturns: Bool

    package init(cleaning: PathCleaning = .none, needsMedian: Bool = false, needsReturns: Bool = false) {
        self.cleaning = cleaning
        self.needsMedian = needsMedian
        self.needsReturns = needsReturns
    }
}

/// The directly-follows graph. Every list is sorted by count, then name.
package struct FlowAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// How many sequences there are: as many as customers, unless a cleaning cuts them at gaps.
    package var sequences: Int
    /// Sequences by their first activity.
    package var starts: [NamedCount]
    /// Sequences by their last activity.
    package var ends: [NamedCount]
    package var edges: [FlowEdge]
    /// Ways there and back; empty unless they were asked for.
    package var returns: [FlowReturn]

    package init(
        basis: AnswerBasis, sequences: Int, starts: [NamedCount], ends: [NamedCount], edges: [FlowEdge],
        returns: [FlowReturn] = []
    ) {
        self.basis = basis
        self.sequences = sequences
        self.starts = starts
        self.ends = ends
        self.edges = edges
        self.returns = returns
    }

    /// The edges from an activity to itself.
    package var selfLoops: [FlowEdge] { edges.filter { $0.from == $0.to } }
}

/// Two events of a customer, one directly after the other.
package struct FlowEdge: Hashable, Sendable {
    package var from: String
    package var to: String
    /// How often, over all customers; one customer may take an edge many times.
    package var count: Int
    package var meanSeconds: Double
    /// Only where it was asked for.
    package var medianSeconds: Double?

    package init(from: String, to: String, count: Int, meanSeconds: Double, medianSeconds: Double?) {
        self.from = from
        self.to = to
        self.count = count
        self.meanSeconds = meanSeconds
        self.medianSeconds = medianSeconds
    }

    /// Larger counts first, equal counts by name.
    static func isListedBefore(_ left: FlowEdge, _ right: FlowEdge) -> Bool {
        left.count != right.count ? left.count > right.count : (left.from, left.to) < (right.from, right.to)
    }
}

/// A way there and back: an activity, another one directly after it, and the first again.
package struct FlowReturn: Hashable, Sendable {
    package var from: String
    package var by: String
    /// How often; the last event of one such way may be the first of the next.
    package var count: Int

    package init(from: String, by: String, count: Int) {
        self.from = from
        self.by = by
        self.count = count
    }
}
