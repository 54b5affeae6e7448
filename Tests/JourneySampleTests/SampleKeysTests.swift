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
            if path.hasPrefix("maps/") { used.formUnion(root.usedKeys(as: JourneyMap.self)) }
            if path.hasPrefix("personas/") { used.formUnion(root.usedKeys(as: PersonaDocument.self)) }
            if path == RegisterReader.fileName {
                used.formUnion(root.usedKeys(as: TouchpointRegister.self))
            }
        }
        #expect(KeyHelp.allCases.map(\.rawValue).filter { !used.contains($0) } == [])
    }
}
