// What directly follows what.

/// Asks which activity directly follows which, where customers start and where they end.
package struct FlowQuestion: Hashable, Sendable {
    package init() {}
}

/// The directly-follows graph. Every list is sorted by count, then name.
package struct FlowAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// Customers by their first activity.
    package var starts: [NamedCount]
    /// Customers by their last activity.
    package var ends: [NamedCount]
    package var edges: [FlowEdge]

    package init(basis: AnswerBasis, starts: [NamedCount], ends: [NamedCount], edges: [FlowEdge]) {
        self.basis = basis
        self.starts = starts
        self.ends = ends
        self.edges = edges
    }
}

/// Two events of a customer, one directly after the other.
package struct FlowEdge: Hashable, Sendable {
    package var from: String
    package var to: String
    /// How often, over all customers; one customer may take an edge many times.
    package var count: Int
    package var meanSeconds: Double
    package var medianSeconds: Double

    package init(from: String, to: String, count: Int, meanSeconds: Double, medianSeconds: Double) {
        self.from = from
        self.to = to
        self.count = count
        self.meanSeconds = meanSeconds
        self.medianSeconds = medianSeconds
    }
}
