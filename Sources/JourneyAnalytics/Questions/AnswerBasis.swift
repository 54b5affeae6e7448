// What stands behind every answer: how many, by which rule, from which log.

/// The customers and events an answer was counted from, and how.
package struct AnswerBasis: Hashable, Sendable {
    /// Customers the answer speaks of (n).
    package var customers: Int
    /// Events of theirs that were counted.
    package var events: Int
    /// The first and the last event that was counted, in microseconds since 1970 in UTC; `nil` when there is none.
    package var firstEvent: Int64?
    package var lastEvent: Int64?
    /// How it was counted, in words.
    package var rule: String
    /// Names the content of the log: the same version, the same answer.
    package var logVersion: String
    /// Event names that the question asks for and the log does not have, sorted.
    package var missingEvents: [String]
    /// Properties that the question asks for and the log does not have, sorted.
    package var missingProperties: [String]

    package init(
        customers: Int, events: Int, firstEvent: Int64?, lastEvent: Int64?, rule: String, logVersion: String,
        missingEvents: [String] = [], missingProperties: [String] = []
    ) {
        self.customers = customers
        self.events = events
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
        self.rule = rule
        self.logVersion = logVersion
        self.missingEvents = missingEvents
        self.missingProperties = missingProperties
    }
}
