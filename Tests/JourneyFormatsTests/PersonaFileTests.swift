// The empathy map and the traits of a persona file, and what is said of wrong ones.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@Suite("Persona files: empathy map and traits")
struct PersonaFileTests {
    private static let head = "waymark-persona: 1\nid: p\ntext: { default: en, also: [ru] }\nname: P\n"

    private static func problems(_ rest: String) -> [String] {
        do {
            _ = try PersonaReader.read(Array((head + rest).utf8), file: "p.yaml")
            return []
        } catch {
            return error.problems.map { $0.description.replacing("p.yaml:", with: "", maxReplacements: 1) }
        }
    }

    @Test("Quarters are texts or lists of texts, traits have two poles and a value")
    func values() throws {
        let text = """
            empathy:
              says: { en: Send me a person, ru: Пришлите человека }
              feels: [Uneasy, Respected]
            traits:
              - { from: Plans ahead, to: { en: Decides on the spot, ru: Решает на месте }, value: 0.25 }
              - { from: A, to: B, value: 1 }
            """
        let persona = try PersonaReader.read(Array((Self.head + text).utf8), file: "p.yaml")
        #expect(persona.empathy[.says].map { $0.text(in: .russian) } == ["Пришлите человека"])
        #expect(persona.empathy[.feels].map { $0.text(in: .english) } == ["Uneasy", "Respected"])
        #expect(persona.empathy[.thinks].isEmpty && persona.empathy.entries.count == 2)
        #expect(persona.sliders.map(\.value) == [0.25, 1])
        #expect(persona.sliders[0].low == LocalizedText("Plans ahead"))
        #expect(persona.sliders[0].high.text(in: .russian) == "Решает на месте")
    }

    @Test("A persona without them is read as before")
    func without() throws {
        let persona = try PersonaReader.read(Array(Self.head.utf8), file: "p.yaml")
        #expect(persona.empathy.isEmpty && persona.sliders.isEmpty)
    }

    @Test(
        "Each wrong one is answered with its place and its remedy",
        arguments: [
            ("empathy: { say: A }", ["5:12: an empathy map has no key “say”; did you mean “says”?"]),
            ("empathy: nice", ["5:10: an empathy map is written as keys with values, not as “nice”"]),
            ("traits: [{ from: A, value: 0.5 }]", ["5:10: a trait needs the key “to”; add it"]),
            ("traits: [{ from: A, to: B }]", ["5:10: a trait needs the key “value”; add it"]),
            (
                "traits: [{ from: A, to: B, value: 3 }]",
                [
                    "5:35: “value” goes from 0 to 1"
                ]
            ),
            (
                "traits: [{ from: A, to: B, value: much }]",
                ["5:35: “value” must be a number from 0 to 1, not “much”"]
            ),
            (
                "traits: [{ from: A, to: B, valeu: 0.1, value: 0 }]",
                ["5:28: a trait has no key “valeu”; did you mean “value”?"]
            ),
        ])
    func wrong(text: String, expected: [String]) {
        #expect(Self.problems(text) == expected)
    }
}
