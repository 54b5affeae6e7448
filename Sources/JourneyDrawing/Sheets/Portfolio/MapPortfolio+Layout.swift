// Where the maps of the wall stand: cards in rows of equal height, each with the same parts in the same order.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapPortfolio {
    static let width = 1_240.0
    private static let most = 3

    private var theme: Theme { context.theme }
    private var parts: SheetParts { SheetParts(context: context) }

    func layout() -> SheetLayout {
        var sheet = SheetLayout(width: Self.width)
        let kind = [context.say(PortfolioWord.title), title?.text(in: context.language) ?? ""]
        sheet.parts.append(
            parts.head(
                sheet, kind: context.dotted(kind), title: headline,
                details: entries.isEmpty ? [] : [context.say(PortfolioWord.asOf, context.dates.text(today))]))
        placeCards(in: &sheet)
        if !entries.isEmpty,
            let foot = parts.foot(sheet, texts: [context.say(PortfolioWord.ruleKey)], legend: legend(sheet.room))
        {
            sheet.parts.append(foot)
        }
        sheet.close()
        return sheet
    }

    /// Cards in rows. Head, curve and figures of one row stand level, so that the eye can run along.
    private func placeCards(in sheet: inout SheetLayout) {
        let columns = entries.count == 4 ? 2 : max(2, min(Self.most, entries.count))
        let width = (sheet.room - SheetLayout.gap * Double(columns - 1)) / Double(columns)
        let inner = width - 2 * SheetLayout.inset
        var y = sheet.bottom + 22
        for start in stride(from: 0, to: entries.count, by: columns) {
            let row = Array(entries[start..<min(start + columns, entries.count)])
            let cards: [[Block]] = row.map { blocks($0, width: inner) }
            let count = cards.first?.count ?? 0
            let heights: [Double] = (0..<count).map { index in cards.map { $0[index].height }.max() ?? 0 }
            let height = heights.reduce(40, +) + 14 * Double(max(0, count - 1))
            for (column, entry) in row.enumerated() {
                let frame = Frame(
                    x: SheetLayout.margin + Double(column) * (width + SheetLayout.gap), y: y, width: width,
                    height: height)
                var part = SheetLayout.Part(
                    title: entry.map.title.text(in: context.language), frame: frame, marks: [], look: .card,
                    isPlace: true)
                var top = y + 20
                for (index, block) in cards[column].enumerated() {
                    part.marks += block.marks.moved(x: frame.x + SheetLayout.inset, y: top)
                    part.paths += block.paths.map { $0.moved(x: frame.x + SheetLayout.inset, y: top) }
                    top += heights[index] + 14
                }
                sheet.parts.append(part)
            }
            y += height + SheetLayout.gap
        }
    }

    private struct Block {
        var marks: [Mark]
        var height: Double
        var paths: [SheetPath] = []

        init(_ stack: MarkStack) { (marks, height) = (stack.marks, stack.height) }
    }

    /// Head, evidence, curve, figures: the same four of every map.
    private func blocks(_ entry: Entry, width: Double) -> [Block] {
        guard entry.map.stepCount > 0 else {
            return [head(entry, width: width), known(entry, width: width), Block(MarkStack()), Block(MarkStack())]
        }
        let curve = MapSparkline(map: entry.map, measured: entry.measured, context: context, width: width)
        var middle = Block(MarkStack())
        (middle.marks, middle.paths, middle.height) = (curve.marks, curve.paths, curve.height)
        return [head(entry, width: width), known(entry, width: width), middle, figures(entry, width: width)]
    }

    // MARK: Parts of a card

    private func head(_ entry: Entry, width: Double) -> Block {
        let map = entry.map
        var stack = MarkStack()
        stack.add(
            context.set(
                context.dotted([context.words.kind(map.kind), context.words.state(map.state)]), .note, width: width),
            theme.ink3)
        stack.add(context.set(map.title, .heading, width: width), theme.ink, gap: 3)
        stack.space(9)
        let isSettled = map.status == .approved
        var pills = [
            parts.pill(
                context.words.status(map.status), ink: isSettled ? theme.accent : theme.ink,
                fill: isSettled ? theme.accentSoft : theme.depths[0], width: width)
        ]
        if let owner = map.owner {
            pills.append(
                parts.pill(
                    owner.text(in: context.language), ink: theme.ink2, fill: nil, icon: .owner, width: width))
        }
        stack.flow(pills, room: width, gap: 8, lineGap: 6)
        let isDue = entry.isDue(on: today)
        let color = isDue ? theme.negativeInk : theme.ink2
        stack.add(
            context.set(review(entry), isDue ? .noteStrong : .note, width: width - 22), color,
            sign: .icon(isDue ? .clock : .calendar, x: 0, y: 0, size: 14, color), size: 14, indent: 22, gap: 10)
        return Block(stack)
    }

    /// How many steps are known by events and by answers, as bars.
    private func known(_ entry: Entry, width: Double) -> Block {
        let total = entry.map.stepCount
        var stack = MarkStack()
        guard total > 0 else {
            stack.add(context.set(context.words[.noSteps], .note, width: width), theme.ink3)
            return Block(stack)
        }
        let lines = [(PortfolioWord.byEvents, entry.byEvents), (.byAnswers, entry.byAnswers)].map { word, count in
            let text = context.say(
                PortfolioWord.ofSteps, context.figures.numbers.count(count), context.count(total, SheetTotal.steps))
            return (
                name: context.set(context.say(word), .note, width: width * 0.4),
                value: context.set(text, .note, width: width * 0.34), count: count
            )
        }
        // The bars take what names and numbers leave.
        let start = (lines.map(\.name.width).max() ?? 0) + 12
        let end = width - (lines.map(\.value.width).max() ?? 0) - 12
        for (name, value, count) in lines {
            let height = max(name.height, value.height)
            let track = Frame(x: start, y: height / 2 - 4, width: end - start, height: 8)
            var marks: [Mark] = [
                .text(name, x: 0, y: (height - name.height) / 2, theme.ink2),
                .box(track, radius: 4, fill: theme.depths[1], stroke: parts.edge),
                .text(value, x: width, y: (height - value.height) / 2, theme.ink2, anchor: .end),
            ]
            if count > 0 {
                var bar = track
                bar.width = max(8, track.width * Double(count) / Double(total))
                marks.append(.box(bar, radius: 4, fill: theme.accent))
            }
            stack.add(CellContent(marks: marks, height: height), gap: 6)
        }
        return Block(stack)
    }

    /// How many journeys and answers, of whom and when; or that there are none.
    private func figures(_ entry: Entry, width: Double) -> Block {
        var stack = MarkStack()
        guard let scope = entry.measured?.scope else {
            stack.add(context.set(context.words[.nothingMeasured], .note, width: width), theme.ink3)
            return Block(stack)
        }
        var counts = [context.words.counted(scope.journeys, .journeys)]
        if scope.responses > 0 { counts.append(context.words.counted(scope.responses, .answers)) }
        stack.add(
            context.set(counts.joined(separator: context.figures.separator), .value, width: width), theme.ink)
        stack.add(context.set(context.figures.circumstances(scope), .note, width: width), theme.ink3, gap: 1)
        return Block(stack)
    }

    private func legend(_ room: Double) -> CellContent {
        let line = context.line(context.words[.measured], .note)
        func entry(_ text: String, _ symbol: Mark) -> (content: CellContent, width: Double) {
            let block = context.line(text, .note)
            let marks = [symbol.moved(x: 0, y: line.height / 2), .text(block, x: 19, y: 0, theme.ink3)]
            return (CellContent(marks: marks, height: block.height), 19 + block.width)
        }
        func disc(_ fill: Color?, _ stroke: Stroke?) -> Mark {
            .box(Frame(x: 2, y: -4, width: 8, height: 8), radius: 4, fill: fill, stroke: stroke)
        }
        var stack = MarkStack()
        var legend = [entry(context.words[.measured], disc(theme.ink2, nil))]
        if entries.contains(where: { $0.map.steps.contains { $0.emotion?.assumed != nil && $0.isEmotionRead } }) {
            legend.append(entry(context.words[.keyRead], disc(theme.surface, Stroke(theme.ink2, 1.4))))
        }
        legend.append(
            entry(context.words[.assumed], disc(theme.surface, Stroke(theme.ink2, 1.4, dash: [2.5, 2]))))
        stack.flow(legend, room: room, gap: 18, lineGap: 4)
        return stack.content
    }
}
