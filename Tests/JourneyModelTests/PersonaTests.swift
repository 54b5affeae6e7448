import JourneyLanguage
import JourneyModel
import Testing

@Suite("Personas")
struct PersonaTests {
    @Test("A quarter of an empathy map that holds nothing is not there")
    func emptyQuarters() {
        var empathy = EmpathyMap([.says: [LocalizedText("A")], .thinks: []])
        #expect(!empathy.isEmpty && empathy.entries.keys.map(\.rawValue) == ["says"])
        #expect(empathy[.thinks] == [] && empathy[.says] == [LocalizedText("A")])
        empathy[.feels] = [LocalizedText("B"), LocalizedText("C")]
        #expect(empathy[.feels].map { $0.text(in: .english) } == ["B", "C"])
        empathy[.says] = []
        empathy[.feels] = []
        #expect(empathy.isEmpty && empathy == EmpathyMap())
    }

    @Test("A new persona is a guess without an empathy map and without traits")
    func new() {
        let persona = Persona(id: "p", name: LocalizedText("P"))
        #expect(!persona.isValidated && persona.empathy.isEmpty && persona.sliders.isEmpty)
    }

    @Test("A map seen by some personas keeps what is true of everyone and of them")
    func seen() {
        var step = Step(id: "s", title: LocalizedText("S"))
        func note(_ text: String, _ persona: String?) -> Note {
            var note = Note(LocalizedText(text))
            note.persona = persona
            return note
        }
        step.notes = [
            .thoughts: [note("all", nil), note("ann", "ann"), note("bob", "bob")], .gains: [note("b", "bob")],
        ]
        var barrier = Barrier(id: "x", title: LocalizedText("X"), severity: 2)
        barrier.persona = "bob"
        step.barriers = [barrier, Barrier(id: "y", title: LocalizedText("Y"), severity: 1)]
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        map.stages = [Stage(id: "t", title: LocalizedText("T"), steps: [step])]
        let hers = map.seen(by: ["ann"]).steps[0]
        #expect(hers.notes[.thoughts]?.map { $0.text.text(in: .english) } == ["all", "ann"])
        #expect(hers.notes[.gains] == nil && hers.barriers.map(\.id) == ["y"])
        #expect(map.seen(by: ["ann", "bob"]) == map)
    }
}
