// The first slide: the whole journey, its curve, and what stands in the way most.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension Deck {
    /// A column of the overview: a step, or a stage where the steps are too many to be read.
    struct Column {
        let stage: Int
        let steps: [Step]
        var x = 0.0
        var width = 0.0
    }

    /// So many steps have room for their names.
    private static let mostSteps = 14
    static let rail = 116.0

    /// The overview's rows, in px from the top.
    private enum Row {
        static let stages = SlideFrame(x: 0, y: 124, width: 0, height: 38)
        static let steps = SlideFrame(x: 0, y: 168, width: 0, height: 84)
        static let emotion = SlideFrame(x: 0, y: 264, width: 0, height: 190)
        static let barriers = SlideFrame(x: 0, y: 466, width: 0, height: 206)
    }

    func overview() -> Slide {
        var slide = Slide(title: title(text(map.title).text))
        let who = personas.map { $0.name.text(in: language) }.joined(separator: language.punctuation.comma)
        let kinds = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status), who]
        slide.shapes.append(subtitle(kinds.filter { !$0.isEmpty }.joined(separator: separator)))
        if let goal = map.goal {
            let name = words.name(of: "goal", in: .map)
            slide.shapes.append(subtitle(name + language.punctuation.colon + text(goal).text, y: 94))
        }
        slide.notes = outline(document.root, JourneyMap.self, without: ["title", "stages", "takeaways", "personas"])
        let columns = columns()
        guard !columns.isEmpty else {
            slide.shapes.append(subtitle(words.map[.noSteps], y: 140))
            return slide
        }
        addStages(columns, to: &slide)
        addSteps(columns, to: &slide)
        addCurve(
            columns, SlideFrame(x: columns[0].x, y: Row.emotion.y, width: area, height: Row.emotion.height), to: &slide)
        addBarriers(columns, to: &slide)
        addLegend(to: &slide)
        return slide
    }

    private var area: Double { Slide.width - 2 * Slide.margin - Self.rail }

    private func columns() -> [Column] {
        let isByStep = map.stepCount <= Self.mostSteps
        var columns: [Column] = []
        for (index, stage) in map.stages.enumerated() where !stage.steps.isEmpty {
            if isByStep {
                columns += stage.steps.map { Column(stage: index, steps: [$0]) }
            } else {
                columns.append(Column(stage: index, steps: stage.steps))
            }
        }
        let width = area / Double(max(1, columns.count))
        for index in columns.indices {
            columns[index].x = Slide.margin + Self.rail + Double(index) * width
            columns[index].width = width
        }
        return columns
    }

    /// The name of a row, at its left.
    func railName(
        _ name: String, note: String = "", y: Double, height: Double, width: Double = Deck.rail - 10
    ) -> SlideShape {
        var paragraphs = [SlideParagraph([run(name, 13, isBold: true)])]
        if !note.isEmpty {
            let size = [11, 10, 9].first { type.keepsWords(note, width: width, size: $0, language) } ?? 8
            paragraphs.append(SlideParagraph([run(note, size, theme.ink3)]))
        }
        let frame = SlideFrame(x: Slide.margin, y: y, width: width, height: height)
        var box = SlideBox(name, frame, paragraphs)
        box.anchor = height < 100 ? .middle : .top
        return .box(box)
    }

    // MARK: - Rows

    private func addStages(_ columns: [Column], to slide: inout Slide) {
        let frame = Row.stages
        slide.shapes.append(railName(words.page("stagesOfMap"), y: frame.y, height: frame.height))
        for (index, stage) in map.stages.enumerated() {
            let own = columns.filter { $0.stage == index }
            guard let first = own.first, let last = own.last else { continue }
            let place = SlideFrame(
                x: first.x + 1, y: frame.y, width: last.x + last.width - first.x - 2, height: frame.height)
            let title = text(stage.title)
            let size = type.size(
                of: title.text, [14, 13, 12, 11, 10, 9, 8], width: place.width - 26, height: place.height - 4,
                isBold: true,
                title.language)
            let run = SlideRun(
                title.text, size ?? 7, theme.accentInk, isBold: true, language: title.language)
            var box = SlideBox("Stage \(index + 1)", place, [SlideParagraph([run])])
            (box.form, box.fill, box.anchor, box.padding) = (.plate, theme.accent, .middle, 6)
            slide.shapes.append(.box(box))
        }
    }

    private func addSteps(_ columns: [Column], to slide: inout Slide) {
        let frame = Row.steps
        slide.shapes.append(railName(words.map[.steps], y: frame.y, height: frame.height))
        // One size for all cards: the largest in which each text fits.
        let texts = columns.map { column in
            column.steps.count == 1 && map.stepCount <= Self.mostSteps
                ? [text(column.steps[0].title).text]
                : column.steps.map { text($0.title).text }
        }
        let joined = texts.map { $0.count == 1 ? $0[0] : $0.joined(separator: separator) }
        let sizes = zip(columns, joined).map { column, text in
            type.size(
                of: text, [13, 12, 11, 10, 9], width: column.width - 22, height: frame.height - 14, isBold: false,
                language)
        }
        var isLeftOut = false
        let size = sizes.compactMap(\.self).min() ?? 9
        var number = 0
        for (index, column) in columns.enumerated() {
            let numbers = (number + 1)...(number + column.steps.count)
            number = numbers.upperBound
            let fits = sizes[index] != nil
            isLeftOut = isLeftOut || !fits
            let label =
                fits
                ? joined[index]
                : numbers.count == 1 ? "\(numbers.lowerBound)" : words.map.counted(numbers.count, .steps)
            slide.shapes.append(card(column, label, size, y: frame.y, height: frame.height))
        }
        if isLeftOut { slide.notes.insert(words.map.catalogue[DeckWord.numbersOnly], at: 0) }
    }

    private func card(_ column: Column, _ label: String, _ size: Double, y: Double, height: Double) -> SlideShape {
        let isOne = column.steps.count == 1
        let isMilestone = isOne && column.steps[0].isMilestone
        var runs = [run(label, size)]
        if isMilestone { runs.insert(run("◆ ", size, theme.accent), at: 0) }
        let frame = SlideFrame(x: column.x + 3, y: y, width: column.width - 6, height: height)
        var box = SlideBox(label, frame, [SlideParagraph(runs, isCentred: true)])
        (box.form, box.fill, box.anchor, box.padding) = (.rounded, theme.surface, .middle, 6)
        let isOptional = isOne && column.steps[0].isOptional
        box.outline = SlideOutline(
            color: isMilestone ? theme.accent : theme.line2, width: isMilestone ? 1.5 : 1, isDashed: isOptional)
        return .box(box)
    }

    // MARK: - What stands in the way

    private func addBarriers(_ columns: [Column], to slide: inout Slide) {
        let frame = Row.barriers
        let all = columns.map { $0.steps.flatMap(\.barriers).sorted { ($1.severity, $0.id) < ($0.severity, $1.id) } }
        guard all.contains(where: { !$0.isEmpty }) else { return }
        slide.shapes.append(
            railName(words.map[.painPoints], note: words.map[.painPointsNote], y: frame.y, height: frame.height))
        let size =
            [12, 11, 10].first { size in
                zip(columns, all).allSatisfy { column, barriers in
                    let width = column.width - 18
                    return type.height(barriers.flatMap { shortBarrier($0, size) }, width: width) <= frame.height - 12
                        && barriers.allSatisfy {
                            type.keepsWords($0.title.text(in: language), width: width, size: size, language)
                        }
                }
            } ?? 9.5
        var left: [String] = []
        for (column, barriers) in zip(columns, all) where !barriers.isEmpty {
            var paragraphs: [SlideParagraph] = []
            var shown = 0
            let room = frame.height - 12
            for barrier in barriers {
                let next = paragraphs + shortBarrier(barrier, size)
                // Where not all have room, the last line says how many more there are.
                let rest = shown + 1 == barriers.count ? 0 : SlideXML.lineHeight(size, language)
                guard type.height(next, width: column.width - 18) + rest <= room else { break }
                paragraphs = next
                shown += 1
            }
            if shown < barriers.count {
                paragraphs.append(SlideParagraph([run("+\(barriers.count - shown)", size, theme.ink3)], space: 3))
                left += barriers[shown...].map { $0.title.text(in: language) }
            }
            let place = SlideFrame(x: column.x + 3, y: frame.y, width: column.width - 6, height: frame.height)
            var box = SlideBox(words.map[.painPoints], place, paragraphs)
            (box.form, box.fill, box.padding) = (.rounded, theme.negativeWash, 6)
            slide.shapes.append(.box(box))
        }
        if !left.isEmpty {
            let names = left.joined(separator: language.punctuation.semicolon)
            slide.notes.insert(words.map.catalogue.fill(DeckWord.leftOut, names), at: 0)
        }
    }

    /// Its severity, and below it what it is.
    private func shortBarrier(_ barrier: Barrier, _ size: Double) -> [SlideParagraph] {
        [
            SlideParagraph([run(dots(barrier.severity), size - 2, theme.emotions[0])], space: 3),
            SlideParagraph([run(barrier.title, size)]),
        ]
    }

    private func addLegend(to slide: inout Slide) {
        let parts = [
            "◆ " + words.map[.milestone], "○ – – " + words.map[.emotionAssumed], "◇ " + words.map[.target],
            "●●●○○ " + words.map.fill(.severity, "3"),
        ]
        let frame = SlideFrame(x: Slide.margin, y: 690, width: 1_000, height: 18)
        slide.shapes.append(
            .box(SlideBox("Legend", frame, [SlideParagraph([run(parts.joined(separator: "    "), 11, theme.ink3)])])))
    }
}
