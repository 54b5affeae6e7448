// Where the parts of an outline stand: head, takeaways, then stages with a card for each step.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapOutline {
    private var theme: Theme { context.theme }

    func layout(width: Double) -> SheetLayout {
        var sheet = SheetLayout(width: width)
        let digest = MapDigest(map)
        let stages = digest.stages()
        let parts = MapSheetParts(map: map)
        sheet.parts.append(parts.head(sheet))
        if let takeaways = parts.takeaways(sheet) { sheet.parts.append(takeaways) }
        if stages.isEmpty { sheet.parts.append(parts.noSteps(sheet)) }
        for stage in stages {
            var head = parts.plain(
                stageHead(stage, width: sheet.room), title: stage.title.text(in: context.language), gap: 30, in: sheet)
            head.isPlace = true
            head.staysWithNext = true
            sheet.parts.append(head)
            for step in stage.steps { sheet.parts.append(card(step, in: sheet)) }
        }
        if !digest.missedGoal.isEmpty {
            let content = missedGoal(digest.missedGoal, width: sheet.room - 2 * SheetLayout.inset)
            sheet.parts.append(
                SheetParts(context: context).card(
                    content, title: context.words[.missedGoal], x: SheetLayout.margin, y: sheet.bottom + 30,
                    width: sheet.room))
        }
        if let foot = SheetParts(context: context).foot(sheet, texts: parts.notes) { sheet.parts.append(foot) }
        sheet.close()
        return sheet
    }

    // MARK: Stages

    private func stageHead(_ stage: StageDigest, width: Double) -> CellContent {
        var stack = MarkStack()
        stack.mark(.box(Frame(x: 0, y: 0, width: width, height: 3), radius: 0, fill: theme.ink))
        stack.space(14)
        let name = TextStyle(.large, .semibold, leading: 1.25, tracking: -0.01)
        if let icon = stage.icon {
            stack.add(
                context.set(stage.title, name, width: width - 30), theme.ink,
                sign: .icon(icon, x: 0, y: 0, size: 20, theme.ink2), size: 20, indent: 30)
        } else {
            stack.add(context.set(stage.title, name, width: width), theme.ink)
        }
        let times = stage.times.map { time in
            let block = context.set(time.text, time.style, width: width)
            return (content: CellContent(text: block, time.color), width: block.width)
        }
        if !times.isEmpty { stack.space(2) }
        stack.flow(times, room: width, gap: 16, lineGap: 2)
        return stack.content
    }

    private func missedGoal(_ texts: [LocalizedText], width: Double) -> CellContent {
        let items = texts.map { text in
            let (string, language) = text.resolved(in: context.language)
            return DigestItem(text: string, language: language)
        }
        let lane = DigestLane(place: 0, icon: .missed, name: context.words[.missedGoal])
        return line(DigestEntry(lane: lane, items: items), showsIcon: true, width: width)
    }

    // MARK: Steps

    private static let names = 176.0
    /// The same where there is less room.
    private static let narrowNames = 148.0
    /// From this width on words and numbers stand side by side, words with so much of it.
    private static let leastForColumns = 740.0
    private static let wordsShare = 0.51
    private static let disc = 30.0

    private func card(_ step: StepDigest, in sheet: SheetLayout) -> SheetLayout.Part {
        let width = sheet.room - 2 * SheetLayout.inset
        var stack = MarkStack()
        // The discs are those of the takeaways, as on the map.
        let discs = Double(step.takeaways.count) * 26
        let title = context.set(step.title, .heading, width: width - Self.disc - discs)
        stack.add(title, theme.ink, x: Self.disc)
        let number = context.line(String(step.number), .heading)
        stack.mark(.text(number, x: Self.disc - 9, y: 0, theme.ink3, anchor: .end))
        for (place, takeaway) in step.takeaways.reversed().enumerated() {
            let x = width - 10 - 26 * Double(place)
            for mark in context.numberDisc(takeaway, x: x, y: title.lineHeight / 2) { stack.mark(mark) }
        }
        if !step.marks.isEmpty {
            let color = step.isLowest ? theme.negativeInk : theme.ink3
            stack.add(
                context.set(
                    step.marks.joined(separator: context.figures.strongSeparator), .noteStrong,
                    width: width - Self.disc), color, x: Self.disc, gap: 1)
        }
        let words = step.entries.filter { !$0.lane.isFigure }
        let numbers = step.entries.filter(\.lane.isFigure)
        if !words.isEmpty, !numbers.isEmpty, width >= Self.leastForColumns {
            // Words at the left, numbers at the right.
            let left = (width * Self.wordsShare).rounded()
            let columns = [lines(words, width: left - 24), lines(numbers, width: width - left, indent: 0)]
            var both = CellContent(marks: columns[0].marks, height: max(columns[0].height, columns[1].height))
            both.marks += columns[1].marks.moved(x: left, y: 0)
            stack.add(both, gap: 10)
        } else {
            stack.add(lines(words, width: width), gap: 10)
            stack.add(lines(numbers, width: width), gap: 10)
        }
        var part = SheetParts(context: context).card(
            stack.content, title: step.title.text(in: context.language), x: SheetLayout.margin,
            y: sheet.bottom + 12, width: sheet.room)
        if step.isLowest {
            let stroke = Stroke(theme.negativeInk, 2)
            part.marks.insert(
                .box(part.frame.inset(x: 1, y: 1), radius: 11, fill: nil, stroke: stroke, title: nil), at: 0)
        }
        return part
    }

    /// Lanes one below the other.
    private func lines(_ entries: [DigestEntry], width: Double, indent: Double = Self.disc) -> CellContent {
        var stack = MarkStack()
        for (index, entry) in entries.enumerated() {
            let showsIcon = index == 0 || !entry.lane.isFigure
            let content = line(entry, showsIcon: showsIcon, width: width, indent: indent)
            stack.add(content, gap: entry.lane.isFigure ? 3 : 10)
        }
        return stack.content
    }

    /// A lane: its sign and name at the left, what is said beside it.
    private func line(
        _ entry: DigestEntry, showsIcon: Bool, width: Double, indent: Double = Self.disc
    ) -> CellContent {
        let names = width < Self.leastForColumns ? Self.narrowNames : Self.names
        let left = indent + names
        var stack = MarkStack()
        for item in entry.items {
            let plain = entry.lane.isFigure && indent == 0 ? TextStyle.note : .body
            let style = TextStyle(plain.size, item.tone == .bad ? .semibold : .regular, leading: plain.leading)
            let color =
                switch item.tone {
                case .plain: theme.ink
                case .bad: theme.negativeInk
                case .nothing: theme.ink3
                }
            stack.add(context.set(item.text, style, width: width - left, language: item.language), color, gap: 6)
            if let note = item.note {
                stack.add(context.set(note, .note, width: width - left), theme.ink3, gap: 1)
            }
        }
        let style = entry.lane.isFigure ? TextStyle.note : .noteStrong
        let name = context.set(entry.lane.name, style, width: names - 24)
        let first = indent == 0 ? name.lineHeight : TextStyle.body.lineHeight(in: context.language)
        let top = max(0, (first - name.lineHeight) / 2)
        var marks = stack.marks.moved(x: left, y: 0)
        if showsIcon {
            let y = top + (name.lineHeight - 16) / 2
            marks.append(.icon(entry.lane.icon, x: indent - (indent > 0 ? 1 : 0), y: y, size: 16, theme.ink2))
        }
        marks.append(.text(name, x: indent + 24, y: top, entry.lane.isFigure ? theme.ink2 : theme.ink))
        return CellContent(marks: marks, height: max(stack.height, top + name.height))
    }
}

extension CellContent {
    /// A text alone.
    init(text block: TextBlock, _ color: Color) {
        self.init(marks: [.text(block, x: 0, y: 0, color)], height: block.height)
    }
}
