// Why one customer stands where they stand in a funnel.

/// One customer's way through a funnel, event by event.
package struct FunnelExplanation: Hashable, Sendable {
    package var customer: String
    /// How many steps the best chain has.
    package var level: Int
    /// What became of the customer, and by which rule.
    package var verdict: String
    /// Every event of the customer within the scope, in time order.
    package var events: [FunnelExplainedEvent]
    package var rule: String
}

/// One event, and whether it counted.
package struct FunnelExplainedEvent: Hashable, Sendable {
    /// Microseconds since 1970 in UTC.
    package var time: Int64
    package var name: String
    /// By name.
    package var properties: [FunnelExplainedProperty]
    /// The steps of the best chain that it is, counted from 0; empty when it is none.
    package var steps: [Int]
    package var because: String
}

/// A property of an event.
package struct FunnelExplainedProperty: Hashable, Sendable {
    package var name: String
    package var value: String
}
