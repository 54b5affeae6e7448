// A slide for each stage: its steps as columns, its lanes as rows. What has no room flows to a second slide.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension Deck {
    /// Beside more columns a text has no room.
    private static let mostColumns = 6
    /// From the title to the number of the slide, in px.
    private static let tableTop = 84.0
    private static let tableRoom = 596.0
    private static let names = 124.0

    func stage(_ index: Int) -> [Slide] {
        let stage = map.stages[index]
        let count = (stage.steps.count + Self.mostColumns - 1) / Self.mostColumns
        let length = (stage.steps.count + count - 1) / count
        var slides: [Slide] = []
        for start in stride(from: 0, to: stage.steps.count, by: length) {
            let range = start..<min(start + length, stage.steps.count)
            slides += self.slides(stage, index, range)
        }
        let heading = text(stage.title).text
        for number in slides.indices {
            let name = number == 0 ? heading : words.map.catalogue.fill(DeckWord.continued, heading)
            let place = words.map.catalogue.fill(DeckWord.stageOf, String(index + 1), String(map.stages.count))
            slides[number].title = title(name + separator + place, size: 24)
        }
        let own = document.root["stages"].elements[index]
        slides[0].notes = outline(own, Stage.self, without: ["title", "steps"]) + slides[0].notes
        return slides
    }

    /// The slides of some steps of a stage: in the largest type in which they fit on one, else on several.
    private func slides(_ stage: Stage, _ index: Int, _ range: Range<Int>) -> [Slide] {
        let width = (Slide.width - 2 * Slide.margin - Self.names) / Double(range.count)
        let widths = [Self.names] + range.map { _ in width }
        let steps = Array(stage.steps[range])
        let numbers = range.map { "\(index + 1).\($0 + 1)" }
        for size in [15.0, 14, 13, 12] {
            let table = table(widths, size)
            let (head, rows) = (head(steps, numbers, size), rows(steps, size))
            let height = table.height(head) + rows.reduce(0) { $0 + table.height($1) }
            if height <= Self.tableRoom { return [slide(table, head, rows, notes(index, range, numbers))] }
        }
        let size = 13.0
        let table = table(widths, size)
        let head = head(steps, numbers, size)
        let room = Self.tableRoom - table.height(head)
        let pages = table.pages(rows(steps, size), room: max(room, 120)) { name in
            words.map.catalogue.fill(DeckWord.continued, name)
        }
        return pages.enumerated().map { number, rows in
            slide(table, head, rows, number == 0 ? notes(index, range, numbers) : [])
        }
    }

    private func table(_ widths: [Double], _ size: Double) -> StageTable {
        StageTable(type: type, widths: widths) { row in
            SlideParagraph([run(row.name, size - 1, theme.ink2, isBold: true)])
        }
    }

    private func slide(
        _ table: StageTable, _ head: StageTable.Row, _ rows: [StageTable.Row], _ notes: [String]
    ) -> Slide {
        let all = ([head] + rows).map { row in
            SlideTable.Row(
                cells: [SlideTable.Cell(paragraphs: [table.name(row)], fill: row.fill ?? theme.ground)]
                    + row.cells.map { SlideTable.Cell(paragraphs: $0, fill: row.fill ?? theme.surface) },
                height: table.height(row))
        }
        let native = SlideTable(
            name: words.map[.steps], x: Slide.margin, y: Self.tableTop, widths: table.widths, rows: all,
            line: theme.line)
        return Slide(title: title(""), shapes: [.table(native)], notes: notes)
    }

    /// What of the steps the table tells only in part, for the notes.
    private func notes(_ stage: Int, _ range: Range<Int>, _ numbers: [String]) -> [String] {
        let steps = document.root["stages"].elements[stage]["steps"].elements[range]
        return zip(steps, numbers).flatMap { step, number -> [String] in
            let told = Set(["title", "milestone", "optional", "takes"]).union(
                step.entries.filter { entry in
                    Lane(rawValue: entry.key) != nil && entry.value.elements.allSatisfy { Note.standsForText($0) }
                }.map(\.key))
            let lines = outline(step, Step.self, without: told)
            return lines.isEmpty ? [] : [number + " " + step["title"].text(in: language, map.language)] + lines
        }
    }

    // MARK: - Rows

    private func head(_ steps: [Step], _ numbers: [String], _ size: Double) -> StageTable.Row {
        let cells = zip(steps, numbers).map { step, number -> [SlideParagraph] in
            var runs = [run(number + " ", size, theme.accent, isBold: true), run(step.title, size, isBold: true)]
            if step.isMilestone { runs.insert(run("◆ ", size, theme.accent, isBold: true), at: 0) }
            var remarks: [String] = []
            if step.isOptional { remarks.append(words.map[.optionalStep]) }
            if let span = step.expectedDuration {
                let length = DurationStyle(language: language).text(seconds: Double(span.microseconds) / 1e6)
                remarks.append(words.map.fill(.expected, length))
            }
            let below =
                remarks.isEmpty
                ? [] : [SlideParagraph([run(remarks.joined(separator: separator), size - 2, theme.ink2)])]
            return [SlideParagraph(runs)] + below
        }
        return StageTable.Row(name: words.map[.steps], cells: cells, fill: theme.accentSoft)
    }

    private func rows(_ steps: [Step], _ size: Double) -> [StageTable.Row] {
        var rows: [StageTable.Row] = []
        func add(_ name: String, fill: Color? = nil, _ cell: (Step) -> [SlideParagraph]) {
            let cells = steps.map(cell)
            if cells.contains(where: { !$0.isEmpty }) {
                rows.append(StageTable.Row(name: name, cells: cells, fill: fill))
            }
        }
        func add(_ lanes: [Lane]) {
            for lane in lanes {
                add(words.map.lane(lane)) { ($0.notes[lane] ?? []).map { note($0, lane, size) } }
            }
        }
        add(words.map[.substeps]) { $0.substeps.map { item([run($0.title, size)]) } }
        add(words.map[.touchpoints]) { $0.touchpoints.map { touchpoint($0, size) } }
        add(Lane.aboveEmotion)
        add(words.map[.emotion]) { emotion($0, size) }
        add(Lane.belowEmotion)
        add(words.map[.painPoints], fill: theme.negativeWash) { $0.barriers.flatMap { barrier($0, size) } }
        add(words.map[.opportunities], fill: theme.positiveWash) { $0.opportunities.map { opportunity($0, size) } }
        add(Lane.belowOpportunities)
        add(words.name(of: "messages", in: .step)) { $0.messages.map { item([run($0.text, size)]) } }
        for lane in BlueprintLane.allCases {
            add(words.map.lane(lane).name, fill: theme.sunken) { step in
                (step.blueprint[lane] ?? []).map { item([run($0.title, size)], remarks: [reach($0.through)], size) }
            }
        }
        return rows
    }
}
