// An empathy map: four quarters around the persona, what hurts and what helps below them.
import JourneyLanguage
package import JourneyModel

/// The empathy map of a persona.
package struct EmpathyMapPicture: Sendable {
    let persona: Persona
    let context: DrawingContext

    package init(persona: Persona, context: DrawingContext) {
        self.persona = persona
        self.context = context
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        let name = persona.name.text(in: context.language)
        return layout().picture(
            title: context.say(SheetWord.empathyMap) + context.colon + name, description: description, context: context)
    }

    /// What it shows, for those who do not see it.
    package var description: String {
        let language = context.language
        var parts = [context.say(SheetWord.empathyMap) + context.colon + persona.name.text(in: language)]
        parts.append(context.say(persona.isValidated ? SheetWord.validated : .protoNote))
        for quarter in EmpathyQuarter.allCases {
            let texts = persona.empathy[quarter].map { $0.text(in: language) }
            guard !texts.isEmpty else { continue }
            parts.append(
                quarter.name(context) + context.colon + texts.joined(separator: context.figures.strongSeparator))
        }
        return context.sentences(parts)
    }
}
