// Changes that were made in a copy of a map, of a copy that holds everything and of one that holds less.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Changed copies of maps")
struct CopyPatchTests {
    @Test("Of a copy that holds everything, the map becomes what the copy became", arguments: Seeds.upTo(40))
    func whole(seed: Int) throws {
        let (a, b) = (try MapEditTests.document(2 * seed), try MapEditTests.document(2 * seed + 1, longest: 4))
        #expect(try a.taking(changesFrom: a, to: a) == a)
        guard a.map.language == b.map.language else { return }
        let made = try a.taking(changesFrom: a, to: b)
        #expect(difference(made.root.description, b.root.description) == nil)
    }

    private static func document(_ edit: (inout JourneyMap) -> Void) -> MapDocument {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        var stage = Stage(id: "a", title: LocalizedText("A"))
        var step = Step(id: "s", title: LocalizedText("S"))
        step.icon = "phone"
        step.notes[.thoughts] = ["One", "Two", "Three"].enumerated().map { index, text in
            var note = Note(LocalizedText(text))
            note.text[.russian] = "Р\(index)"
            return note
        }
        stage.steps = [step, Step(id: "t", title: LocalizedText("T"))]
        map.stages = [stage, Stage(id: "b", title: LocalizedText("B"))]
        edit(&map)
        return MapDocument(map)
    }

    /// The map as a poorer program holds it: without icons, in English.
    private static func poor(_ document: MapDocument) -> MapDocument {
        var map = document.map
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                map.stages[stage].steps[step].icon = nil
                map.stages[stage].steps[step].notes = map.stages[stage].steps[step].notes.mapValues { notes in
                    notes.map { Note(LocalizedText($0.text.text(in: .english))) }
                }
            }
        }
        return MapDocument(map)
    }

    @Test("What a poorer copy has no place for stays, wherever its step is moved to")
    func poorer() throws {
        let document = Self.document { _ in }
        let copy = Self.poor(document)
        var changed = copy.map
        changed.stages[0].steps[0].notes[.thoughts]?[1] = Note(LocalizedText("Two and a half"))
        changed.stages[0].steps[0].notes[.thoughts]?.append(Note(LocalizedText("Four")))
        changed.stages[1].steps = [changed.stages[0].steps.removeFirst()]
        let made = try document.taking(changesFrom: copy, to: MapDocument(changed)).map
        let step = try #require(made.stages[1].steps.first)
        #expect(made.stages[0].steps.map(\.id) == ["t"])
        #expect(step.icon == "phone")
        let thoughts = step.notes[.thoughts]?.map { [$0.text[.english], $0.text[.russian]] }
        #expect(thoughts?.count == 4)
        #expect(thoughts?[0] == ["One", "Р0"])
        #expect(thoughts?[1][0] == "Two and a half")
        #expect(thoughts?[3] == ["Four", nil])
    }

    @Test("A change that does not fit the map is refused")
    func refused() {
        let document = Self.document { map in
            map.stages[0].steps[0].notes[.goals] = [Note(LocalizedText("Far"), through: "t")]
        }
        var changed = document.map
        changed.stages[0].steps.removeLast()
        #expect(throws: EditError.self) { try document.taking(changesFrom: document, to: MapDocument(changed)) }
    }
}
