// A persona on one sheet: who it is, what it wants, what stops it, and what of that is known.
package import JourneyEvidence
import JourneyLanguage
package import JourneyModel

/// The sheet of a persona, with the figures of such customers if there are any.
package struct PersonaSheet: Sendable {
    let persona: Persona
    /// Only figures of this persona's customers; those of everyone would claim too much.
    let measured: MeasuredMap?
    let context: DrawingContext

    /// - Parameter measured: a map measured for this persona; one that was measured for others is not shown.
    package init(persona: Persona, measured: MeasuredMap? = nil, context: DrawingContext) {
        self.persona = persona
        let isOwn = measured?.unmeasured == nil && measured?.scope.persona?.id == persona.id
        self.measured = isOwn ? measured : nil
        self.context = context
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(
            title: persona.name.text(in: context.language), description: description, context: context)
    }

    /// What the sheet shows, for those who do not see it.
    package var description: String {
        let language = context.language
        var parts = [context.say(SheetWord.persona) + context.colon + persona.name.text(in: language)]
        parts += [persona.about, persona.quote].compactMap { $0?.text(in: language) }
        parts.append(context.say(persona.isValidated ? SheetWord.validated : .protoNote))
        for trait in PersonaTrait.allCases {
            guard let texts = persona.facts[trait], !texts.isEmpty else { continue }
            parts.append(
                trait.name(context) + context.colon
                    + texts.map { $0.text(in: language) }.joined(separator: context.figures.strongSeparator))
        }
        for slider in persona.sliders {
            let share = context.figures.numbers.percent(max(0, min(1, slider.value)))
            parts.append("\(slider.low.text(in: language)) – \(slider.high.text(in: language))\(context.colon)\(share)")
        }
        if let measured {
            parts.append(context.figures.circumstances(measured.scope))
            if let headline = Headline.map(measured, figures: context.figures) { parts.append(headline.text) }
        }
        return context.sentences(parts)
    }
}
