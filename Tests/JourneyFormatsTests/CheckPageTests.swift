// The page about the check is run: each of its examples, and its tables against the rules there are.
import Foundation
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("The page about the check")
struct CheckPageTests {
    /// A rule's example where it finds something, and the one where it does not.
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let found: String
        let fine: String

        var testDescription: String { rule }
    }

    static let page = (try? ProjectFiles.text("Documentation/check.md")) ?? ""
    static let today = CalendarDate(year: 2026, month: 11, day: 23)

    /// The part of the page behind a heading.
    private static func section(_ title: String) -> String {
        page.components(separatedBy: "\n## ").first { $0.hasPrefix(title + "\n") } ?? ""
    }

    private static func blocks(_ text: String) -> [String] {
        text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
    }

    /// The map that the examples change.
    static let frame = blocks(section("Examples")).first ?? ""

    static let examples: [Example] = section("Examples").components(separatedBy: "\n### ").dropFirst().compactMap {
        let blocks = blocks($0)
        guard let rule = $0.split(separator: "\n").first, blocks.count == 2 else { return nil }
        return Example(rule: String(rule), found: blocks[0], fine: blocks[1])
    }

    /// The frame with the keys of an example, as the page says: of a stage or a step by its id, else of the map.
    private func map(_ example: String) throws -> JourneyMap {
        var root = try YAMLReader(file: "frame.yaml").read(Array(Self.frame.utf8)).root
        for entry in try YAMLReader(file: "example.yaml").read(Array(example.utf8)).root.entries {
            guard !replaceThing(entry, in: &root) else { continue }
            replace(entry, in: &root)
        }
        let reading = DocumentReading(root, as: JourneyMap.self)
        reading.takeLanguages(of: root)
        let map: JourneyMap = reading.element(root, "")
        #expect(reading.problems.map(\.message) == [])
        #expect(map.flaws().map(\.description) == [])
        return map
    }

    private func replace(_ entry: DocumentEntry, in value: inout DocumentValue) {
        value.entries.removeAll { $0.key == entry.key }
        if !entry.value.isNothing { value.entries.append(entry) }
    }

    /// Changes the stage or the step whose id is the key; `false` when there is none.
    private func replaceThing(_ entry: DocumentEntry, in value: inout DocumentValue) -> Bool {
        for index in value.entries.indices where ["stages", "steps"].contains(value.entries[index].key) {
            var list = value.entries[index].value.elements
            for position in list.indices {
                if list[position]["id"].scalar == entry.key {
                    for inner in entry.value.entries { replace(inner, in: &list[position]) }
                } else if !replaceThing(entry, in: &list[position]) {
                    continue
                }
                value.entries[index].value = .list(list)
                return true
            }
        }
        return false
    }

    private func findings(_ text: String) throws -> [String] {
        let conflicts = MapText.conflictLines(in: Array(text.utf8))
        return MapCheck(
            try map(text), today: try #require(Self.today), conflicts: conflicts, neighbours: Self.neighbours
        ).findings.map(\.rule)
    }

    /// The maps that the page says lie beside its examples.
    private static var neighbours: [NeighbourMap] {
        var commute = JourneyMap(id: "commute", title: LocalizedText("Riding to work", in: .english))
        commute.stages = [Stage(id: "way", title: commute.title, steps: [Step(id: "rides", title: commute.title)])]
        var workshop = JourneyMap(id: "workshop", title: LocalizedText("In the workshop", in: .english))
        workshop.parent = ParentMap(map: "repair")
        return [NeighbourMap(commute, file: "commute.yaml"), NeighbourMap(workshop, file: "workshop.yaml")]
    }

    @Test("Every rule has an example, in the order of the rules, and no other rule has one")
    func complete() {
        #expect(Self.examples.map(\.rule) == MapRule.all.map(\.id))
        #expect(MapRule.all.count >= 34)
    }

    @Test("In the map that is changed no rule finds anything")
    func sound() throws {
        #expect(try findings("waymark: 1") == [])
    }

    @Test("The first example breaks just its rule, and the second none", arguments: examples)
    func broken(example: Example) throws {
        let found = try findings(example.found)
        let others = found.filter { $0 != example.rule }
        #expect(found.count - others.count == 1, "\(found)")
        // Who approves a map in spite of errors has errors.
        #expect(others == (example.rule == "approved-with-errors" ? ["barrier-without-plan"] : []))
        #expect(try findings(example.fine) == [])
    }

    @Test(
        "A map that was written to a file and read again has the same findings and the same score",
        arguments: Seeds.upTo(30))
    func roundTrip(seed: Int) throws {
        var random = RandomDocument(seed: UInt64(seed))
        let root = random.map()
        let reading = DocumentReading(root, as: JourneyMap.self)
        reading.takeLanguages(of: root)
        let map: JourneyMap = reading.element(root, "")
        let today = try #require(Self.today)
        let read = try MapReader.readAlone(Array(MapWriter.text(of: map).utf8), file: "made.yaml")
        #expect(MapCheck(read, today: today) == MapCheck(map, today: today))
    }

    /// The types and states a rule is for, as the page writes them.
    private static func maps(of rule: MapRule) -> String {
        let kinds = MapKind.allCases.filter(rule.kinds.contains).map(\.rawValue)
        let states = MapState.allCases.filter(rule.states.contains).map(\.rawValue)
        return (kinds.count == MapKind.allCases.count ? "all" : kinds.joined(separator: ", "))
            + (states.count == MapState.allCases.count ? "" : " · " + states.joined(separator: ", "))
    }

    private static func severity(of rule: MapRule) -> String {
        rule.severity.rawValue + (rule.draftSeverity.map { ", in a draft \($0.rawValue)" } ?? "")
    }

    /// A map in which a thing of each kind has the lines of a remedy among its keys.
    private static func map(with snippet: RuleSnippet) -> String {
        func at(_ place: RuleSnippet.Place, _ indent: Int) -> String {
            guard place == snippet.place else { return "" }
            let lines = snippet.text.split(separator: "\n")
            return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
        }
        func unless(_ key: String, _ lines: String) -> String { snippet.text.hasPrefix(key) ? "" : lines }
        return """
            waymark: 1
            title: A
            \(at(.map, 0))\(unless("personas", "personas:\n  - id: p\n    name: P\n\(at(.persona, 4))"))metrics:
              - id: m
                title: M
                kind: rate
            \(at(.metric, 4))takeaways:
              - title: T
            \(at(.takeaway, 4))stages:
              - title: S
            \(at(.stage, 4))\(snippet.place == .stage ? "" : steps(at, unless))
            """
    }

    private static func steps(
        _ at: (RuleSnippet.Place, Int) -> String, _ unless: (String, String) -> String
    ) -> String {
        let evidence = "        evidence:\n          - says: E\n            kind: reported\n\(at(.evidence, 12))"
        return "    steps:\n      - title: A step\n" + at(.step, 8) + unless("evidence", evidence)
            + unless("touchpoints", "        touchpoints:\n          - title: D\n\(at(.touchpoint, 12))")
            + "        messages:\n          - text: W\n\(at(.message, 12))"
            + unless("emotion", "        emotion:\n          assumed: 1\n\(at(.emotion, 10))")
            + unless(
                "barriers",
                "        barriers:\n          - title: B\n            severity: 4\n\(at(.barrier, 12))"
                    + unless("plan", "            plan:\n              action: N\n\(at(.plan, 14))"))
            + unless("opportunities", "        opportunities:\n          - title: O\n\(at(.opportunity, 12))")
            + unless("blueprint", "        blueprint:\n          backstage:\n          - title: X\n\(at(.box, 12))")
    }

    @Test(
        "Each remedy’s lines to copy can be read in their place, and belong to a rule",
        arguments: RuleSnippet.all.keys.sorted())
    func snippet(key: String) throws {
        let snippet = try #require(RuleSnippet.all[key])
        let rule = try #require(key.split(separator: "/").first.map(String.init))
        #expect(MapRule.byID[rule] != nil)
        #expect(CheckStory(.english).remedy(key) != "")
        _ = try MapReader.readAlone(Array(Self.map(with: snippet).utf8), file: "snippet.yaml")
    }

    @Test("The tables say what the rules say, each in the part of its theme")
    func tables() {
        let story = CheckStory(.english)
        let rows = Self.section("The rules").split(separator: "\n").filter { $0.hasPrefix("| [`") }.map(String.init)
        #expect(
            rows
                == MapRule.all.map { rule in
                    "| [`\(rule.id)`](#\(rule.id)) | \(Self.severity(of: rule)) | \(Self.maps(of: rule)) | \(story.title(rule.id)) | "
                        + "\(story.reason(rule.id)) | \(story.remedy(rule.id)) |"
                })
        #expect(Self.section("The rules").components(separatedBy: "\n### ").count == RuleTheme.allCases.count + 1)
    }
}
