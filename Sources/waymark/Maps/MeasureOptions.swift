// Whose journeys are measured, when, and with which answers: the options of every command that measures.
import ArgumentParser
import JourneyLog
import JourneySupport
import JourneyWorkspace

/// Whose journeys, and when.
struct MeasureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Survey answers (CSV); may be given several times.", valueName: "file"))
    var responses: [String] = []

    @Option(
        name: [.customLong("persona"), .customLong("personas")],
        help: ArgumentHelp(
            "Only the journeys of this persona's segment; pictures of several personas take it several times, or all.",
            valueName: "id"))
    var personas: [String] = []

    /// The one persona that was asked for; `nil` for none, and for several.
    var persona: String? {
        get { personas.count == 1 ? personas[0] : nil }
        set { personas = newValue.map { [$0] } ?? [] }
    }

    @Option(help: ArgumentHelp("Only journeys that start on this day or later.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only journeys that start before this day.", valueName: "day"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "The time zone in which days begin, and of answers whose times name none, by its IANA name.",
            valueName: "zone"))
    var timeZone = "UTC"

    @Flag(help: "Leave out answers that cannot be read.")
    var skipBadRows = false

    func zone() throws -> ZoneRules { try TimeOption.zone(timeZone) }

    func period() throws -> Period {
        try TimeOption.period(from: from, until: until, zone: try zone())
    }
}

/// `--from` and `--until`, the same for every command.
enum TimeOption {
    /// What `--time-zone` takes.
    static func zone(_ name: String) throws -> ZoneRules {
        guard let zone = ZoneRules(named: name) else {
            throw UsageError(
                "bad-zone", "--time-zone \(name) is not known; write its IANA name, such as Europe/Warsaw.")
        }
        return zone
    }

    static func period(from: String?, until: String?, zone: ZoneRules = .utc) throws -> Period {
        let period = Period(
            start: try time(from, option: "--from", zone), end: try time(until, option: "--until", zone))
        if let start = period.start, let end = period.end, end <= start {
            throw UsageError("empty-period", "--until must be later than --from.")
        }
        return period
    }

    private static func time(_ text: String?, option: String, _ zone: ZoneRules) throws -> Int64? {
        guard let text else { return nil }
        guard let time = ISOTime.parse(text, zone: zone) else {
            throw UsageError(
                "bad-time", "\(option) \(text) is not a day or time; write 2026-09-30 or 2026-09-30T08:00:00Z.")
        }
        return time
    }
}
