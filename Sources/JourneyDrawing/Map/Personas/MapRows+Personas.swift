// Several personas on a map: their curves together, and a mark on what belongs to one of them.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapPictureLayout {
    /// The curves of several personas, as the emotion lane of a picture shows them; none where one curve is all.
    static func curves(of picture: MapPicture) -> [ComparedCurve] {
        let rows = MapRows(map: picture.map, measured: nil, context: picture.context, columnWidth: 0)
        rows.shown = picture.shown
        return rows.setsPersonasApart ? rows.personaCurves : []
    }
}

extension MapRows {
    // MARK: Curves

    /// Whether anything is known of how one persona feels and another does not: measured, or guessed for one of them.
    /// Otherwise one curve tells it of all.
    var setsPersonasApart: Bool {
        guard shown.count > 1 else { return false }
        let ids = Set(shown.map(\.persona.id))
        return shown.contains { $0.measured != nil }
            || steps.contains { $0.emotion?.byPersona.keys.contains(where: ids.contains) ?? false }
    }

    /// The curve of each persona, of one kind of question; where nothing was measured, the team's guess for it.
    var personaCurves: [ComparedCurve] {
        let shown = Array(shown.prefix(CurveLook.all.count))
        let kind = EmotionComparison.sharedKind(shown.compactMap(\.measured))
        return zip(shown, CurveLook.all).map { shown, look in
            ComparedCurve.measured(
                map, shown.measured, kind: kind, name: shown.persona.name.text(in: context.language), look: look,
                withGuesses: true, persona: shown.persona.id, context: context)
        }
    }

    /// The emotion lane with all of them, their names above it; `nil` when nothing is known of feelings.
    func personasRow() -> PictureRow? {
        let curves = personaCurves
        guard curves.contains(where: { !$0.isEmpty }) else { return nil }
        let key = key(of: curves)
        var plot = CurvePlot(curves: curves, grid: grid, context: context)
        plot.unit = EmotionCurveLayout.unit
        let kind = EmotionComparison.sharedKind(shown.compactMap(\.measured))
        let source = kind.map { figures.scale(of: $0) } ?? words[StatedEmotion(curves.stated).word]
        let name = rail(.emotion, words[.emotion], note: source)
        let top = PictureGrid.cellY + 1
        let lift = max(top + key.height + 8, top + name.height + 8 - (plot.y(2) - 8))
        var row = PictureRow(height: lift + plot.height + PictureGrid.cellY)
        row.rail = name.marks.moved(x: 0, y: top)
        for band in [4, 2, 0] {
            let value = Double(band - 2)
            let block = context.set(words.emotion(band: band), .note, width: Self.railTextWidth)
            let color = value > 0 ? theme.positiveInk : value < 0 ? theme.negativeInk : theme.ink3
            row.rail.append(
                .text(
                    block, x: PictureGrid.rail - 8, y: plot.y(value) + lift - block.height / 2, color, anchor: .end))
        }
        row.marks = key.marks.moved(x: PictureGrid.cellX + Self.textInset, y: top) + plot.marks.moved(x: 0, y: lift)
        row.cells = [
            PictureRow.Cell(
                columns: 0..<grid.count,
                frame: Frame(
                    x: PictureGrid.cellX, y: top, width: grid.width - 2 * PictureGrid.cellX, height: key.height))
        ]
        return row
    }

    /// A piece of each line with the name and the answers behind it.
    private func key(of curves: [ComparedCurve]) -> CellContent {
        let room = grid.width - 2 * PictureGrid.cellX - 2 * Self.textInset
        let indent = CurveLook.swatchWidth + 8
        let entries = curves.map { curve -> (content: CellContent, width: Double) in
            let text = curve.name + figures.separator + curve.note
            let block = context.set(text, TextStyle(.small, .medium, leading: 1.35), width: room - indent)
            var marks = curve.look.swatch(
                x: 0, y: block.lineHeight / 2 + 1, theme, isAssumed: curve.isGuess, isRead: curve.isRead)
            marks.append(.text(block, x: indent, y: 1, theme.ink))
            return (CellContent(marks: marks, height: block.height + 2), indent + block.width)
        }
        var stack = MarkStack()
        stack.flow(entries, room: room, gap: 26, lineGap: 6)
        return stack.content
    }

    // MARK: Marks on entries

    /// The letter of a persona in a disc, level with a first line; nothing for what is true of everyone.
    ///
    /// - Returns: the marks, and how far they move the text they stand before.
    func personaMark(_ persona: String?, style: TextStyle) -> (marks: [Mark], indent: Double) {
        guard let persona else { return ([], 0) }
        let text = context.line(PersonaInitials(known, language: context.language)[persona], .noteStrong)
        let size = 20.0
        let width = max(size, text.width + 8)
        let y = (style.lineHeight(in: context.language) - size) / 2
        let name = known.first { $0.id == persona }?.name.text(in: context.language) ?? persona
        let marks: [Mark] = [
            .box(
                Frame(x: Self.textInset - 1, y: y, width: width, height: size), radius: size / 2,
                fill: theme.accentSoft, stroke: theme.edge.map { Stroke($0) }, hint: name),
            .text(
                text, x: Self.textInset - 1 + width / 2, y: y + (size - text.height) / 2, theme.accent,
                anchor: .middle, title: name),
        ]
        return (marks, width + 6)
    }
}
