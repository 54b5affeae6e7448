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
}
