// Maps and personas as the text of their files.
internal import JourneyLanguage
package import JourneyModel

/// Writes map files.
package enum MapWriter {
    /// The file of a map, in the order in which the keys are documented. Reading it gives the same map.
    package static func text(of map: JourneyMap) -> String {
        YAMLWriter.document(DocumentWriting(language: map.language).mapping(map), as: JourneyMap.self)
    }

    /// The file of a persona.
    package static func text(of persona: Persona) -> String {
        var document = PersonaDocument(blankIn: persona.name.original)
        document.persona = persona
        return YAMLWriter.document(
            DocumentWriting(language: document.language).mapping(document), as: PersonaDocument.self)
    }
}
