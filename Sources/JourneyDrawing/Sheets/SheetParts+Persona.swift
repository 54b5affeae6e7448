// What the two sheets of a persona share: its face, and what stands behind it.
import JourneyLanguage
import JourneyModel

extension SheetParts {
    /// Whether research stands behind the persona, and which.
    func standing(of persona: Persona, width: Double) -> CellContent {
        var stack = MarkStack()
        let pill =
            persona.isValidated
            ? self.pill(
                context.say(SheetWord.validated), ink: theme.accent, fill: theme.accentSoft, icon: .expectations,
                width: width)
            : self.pill(
                context.say(SheetWord.proto), ink: theme.ink, fill: nil, isDashed: true, icon: .questions, width: width)
        stack.add(pill.content)
        if !persona.isValidated {
            stack.add(context.set(context.say(SheetWord.protoNote), .body, width: width), theme.ink2, gap: 9)
        }
        for record in persona.evidence {
            stack.add(context.set(evidence(record), .note, width: width), theme.ink3, gap: 7)
        }
        if persona.isValidated, persona.evidence.isEmpty {
            stack.add(context.set(context.say(SheetWord.noRecord), .note, width: width), theme.negativeInk, gap: 7)
        }
        return stack.content
    }

    /// The persona's portrait, or its initial, in a disc around a point; dashed where the persona is a guess.
    func face(of persona: Persona, x: Double, y: Double, radius: Double) -> [Mark] {
        let initial = persona.initial(in: context.language) ?? "?"
        let letter = context.line(initial, .title)
        let disc = Frame(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)
        let ring = persona.isValidated ? edge : Stroke(theme.rule, 1.6, dash: [5, 4])
        // A guess keeps its dashes, around the portrait.
        let inner = persona.isValidated ? disc : disc.inset(x: 4, y: 4)
        if let portrait = Mark.portrait(
            of: persona, in: inner, edge: persona.isValidated ? ring : nil, context: context)
        {
            return [portrait] + (persona.isValidated ? [] : [.box(disc, radius: radius, stroke: ring)])
        }
        return [
            .box(
                disc, radius: radius, fill: persona.isValidated ? theme.accentSoft : theme.surface, stroke: ring),
            .text(letter, x: x, y: y - letter.height / 2, theme.accent, anchor: .middle),
        ]
    }
}
