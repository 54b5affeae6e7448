// Where the plans of a roadmap stand: a row a group, a column a month, and a column for those without a date.
import JourneyLanguage
import JourneyModel
import JourneySupport

extension RoadmapPicture {
    private static let leastWidth = 1_240.0
    private static let columnEnd = 14.0
    private static let emptyColumn = 84.0
    private static let leastColumn = 204.0
    private static let mostColumn = 320.0

    private var theme: Theme { context.theme }
    private var parts: SheetParts { SheetParts(context: context) }

    /// A row of the roadmap.
    struct Group {
        var title: String
        var icon: Icon
        var items: [Item]
    }

    /// A column of the roadmap; the one of those without a date has no period.
    struct Column {
        var period: RoadmapPeriod?
        var x = 0.0
        var width: Double
    }

    /// Stages in the order of the journey, or owners in the order they are first named; those nobody owns come last.
    var groups: [Group] {
        let items = items
        switch grouping {
        case .stage:
            return map.stages.enumerated().compactMap { index, stage in
                let own = items.filter { $0.stage == index }
                let icon = stage.icon.map { Icon.channel($0) }.flatMap { $0 == .any ? nil : $0 } ?? .steps
                return own.isEmpty
                    ? nil : Group(title: stage.title.text(in: context.language), icon: icon, items: own)
            }
        case .owner:
            let names = items.compactMap { $0.owner?.text(in: context.language) }
            var seen: Set<String> = []
            var groups = names.filter { seen.insert($0).inserted }.map { name in
                Group(
                    title: name, icon: .owner,
                    items: items.filter { $0.owner?.text(in: context.language) == name })
            }
            let rest = items.filter { $0.owner == nil }
            if !rest.isEmpty {
                groups.append(Group(title: context.say(RoadmapWord.noOwner), icon: .owner, items: rest))
            }
            return groups
        }
    }

    // MARK: Sheet

    func layout() -> SheetLayout {
        let items = items
        let columns = columns(items)
        let grid = (columns.last.map { $0.x + $0.width } ?? 0)
        let wanted = PictureGrid.rail + grid + Self.columnEnd + 2 * SheetLayout.margin
        var sheet = SheetLayout(width: max(items.isEmpty ? 800 : Self.leastWidth, wanted))
        sheet.parts.append(
            parts.head(
                sheet,
                kind: context.dotted([
                    context.say(RoadmapWord.title), map.title.text(in: context.language),
                    context.say(grouping == .stage ? RoadmapWord.byStage : .byOwner),
                ]),
                title: headline, details: items.isEmpty ? [] : [detail]))
        guard !items.isEmpty else {
            sheet.close()
            return sheet
        }
        placeGrid(in: &sheet, columns: columns)
        let hasLate = items.contains { $0.daysLate(on: today) != nil }
        let notes = [hasLate ? context.say(RoadmapWord.overdueKey) : ""]
        if let foot = parts.foot(sheet, texts: notes, legend: legend(items, room: sheet.room)) {
            sheet.parts.append(foot)
        }
        sheet.close()
        return sheet
    }

    private func holds(_ column: Column, _ item: Item) -> Bool {
        guard let period = column.period else { return item.due == nil }
        return item.due.map(period.contains) ?? false
    }

    /// Columns with plans share the width; those without are narrow.
    private func columns(_ items: [Item]) -> [Column] {
        let dated = items.compactMap(\.due)
        var columns = RoadmapAxis(days: dated.isEmpty ? [] : dated + [today]).periods
            .map { Column(period: $0, width: Self.emptyColumn) }
        if items.contains(where: { $0.due == nil }) { columns.append(Column(period: nil, width: 0)) }
        let busy = columns.indices.filter { index in items.contains { holds(columns[index], $0) } }
        let fixed = PictureGrid.rail + Self.columnEnd + 2 * SheetLayout.margin
        let narrow = Double(columns.count - busy.count) * Self.emptyColumn
        let share = (Self.leastWidth - fixed - narrow) / Double(max(1, busy.count))
        for index in busy { columns[index].width = max(Self.leastColumn, min(Self.mostColumn, share)).rounded(.down) }
        var x = 0.0
        for index in columns.indices {
            columns[index].x = x
            x += columns[index].width
        }
        return columns
    }

    // MARK: Grid

    private func placeGrid(in sheet: inout SheetLayout, columns: [Column]) {
        let card = Frame(x: SheetLayout.margin, y: sheet.bottom + 22, width: sheet.room, height: 0)
        let gridX = card.x + PictureGrid.rail
        let end = gridX + (columns.last.map { $0.x + $0.width } ?? 0)
        var marks: [Mark] = []
        var y = card.y + 16
        // Names of the periods, and today below them.
        let names = columns.map { column in
            context.set(
                column.period?.name(context) ?? context.say(RoadmapWord.noDate),
                column.width > Self.emptyColumn ? .strong : .note, width: column.width - 14)
        }
        for (column, name) in zip(columns, names) {
            let color = column.period == nil ? theme.ink3 : theme.ink
            marks.append(.text(name, x: gridX + column.x + 8, y: y, color))
        }
        y += (names.map(\.height).max() ?? 0) + 8
        let today = todayMarks(columns, x: gridX, y: y, end: end)
        marks += today.marks
        y += today.height
        let header = y - card.y
        let bodyTop = y
        var rowEnds: [Double] = []
        var body: [Mark] = []
        for group in groups {
            body.append(.line(x1: card.x + 1, y1: y, x2: card.maxX - 1, y2: y, Stroke(theme.line)))
            let row = row(group, columns: columns)
            body += row.marks.moved(x: card.x, y: y)
            y += row.height
            rowEnds.append(y)
        }
        var lines: [Mark] = []
        for column in columns {
            let dash: [Double] = column.period == nil ? [4, 3] : []
            lines.append(
                .line(
                    x1: gridX + column.x, y1: card.y + 12, x2: gridX + column.x, y2: y,
                    Stroke(column.period == nil ? theme.rule : theme.line, 1, dash: dash)))
        }
        if let x = today.x {
            lines.append(.line(x1: x, y1: bodyTop - 4, x2: x, y2: y, Stroke(theme.accent, 1.4)))
        }
        sheet.parts.append(
            SheetLayout.Part(
                title: context.say(RoadmapWord.title),
                frame: Frame(x: card.x, y: card.y, width: card.width, height: y + 6 - card.y),
                marks: lines + marks + body, look: .card, isPlace: true))
        sheet.cuts = PictureCuts(
            grid: Frame(x: card.x, y: card.y, width: card.width, height: y + 6 - card.y), rail: PictureGrid.rail,
            header: header, columns: columns.map { gridX + $0.x + $0.width }, rows: rowEnds)
    }

    /// The name of today at its place in its period, moved inwards where it would leave the grid.
    private func todayMarks(_ columns: [Column], x: Double, y: Double, end: Double) -> (
        marks: [Mark], height: Double, x: Double?
    ) {
        guard let column = columns.first(where: { $0.period?.contains(today) ?? false }), let period = column.period
        else { return ([], 0, nil) }
        let start = CalendarDate(year: period.year, month: period.month, day: 1) ?? today
        let past = Double(today.microseconds - start.microseconds) / 86_400_000_000
        // A period is taken to have 31 days a month, so that the last one never touches the next column.
        let place = x + column.x + column.width * past / (31 * Double(period.months))
        let pill = parts.pill(
            context.say(RoadmapWord.today), ink: theme.accentInk, fill: theme.accent, width: max(60, end - x))
        let left = max(x + 2, min(place - pill.width / 2, end - pill.width - 2))
        return (pill.content.marks.moved(x: left, y: y), pill.content.height + 4, place)
    }

    /// The name in the rail, the cards of the plans in their columns, the earliest first.
    private func row(_ group: Group, columns: [Column]) -> CellContent {
        let top = PictureGrid.cellY
        var marks: [Mark] = []
        let name = context.set(group.title, .strong, width: PictureGrid.rail - 46 - 12)
        marks.append(.icon(group.icon, x: 18, y: top + 1 + (name.lineHeight - 18) / 2, size: 18, theme.ink2))
        marks.append(.text(name, x: 46, y: top + 1, theme.ink))
        var height = max(18, name.height)
        for column in columns {
            let own = group.items.filter { holds(column, $0) }.enumerated()
                .sorted { ($0.element.due ?? today, $0.offset) < ($1.element.due ?? today, $1.offset) }
            var y = top
            for (_, item) in own {
                let card = card(item, width: column.width - 2 * PictureGrid.cellX)
                marks += card.marks.moved(x: PictureGrid.rail + column.x + PictureGrid.cellX, y: y)
                y += card.height + 8
            }
            height = max(height, y - 8 - top)
        }
        return CellContent(marks: marks, height: height + 2 * top)
    }

    /// A plan: what, how far, by when and by whom; then why, and how we shall know.
    private func card(_ item: Item, width: Double) -> CellContent {
        let room = width - 24
        let late = item.daysLate(on: today)
        var stack = MarkStack()
        let ink = item.status == .rejected ? theme.ink3 : theme.ink
        let pie = Mark.pie(
            ProgressPie(status: item.status), x: 0, y: 0, item.status == .rejected ? theme.ink3 : theme.accent)
        stack.add(context.set(item.title, .card, width: room - 21), ink, sign: pie, size: 14, indent: 21)
        if let late {
            let text = context.say(RoadmapWord.overdueBy, context.count(late, SheetCount.days))
            stack.add(
                context.set(text, .noteStrong, width: room - 21), theme.negativeInk,
                sign: .icon(.clock, x: 0, y: 0, size: 14, theme.negativeInk), size: 14, indent: 21, gap: 4)
        }
        let due = item.due.map { day in
            // What is live is no longer due.
            guard item.isOpen else { return context.dates.text(day) }
            return day == today ? context.say(RoadmapWord.dueToday) : context.words.fill(.due, context.dates.text(day))
        }
        // The owner is said once: in the rail, or on the card.
        let owner = grouping == .owner ? nil : item.owner?.text(in: context.language)
        let facts = [due, owner].compactMap { $0 }
        let together = context.line(context.dotted(facts), .note)
        let lines = together.width <= room - 21 ? [together] : facts.map { context.set($0, .note, width: room - 21) }
        for line in lines { stack.add(line, theme.ink2, x: 21, gap: 3) }
        if let severity = item.severity, let barrier = item.barrier {
            let dots = SeverityDots(severity: severity)
            stack.add(
                CellContent(
                    marks: [
                        .dots(dots, x: 21, y: 4, title: context.words.fill(.severity, String(dots.severity)))
                    ], height: 12), gap: 4)
            stack.add(
                context.set(
                    context.say(RoadmapWord.fixes, barrier.text(in: context.language)), .note, width: room - 21),
                theme.ink3, x: 21, gap: 2)
        }
        for (icon, word, text) in [
            (Icon.goals, RoadmapWord.target, item.target), (.expectations, .guardrail, item.guardrail),
        ] {
            guard let text else { continue }
            stack.add(
                context.set(context.say(word, text.text(in: context.language)), .note, width: room - 21), theme.ink3,
                sign: .icon(icon, x: 0, y: 0, size: 14, theme.ink3), size: 14, indent: 21, gap: 4)
        }
        let frame = Frame(x: 0, y: 0, width: width, height: stack.height + 20)
        let edge = late != nil ? Stroke(theme.negativeInk, 1.2) : Stroke(theme.line2)
        let box = Mark.box(
            frame, radius: 8, fill: late != nil ? theme.negativeWash : theme.raised,
            stroke: item.status == .proposed ? Stroke(edge.color, 1.2, dash: [4, 3]) : edge)
        return CellContent(marks: [box] + stack.marks.moved(x: 12, y: 10), height: frame.height)
    }

    // MARK: Legend

    /// The pies of the states that are there.
    private func legend(_ items: [Item], room: Double) -> CellContent {
        let order: [PlanStatus] = [.proposed, .planned, .inWork, .live, .rejected]
        let entries = order.filter { status in items.contains { $0.status == status } }.map { status in
            var stack = MarkStack()
            let name = context.set(context.words.status(status), .note, width: room - 20)
            stack.add(
                name, theme.ink3, sign: .pie(ProgressPie(status: status), x: 0, y: 0, theme.ink2), size: 14, indent: 20)
            return (content: stack.content, width: stack.width)
        }
        var stack = MarkStack()
        stack.flow(entries, room: room, gap: 18, lineGap: 4)
        return stack.content
    }
}
