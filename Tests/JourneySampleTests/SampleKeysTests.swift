// The sample shows the whole format: every key of a map or persona is used somewhere in it.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel
@testable import JourneySample

@Suite("The keys of the sample")
struct SampleKeysTests {
    @Test("Every key of maps and personas is used in the sample's files")
    func allUsed() async throws {
        var used: Set<String> = []
        for (path, file) in try await PapersTests.files() where path.hasSuffix(".yaml") {
            let root = try YAMLReader(file: path).read(file.bytes).root
            if path.hasPrefix("maps/") { Self.gather(root, JourneyMap.self, &used) }
            if path.hasPrefix("personas/") { Self.gather(root, PersonaDocument.self, &used) }
            if path == RegisterReader.fileName { Self.gather(root, TouchpointRegister.self, &used) }
        }
        #expect(KeyHelp.allCases.map(\.rawValue).filter { !used.contains($0) } == [])
    }

    private static func gather(_ value: DocumentValue, _ type: any DocumentElement.Type, _ used: inout Set<String>) {
        if let short = type.shortKey, type.standsForText(value) { used.insert(KeyHelp(short, of: type.kind).rawValue) }
        for entry in value.entries {
            used.insert(KeyHelp(entry.key, of: type.kind).rawValue)
            guard let inner = type.shape(of: entry.key)?.elementType else { continue }
            for element in entry.value.elements { gather(element, inner, &used) }
        }
    }
}
