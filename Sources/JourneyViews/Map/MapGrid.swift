// The map as a grid of text: stages and steps across, lanes down. A table to those who hear it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Writes the grid of a measured map.
struct MapGrid {
    let measured: MeasuredMap
    let site: Site
    let words: PageWords
    let address: MapAddress

    var map: JourneyMap { measured.map }
    let steps: [Step]
    /// The place of each step, by id.
    let columns: [String: Int]
    var figures: StepFigures { StepFigures(measured: measured, words: words) }
    var details: Details { Details(measured: measured, site: site, words: words) }
    var language: LanguageTag { site.language }

    init(measured: MeasuredMap, site: Site, words: PageWords, address: MapAddress) {
        self.measured = measured
        self.site = site
        self.words = words
        self.address = address
        steps = measured.map.steps
        columns = Dictionary(
            measured.map.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The grid in its scroller.
    var html: HTML {
        let rows = self.rows
        return """
            <div class="scroller fit\(min(steps.count, 24))" role="region" aria-label="\(words[.mapRegion])" tabindex="0">
            <div class="map" role="table" aria-label="\(map.title.text(in: language))" aria-colcount="\(steps.count + 1)" \
            style="--n:\(max(1, steps.count));--rows:\(rows.count)">
            <div class="heads" role="rowgroup">\(HTML(each: rows.prefix(2).enumerated()) { $1.html($0) }.softened)</div>\
            \(HTML(each: rows.enumerated().dropFirst(2)) { $1.html($0) }.softened)\(separators)</div></div>
            """
    }

    private var rows: [GridRow] {
        var rows = [stageRow, stepRow]
        rows += [waysRow, storyboardRow].compactMap { $0 }
        rows += [touchpointRow].compactMap { $0 }
        rows += Lane.aboveEmotion.compactMap(textRow)
        rows += [voiceRow, emotionRow].compactMap { $0 }
        rows += Lane.belowEmotion.compactMap(textRow)
        rows += [barrierRow, opportunityRow].compactMap { $0 }
        rows += Lane.belowOpportunities.compactMap(textRow)
        return rows + blueprintRows + measureRows
    }

    // MARK: Heads

    private var stageRow: GridRow {
        var column = 0
        var cells: [GridCell] = []
        for stage in map.stages where !stage.steps.isEmpty {
            cells.append(
                GridCell(
                    column: column, span: stage.steps.count, style: "stage", role: "columnheader", content: head(stage))
            )
            column += stage.steps.count
        }
        return GridRow(style: "stages", icon: nil, name: words[.stagesOfMap], isNameHidden: true, cells: cells)
    }

    private func head(_ stage: Stage) -> HTML {
        let icon = HTML(Icon.sign(of: stage)) { HTML(drawing: $0.svg(size: 16)) }
        return "<b>\(icon)\(stage.title, in: language)</b>\(HTML(stageLength(stage)) { $0 })"
    }

    /// How long the stage takes: measured when it was, else as the team expects it.
    private func stageLength(_ stage: Stage) -> HTML? {
        if let figure = figures.stageDuration(stage) {
            let isLate = words.figures.lateDuration(of: stage, in: measured) != nil
            return popover(figure, of: stage.title, style: isLate ? "plan late" : "plan", face: "\(figure.value)")
        }
        return stage.expectedDuration.map { span in
            "<span class=\"plan guess\">\(words.expected(words.durations.text(seconds: span.seconds)))</span>"
        }
    }

    private var stepRow: GridRow {
        let cells = steps.enumerated().map { index, step in
            GridCell(column: index, style: "", role: "columnheader", content: "\(card(step))\(child(of: step))")
        }
        return GridRow(
            style: "steps", icon: .steps, name: words.map[.steps], note: words.map[.stepsNote], cells: cells)
    }

    private func card(_ step: Step) -> HTML {
        let marks: [(Bool, MapWord, Icon)] = [
            (step.isMilestone, .milestone, .milestone), (step.isOptional, .optionalStep, .alternatives),
        ]
        let isLowest = step.id == measured.unhappiestStep
        let face: HTML = """
            \(step.title, in: language)\
            \(HTML(when: isLowest, "<small class=\"lowest\">\(HTML(drawing: Icon.pain.svg(size: 14)))\(words.map[.lowestPoint])</small>"))\
            \(HTML(each: marks.filter(\.0)) { "<small>\(HTML(drawing: $0.2.svg(size: 14)))\(words.map[$0.1])</small>" })\
            \(HTML(each: step.substeps) { "<small class=\"sub\"><span>\($0.title, in: language)</span></small>" })
            """
        let style: StaticString =
            switch (isLowest, step.isOptional) {
            case (true, true): "step lowest optional"
            case (true, false): "step lowest"
            case (false, true): "step optional"
            case (false, false): "step"
            }
        let facts = details.facts(step)
        guard !step.evidence.isEmpty || !facts.isEmpty else {
            return "<div class=\"\(literal: style)\" id=\"step_\(step.id)\">\(face)</div>"
        }
        var popover = Popover(
            key: "about_\(step.id)", style: style, face: face,
            title: "\(step.title, in: language)")
        popover.spoken = words[.moreAbout]
        popover.paragraphs = step.evidence.map(details.record)
        popover.facts = facts
        popover.anchor = "step_\(step.id)"
        return popover.html
    }

    private func child(of step: Step) -> HTML {
        HTML(details.child(of: step, from: address)) { link in
            "<div class=\"child\">\(HTML(drawing: Icon.layers.svg(size: 14)))<span>\(link)</span></div>"
        }
    }

    /// Hairlines between stages.
    private var separators: HTML {
        var column = 0
        var html = HTML()
        for stage in map.stages where !stage.steps.isEmpty {
            if column > 0 { html += "<i class=\"bar\" aria-hidden=\"true\" style=\"--c:\(column)\"></i>" }
            column += stage.steps.count
        }
        return html
    }

    // MARK: Shared

    /// Over how many columns something reaches that starts at a column and names its last step.
    func span(from column: Int, through last: String?) -> Int {
        guard let last, let end = columns[last], end > column else { return 1 }
        return end - column + 1
    }

    /// The popover of a figure.
    func popover(_ figure: Figure, of place: LocalizedText, style: StaticString, face: HTML, spoken: String = "")
        -> HTML
    {
        FigurePopover(figure: figure, place: place, measured: measured, site: site, words: words)
            .popover(style: style, face: face, spoken: spoken).html
    }
}
