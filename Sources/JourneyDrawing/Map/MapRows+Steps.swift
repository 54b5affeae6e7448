// Stages, steps and touchpoints.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapRows {
    // MARK: Stages

    /// The heads of the stages: a bar, a name, and how long the stage takes, expected or measured.
    func stagesRow() -> PictureRow {
        var row = PictureRow(height: 0, hasTopLine: false)
        let parts = zip(map.stages, stageColumns)
            .flatMap { stage, range in pieces(of: range).map { (stage, $0) } }.filter { !$0.1.isEmpty }
        let heads = parts.map { stage, range in
            let (x, width) = grid.cell(range)
            return (range: range, head: stageHead(stage, width: width), x: x, width: width)
        }
        // All times stand beside the names, or all below: one that does not fit takes the others with it.
        let isBeside = heads.allSatisfy { $0.head.fitsBeside }
        for (range, head, x, width) in heads {
            row.marks.append(.box(Frame(x: x, y: 0, width: width, height: 3), radius: 0, fill: theme.ink))
            let content = isBeside ? head.beside : head.below
            let top = 14.0
            row.marks += content.marks.moved(x: x, y: top)
            let frame = Frame(x: x, y: top, width: width, height: content.height)
            row.cells.append(PictureRow.Cell(columns: range, frame: frame))
            row.height = max(row.height, top + content.height + 2)
        }
        return row
    }

    /// The head of a stage in both ways.
    private struct StageHead {
        var beside, below: CellContent
        var fitsBeside: Bool
    }

    private func stageHead(_ stage: Stage, width: Double) -> StageHead {
        let icon = Icon.sign(of: stage)
        let iconWidth = icon == nil ? 0 : 24.0
        let name = context.set(stage.title, .heading, width: width - iconWidth)
        var marks: [Mark] = [.text(name, x: iconWidth, y: 0, theme.ink)]
        if let icon {
            marks.append(.icon(icon, x: 0, y: (name.lineHeight - 17) / 2, size: 17, theme.ink2))
        }
        guard let times = times(of: stage) else {
            let content = CellContent(marks: marks, height: name.height)
            return StageHead(beside: content, below: content, fitsBeside: true)
        }
        let left = iconWidth + name.width + 10
        let shift = name.baseline(ofLine: 0) - times.blocks[0].baseline(ofLine: 0)
        let top = name.height + 1
        // Below the name both times in one line where they fit, else each in one of its own.
        var below = CellContent(marks: marks + times.marks.moved(x: 0, y: top), height: top + times.blocks[0].height)
        if times.width > width {
            below = CellContent(marks: marks, height: top)
            for time in times.times {
                let block = context.set(time.text, time.style, width: width)
                below.marks.append(.text(block, x: 0, y: below.height, time.color))
                below.height += block.height
            }
        }
        return StageHead(
            beside: CellContent(marks: marks + times.marks.moved(x: left, y: shift), height: name.height),
            below: below, fitsBeside: name.lines.count == 1 && left + times.width <= width)
    }

    /// How long a stage takes, each time on one line, and all of them side by side.
    private struct StageTimes {
        var times: [StageTime]
        var blocks: [TextBlock]
        var marks: [Mark] = []
        var width = 0.0
    }

    /// What was measured, in the ink of bad news where it takes longer than expected, then what is expected.
    func stageTimes(_ stage: Stage) -> [StageTime] {
        var times: [StageTime] = []
        if let figure = measured?.stages[stage.id]?.duration {
            let median = figures.durations.text(seconds: figure.median)
            let text = words.fill(.medianOf, median, figures.numbers.count(figure.n))
            let isLate = measured.flatMap { figures.lateDuration(of: stage, in: $0) } != nil
            times.append(
                isLate
                    ? StageTime(text: text, color: theme.negativeInk, style: .noteStrong)
                    : StageTime(text: text, color: theme.ink2))
        }
        if let expected = stage.expectedDuration {
            let text = words.fill(.expected, figures.durations.text(seconds: expected.seconds))
            times.append(StageTime(text: text, color: theme.ink3))
        }
        return times
    }

    private func times(of stage: Stage) -> StageTimes? {
        let times = stageTimes(stage)
        guard !times.isEmpty else { return nil }
        var all = StageTimes(times: times, blocks: times.map { context.line($0.text, $0.style) })
        for (time, block) in zip(times, all.blocks) {
            if all.width > 0 {
                let dot = context.line("·", .note)
                all.marks.append(.text(dot, x: all.width + 6, y: 0, theme.ink3))
                all.width += 12 + dot.width
            }
            all.marks.append(.text(block, x: all.width, y: 0, time.color))
            all.width += block.width
        }
        return all
    }

    // MARK: Steps

    /// The cards of the steps, all of one height.
    func stepsRow() -> PictureRow {
        let rail = rail(.steps, words[.steps], note: words[.stepsNote])
        let contents = steps.indices.map { stepCard(steps[$0], width: grid.cell($0..<$0 + 1).width) }
        let height = max(PictureGrid.leastStepCard, contents.map(\.height).max() ?? 0)
        let badges = takeawayNumbers
        let entries = steps.indices.map { index in
            LaneEntry(columns: index..<index + 1) { [self] width in
                let step = steps[index]
                let frame = Frame(x: 0, y: 0, width: width, height: height)
                let dashes = Stroke(theme.rule, 1.2 * theme.boldness, dash: [4, 3])
                let isLowest = step.id == unhappiest
                let strong = Stroke(theme.negativeInk, 2 * theme.boldness, dash: step.isOptional ? [6, 4] : [])
                let edge = isLowest ? strong : step.isOptional ? dashes : theme.edge.map { Stroke($0) }
                var marks: [Mark] = [.box(frame, radius: 8, fill: theme.depths[0], stroke: edge)]
                marks += contents[index].marks
                for (place, number) in (badges[step.id] ?? []).reversed().enumerated() {
                    marks += context.numberDisc(number, x: width - 9 - 23 * Double(place), y: 0)
                }
                return CellContent(marks: marks, height: height)
            }
        }
        var row = packed(entries, rail: rail)
        row.hasTopLine = false
        return row
    }

    private func stepCard(_ step: Step, width: Double) -> CellContent {
        let inset = 11.0
        let block = context.set(step.title, .card, width: width - 2 * inset)
        var marks: [Mark] = [.text(block, x: inset, y: 9, theme.ink)]
        var y = 9 + block.height
        let notes: [(Bool, MapWord, Icon, Color)] = [
            (step.id == unhappiest, .lowestPoint, .pain, theme.negativeInk),
            (step.isMilestone, .milestone, .milestone, theme.ink3),
            (step.isOptional, .optionalStep, .alternatives, theme.ink3),
        ]
        for (_, word, icon, color) in notes.filter(\.0) {
            let note = context.set(words[word], .note, width: width - 2 * inset - 18)
            marks.append(.icon(icon, x: inset - 1, y: y + 5, size: 14, color))
            marks.append(.text(note, x: inset + 17, y: y + 4, color))
            y += 4 + note.height
        }
        for substep in step.substeps {
            let text = context.set(substep.title, .note, width: width - 2 * inset - 12)
            let dot = Frame(x: inset + 1, y: y + 4 + text.lineHeight / 2 - 1.5, width: 3, height: 3)
            marks.append(.box(dot, radius: 1.5, fill: theme.ink3))
            marks.append(.text(text, x: inset + 12, y: y + 4, theme.ink2))
            y += 4 + text.height
        }
        if let id = step.childMap {
            let child = related[id]
            let name = words.fill(.inDetail, child?.map.title.text(in: context.language) ?? id)
            let text = context.set(name, .note, width: width - 2 * inset - 18)
            let color = child?.address == nil ? theme.ink2 : theme.accent
            marks.append(.icon(.layers, x: inset - 1, y: y + 5, size: 14, theme.ink3))
            marks.append(.text(text, x: inset + 17, y: y + 4, color, address: child?.address))
            y += 4 + text.height
        }
        return CellContent(marks: marks, height: y + 11)
    }

    /// The numbers of the takeaways that speak of a step, by step id.
    var takeawayNumbers: [String: [Int]] {
        var numbers: [String: [Int]] = [:]
        for (index, takeaway) in map.takeaways.enumerated() {
            if let step = takeaway.step { numbers[step, default: []].append(index + 1) }
        }
        return numbers
    }

    // MARK: Touchpoints

    /// Where the step happens: an icon of the channel and a name, one below the other.
    func touchpointsRow() -> PictureRow? {
        guard steps.contains(where: { !$0.touchpoints.isEmpty }) else { return nil }
        let rail = rail(.touchpoints, words[.touchpoints], note: words[.touchpointsNote])
        let entries = steps.indices.flatMap { column in
            steps[column].touchpoints.map { touchpoint in
                LaneEntry(columns: column..<column + 1) { [self] width in touchpointCell(touchpoint, width: width) }
            }
        }
        return packed(entries, rail: rail, gap: 5)
    }

    private func touchpointCell(_ touchpoint: Touchpoint, width: Double) -> CellContent {
        let inset = Self.textInset + 23
        let room = width - inset - Self.textInset
        let block =
            if let title = touchpoint.title {
                context.set(title, .body, width: room)
            } else {
                context.set(touchpoint.channel.map { words.channel($0) } ?? "–", .body, width: room)
            }
        let icon = Icon.channel(touchpoint.icon ?? touchpoint.channel)
        let marks: [Mark] = [
            .icon(icon, x: Self.textInset, y: (block.lineHeight - 16) / 2, size: 16, theme.ink3),
            .text(block, x: inset, y: 0, theme.ink2, title: touchpoint.goal?.text(in: context.language)),
        ]
        return CellContent(marks: marks, height: block.height)
    }
}

/// How long a stage takes, in words.
struct StageTime {
    var text: String
    var color: Color
    var style = TextStyle.note
}
