// `waymark log info`: what is in a log.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneyLog
import JourneySupport

struct LogInfoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Counts, names, properties, period and size of a log.",
        discussion: "Example: waymark log info events.wmlog --json")

    @Argument(help: "The log.")
    var log: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let events = try EventLog(opening: log)
        events.warnOfRest(log)
        let engine = LogEngine(events)
        let info = try await engine.info()
        let properties = try await engine.properties()
        if json {
            Console.output(Self.json(info, properties, events))
        } else {
            Console.output(Self.table(info, properties, events))
        }
    }

    private static func json(_ info: LogInfo, _ properties: [PropertyProfile], _ log: EventLog) -> JSONValue {
        .object([
            ("cases", .int(info.cases)), ("events", .int(info.events)), ("activities", .int(info.activities.count)),
            ("from", .optional(info.firstEvent.map { "\(Timestamp(microseconds: $0))" })),
            ("to", .optional(info.lastEvent.map { "\(Timestamp(microseconds: $0))" })),
            ("bytes", .int(info.bytes)), ("activityCounts", .counts(info.activities)),
            ("properties", .array(info.properties.map(JSONValue.string))),
            ("propertyKinds", .array(properties.map(\.json))), ("propertyRule", .string(PropertyProfile.rule)),
            ("logVersion", .string(info.logVersion)), ("parts", .int(log.parts.count)),
            ("superseded", .int(log.supersededCount)), ("aliases", .int(log.aliases.count)),
        ])
    }

    private static func table(_ info: LogInfo, _ properties: [PropertyProfile], _ log: EventLog) -> String {
        let numbers = NumberStyle(language: .english)
        var table = TextTable([("Event", .left), ("Count", .right), ("Share", .right), ("", .left)])
        for activity in info.activities {
            let share = Double(activity.count) / Double(max(1, info.events))
            table.add([activity.name, numbers.count(activity.count), numbers.percent(share), TextTable.bar(share)])
        }
        var period = "no events"
        if let first = info.firstEvent, let last = info.lastEvent {
            period = "\(Timestamp(microseconds: first)) to \(Timestamp(microseconds: last))"
        }
        var changes = ""
        if log.parts.count > 1 || log.supersededCount > 0 || !log.aliases.isEmpty {
            changes =
                "\nIn \(numbers.count(log.parts.count)) parts; \(numbers.count(log.supersededCount)) journeys told anew or not any "
                + "more, \(numbers.count(log.aliases.count)) ids joined to others; `waymark log compact` writes it in one"
        }
        return """
            \(numbers.count(info.cases)) customers, \(numbers.count(info.events)) events, \(numbers.count(info.activities.count)) kinds of event
            \(period)
            \(numbers.count(info.bytes)) bytes, version \(info.logVersion)\(changes)

            \(table.text)

            \(PropertyProfile.table(properties, events: info.events))
            """
    }
}
