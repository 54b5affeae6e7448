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
    static let mostSteps = 14
    static let rail = 116.0

    /// The overview's rows, in px from the top: what is known shares the room of what is not.
    private struct Rows {
        let stages, steps, emotion: SlideFrame
        var barriers: SlideFrame?

        private static let bottom = 672.0
        private static let gap = 12.0

        /// - Parameters:
        ///   - barriers: how high they would like to be; `nil` where there are none.
        ///   - top: below the lines about the map.
        init(top: Double, steps: Double, hasCurve: Bool, barriers: Double?) {
            func row(_ y: Double, _ height: Double) -> SlideFrame { SlideFrame(x: 0, y: y, width: 0, height: height) }
            stages = row(top, 38)
            self.steps = row(top + 44, steps)
            let y = top + 44 + steps + Self.gap
            let room = Self.bottom - y
            guard let barriers else {
                // Where nothing is known yet, the slide is a board on which it can be drawn and written.
                emotion = row(y, hasCurve ? min(room, 330) : 190)
                if !hasCurve { self.barriers = row(y + 202, room - 202) }
                return
            }
            let least = hasCurve ? 190.0 : 64
            let height = min(barriers, room - Self.gap - least)
            emotion = row(y, hasCurve ? min(room - Self.gap - height, 330) : least)
            self.barriers = row(y + emotion.height + Self.gap, height)
        }
    }

    func overview() -> Slide {
        var slide = Slide(title: title(text(map.title).text))
        let who = personas.map { $0.name.text(in: language) }.joined(separator: language.punctuation.semicolon)
        let kinds = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status), who]
        slide.shapes.append(subtitle(kinds.filter { !$0.isEmpty }.joined(separator: separator)))
        if let goal = map.goal {
            let name = words.name(of: "goal", in: .map)
            slide.shapes.append(subtitle(name + language.punctuation.colon + text(goal).text, y: 94))
        }
        slide.notes =
            outline(document.root, JourneyMap.self, without: ["title", "stages", "takeaways", "personas"])
            + emptyStages()
        let columns = columns()
        guard !columns.isEmpty else {
            slide.shapes.append(subtitle(words.map[.noSteps], y: 140))
            return slide
        }
        let hasCurve = map.steps.contains { $0.emotion?.assumed != nil }
        let hasBarriers = map.steps.contains { !$0.barriers.isEmpty }
        let steps = stepHeight(columns, isSparse: !hasBarriers)
        let size = hasBarriers ? barrierSize(columns) : nil
        let rows = Rows(
            top: map.goal == nil ? 104 : 124, steps: steps, hasCurve: hasCurve,
            barriers: size.map { barrierHeight(columns, $0) + 14 })
        addStages(columns, rows.stages, to: &slide)
        addSteps(columns, rows.steps, to: &slide)
        let emotion = SlideFrame(x: columns[0].x, y: rows.emotion.y, width: area, height: rows.emotion.height)
        addCurve(columns, emotion, to: &slide)
        if let frame = rows.barriers {
            if let size { addBarriers(columns, frame, size, to: &slide) } else { addBlanks(columns, frame, to: &slide) }
        }
        addLegend(hasCurve: hasCurve, hasBarriers: hasBarriers, to: &slide)
        return slide
    }

    /// Stages without a step have no column and no slide of their own: the notes tell them.
    private func emptyStages() -> [String] {
        zip(map.stages, document.root["stages"].elements).filter { $0.0.steps.isEmpty }.flatMap { stage, value in
            let name = words.map.catalogue[MapKindWord.stage].raisedFirst + language.punctuation.colon
            return [name + text(stage.title).text] + outline(value, Stage.self, without: ["title", "steps"])
        }
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

    private func addStages(_ columns: [Column], _ frame: SlideFrame, to slide: inout Slide) {
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

    /// The names of steps as the cards show them.
    private func labels(_ columns: [Column]) -> [String] {
        columns.map { $0.steps.map { text($0.title).text }.joined(separator: separator) }
    }

    /// How high the cards are: as their longest name asks for, within bounds.
    private func stepHeight(_ columns: [Column], isSparse: Bool) -> Double {
        let needed = zip(columns, labels(columns)).map { column, label in
            type.height(SlideParagraph([run(label, 13)]), width: column.width - 22) + 18
        }
        return min(max(needed.max() ?? 0, 56), isSparse ? 132 : 100)
    }

    private func addSteps(_ columns: [Column], _ frame: SlideFrame, to slide: inout Slide) {
        slide.shapes.append(railName(words.map[.steps], y: frame.y, height: frame.height))
        // One size for all cards: the largest in which each text fits.
        let joined = labels(columns)
        let sizes = zip(columns, joined).map { column, text in
            [13, 12, 11, 10, 9].first { size in
                type.keepsWords(text, width: (column.width - 18) / 0.95, size: size, language)
                    && type.size(
                        of: text, [size], width: column.width - 22, height: frame.height - 14, isBold: false, language)
                        != nil
            } ?? type.size(of: text, [9], width: column.width - 22, height: frame.height - 14, language)
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

    /// By column, the worst first.
    private func barriers(_ columns: [Column]) -> [[Barrier]] {
        columns.map { $0.steps.flatMap(\.barriers).sorted { ($1.severity, $0.id) < ($0.severity, $1.id) } }
    }

    /// The most room that barriers take, in px.
    private static let mostOfBarriers = 240.0

    /// The largest type in which all of them fit.
    private func barrierSize(_ columns: [Column]) -> Double {
        [12, 11, 10].first { size in
            barrierHeight(columns, size) <= Self.mostOfBarriers
                && zip(columns, barriers(columns)).allSatisfy { column, barriers in
                    barriers.allSatisfy {
                        type.keepsWords($0.title.text(in: language), width: column.width - 18, size: size, language)
                    }
                }
        } ?? 9.5
    }

    private func barrierHeight(_ columns: [Column], _ size: Double) -> Double {
        zip(columns, barriers(columns)).map { column, barriers in
            type.height(barriers.flatMap { shortBarrier($0, size) }, width: column.width - 18)
        }.max() ?? 0
    }

    private func addBarriers(_ columns: [Column], _ frame: SlideFrame, _ size: Double, to slide: inout Slide) {
        let all = barriers(columns)
        slide.shapes.append(
            railName(words.map[.painPoints], note: words.map[.painPointsNote], y: frame.y, height: frame.height))
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
            // As high as what it says: a tall box with two lines looks as if something were missing.
            let height = min(frame.height, type.height(paragraphs, width: column.width - 18) + 14)
            let place = SlideFrame(x: column.x + 3, y: frame.y, width: column.width - 6, height: height)
            var box = SlideBox(words.map[.painPoints], place, paragraphs)
            (box.form, box.fill, box.padding) = (.rounded, theme.negativeWash, 6)
            slide.shapes.append(.box(box))
        }
        if !left.isEmpty {
            let names = left.joined(separator: language.punctuation.semicolon)
            slide.notes.insert(words.map.catalogue.fill(DeckWord.leftOut, names), at: 0)
        }
    }

    /// Empty cells to write into, where no barrier is known.
    private func addBlanks(_ columns: [Column], _ frame: SlideFrame, to slide: inout Slide) {
        slide.shapes.append(railName(words.map[.painPoints], y: frame.y, height: frame.height))
        for column in columns {
            var box = SlideBox(
                words.map[.painPoints],
                SlideFrame(x: column.x + 3, y: frame.y, width: column.width - 6, height: frame.height),
                [SlideParagraph([run("", 12)])])
            (box.form, box.padding) = (.rounded, 6)
            box.outline = SlideOutline(color: theme.line2, isDashed: true)
            slide.shapes.append(.box(box))
        }
    }

    /// Its severity, and below it what it is.
    private func shortBarrier(_ barrier: Barrier, _ size: Double) -> [SlideParagraph] {
        [
            SlideParagraph([run(dots(barrier.severity), size - 2, theme.emotions[0])], space: 3),
            SlideParagraph([run(barrier.title, size)]),
        ]
    }

    /// The signs that are on the slide, and no others.
    private func addLegend(hasCurve: Bool, hasBarriers: Bool, to slide: inout Slide) {
        let hasTarget = hasCurve && map.steps.contains { $0.emotion?.target != nil }
        let stated = StatedEmotion(map.steps.filter { $0.emotion?.assumed != nil }.map(\.isEmotionRead))
        let signs: [(isThere: Bool, text: String)] = [
            (map.steps.contains(where: \.isMilestone) && map.stepCount <= Self.mostSteps, "◆ " + words.map[.milestone]),
            (hasCurve, "○ – – " + words.map[stated.word]), (hasTarget, "◇ " + words.map[.target]),
            (hasBarriers, "●●●○○ " + words.map.fill(.severity, "3")),
        ]
        let parts = signs.filter(\.isThere).map(\.text)
        guard !parts.isEmpty else { return }
        let frame = SlideFrame(x: Slide.margin, y: 690, width: 1_000, height: 18)
        slide.shapes.append(
            .box(SlideBox("Legend", frame, [SlideParagraph([run(parts.joined(separator: "    "), 11, theme.ink3)])])))
    }
}
