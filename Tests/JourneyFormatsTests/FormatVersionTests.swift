// Versions of the formats: what a program of any version wrote is read by this one.
import Foundation
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Versions of formats")
struct FormatVersionTests {
    // MARK: - Migration

    /// A format that was changed twice: first a key got another name, then a number became one of two.
    private static let format = DocumentFormat(
        key: "notebook", name: "a notebook",
        migrations: [
            { root in
                for index in root.entries.indices where root.entries[index].key == "pain" {
                    root.entries[index].key = "barrier"
                }
            },
            { root in
                for index in root.entries.indices where root.entries[index].key == "emotion" {
                    let value = root.entries[index].value
                    root.entries[index].value.content = .mapping([DocumentEntry("assumed", value)])
                }
            },
        ])

    private static func read(_ text: String) throws -> DocumentValue {
        try YAMLReader(file: "n.yaml").document(Array(text.utf8), of: format).root
    }

    @Test(
        "A file of any older version says in the words of today what it said",
        arguments: [
            "notebook: 1\npain: Waits\nemotion: -2\n", "notebook: 2\nbarrier: Waits\nemotion: -2\n",
            "notebook: 3\nbarrier: Waits\nemotion: { assumed: -2 }\n",
        ])
    func migrated(text: String) throws {
        let root = try Self.read(text)
        #expect(root.entries.map(\.key) == ["notebook", "barrier", "emotion"])
        #expect(root["notebook"].scalar == "3" && root["barrier"].scalar == "Waits")
        #expect(root["emotion"]["assumed"].scalar == "-2")
        // What is wrong with a value is still told at its line and column.
        #expect(root["barrier"].place.line == 2 && root["emotion"]["assumed"].place.line == 3)
        #expect(root["emotion"]["assumed"].place.column > 9)
    }

    @Test("A later step is not taken by what is past it: an old key in a newer file stays what it is, unknown")
    func past() throws {
        #expect(try Self.read("notebook: 2\npain: Waits\n").entries.map(\.key) == ["notebook", "pain"])
    }

    @Test(
        "A version that is not known is told from one that is none",
        arguments: [
            (
                "4",
                "“notebook: 4” was written by a newer program; this one reads up to version 3, so bring it up to date"
            ),
            ("0", "“0” is no version of this format; write “notebook: 3”"),
            ("-1", "“-1” is no version of this format; write “notebook: 3”"),
            ("1.0", "“1.0” is no version of this format; write “notebook: 3”"),
            ("new", "“new” is no version of this format; write “notebook: 3”"),
            ("99999999999999999999", "“99999999999999999999” is no version of this format; write “notebook: 3”"),
        ])
    func unknown(version: String, message: String) throws {
        let error = #expect(throws: FormatError.self) { try Self.read("notebook: \(version)\n") }
        #expect(error?.description == "n.yaml:1:11: \(message)")
    }

    // MARK: - Files of every version

    /// Where the files of a version lie, as its program wrote them. Nobody changes them.
    private static func frozen(_ version: Int) -> String { "Tests/JourneyFormatsTests/Frozen/version-\(version)/" }

    private static let mapNames = ["bill", "connect", "move", "small"]
    private static let personaNames = ["dilnoza", "rustam", "zara"]

    /// A file of a version, and what is written of it today: the same as long as the version is the one of today, and what
    /// lies in the folder of the version of today from then on.
    private func check<Root: FormattedDocument>(_ name: String, version: Int, as type: Root.Type) throws {
        let document = try YAMLReader(file: name).document(
            try ProjectFiles.bytes(Self.frozen(version) + name), of: Root.format)
        let reading = FileReading(document, file: name, as: Root.self)
        let element = reading.read()
        try reading.finish()
        let language = LanguageTag(document.root["text"]["default"].scalar ?? "en") ?? .english
        let written = YAMLWriter.document(DocumentWriting(language: language).mapping(element), as: Root.self)
        let path = Self.frozen(Root.format.version) + name
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1", version < Root.format.version {
            try Data(written.utf8).write(to: ProjectFiles.root.appending(path: path))
            Issue.record("\(name) was recorded anew; run again without RECORD_SNAPSHOTS")
        }
        #expect(difference(try ProjectFiles.text(path), written) == nil)
    }

    @Test("Maps of every version are read", arguments: 1...JourneyMap.format.version, mapNames)
    func maps(version: Int, name: String) throws {
        try check("\(name).yaml", version: version, as: JourneyMap.self)
    }

    @Test("Personas of every version are read", arguments: 1...PersonaDocument.format.version, personaNames)
    func personas(version: Int, name: String) throws {
        try check("\(name).yaml", version: version, as: PersonaDocument.self)
    }

    @Test("Registers of every version are read", arguments: 1...TouchpointRegister.format.version)
    func registers(version: Int) throws {
        try check("touchpoints.yaml", version: version, as: TouchpointRegister.self)
    }

    @Test("The settings of workspaces of every version are read", arguments: 1...WorkspaceSettings.format.version)
    func workspaces(version: Int) throws {
        try check("workspace.yaml", version: version, as: WorkspaceSettings.self)
    }

    @Test("The frozen files of the version of today use every key of it, so that none can go without a new version")
    func complete() throws {
        func used(_ name: String, _ type: any FormattedDocument.Type) throws -> Set<String> {
            let bytes = try ProjectFiles.bytes(Self.frozen(type.format.version) + name)
            return try YAMLReader(file: name).document(bytes, of: type.format).root.usedKeys(as: type)
        }
        var keys = try used("touchpoints.yaml", TouchpointRegister.self)
        for name in Self.mapNames { keys.formUnion(try used("\(name).yaml", JourneyMap.self)) }
        for name in Self.personaNames { keys.formUnion(try used("\(name).yaml", PersonaDocument.self)) }
        #expect(KeyHelp.allCases.map(\.rawValue).filter { !keys.contains($0) } == [])
    }

    @Test("A changed file of an older version is written in that of today")
    func rewritten() throws {
        let node = try #require(YAMLNodeReader.outline(of: Array("waymark: 0\ntitle: M\n".utf8)))
        #expect(!node.isOfToday)
        #expect(YAMLNodeReader.outline(of: Array("waymark: \(JourneyMap.format.version)\n".utf8))?.isOfToday == true)
    }
}
