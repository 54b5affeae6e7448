// `waymark check`: what is missing or doubtful in maps, and how well they are founded.
import ArgumentParser
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the quality of maps: what is missing or doubtful, and how well they are founded.",
        discussion: """
            Each finding stands behind its place in the file, and has a rule with a reason and a remedy. What may stay is silenced in \
            the map with a reason (silence:). The exit status is 0 when nothing that counts was found, 1 when something was, 2 when a map \
            cannot be read.

            Example: waymark check maps/*.yaml --language ru
            """)

    @Argument(help: "The maps.")
    var maps: [String] = []

    @Option(
        help: ArgumentHelp(
            "en, ru, zh, pl or uz: the language of titles, reasons and remedies; that of the first map when left out, of --json "
                + "English.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("The day on which plans, reviews and evidence are late; today.", valueName: "day"))
    var today: String?

    @Option(help: "The least severity that makes the exit status 1: error, warning, hint, or never.")
    var failOn: FailingSeverity?

    @Flag(
        help:
            "The same as --fail-on hint: anything found makes the exit status 1, and hints are told as fully as all else."
    )
    var strict = false

    @Flag(help: "Show every rule with its reason and remedy instead of checking maps.")
    var listRules = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let asked = try language.map { try LanguageTag(spoken: $0) }
        let day = try CalendarDate(today: today, in: .utc)
        if strict, failOn != nil {
            throw UsageError("two-limits", "--strict is --fail-on hint; give one of them.")
        }
        if listRules {
            guard maps.isEmpty else {
                throw UsageError(
                    "rules-or-maps", "--list-rules shows rules and checks no map; leave out one or the other.")
            }
            let list = RuleList(story: CheckStory(asked ?? .english))
            return json ? Console.output(list.json) : Console.output(list.text)
        }
        guard !maps.isEmpty else { throw UsageError("no-map", "name at least one map, such as maps/connect.yaml.") }
        var (inputs, neighbours, isBroken): ([(file: String, map: MapInput)], MapNeighbours, Bool) = (
            [], MapNeighbours(), false
        )
        for file in maps {
            do {
                let input = try MapInput(path: file)
                inputs.append((file, input))
                neighbours.add(file, input.map)
            } catch let error as any DescribedError {
                // The other maps are checked all the same; the exit status tells that one could not be.
                Console.error("waymark: \(error)")
                isBroken = true
            }
        }
        let checked = inputs.map { file, input in
            let check = MapCheck(
                input.map, today: day, personas: input.neighbours, conflicts: input.conflicts,
                neighbours: neighbours.of(input.map, in: file))
            return CheckedFile(name: file, root: input.root, language: input.map.language, check: check)
        }
        // Programs read JSON in one language, whatever the maps are written in.
        let first = json ? nil : checked.first?.language
        let own = first.flatMap { LanguageTag.interface.contains($0.base) ? $0 : nil }
        let story = CheckStory(asked ?? own ?? .english)
        if json {
            let values = checked.map { CheckJSON(file: $0, story: story, today: day).value }
            Console.output(.object([("today", .string("\(day)")), ("maps", .array(values))]))
        } else if !checked.isEmpty {
            let texts = checked.map {
                CheckText(
                    file: $0, story: story, today: day, hasWholeHints: strict || failOn == .hint
                ).text
            }
            let found = checked.flatMap(\.check.findings)
            Console.output((texts + CheckText.help(for: found, story)).joined(separator: "\n\n"))
        }
        if isBroken { throw ExitCode(Exit.badUsage) }
        let limit = strict ? .hint : failOn ?? .warning
        if checked.contains(where: { $0.check.findings.contains { limit.isReached(by: $0.severity) } }) {
            throw ExitCode(1)
        }
    }
}

/// A map that was checked, and the file it stands in.
struct CheckedFile {
    let name: String
    let root: DocumentValue
    let language: LanguageTag
    let check: MapCheck

    func location(_ finding: MapFinding) -> SourceLocation {
        finding.line.map { SourceLocation(file: name, line: $0, column: 1) } ?? location(finding.path)
    }

    /// Where a path of the map leads in the file.
    func location(_ path: MapPath) -> SourceLocation {
        let place = root.place(of: path)
        return SourceLocation(file: name, line: place.line, column: place.column)
    }
}

/// From which severity on the answer is “no”.
enum FailingSeverity: String, CaseIterable, ExpressibleByArgument {
    case error, warning, hint, never

    func isReached(by severity: RuleSeverity) -> Bool {
        RuleSeverity(rawValue: rawValue).map { severity >= $0 } ?? false
    }
}
