// What is in a log.

/// Counts, names and period of a whole log; the scope of a question does not narrow it.
package struct LogInfo: Hashable, Sendable {
    package var cases: Int
    package var events: Int
    /// Activities by count, then name.
    package var activities: [NamedCount]
    /// Names of the properties, sorted.
    package var properties: [String]
    /// The first and the last event, in microseconds since 1970 in UTC; `nil` in an empty log.
    package var firstEvent: Int64?
    package var lastEvent: Int64?
    /// The size of the log's file.
    package var bytes: Int
    package var logVersion: String

    package init(
        cases: Int, events: Int, activities: [NamedCount], properties: [String], firstEvent: Int64?,
        lastEvent: Int64?, bytes: Int, logVersion: String
    ) {
        self.cases = cases
        self.events = events
        self.activities = activities
        self.properties = properties
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
        self.bytes = bytes
        self.logVersion = logVersion
    }
}
