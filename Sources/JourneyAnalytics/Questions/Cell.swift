// A number of an answer, named so that the customers behind it can be listed.
package import JourneySupport

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
    /// Some of a funnel's customers.
    case funnel(FunnelQuestion, FunnelCell)
    /// Those with a path that begins with these events; of paths up to an event, that ends with them. In the order of time.
    case path(PathsQuestion, [String])
    /// Those for whom a step took longer, at least once: the time after its event, or before it, as the question has it.
    case dwell(DwellQuestion, step: String, longerThan: TimeSpan)
    /// Those who are at a step, of one band or of any; `nil`: those who are at none.
    case position(PositionsQuestion, step: String?, PositionBand?)
    /// Those of the cohort that begins so; with a number, of them those who were there in that period after it.
    case cohort(RetentionQuestion, start: Int64, back: Int?)
    /// Those with an event in the period that begins so.
    case period(CountsQuestion, start: Int64)
    /// Those with an event of a value; `nil`: with one that has none.
    case value(CountsQuestion, String?)
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
