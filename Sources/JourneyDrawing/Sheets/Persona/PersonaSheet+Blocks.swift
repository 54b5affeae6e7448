// The blocks of a persona sheet: only those that say something.
import JourneyLanguage
import JourneyModel

extension PersonaSheet {
    /// A block before it has its width.
    struct Section {
        var title: String
        var content: (Double) -> CellContent
    }

    private var theme: Theme { context.theme }

    private func facts(_ trait: PersonaTrait) -> [LocalizedText] { persona.facts[trait] ?? [] }

    /// Who it is, what it wants, what stops it, where it is met.
    var sections: [Section] {
        var sections: [Section] = []
        func add(_ trait: PersonaTrait) {
            let texts = facts(trait)
            guard !texts.isEmpty else { return }
            sections.append(
                Section(title: trait.name(context)) { width in
                    self.block(trait, self.parts.list(texts, width: width), width: width)
                })
        }
        [PersonaTrait.demographics, .job, .seniority, .day].forEach(add)
        if !persona.sliders.isEmpty { sections.append(Section(title: context.say(SheetWord.traits), content: traits)) }
        [PersonaTrait.goals, .needs, .motivation, .values].forEach(add)
        if !facts(.frustrations).isEmpty || !facts(.help).isEmpty {
            let first: PersonaTrait = facts(.frustrations).isEmpty ? .help : .frustrations
            sections.append(Section(title: first.name(context), content: frustrations))
        }
        if !facts(.objections).isEmpty || !facts(.answers).isEmpty {
            let first: PersonaTrait = facts(.objections).isEmpty ? .answers : .objections
            sections.append(Section(title: first.name(context), content: objections))
        }
        add(.informationSources)
        if !facts(.channels).isEmpty {
            sections.append(Section(title: PersonaTrait.channels.name(context), content: channels))
        }
        return sections
    }

    private func block(_ trait: PersonaTrait, _ content: CellContent, width: Double) -> CellContent {
        var stack = MarkStack()
        stack.add(parts.name(trait.icon, trait.name(context), width: width))
        stack.add(content, gap: 9)
        return stack.content
    }

    // MARK: Frustrations and help

    /// What annoys the persona, and in a tinted box what we do about it.
    private func frustrations(width: Double) -> CellContent {
        paired(.frustrations, .help, width: width) { texts, width in parts.list(texts, width: width) }
    }

    private func paired(
        _ first: PersonaTrait, _ second: PersonaTrait, width: Double,
        list: ([LocalizedText], Double) -> CellContent
    ) -> CellContent {
        var stack = MarkStack()
        if !facts(first).isEmpty { stack.add(block(first, list(facts(first), width), width: width)) }
        let helps = facts(second)
        guard !helps.isEmpty else { return stack.content }
        var inner = MarkStack()
        inner.add(parts.name(second.icon, second.name(context), width: width - 28, color: theme.accent))
        inner.add(parts.list(helps, width: width - 28), gap: 7)
        stack.add(boxed(inner.content, width: width), gap: 14)
        return stack.content
    }

    private func boxed(_ content: CellContent, width: Double) -> CellContent {
        let frame = Frame(x: 0, y: 0, width: width, height: content.height + 24)
        return CellContent(
            marks: [.box(frame, radius: 8, fill: theme.accentSoft, stroke: parts.edge)]
                + content.marks.moved(x: 14, y: 12),
            height: frame.height)
    }

    // MARK: Objections and answers

    /// Each objection with its answer below it, as far as there are as many answers.
    private func objections(width: Double) -> CellContent {
        let (objections, answers) = (facts(.objections), facts(.answers))
        guard objections.count == answers.count else {
            return paired(.objections, .answers, width: width) { texts, width in
                parts.list(texts, width: width, isSpeech: true)
            }
        }
        var stack = MarkStack()
        stack.add(parts.name(PersonaTrait.objections.icon, PersonaTrait.objections.name(context), width: width))
        for (index, pair) in zip(objections, answers).enumerated() {
            stack.add(
                parts.set(pair.0, .body, width: width, isSpeech: true), theme.ink2, gap: index == 0 ? 9 : 16)
            var inner = MarkStack()
            inner.add(
                parts.name(
                    PersonaTrait.answers.icon, PersonaTrait.answers.name(context), width: width - 28,
                    color: theme.accent))
            inner.add(context.set(pair.1, .body, width: width - 28), theme.ink2, gap: 7)
            stack.add(boxed(inner.content, width: width), gap: 9)
        }
        return stack.content
    }

    // MARK: Channels

    /// The channels with their icons, side by side.
    private func channels(width: Double) -> CellContent {
        var stack = MarkStack()
        stack.add(parts.name(PersonaTrait.channels.icon, PersonaTrait.channels.name(context), width: width))
        stack.space(10)
        let pills = facts(.channels).map { text in
            parts.pill(
                Self.channelName(text, context), ink: theme.ink, fill: theme.depths[0], icon: Self.channelIcon(text),
                width: width)
        }
        stack.flow(pills, room: width, gap: 8, lineGap: 8)
        return stack.content
    }

    /// The icon of a channel that is written as an id (`app`), or as its name in the language of the file.
    static func channelIcon(_ text: LocalizedText) -> Icon {
        let names = ([text.text(in: text.original)] + text.languages.map { text.text(in: $0) })
        for name in names {
            let icon = Icon.channel(name.split(separator: " ").joined(separator: "-"))
            if icon != .any { return icon }
        }
        return .any
    }

    /// An id that is written alone has a name in every language.
    static func channelName(_ text: LocalizedText, _ context: DrawingContext) -> String {
        let written = text.text(in: context.language)
        guard text.languages.count == 1, written == written.lowercased() else { return written }
        return context.words.channel(written)
    }

    // MARK: Traits

    /// Traits between two poles: a track with a knob, the poles above its ends.
    private func traits(width: Double) -> CellContent {
        var stack = MarkStack()
        stack.add(parts.name(.effort, context.say(SheetWord.traits), width: width))
        for (index, slider) in persona.sliders.enumerated() {
            stack.add(track(slider, width: width), gap: index == 0 ? 12 : 14)
        }
        return stack.content
    }

    private func track(_ slider: TraitSlider, width: Double) -> CellContent {
        let half = (width - 16) / 2
        let isLow = slider.value < 0.5
        let (low, high) = (context.set(slider.low, .note, width: half), context.set(slider.high, .note, width: half))
        let top = max(low.height, high.height)
        let y = top + 12
        let knob = 7.0
        let x = knob + (width - 2 * knob) * max(0, min(1, slider.value))
        let track = Frame(x: 0, y: y - 2, width: width, height: 4)
        var marks: [Mark] = [
            .text(low, x: 0, y: top - low.height, isLow ? theme.ink : theme.ink3),
            .text(high, x: width, y: top - high.height, slider.value > 0.5 ? theme.ink : theme.ink3, anchor: .end),
            .box(track, radius: 2, fill: theme.depths[2], stroke: parts.edge),
            .line(x1: width / 2, y1: y - 5, x2: width / 2, y2: y + 5, Stroke(theme.ink3)),
        ]
        let disc = Frame(x: x - knob, y: y - knob, width: 2 * knob, height: 2 * knob)
        marks.append(
            persona.isValidated
                ? .box(disc, radius: knob, fill: theme.accent, stroke: Stroke(theme.surface, 2))
                : .box(disc, radius: knob, fill: theme.surface, stroke: Stroke(theme.ink2, 1.6, dash: [2.5, 2])))
        return CellContent(marks: marks, height: y + knob)
    }
}
