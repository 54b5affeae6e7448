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

    /// The file of the template with the examples of its head taken, the goal of the page, and its step with the evidence.
    private static func map(_ template: MapTemplate) throws -> String {
        let text = TemplateText.file(of: template, in: .english)
        let parts = text.components(separatedBy: "\nstages:\n")
        let head = parts[0].split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#goal:")
                ? String(blocks[0].dropLast())
                : line.hasPrefix("#") && (!line.hasPrefix("# ") || line.hasPrefix("#  "))
                    ? String(line.dropFirst()) : String(line)
        }
        let start = try #require(parts[1].range(of: "      - id: looks\n"))
        let rest = parts[1][start.upperBound...]
        let end = try #require(rest.range(of: "  # The basket is often"))
        return head.joined(separator: "\n") + "\nstages:\n" + parts[1][..<start.lowerBound] + blocks[1] + blocks[2]
            + rest[end.lowerBound...]
    }

    @Test("Who follows it has a map without an error, with at most three warnings and a dozen hints")
    func followed() throws {
        #expect(Self.blocks.count == 3)
        let template = try #require(TemplateLibrary.template("e-commerce"))
        let map = try MapReader.read(Array(try Self.map(template).utf8), file: "shop.yaml")
        #expect(map.goal != nil && map.personas == ["main"] && map.owner != nil)
        let check = MapCheck(map, today: try #require(CalendarDate(year: 2026, month: 11, day: 23)))
        #expect(check.count(.error) == 0)
        let warnings = check.findings.filter { $0.severity == .warning }.map(\.rule)
        #expect(warnings == ["empty-steps"], "\(warnings)")
        #expect(check.count(.hint) <= 12, "\(check.findings.map(\.rule))")
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
