// Maps written as text and read again.
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneyFormats

@Suite("Maps as text")
struct MapTextTests {
    @Test("A map by chance is read as it was written", arguments: Seeds.upTo(60))
    func roundTrip(seed: Int) throws {
        var documents = RandomDocument(seed: UInt64(seed))
        let written = YAMLWriter.document(documents.map(), as: JourneyMap.self)
        let map = try MapReader.read(Array(written.utf8), file: "made.yaml")
        let text = MapWriter.text(of: map)
        let again = try MapReader.read(Array(text.utf8), file: "made.yaml")
        #expect(difference(MapWriter.text(of: again), text) == nil)
        #expect(again == map)
    }

    @Test(
        "A text that says nothing in any language is none",
        arguments: [
            "needs: { nts: }", "needs: { en: , ru: }", "needs: [{ en: \"\" }, ~, \" \"]", "needs: \"\"", "needs:",
        ])
    func noText(keys: String) throws {
        let text = "waymark: 1\ntitle: T\nstages: [{ title: S, steps: [{ title: A, \(keys) }] }]\n"
        let map = try MapReader.readAlone(Array(text.utf8), file: "m.yaml")
        #expect(map.steps[0].notes[.needs] == nil)
        let again = try MapReader.readAlone(Array(MapWriter.text(of: map).utf8), file: "m.yaml")
        #expect(MapDocument(again) == MapDocument(map))
    }
}
