// The log as an array of arrays: what every kernel is held against.

import JourneyLog
import JourneySupport
import JourneyTestSupport

/// An event as a test writes it down.
struct NaiveEvent: Equatable {
    var time: Int64
    var name: String
    var properties: [String: String] = [:]

    init(_ name: String, _ time: Int64, _ properties: [String: String] = [:]) {
        self.name = name
        self.time = time
        self.properties = properties
    }

    /// The definition of the predicate language, word by word.
    func matches(_ pattern: EventPattern) -> Bool {
        pattern.clauses.contains { clause in
            (clause.name == nil || clause.name == name)
                && clause.conditions.allSatisfy { $0.holds(for: properties[$0.property]) }
        }
    }
}

/// Customers with their events, in time order; ties keep the order in which they were written.
struct NaiveLog {
    var customers: [[NaiveEvent]]

    init(_ customers: [[NaiveEvent]]) {
        self.customers = customers.map { events in
            events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        }
    }

    var lastTime: Int64 { customers.joined().map(\.time).max() ?? 0 }

    /// The real log of the same events; times are seconds and become microseconds.
    func build() throws -> EventLog {
        var builder = LogBuilder()
        for (index, events) in customers.enumerated() {
            for event in events {
                builder.append(
                    customer: builder.customer("c\(index)"), activity: builder.activity(event.name),
                    time: event.time * 1_000_000)
                for (name, value) in event.properties.sorted(by: { $0.key < $1.key }) {
                    try builder.set(property: builder.property(name), value: value)
                }
            }
        }
        return try builder.finish()
    }

    /// The events of each customer that a scope leaves; empty for a customer who is left out. Seconds.
    func scoped(_ scope: NaiveScope) -> [[NaiveEvent]] {
        customers.enumerated().map { number, events in
            guard scope.takes(events, number) else { return [] }
            return events.filter { scope.contains($0.time) }
        }
    }

    /// All events of each customer whose first event of a kind lies in a scope; empty for one who is left out.
    func placed(_ scope: NaiveScope, by start: EventPattern) -> [[NaiveEvent]] {
        customers.enumerated().map { number, events in
            guard scope.takes(events, number) else { return [] }
            let first = events.first { $0.matches(start) }
            return first.map { scope.contains($0.time) } == true ? events : []
        }
    }
}

/// A scope in whole seconds.
struct NaiveScope: CustomStringConvertible {
    var start: Int64?
    var end: Int64?
    var segment: Segment?

    /// Whether the segment holds for the customer of a number, with all of their events.
    func takes(_ events: [NaiveEvent], _ number: Int) -> Bool {
        segment?.holds(for: events, id: "c\(number)") ?? true
    }

    func contains(_ time: Int64) -> Bool { (start.map { time >= $0 } ?? true) && (end.map { time < $0 } ?? true) }

    var period: Period { Period(start: start.map { $0 * 1_000_000 }, end: end.map { $0 * 1_000_000 }) }
    var description: String {
        "\(String(describing: start))..<\(String(describing: end)), \(String(describing: segment))"
    }
}
