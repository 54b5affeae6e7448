// Where the opportunities of a matrix stand: in the cell of their two values, and a row grows with what is in it.
import JourneyLanguage
import JourneyModel

extension OpportunityMatrix {
    static let width = 1_240.0
    /// The scale of values at the left.
    private static let axis = 34.0
    /// The room of a disc beside its text.
    private static let discRoom = 46.0
    private static let leastRow = 48.0
    private static let emptyColumn = 150.0
    /// Between the quadrants.
    private static let split = 8.0

    private var theme: Theme { context.theme }
    private var parts: SheetParts { SheetParts(context: context) }

    func layout() -> SheetLayout {
        var sheet = SheetLayout(width: Self.width)
        sheet.parts.append(
            parts.head(
                sheet,
                kind: context.dotted([context.say(MatrixWord.title), map.title.text(in: context.language)]),
                title: headline, details: rated.isEmpty ? [] : [context.say(MatrixWord.asTheTeamSees)]))
        if !rated.isEmpty { sheet.parts.append(grid(sheet)) }
        if let rest = unratedCard(sheet) { sheet.parts.append(rest) }
        let notes = rated.isEmpty ? [] : [rule]
        if let foot = parts.foot(sheet, texts: notes, legend: rated.isEmpty ? nil : legend(sheet.room)) {
            sheet.parts.append(foot)
        }
        sheet.close()
        return sheet
    }

    /// By what the numbers go.
    private var rule: String {
        switch map.scoring {
        case .value: context.say(MatrixWord.rule)
        case .odi: context.say(MatrixWord.ruleODI)
        case .rice: context.say(MatrixWord.ruleRICE)
        case .formula: map.formula.map { context.say(MatrixWord.ruleFormula, $0) } ?? context.say(MatrixWord.rule)
        }
    }

    // MARK: Grid

    /// Where the columns stand, from the card's inner edge: those that hold something share what the empty ones leave; a
    /// wider gap parts low from high.
    private func columns(_ rated: [Rated], inner: Double) -> [(x: Double, width: Double)] {
        let isBusy = Self.scale.map { effort in rated.contains { $0.effort == effort } }
        let busy = isBusy.count { $0 }
        let room = inner - Self.axis - Self.split - Double(5 - busy) * Self.emptyColumn
        var x = Self.axis
        return isBusy.enumerated().map { index, isBusy in
            let width = isBusy ? room / Double(max(1, busy)) : Self.emptyColumn
            if index == 3 { x += Self.split }
            defer { x += width }
            return (x, width)
        }
    }

    private func grid(_ sheet: SheetLayout) -> SheetLayout.Part {
        let inner = sheet.room - 2 * SheetLayout.inset
        let rated = rated
        let columns = columns(rated, inner: inner)
        let halves = [(columns[0].x, columns[2].x + columns[2].width), (columns[3].x, inner)]
        var back: [Mark] = []
        var marks: [Mark] = []
        let axisName = context.set(
            context.say(MatrixWord.customerValue) + " ↑", .noteStrong, width: inner / 2)
        marks.append(.text(axisName, x: 0, y: 0, theme.ink2))
        var y = axisName.height + 8
        for values in [[5, 4], [3, 2, 1]] {
            let top = y
            let quadrants = [1, 4].map { Quadrant(value: values[0], effort: $0) }
            let names = quadrants.enumerated().map { index, quadrant in
                context.set(
                    quadrant.name(context), .strong, width: halves[index].1 - halves[index].0 - 28)
            }
            for (index, name) in names.enumerated() {
                let color = quadrants[index] == .doFirst ? theme.accent : theme.ink2
                marks.append(.text(name, x: halves[index].0 + 14, y: y + 11, color))
            }
            y += 11 + (names.map(\.height).max() ?? 0) + 3
            for value in values {
                let cells = (1...5).map { effort in
                    cell(
                        rated.filter { $0.value == value && $0.effort == effort },
                        width: columns[effort - 1].width - 16)
                }
                let height = max(Self.leastRow, (cells.map(\.height).max() ?? 0) + 18)
                for (index, cell) in cells.enumerated() {
                    marks += cell.marks.moved(x: columns[index].x + 8, y: y + 9)
                }
                let number = context.line(context.figures.numbers.count(value), .value)
                marks.append(.text(number, x: Self.axis - 14, y: y + 18, theme.ink3, anchor: .end))
                y += height
            }
            for (index, quadrant) in quadrants.enumerated() {
                let (x, end) = halves[index]
                let frame = Frame(x: x, y: top, width: end - x, height: y - top)
                back.append(.box(frame, radius: 8, fill: fill(quadrant), stroke: parts.edge))
            }
            y += Self.split
        }
        y -= Self.split - 8
        for effort in Self.scale {
            let number = context.line(context.figures.numbers.count(effort), .value)
            marks.append(
                .text(number, x: columns[effort - 1].x + 8 + 22, y: y, theme.ink3, anchor: .middle))
        }
        let effortName = context.set(context.say(MatrixWord.effort) + " →", .noteStrong, width: inner / 2)
        y += effortName.height + 2
        marks.append(.text(effortName, x: inner, y: y, theme.ink2, anchor: .end))
        y += effortName.height
        return parts.card(
            CellContent(marks: back + marks, height: y), title: context.say(MatrixWord.title), x: SheetLayout.margin,
            y: sheet.bottom + 22, width: sheet.room)
    }

    private func fill(_ quadrant: Quadrant) -> Color {
        switch quadrant {
        case .doFirst: theme.accentSoft
        case .planIt, .fillIn: theme.depths[0]
        case .letGo: theme.sunken
        }
    }

    private func cell(_ entries: [Rated], width: Double) -> CellContent {
        var stack = MarkStack()
        for entry in entries { stack.add(content(entry, width: width), gap: 10) }
        return stack.content
    }

    /// A disc with a number, as large as the value for the business; beside it the name, its status and its owner.
    private func content(_ entry: Rated, width: Double) -> CellContent {
        let room = width - Self.discRoom
        let title = context.set(entry.opportunity.title, .card, width: room)
        let note = context.set(
            context.dotted([
                context.words.status(entry.opportunity.status),
                entry.opportunity.owner?.text(in: context.language) ?? "",
            ]), .note, width: room - 20)
        let radius = Self.radius(entry.opportunity.businessValue)
        let height = max(2 * Self.radius(5), title.height + 3 + note.height)
        let center = (x: 22.0, y: Self.radius(5))
        let ink = entry.isOpen ? theme.ink : theme.ink3
        let top = max(0, center.y - title.lineHeight / 2 - (title.lines.count > 1 ? title.lineHeight / 2 : 0))
        var marks = disc(entry, radius: radius, x: center.x, y: center.y)
        marks.append(.text(title, x: Self.discRoom, y: top, ink))
        let y = top + title.height + 3
        marks.append(
            .pie(
                ProgressPie(status: entry.opportunity.status), x: Self.discRoom, y: y + (note.lineHeight - 14) / 2,
                entry.isOpen ? theme.accent : theme.ink3))
        marks.append(.text(note, x: Self.discRoom + 20, y: y, theme.ink3))
        return CellContent(marks: marks, height: max(height, y + note.height))
    }

    /// In px, for a value of 1 … 5; the least for one that nobody has said.
    static func radius(_ businessValue: Int?) -> Double { 10 + 2 * Double(max(1, min(5, businessValue ?? 1))) }

    private func disc(_ entry: Rated, radius: Double, x: Double, y: Double) -> [Mark] {
        let frame = Frame(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)
        let number = context.line(context.figures.numbers.count(entry.number), .noteStrong)
        let isKnown = entry.opportunity.businessValue != nil
        let hint = entry.opportunity.businessValue.map {
            context.say(MatrixWord.businessValue) + context.colon + context.figures.numbers.count($0)
        }
        let isFilled = isKnown && entry.isOpen
        let box = Mark.box(
            frame, radius: radius, fill: isFilled ? theme.accent : theme.surface,
            stroke: isFilled
                ? nil : Stroke(entry.isOpen ? theme.accent : theme.rule, 1.4, dash: isKnown ? [] : [3, 2.5]),
            hint: hint)
        let ink = isFilled ? theme.accentInk : entry.isOpen ? theme.accent : theme.ink3
        return [box, .text(number, x: x, y: y - number.height / 2, ink, anchor: .middle)]
    }

    // MARK: Not yet rated

    private func unratedCard(_ sheet: SheetLayout) -> SheetLayout.Part? {
        let entries = unrated
        guard !entries.isEmpty else { return nil }
        let inner = sheet.room - 2 * SheetLayout.inset
        let columns = min(3, entries.count)
        let width = (inner - 28 * Double(columns - 1)) / Double(columns)
        var stack = MarkStack()
        stack.add(parts.name(.questions, context.say(MatrixWord.unrated), width: inner))
        for start in stride(from: 0, to: entries.count, by: columns) {
            var line = CellContent()
            for (index, entry) in entries[start..<min(start + columns, entries.count)].enumerated() {
                let content = content(entry.opportunity, width: width)
                line.marks += content.marks.moved(x: Double(index) * (width + 28), y: 0)
                line.height = max(line.height, content.height)
            }
            stack.add(line, gap: 12)
        }
        return parts.card(
            stack.content, title: context.say(MatrixWord.unrated), x: SheetLayout.margin,
            y: sheet.bottom + (rated.isEmpty ? 22 : SheetLayout.gap), width: sheet.room, look: .guess)
    }

    private func content(_ opportunity: Opportunity, width: Double) -> CellContent {
        var stack = MarkStack()
        stack.add(
            context.set(opportunity.title, .body, width: width - 22), theme.ink,
            sign: .pie(ProgressPie(status: opportunity.status), x: 0, y: 0, theme.ink3), size: 14, indent: 22)
        var missing: [String] = []
        if !(opportunity.customerValue.map(Self.scale.contains) ?? false) {
            missing.append(context.say(MatrixWord.customerValue).lowercased())
        }
        if !(opportunity.effort.map(Self.scale.contains) ?? false) {
            missing.append(context.say(MatrixWord.effort).lowercased())
        }
        let text = context.say(MatrixWord.missing, missing.joined(separator: context.figures.separator))
        stack.add(context.set(text, .note, width: width - 22), theme.ink3, x: 22, gap: 2)
        return stack.content
    }

    // MARK: Legend

    /// Discs of three sizes, and what a hollow one is.
    private func legend(_ room: Double) -> CellContent {
        var entries: [(content: CellContent, width: Double)] = []
        let line = 2 * Self.radius(5)
        func entry(_ symbol: [Mark], width: Double, _ text: String) {
            let block = context.set(text, .note, width: room - width - 8)
            let marks = symbol + [.text(block, x: width + 8, y: (line - block.height) / 2, theme.ink3)]
            entries.append((CellContent(marks: marks, height: max(line, block.height)), width + 8 + block.width))
        }
        func disc(_ radius: Double, x: Double, isFilled: Bool) -> Mark {
            .box(
                Frame(x: x - radius, y: line / 2 - radius, width: 2 * radius, height: 2 * radius), radius: radius,
                fill: isFilled ? theme.accent : theme.surface, stroke: isFilled ? nil : Stroke(theme.rule, 1.4))
        }
        let sizes = [(1, 12.0), (3, 44.0), (5, 84.0)].map { value, x in disc(Self.radius(value), x: x, isFilled: true) }
        entry(sizes, width: 104, context.say(MatrixWord.discKey))
        if rated.contains(where: { !$0.isOpen }) {
            entry([disc(12, x: 12, isFilled: false)], width: 24, context.say(MatrixWord.closedKey))
        }
        var stack = MarkStack()
        stack.flow(entries, room: room, gap: 28, lineGap: 6)
        return stack.content
    }
}
