// A persona among several on one map.
package import JourneyEvidence
import JourneyLanguage
package import JourneyModel

/// A persona whose curve stands on a map beside those of others.
package struct ShownPersona: Sendable {
    package let persona: Persona
    /// The map measured for the persona's customers; `nil` without a log, or for one that cannot be measured.
    package let measured: MeasuredMap?

    package init(_ persona: Persona, measured: MeasuredMap? = nil) {
        self.persona = persona
        self.measured = measured?.unmeasured == nil ? measured : nil
    }
}

/// The letters that stand for personas where there is no room for their names.
struct PersonaInitials {
    private let letters: [String: String]

    /// One letter each, up to three where fewer would be the same for two of them.
    init(_ personas: [Persona], language: LanguageTag) {
        let names = personas.map { Persona.untitled($0.name.text(in: language)).filter(\.isLetter) }
        func prefix(_ name: String, _ count: Int) -> String {
            name.prefix(1).uppercased() + name.prefix(count).dropFirst().lowercased()
        }
        letters = Dictionary(
            zip(personas, names).map { persona, name in
                let length = (1...3).first { length in names.count { prefix($0, length) == prefix(name, length) } == 1 }
                return (persona.id, prefix(name, length ?? 3))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// A persona that nobody described is known by its id.
    subscript(id: String) -> String {
        if let known = letters[id], !known.isEmpty { return known }
        return id.first.map { String($0).uppercased() } ?? "?"
    }
}
