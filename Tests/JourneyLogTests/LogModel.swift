// The naive log that the real one must agree with: an array of rows, sorted by the standard library.

import JourneyLog
import JourneyTestSupport

/// An event as a test writes it down.
struct PlainEvent: Equatable {
    var customer: String
    var activity: String
    var time: Int64
    var properties: [String: String] = [:]
}

enum LogModel {
    /// A log made of these events, in this order of arrival.
    static func build(_ events: [PlainEvent]) throws -> EventLog {
        var builder = LogBuilder()
        for event in events {
            let customer = builder.customer(event.customer)
            let activity = builder.activity(event.activity)
            builder.append(customer: customer, activity: activity, time: event.time)
            for (name, value) in event.properties.sorted(by: { $0.key < $1.key }) {
                try builder.set(property: builder.property(name), value: value)
            }
        }
        return try builder.finish()
    }

    /// The events in the order that the log must have: customers as they first appeared, then time, then arrival.
    static func sorted(_ events: [PlainEvent]) -> [PlainEvent] {
        var rank: [String: Int] = [:]
        for event in events where rank[event.customer] == nil { rank[event.customer] = rank.count }
        return events.enumerated()
            .sorted {
                let (left, right) = ($0.element, $1.element)
                return (rank[left.customer] ?? 0, left.time, $0.offset) < (
                    rank[right.customer] ?? 0, right.time, $1.offset
                )
            }
            .map(\.element)
    }

    /// All events of a log, read through its columns, part by part.
    static func events(of log: EventLog) -> [PlainEvent] {
        let values = log.propertyNames.indices.map { log.propertyValues($0) }
        return log.parts.flatMap { events(of: $0, log, values) }
    }

    private static func events(of part: LogPart, _ log: EventLog, _ values: [[String]]) -> [PlainEvent] {
        var events: [PlainEvent] = []
        let rows = 0..<part.eventCount
        let times = part.columns.times(of: rows)
        var owners: [Int] = []
        part.columns.withOffsets { offsets in
            part.columns.withActivities(of: rows) { activities in
                for customer in 0..<part.customerCount {
                    for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                        owners.append(customer)
                        events.append(
                            PlainEvent(
                                customer: part.customerID(customer), activity: log.activities[Int(activities[row])],
                                time: times[row]))
                    }
                }
            }
        }
        for (property, name) in log.propertyNames.enumerated() {
            part.columns.withProperty(property, of: rows) { codes in
                for row in codes.indices where codes[row] != 0 {
                    events[row].properties[name] = values[property][Int(codes[row])]
                }
            }
        }
        return zip(events, owners).filter { part.isAlive($0.1) }.map(\.0)
    }

    /// Seeded events of a few customers over a few activities, with ties in time.
    static func random(_ count: Int, seed: UInt64) -> [PlainEvent] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var event = PlainEvent(
                customer: "c\(Int.random(in: 0..<7, using: &generator))",
                activity: ["a", "b", "long name", ""].randomElement(using: &generator) ?? "",
                time: Int64.random(in: -20..<20, using: &generator))
            if Bool.random(using: &generator) { event.properties["p"] = "\(Int.random(in: 0..<4, using: &generator))" }
            if Int.random(in: 0..<9, using: &generator) == 0 { event.properties["rare"] = "ж" }
            return event
        }
    }
}
