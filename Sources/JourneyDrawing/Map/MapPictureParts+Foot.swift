// Below the map: what the marks mean, and by which rules the numbers were made.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapPictureParts {
    /// The legend and the foot; answers the marks and where they end.
    func foot(x: Double, y: Double) -> (marks: [Mark], bottom: Double) {
        let (legend, legendWidth, legendHeight) = legend()
        let texts = footTexts()
        let isBeside = !texts.isEmpty && width - legendWidth - 40 >= 520
        var marks: [Mark] = []
        var top = y
        if isBeside {
            marks += legend.moved(x: x + width - legendWidth, y: y)
        } else {
            marks += legend.moved(x: x, y: y)
            top += legendHeight + 6
        }
        let room = min(isBeside ? width - legendWidth - 40 : width, 1_100)
        for text in texts {
            let block = context.set(text, .note, width: room)
            marks.append(.text(block, x: x, y: top, theme.ink3))
            top += block.height + 2
        }
        return (marks, max(top, y + legendHeight))
    }

    /// What the letters on entries stand for; `nil` where there are none.
    private var personaLetters: String? {
        let steps = picture.map.steps
        let bearing = Set(
            steps.flatMap { step in
                step.notes.values.flatMap { $0.compactMap(\.persona) } + step.barriers.compactMap(\.persona)
            })
        guard !bearing.isEmpty else { return nil }
        let initials = PersonaInitials(picture.known, language: context.language)
        let names = bearing.sorted().map { id in
            let name = picture.known.first { $0.id == id }?.name.text(in: context.language) ?? id
            return words.fill(.personaLetter, initials[id], name)
        }
        return words.fill(.personaLetters, names.joined(separator: figures.strongSeparator))
    }

    private func footTexts() -> [String] {
        let letters = [personaLetters, picture.shortNote].compactMap { $0 }
        guard let measured = picture.measured else { return letters }
        // Whose journeys, how many and when stand in the head; which log they are from, in the description.
        var texts = [words.fill(.lostRule, figures.windows(of: measured.map))]
        texts += letters
        if !measured.missingEvents.isEmpty {
            texts.append(words.fill(.missingEvents, measured.missingEvents.joined(separator: figures.separator)))
        }
        if !measured.missingProperties.isEmpty {
            texts.append(
                words.fill(.missingProperties, measured.missingProperties.joined(separator: figures.separator)))
        }
        return texts
    }

    /// Only what this picture uses, on one line.
    private func legend() -> (marks: [Mark], width: Double, height: Double) {
        let curve = EmotionCurve(
            map: picture.map, measured: picture.measured, detail: picture.detail, context: context)
        let hasScores = curve.points.contains { $0.score != nil }
        var marks: [Mark] = []
        var x = 0.0
        let line = context.line(words[.measured], .note).height
        func entry(_ word: MapWord, symbol: [Mark], width: Double) {
            let label = context.line(words[word], .note)
            if x > 0, x + width + 7 + label.width > self.width { return }
            marks += symbol.moved(x: x, y: line / 2)
            marks.append(.text(label, x: x + width + 7, y: 0, theme.ink3))
            x += width + 7 + label.width + 18
        }
        func disc(_ radius: Double, fill: Color?, stroke: Stroke?) -> Mark {
            .box(
                Frame(x: 6 - radius, y: -radius, width: 2 * radius, height: 2 * radius), radius: radius, fill: fill,
                stroke: stroke)
        }
        let curves = MapPictureLayout.curves(of: picture)
        if !curves.isEmpty {
            // The curves of several personas bear their names; only how they are drawn is left to say.
            if curves.contains(where: { $0.points.contains { $0?.isAssumed ?? false } }) {
                entry(
                    .assumed, symbol: CurveLook.all[0].swatch(x: 0, y: 0, theme, isAssumed: true),
                    width: CurveLook.swatchWidth)
            }
            if curves.contains(where: \.isMeasured) {
                let bar = Frame(x: 0, y: -8, width: 8, height: 16)
                entry(
                    .middleHalf, symbol: [.box(bar, radius: 4, fill: theme.depths[1], stroke: Stroke(theme.rule, 0.8))],
                    width: 8)
            }
            return (marks, max(0, x - 18), marks.isEmpty ? 0 : line)
        }
        if hasScores { entry(.measured, symbol: [disc(4.5, fill: theme.ink2, stroke: nil)], width: 12) }
        if curve.points.contains(where: { $0.isAssumed && $0.assumed != nil || curve.guessBeside($0) != nil }) {
            entry(
                .assumed, symbol: [disc(4, fill: nil, stroke: Stroke(theme.ink2, 1.6, dash: [2.5, 2]))], width: 12)
        }
        if curve.points.contains(where: { $0.target != nil }) {
            let ends = [1.0, 21].map {
                Mark.line(x1: $0, y1: -4, x2: $0, y2: 4, Stroke(theme.accent, 2 * theme.boldness, isRound: true))
            }
            entry(
                .target, symbol: ends + [.line(x1: 1, y1: 0, x2: 21, y2: 0, Stroke(theme.accent, 2 * theme.boldness))],
                width: 22)
        }
        if hasScores {
            let bar = Frame(x: 0, y: -5, width: 22, height: 10)
            entry(
                curve.detail == .full ? .middleHalf : .meanInterval,
                symbol: [.box(bar, radius: 5, fill: theme.depths[2], stroke: theme.edge.map { Stroke($0) })], width: 22)
        }
        return (marks, max(0, x - 18), marks.isEmpty ? 0 : line)
    }
}
