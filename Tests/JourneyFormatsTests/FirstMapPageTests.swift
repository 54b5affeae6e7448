// The page about the first map is followed: what it tells to write makes a map that the check has little to say about.
import Foundation
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyFormats

@Suite("The page about the first map")
struct FirstMapPageTests {
    private static let page = (try? ProjectFiles.text("Documentation/first-map.md")) ?? ""

    private static let blocks = page.components(separatedBy: "```yaml\n").dropFirst().map {
        $0.components(separatedBy: "```")[0]
    }

    /// The file of the template with the goal and the person of the page, and lines of the page in one of its steps.
    private static func map(_ template: MapTemplate, _ below: String) throws -> String {
        let text = TemplateText.file(of: template, in: .english)
        // The lines of the page in the place of those that they change.
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in blocks[0].split(separator: "\n") {
            let key = line.prefix { $0 != ":" }
            let place = try #require(
                lines.firstIndex { $0.drop { $0 == "#" }.prefix { $0 != ":" } == key }, "\(key) has no place")
            lines[place] = String(line)
        }
        let file = lines.joined(separator: "\n")
        let step = "        title: Looks closely at one thing\n"
        return file.replacing(step, with: step + below)
    }

    private static func check(_ lines: String) throws -> MapCheck {
        let template = try #require(TemplateLibrary.template("e-commerce"))
        let map = try MapReader.read(Array(try Self.map(template, lines).utf8), file: "shop.yaml")
        #expect(map.goal != nil && map.personas == ["main"])
        return MapCheck(map, today: try #require(CalendarDate(year: 2026, month: 11, day: 23)))
    }

    @Test("Who follows it has a map without an error, and the warnings that the page speaks of")
    func followed() throws {
        #expect(Self.blocks.count == 4)
        let check = try Self.check(Self.blocks[1])
        #expect(check.count(.error) == 0)
        let warnings = check.findings.filter { $0.severity == .warning }.map(\.rule)
        #expect(warnings == ["missed-goal-unanswered", "no-owner", "empty-steps"], "\(warnings)")
        #expect(check.count(.hint) <= 8, "\(check.findings.map(\.rule))")
    }

    @Test("What it says next goes below the same step: evidence, and a barrier with all it needs")
    func next() throws {
        // In the page they belong to points of a list, which is indented itself.
        let shown = Self.blocks[2...3].map { block in
            block.split(separator: "\n").filter { $0 != "  " }.map { $0.dropFirst(2) + "\n" }.joined()
        }
        let rest = Self.blocks[1].components(separatedBy: "        barriers:")[0]
        let check = try Self.check(rest + shown[1] + shown[0])
        #expect(check.count(.error) == 0)
        #expect(check.findings.filter { $0.severity == .warning }.count == 3, "\(check.findings.map(\.rule))")
    }

    @Test("A newcomer who leaves a space behind a # is told so, for each example of the head and of the steps")
    func space() throws {
        let template = try #require(TemplateLibrary.template("e-commerce"))
        let lines = TemplateText.file(of: template, in: .english).split(separator: "\n")
        var (told, tried) = (0, 0)
        for index in lines.indices {
            let indent = lines[index].prefix { $0 == " " }
            let said = lines[index].dropFirst(indent.count)
            // An example of one line.
            guard said.hasPrefix("#"), !said.hasPrefix("# "), !said.hasSuffix(":") else { continue }
            var changed = lines.map(String.init)
            changed[index] = indent + " " + said.dropFirst()
            tried += 1
            do {
                _ = try MapReader.read(Array(changed.joined(separator: "\n").utf8), file: "shop.yaml")
            } catch {
                if error.message.contains("one space too far right") { told += 1 }
            }
        }
        #expect(tried > 20 && told == tried, "\(told) of \(tried)")
    }
}
