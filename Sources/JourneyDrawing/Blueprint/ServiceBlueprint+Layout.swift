// Where the blueprint stands: head, the card with its rows, the connections behind the boxes, and what the marks mean.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension ServiceBlueprint {
    private static let leastColumn = 184.0
    private static let mostColumn = 236.0
    private static let usualWidth = 1_786.0
    private static let leastWidth = 900.0
    private static let cardEnd = 14.0

    private var theme: Theme { context.theme }
    private var parts: SheetParts { SheetParts(context: context) }

    func rows(columnWidth: Double) -> BlueprintRows {
        BlueprintRows(map: map, measured: measured, context: context, columnWidth: columnWidth)
    }

    func layout() -> SheetLayout {
        let count = Double(max(1, map.stepCount))
        let fixed = PictureGrid.rail + Self.cardEnd
        let share = (Self.usualWidth - fixed) / count
        let least = max(Self.leastColumn, (Self.leastWidth - fixed) / count)
        let columnWidth = max(least, min(Self.mostColumn, share)).rounded()
        var sheet = SheetLayout(width: fixed + count * columnWidth + 2 * SheetLayout.margin)
        let kind = context.dotted([
            context.words.kind(.serviceBlueprint), map.title.text(in: context.language),
            context.words.state(map.state),
        ])
        sheet.parts.append(
            parts.head(
                sheet, kind: kind, title: map.stepCount == 0 ? context.words[.noSteps] : headline,
                details: map.stepCount == 0 ? [] : details))
        guard map.stepCount > 0 else {
            sheet.close()
            return sheet
        }
        let rows = rows(columnWidth: columnWidth)
        let card = BlueprintCard(
            rows: rows, x: SheetLayout.margin, y: sheet.bottom + 22, width: sheet.room, longest: longestWait?.column)
        sheet.parts += card.parts(title: title)
        if let foot = parts.foot(sheet, texts: notes(rows.flow), legend: legend(rows.flow, room: sheet.room)) {
            sheet.parts.append(foot)
        }
        sheet.close()
        sheet.cuts = card.cuts(height: sheet.height)
        return sheet
    }

    // MARK: Foot

    private func notes(_ flow: BlueprintFlow) -> [String] {
        var notes: [String] = []
        if flow.handovers > 0 { notes.append(context.say(BlueprintWord.handoverRule)) }
        if let measured {
            let words = context.words
            if map.steps.contains(where: { measured.steps[$0.id]?.waiting != nil }) {
                notes.append(words[.waiting] + context.colon + Self.lowered(words[.waitingNote]) + context.stop)
            }
            if longestWait != nil { notes.append(context.say(BlueprintWord.keyLongest)) }
            notes.append(
                context.figures.circumstances(measured.scope) + context.figures.strongSeparator
                    + words.counted(measured.scope.journeys, .journeys) + context.stop)
        } else {
            notes.append(unmeasured)
        }
        return notes
    }

    /// As it goes on after a colon.
    private static func lowered(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// Only what this blueprint has.
    private func legend(_ flow: BlueprintFlow, room: Double) -> CellContent? {
        var entries: [(content: CellContent, width: Double)] = []
        func entry(_ word: BlueprintWord, width: Double, _ symbol: (Double) -> [Mark]) {
            let block = context.set(context.say(word), .note, width: max(80, room - width - 8))
            let height = max(20, block.height)
            let text = Mark.text(block, x: width + 8, y: (height - block.height) / 2, theme.ink3)
            entries.append(
                (CellContent(marks: symbol(height / 2) + [text], height: height), width + 8 + block.width))
        }
        if flow.links.contains(where: { $0.kind == .down }) {
            entry(.keyContact, width: 8) { [.arrow(x: 4, from: $0 - 9, to: $0 + 9, isTwoWay: true, theme.ink3)] }
        }
        if flow.links.contains(where: { $0.kind == .onward }) {
            entry(.keyOnward, width: 24) { BlueprintCard.head(x: 24, y: $0, theme).line(from: 0) }
        }
        if flow.handovers > 0 {
            entry(.keyHandover, width: 19) { context.numberDisc(1, x: 9.5, y: $0) }
        }
        guard !entries.isEmpty else { return nil }
        var stack = MarkStack()
        stack.flow(entries, room: room, gap: 28, lineGap: 6)
        return stack.content
    }
}
