// What is told of a persona, trait by trait.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension Details {
    /// All that is told of a persona, in one line of facts; nothing where nothing is.
    func facts(_ persona: Persona) -> Facts { PersonaTrait.allCases.compactMap { fact($0, of: persona) } }

    /// One trait with its texts; `nil` where the persona has none.
    func fact(_ trait: PersonaTrait, of persona: Persona) -> (name: String, value: HTML)? {
        guard let texts = persona.facts[trait], !texts.isEmpty else { return nil }
        let value = HTML(each: texts.enumerated()) { index, text in
            "\(HTML(when: index > 0, "\(words.semicolon)"))\(text, in: language)"
        }
        return (trait.name(in: words.map), value)
    }
}
