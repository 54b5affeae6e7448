// One customer's events, as they came.
package import JourneySupport

/// Everything that is known of one customer.
package struct Timeline: Hashable, Sendable {
    package var customer: String
    /// The customer's number, as `CustomerSet` has it.
    package var number: Int
    /// In the order of time; events at one time as they arrived.
    package var events: [TimelineEvent]
    package var logVersion: String

    package init(customer: String, number: Int, events: [TimelineEvent], logVersion: String) {
        self.customer = customer
        self.number = number
        self.events = events
        self.logVersion = logVersion
    }
}

/// One event.
package struct TimelineEvent: Hashable, Sendable {
    /// In microseconds since 1970 in UTC.
    package var time: Int64
    package var name: String
    /// By name.
    package var properties: [EventProperty]

    package init(time: Int64, name: String, properties: [EventProperty]) {
        self.time = time
        self.name = name
        self.properties = properties
    }

    /// Whether the event matches a pattern.
    package func matches(_ pattern: EventPattern) -> Bool {
        pattern.clauses.contains { clause in
            (clause.name == nil || clause.name == name)
                && clause.conditions.allSatisfy { condition in
                    condition.holds(for: properties.first { $0.name == condition.property }?.value)
                }
        }
    }
}

/// A property of an event and its value.
package struct EventProperty: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
