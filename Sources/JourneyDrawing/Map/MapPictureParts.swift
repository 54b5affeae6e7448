// What stands around the map: its head; its takeaways, its legend and its foot in files of their own.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Builds the parts at a width in px.
struct MapPictureParts {
    let picture: MapPicture
    let width: Double

    var context: DrawingContext { picture.context }
    var theme: Theme { picture.context.theme }
    var words: MapWords { picture.context.words }
    var figures: FigureWords { picture.context.figures }

    // MARK: Head

    /// Whose map it is, and below it what was found. Answers the marks and where they end.
    func head(x: Double, y: Double) -> (marks: [Mark], bottom: Double) {
        let names = names(x: x, y: y)
        guard let finding = finding(x: x, y: names.bottom + 16) else { return names }
        return (names.marks + finding.marks, finding.bottom)
    }

    /// Title and goal at the left, the persona beside them, whose journeys and when at the right; below one another
    /// where the picture is narrow.
    private func names(x: Double, y: Double) -> (marks: [Mark], bottom: Double) {
        let blocks = [titleBlock(), personaBlock(isBeside: true), sourceBlock(isBeside: true)].compactMap { $0 }
        let gap = 40.0
        let total = blocks.reduce(0) { $0 + $1.width } + gap * Double(blocks.count - 1)
        guard total <= width else { return stackedNames(x: x, y: y) }
        let height = blocks.map(\.height).max() ?? 0
        var marks: [Mark] = []
        var left = x
        for (index, block) in blocks.enumerated() {
            let isLast = index == blocks.count - 1 && index > 0
            let place = isLast ? x + width - block.width : left
            marks += block.marks.moved(x: place, y: y + height - block.height)
            left += block.width + gap
        }
        return (marks, y + height)
    }

    private func stackedNames(x: Double, y: Double) -> (marks: [Mark], bottom: Double) {
        let blocks = [titleBlock(), personaBlock(isBeside: false), sourceBlock(isBeside: false)].compactMap { $0 }
        var marks: [Mark] = []
        var top = y
        for block in blocks {
            marks += block.marks.moved(x: x, y: top)
            top += block.height + 14
        }
        return (marks, top - 14)
    }

    private struct Block {
        var marks: [Mark]
        var width: Double
        var height: Double
    }

    private func titleBlock() -> Block {
        let room = min(width, 860)
        let title = context.set(picture.map.title, .title, width: room)
        let part = parentLine(width: room)
        let top = part?.height ?? 0
        var marks = part?.marks ?? []
        marks.append(.text(title, x: 0, y: top, theme.ink))
        var (right, bottom) = (max(title.width, part?.width ?? 0), top + title.height)
        for text in [picture.map.goal, picture.map.scenario].compactMap({ $0 }) {
            let block = context.set(text, .lead, width: min(width, 640))
            marks.append(.text(block, x: 0, y: bottom + 4, theme.ink2))
            (right, bottom) = (max(right, block.width), bottom + 4 + block.height)
        }
        return Block(marks: marks, width: right, height: bottom)
    }

    /// What was found, by rule, over the whole width, and the figures behind it; `nil` without measurements.
    private func finding(x: Double, y: Double) -> (marks: [Mark], bottom: Double)? {
        guard let measured = picture.measured, let headline = Headline.map(measured, figures: figures) else {
            return nil
        }
        let inset = 17.0
        let title = context.set(
            headline.text, TextStyle(.large, .semibold, leading: 1.25, tracking: -0.01), width: width - inset)
        var marks: [Mark] = [.text(title, x: x + inset, y: y, theme.ink)]
        var height = title.height + 3
        if let also = headline.also {
            let block = context.set(also, TextStyle(.lead, .medium, leading: 1.35), width: width - inset)
            marks.append(.text(block, x: x + inset, y: y + height, theme.ink))
            height += block.height + 3
        }
        let detail = context.set(headline.detail, .note, width: width - inset)
        marks.append(.text(detail, x: x + inset, y: y + height, theme.ink2))
        height += detail.height
        let line = Mark.box(Frame(x: x, y: y, width: 3, height: height), radius: 1.5, fill: theme.accent)
        return ([line] + marks, y + height)
    }

    /// Which map this one is a part of, above its title.
    private func parentLine(width: Double) -> Block? {
        guard let parent = picture.map.parent else { return nil }
        let map = picture.related[parent.map]
        let text = words.part(of: parent, map?.map, language: context.language)
        let block = context.set(text, .note, width: width - 20)
        return Block(
            marks: [
                .icon(.layers, x: 0, y: (block.lineHeight - 14) / 2, size: 14, theme.ink3),
                .text(block, x: 20, y: 0, map?.address == nil ? theme.ink2 : theme.accent, address: map?.address),
            ], width: 20 + block.width, height: block.height + 3)
    }

    private func personaBlock(isBeside: Bool) -> Block? {
        if picture.shown.count > 1 { return personasBlock(isBeside: isBeside) }
        guard let persona = picture.persona else { return nil }
        let room = min(340, width - 90)
        let name = context.set(persona.name, TextStyle(.lead, .semibold, leading: 1.35), width: room)
        let about = persona.about.map { context.set($0, .body, width: room) }
        let traits = traits(of: persona, width: room)
        let texts = name.height + (about?.height ?? 0) + traits.reduce(0) { $0 + $1.height + 2 }
        let height = max(40, texts)
        // A rule parts it from the title it stands beside.
        let left = isBeside ? 28.0 : 0
        var marks: [Mark] = isBeside ? [.line(x1: 0, y1: 0, x2: 0, y2: height, Stroke(theme.line2))] : []
        marks += face(of: persona, in: Frame(x: left, y: height / 2 - 20, width: 40, height: 40))
        var y = (height - texts) / 2
        marks.append(.text(name, x: left + 52, y: y, theme.ink))
        y += name.height
        if let about {
            marks.append(.text(about, x: left + 52, y: y, theme.ink2))
            y += about.height
        }
        for trait in traits {
            marks.append(.text(trait, x: left + 52, y: y + 2, theme.ink3))
            y += trait.height + 2
        }
        let widest = ([name.width, about?.width ?? 0] + traits.map(\.width)).max() ?? 0
        return Block(marks: marks, width: left + 52 + widest, height: height)
    }

    /// What the persona needs, and what we help with: `Needs: …`, each on a few lines.
    private func traits(of persona: Persona, width: Double) -> [TextBlock] {
        [PersonaTrait.needs, .help].compactMap { trait in
            guard let texts = persona.facts[trait], !texts.isEmpty else { return nil }
            let text = texts.map { $0.text(in: context.language) }.joined(separator: figures.strongSeparator)
            return context.clipped(trait.name(in: words) + context.colon + text, .note, width: width, lines: 3)
        }
    }

    /// The portrait, or the first letter of the name.
    private func face(of persona: Persona, in disc: Frame) -> [Mark] {
        let edge = theme.edge.map { Stroke($0) }
        if let portrait = Mark.portrait(of: persona, in: disc, edge: edge, context: context) {
            return [portrait]
        }
        let initial = persona.initial(in: context.language) ?? "?"
        let letter = context.line(initial, TextStyle(.heading, .semibold, leading: 1.3))
        return [
            .box(disc, radius: disc.width / 2, fill: theme.depths[2], stroke: edge),
            .text(letter, x: disc.midX, y: disc.midY - letter.height / 2, theme.ink, anchor: .middle),
        ]
    }

    /// Several personas: a letter and a name each, three to a column.
    private func personasBlock(isBeside: Bool) -> Block {
        let initials = PersonaInitials(picture.known, language: context.language)
        let room = min(240, width - 90)
        let left = isBeside ? 28.0 : 0
        var marks: [Mark] = []
        var (x, y, widest, bottom) = (left, 0.0, 0.0, 0.0)
        for (index, shown) in picture.shown.enumerated() {
            if index % 3 == 0, index > 0 { (x, y, widest) = (x + 38 + widest + 24, 0, 0) }
            let name = context.set(shown.persona.name, .strong, width: room)
            let letter = context.line(initials[shown.persona.id], .noteStrong)
            let height = max(28, name.height)
            let disc = Frame(x: x, y: y + height / 2 - 14, width: 28, height: 28)
            marks.append(
                .box(disc, radius: 14, fill: theme.accentSoft, stroke: theme.edge.map { Stroke($0) }))
            marks.append(
                .text(letter, x: disc.midX, y: disc.midY - letter.height / 2, theme.accent, anchor: .middle))
            marks.append(.text(name, x: x + 38, y: y + (height - name.height) / 2, theme.ink))
            widest = max(widest, name.width)
            bottom = max(bottom, y + height)
            y += height + 6
        }
        if isBeside { marks.append(.line(x1: 0, y1: 0, x2: 0, y2: bottom, Stroke(theme.line2))) }
        return Block(marks: marks, width: x + 38 + widest, height: bottom)
    }

    /// Kind and state of the map; period, whose journeys and how many, or that nothing is measured.
    private func sourceBlock(isBeside: Bool) -> Block? {
        let room = min(420, width)
        var lines: [(TextBlock, Color)] = []
        let map = picture.map
        let kind = [words.kind(map.kind), words.state(map.state), words.status(map.status)]
            .joined(separator: figures.separator)
        if let scope = picture.measured?.scope {
            lines.append(
                (context.set(figures.period(scope), TextStyle(.body, .semibold, leading: 1.4), width: room), theme.ink))
            lines.append((context.set(counted(scope), .note, width: room), theme.ink2))
            lines.append((context.set(kind, .note, width: room), theme.ink3))
        } else {
            lines.append((context.set(picture.unmeasured, .body, width: room), theme.ink2))
            lines.append((context.set(kind, .note, width: room), theme.ink3))
        }
        var marks: [Mark] = []
        let widest = lines.map(\.0.width).max() ?? 0
        var y = 0.0
        for (block, color) in lines {
            marks.append(.text(block, x: isBeside ? widest : 0, y: y, color, anchor: isBeside ? .end : .start))
            y += block.height + 1
        }
        return Block(marks: marks, width: widest, height: y - 1)
    }

    /// `664 journeys of customers like Dilnoza, 34; 412 answers`.
    private func counted(_ scope: MeasuredScope) -> String {
        var text = words.counted(scope.journeys, .journeys) + figures.separator + figures.whose(scope)
        if scope.responses > 0 { text += figures.separator + words.counted(scope.responses, .answers) }
        return text
    }
}
