import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneyTestSupport
import Testing

@Suite("The example of the loan applicants")
struct LoanMapTests {
    static func personas() throws -> [Persona] {
        try ["small-sum", "large-sum"].map { id in
            let file = "Examples/loan/personas/\(id).yaml"
            return try PersonaReader.read(ProjectFiles.bytes(file), file: file)
        }
    }

    static func map() throws -> JourneyMap {
        let file = "Examples/loan/maps/loan.yaml"
        return try MapReader.read(ProjectFiles.bytes(file), file: file, personas: personas())
    }

    @Test("The files are read")
    func files() throws {
        let map = try Self.map()
        #expect(map.id == "loan" && [map.language] + map.translations == LanguageTag.interface)
        #expect(map.steps.count == 12 && map.steps.allSatisfy { $0.binding != nil })
        let workspace = try WorkspaceReader.read(
            ProjectFiles.bytes("Examples/loan/workspace.yaml"), file: "workspace.yaml")
        #expect(workspace.timeZone == "Europe/Amsterdam")
    }

    @Test("Every text is there in five languages, written as each of them is")
    func translated() throws {
        let workspace = try WorkspaceReader.read(
            ProjectFiles.bytes("Examples/loan/workspace.yaml"), file: "workspace.yaml")
        let texts =
            Self.texts(in: try Self.map()) + (try Self.personas().flatMap { Self.texts(in: $0) }) + [workspace.title]
        #expect(texts.count > 150)
        for text in texts {
            let values = Dictionary(uniqueKeysWithValues: zip(text.languages.map(\.code), text.texts))
            #expect(NativeText.faults(of: values, languages: LanguageTag.interface.map(\.code)) == [])
        }
    }

    /// All texts that a value holds, at any depth.
    private static func texts(in value: Any) -> [LocalizedText] {
        if let text = value as? LocalizedText { return [text] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }

    @Test("The check finds nothing but what is silenced with a reason")
    func check() throws {
        let today = try #require(CheckPageTests.today)
        let check = MapCheck(try Self.map(), today: today, personas: try Self.personas())
        #expect(check.findings.map { "\($0.rule) \($0.path)" } == [])
        #expect(check.silenced.count > 20)
    }

    @Test("What stands behind a takeaway leads to a step and to an opportunity")
    func takeaways() throws {
        let map = try Self.map()
        #expect(map.takeaways.count == 4)
        #expect(map.takeaways.allSatisfy { !$0.evidence.isEmpty && $0.step != nil && $0.opportunity != nil })
        #expect(map.steps.allSatisfy { $0.emotion == nil || $0.emotion?.assumed != nil })
        #expect(map.steps.flatMap(\.barriers).count { $0.plan != nil } == 4)
    }
}
