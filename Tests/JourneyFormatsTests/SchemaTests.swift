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
}
