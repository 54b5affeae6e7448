// The takeaways: the number that tells most, what it means, what stands behind it, what is done about it.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapPictureParts {
    /// A takeaway before it has its place: the parts that stand in line with those of its neighbours.
    private struct Parts {
        var disc: [Mark]
        /// Empty where nothing was measured.
        var figure: CellContent
        var title: CellContent
        var rest: CellContent

        /// Where the title ends.
        var titleEnd: Double { figure.height + title.height }
    }

    private static let indent = 30.0
    private static let longestLine = 560.0

    /// The takeaways in columns on a card of their own; the numbers in discs are those at the steps.
    func takeaways(x: Double, y: Double) -> (frame: Frame, marks: [Mark])? {
        let takeaways = picture.map.takeaways
        guard !takeaways.isEmpty else { return nil }
        let rows = MapRows(
            map: picture.map, measured: picture.measured, context: context, columnWidth: PictureGrid.leastColumn)
        let label = rows.rail(.takeaway, words[.takeaways])
        var marks = label.marks.moved(x: x, y: y + 15)
        let left = x + PictureGrid.rail
        let room = width - PictureGrid.rail - 14
        let count = max(1, min(takeaways.count, Int(room / 280)))
        let column = room / Double(count)
        var top = y + 14
        var bottom = y + 15 + label.height
        for start in stride(from: 0, to: takeaways.count, by: count) {
            let line = takeaways.indices[start..<min(start + count, takeaways.count)]
            let parts = line.map { self.parts(of: takeaways[$0], number: $0 + 1, width: column - 24, rows: rows) }
            // What stands behind them begins in one line for all that have a number, and for all that have none.
            let ends = [true, false].map { isFigure in
                parts.filter { ($0.figure.height > 0) == isFigure }.map(\.titleEnd).max() ?? 0
            }
            for (offset, part) in parts.enumerated() {
                let isFigure = part.figure.height > 0
                let left = left + PictureGrid.cellX + Double(offset) * column
                let restTop = top + ends[isFigure ? 0 : 1] + 4
                marks += part.disc.moved(x: left, y: top)
                marks += part.figure.marks.moved(x: left + Self.indent, y: top)
                marks += part.title.marks.moved(x: left + Self.indent, y: top + part.figure.height)
                marks += part.rest.marks.moved(x: left + Self.indent, y: restTop)
                bottom = max(bottom, restTop + part.rest.height)
            }
            top = bottom + 14
        }
        return (Frame(x: x, y: y, width: width, height: bottom + 15 - y), marks)
    }

    private func parts(of takeaway: Takeaway, number: Int, width: Double, rows: MapRows) -> Parts {
        let room = min(width - Self.indent, Self.longestLine)
        let title = context.set(takeaway.title, TextStyle(.lead, .medium, leading: 1.38), width: room)
        let telling = takeaway.step.flatMap(rows.tellingFigure)
        let figure = telling.map { self.figure($0, width: room) } ?? CellContent()
        let line = telling.map { _ in TextStyle.title.lineHeight(in: context.language) } ?? title.lineHeight
        return Parts(
            disc: context.numberDisc(number, x: 9.5, y: line / 2), figure: figure,
            title: CellContent(marks: [.text(title, x: 0, y: 0, theme.ink)], height: title.height),
            rest: rest(of: takeaway, width: room, rows: rows))
    }

    // MARK: The number

    /// A number that is read from afar, its name and its n beside it.
    private func figure(_ figure: TellingFigure, width: Double) -> CellContent {
        let ink =
            switch figure.meaning {
            case .bad: theme.negativeInk
            case .good: theme.positiveInk
            case .neither: theme.ink
            }
        let number = context.set(figure.value, TextStyle.title, width: width)
        let isBeside = number.lines.count == 1 && width - number.width - 11 >= 90
        let room = isBeside ? width - number.width - 11 : width
        let name = context.set(figure.name, TextStyle(.small, .medium, leading: 1.25), width: room)
        let n = context.set(figure.n, TextStyle(.small, leading: 1.25), width: room)
        let height = name.height + n.height
        let (x, y) = isBeside ? (number.width + 11, max(0, (number.height - height) / 2)) : (0, number.height)
        return CellContent(
            marks: [
                .text(number, x: 0, y: isBeside ? max(0, (height - number.height) / 2) : 0, ink, title: figure.hint),
                .text(name, x: x, y: y, theme.ink2), .text(n, x: x, y: y + name.height, theme.ink3),
            ], height: (isBeside ? max(number.height, height) : number.height + height) + 7)
    }

    // MARK: What stands behind it

    private func rest(of takeaway: Takeaway, width: Double, rows: MapRows) -> CellContent {
        var marks: [Mark] = []
        var y = 0.0
        if picture.detail == .short, let known = rows.kindsOfEvidence(takeaway.evidence) {
            let block = context.set(known, .note, width: width)
            marks.append(.text(block, x: 0, y: 0, theme.ink3))
            y += block.height + 3
        }
        for record in takeaway.evidence where picture.detail == .full {
            let lines = rows.evidenceLines(record, width: width)
            marks += lines.marks.moved(x: 0, y: y)
            y += lines.height + 3
        }
        let opportunity = takeaway.opportunity.flatMap { id in
            picture.map.opportunities.first { $0.opportunity.id == id }?.opportunity
        }
        if let opportunity {
            let block = context.set(opportunity.title, .note, width: width - 20)
            let pie = ProgressPie(status: opportunity.status)
            marks.append(.pie(pie, x: 0, y: y + 3 + (block.lineHeight - 14) / 2, theme.accent))
            marks.append(.text(block, x: 20, y: y + 3, theme.ink))
            y += 3 + block.height
        }
        return CellContent(marks: marks, height: y)
    }
}
