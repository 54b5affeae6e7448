// Where the curves, their names, the steps below them and the figures stand.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension EmotionComparison {
    private static let usualWidth = 1_786.0
    private static let leastWidth = 980.0
    private static let mostColumn = 230.0
    private static let endRoom = 214.0

    private var theme: Theme { context.theme }
    private var sheetParts: SheetParts { SheetParts(context: context) }

    func layout() -> SheetLayout {
        let count = Double(max(1, map.stepCount))
        let fixed = PictureGrid.rail + Self.endRoom
        let least = max(PictureGrid.leastColumn, (Self.leastWidth - fixed) / count)
        let columnWidth = max(least, min(Self.mostColumn, (Self.usualWidth - fixed) / count)).rounded()
        var sheet = SheetLayout(width: fixed + count * columnWidth + 2 * SheetLayout.margin)
        let kind = context.dotted([context.say(ComparisonWord.title), map.title.text(in: context.language)])
        sheet.parts.append(
            sheetParts.head(sheet, kind: kind, title: headline, details: map.stepCount == 0 ? [] : details))
        guard map.stepCount > 0, curves.contains(where: { !$0.isEmpty }) else {
            sheet.close()
            return sheet
        }
        let card = ComparisonCard(
            comparison: self, x: SheetLayout.margin, y: sheet.bottom + 22, width: sheet.room,
            columnWidth: columnWidth, endRoom: Self.endRoom)
        sheet.parts += card.parts()
        if let foot = sheetParts.foot(sheet, texts: notes, legend: legend(room: sheet.room)) {
            sheet.parts.append(foot)
        }
        sheet.close()
        sheet.cuts = card.cuts(height: sheet.height)
        return sheet
    }

    // MARK: Foot

    var isMeasured: Bool { curves.contains(where: \.isMeasured) }

    private var notes: [String] {
        var notes: [String] = []
        if isMeasured, let kind {
            notes.append(
                context.say(ComparisonWord.heightRule, figures.scale(of: kind)))
            notes.append(context.say(subject == .target ? ComparisonWord.gapRule : .differenceRule))
        }
        if subject == .target { notes.append(context.say(ComparisonWord.scaleOfRows)) }
        if subject == .personas, isMeasured, curves.count > 1 { notes.append(context.say(ComparisonWord.overlapRule)) }
        if left > 0 { notes.append(context.say(ComparisonWord.moreCurves, figures.numbers.count(left))) }
        return notes
    }

    private func legend(room: Double) -> CellContent? {
        var entries: [(content: CellContent, width: Double)] = []
        func entry(_ text: String, width: Double, _ symbol: [Mark]) {
            let block = context.set(text, .note, width: max(80, room - width - 8))
            let height = max(18, block.height)
            let marks = symbol.moved(x: 0, y: height / 2)
            entries.append(
                (
                    CellContent(
                        marks: marks + [.text(block, x: width + 8, y: (height - block.height) / 2, theme.ink3)],
                        height: height), width + 8 + block.width
                ))
        }
        if isMeasured {
            let bar = Frame(x: 0, y: -8, width: 8, height: 16)
            let color = theme.ink
            entry(
                context.words[.middleHalf], width: 8,
                [
                    .box(
                        bar, radius: 4, fill: color.mixed(into: theme.surface, share: 0.16),
                        stroke: Stroke(color.mixed(into: theme.surface, share: 0.55), 0.8))
                ])
        }
        for isRead in [true, false] where curves.stated.contains(isRead) {
            let name = isRead ? context.words[.keyRead] : context.say(ComparisonWord.keyAssumed)
            entry(
                name, width: CurveLook.swatchWidth,
                CurveLook.all[0].swatch(x: 0, y: 0, theme, isAssumed: true, isRead: isRead))
        }
        guard !entries.isEmpty else { return nil }
        var stack = MarkStack()
        stack.flow(entries, room: room, gap: 28, lineGap: 6)
        return stack.content
    }
}
