// The published schemas are those that files are read by.
import Foundation
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("JSON schemas")
struct SchemaTests {
    @Test("The published schemas are made of the keys of today", arguments: ["map", "persona"])
    func published(name: String) throws {
        let schema = name == "map" ? DocumentSchema.map(.english) : DocumentSchema.persona(.english)
        let file = ProjectFiles.root.appendingPathComponent("Documentation/\(name).schema.json")
        let text = schema.readableText + "\n"
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("\(name).schema.json was recorded anew; run again without RECORD_SNAPSHOTS")
        }
        #expect(difference(try String(contentsOf: file, encoding: .utf8), text) == nil)
    }

    @Test(
        "Every key of every element is there, says what belongs behind it in the reader's language, and has a shape",
        arguments: LanguageTag.interface)
    func keys(language: LanguageTag) throws {
        let text = DocumentSchema.map(language).text
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        var kinds = try #require(root["$defs"] as? [String: [String: Any]]).filter { $0.value["properties"] != nil }
        kinds["map"] = root
        var seen = 0
        for help in KeyHelp.allCases
        where !help.rawValue.hasPrefix("persona/waymark-persona") && help.rawValue != "persona/text" {
            let parts = help.rawValue.split(separator: "/").map(String.init)
            let property = (kinds[parts[0]]?["properties"] as? [String: [String: Any]])?[parts[1]]
            let words = try #require(property?["description"] as? String, "\(help.rawValue)")
            #expect(words == Catalogue(language: language)[help] && words != help.rawValue)
            #expect(property?.keys.contains { ["$ref", "anyOf", "enum", "type", "const"].contains($0) } == true)
            seen += 1
        }
        #expect(seen > 250)
    }

    /// Where a schema finds a file wrong, as jsonschema sees it.
    private static func problems(_ schema: JSONValue, _ texts: [String]) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let files = try texts.enumerated().map { try folder.write("\($0.offset).yaml", $0.element) }
        return try OtherProgram.answer("schema.py", [try folder.write("schema.json", schema.text)] + files)
    }

    @Test(
        "jsonschema accepts what is written: every template in every language, maps by chance, the frozen files",
        .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"))
    func accepted() throws {
        var maps: [String] = []
        for template in TemplateLibrary.all {
            maps += LanguageTag.interface.map { TemplateText.file(of: template, in: $0) }
        }
        for seed in Seeds.upTo(40) {
            var random = RandomDocument(seed: UInt64(seed))
            let text = YAMLWriter.document(random.map(), as: JourneyMap.self)
            maps.append(MapWriter.text(of: try MapReader.readAlone(Array(text.utf8), file: "made.yaml")))
        }
        for name in ["bill", "connect", "move", "small"] {
            maps.append(try ProjectFiles.text("Tests/JourneyFormatsTests/Frozen/version-1/\(name).yaml"))
        }
        for (text, problems) in zip(maps, try Self.problems(DocumentSchema.map(.english), maps)) {
            #expect(problems == [], "\(text)")
        }
        let personas = try ["dilnoza", "rustam", "zara"].map {
            try ProjectFiles.text("Tests/JourneyFormatsTests/Frozen/version-1/\($0).yaml")
        }
        #expect(try Self.problems(DocumentSchema.persona(.uzbek), personas) == [[], [], []])
    }

    @Test(
        "jsonschema finds what the reader finds: unknown keys, missing ones, wrong values",
        .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"))
    func refused() throws {
        let head = "waymark: 1\ntitle: T\n"
        let cases: [(String, [String])] = [
            ("title: T\n", [""]), ("waymark: 1\n", [""]), (head + "stagse: []\n", [""]),
            (head + "status: nearly\n", ["status"]), (head + "reviewed: yesterday\n", ["reviewed"]),
            (
                head + "stages: [{ title: S, steps: [{ title: A, barriers: [{ title: B, severity: 9 }] }] }]\n",
                ["stages"]
            ),
        ]
        let problems = try Self.problems(DocumentSchema.map(.english), cases.map(\.0))
        for ((text, places), found) in zip(cases, problems) {
            #expect(
                !found.isEmpty && found.allSatisfy { found in places.contains { found.hasPrefix($0) } },
                "\(text): \(found)")
            #expect(throws: FormatError.self) { try MapReader.readAlone(Array(text.utf8), file: "m.yaml") }
        }
    }
}
