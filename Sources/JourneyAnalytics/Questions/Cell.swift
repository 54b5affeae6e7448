// A number of an answer, named so that the customers behind it can be listed.

/// One number of an answer that counts customers, or something that customers did.
package enum Cell: Hashable, Sendable {
    /// Everybody the scope speaks of: `basis.customers` of flow, variants and dwell without a cleaning.
    case everyone
    /// Those who went from one event directly to another, at least once.
    case flowEdge(PathCleaning, from: String, to: String)
    /// Those with a sequence that starts so.
    case flowStart(PathCleaning, String)
    /// Those with a sequence that ends so.
    case flowEnd(PathCleaning, String)
    /// Those who went there and directly back, at least once.
    case flowReturn(PathCleaning, from: String, by: String)
    /// Those with a sequence of exactly these events.
    case variant(PathCleaning, [String])
    /// Those with a path that begins with these events; of paths up to an event, that ends with them. In the order of time.
    case path(PathsQuestion, [String])
}

/// The customers behind a number.
package struct Members: Hashable, Sendable {
    /// `basis.customers` are as many as the set holds.
    package var basis: AnswerBasis
    package var customers: CustomerSet

    package init(basis: AnswerBasis, customers: CustomerSet) {
        self.basis = basis
        self.customers = customers
    }
}
