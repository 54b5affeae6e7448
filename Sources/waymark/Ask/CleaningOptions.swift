// What is taken out of customers' ways before they are counted: the options of flow, paths and variants.
import ArgumentParser
import JourneyAnalytics
import JourneySupport

/// The cleaning of ways.
struct CleaningOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Keep only these events.", valueName: "pattern"))
    var only: String?

    @Option(help: ArgumentHelp("Leave these events out.", valueName: "pattern"))
    var without: String?

    @Option(
        help: ArgumentHelp(
            "Give several events one name, such as cart=add_to_cart|remove_from_cart; may be given several times.",
            valueName: "name=pattern"))
    var group: [String] = []

    @Option(help: ArgumentHelp("A longer silence begins a new sequence: 30s 15m 12h 7d 4w.", valueName: "length"))
    var gap: String?

    @Flag(help: "Count events that repeat directly once.")
    var collapse = false

    func cleaning() throws -> PathCleaning {
        PathCleaning(
            only: try only.map { try EventPattern(parsing: $0) },
            without: try without.map { try EventPattern(parsing: $0) },
            groups: try group.map { try NamedPattern(parsing: $0) }, gap: try gap.map { try Length.of($0, "--gap") },
            collapsesRepeats: collapse)
    }
}

/// Lengths of time on the command line.
enum Length {
    static func of(_ text: String, _ option: String) throws -> TimeSpan {
        guard let length = TimeSpan(parsing: text) else {
            throw UsageError(
                "bad-length", "\(option) \(text) is not a length of time; write 30s, 15m, 12h, 7d or 4w.")
        }
        return length
    }
}

/// Numbers of things on the command line.
enum Amount {
    /// - Throws: below 0.
    static func of(_ number: Int, _ option: String) throws -> Int {
        guard number >= 0 else {
            throw UsageError(
                "bad-\(option.drop { $0 == "-" })", "\(option) \(number) is less than 0; write how many to list.")
        }
        return number
    }
}
