// The map as a plain table: lanes down, steps across, every figure with its n. For screen readers, for paper, for
// copying into a sheet.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneyVoice

/// Writes the table.
struct TableView: MapPagePart {
    let page: MapPage
    let words: PageWords
    /// The id of the table’s box.
    var anchor = "content"

    var html: HTML {
        """
        <div class="tablebox" id="\(anchor)" role="region" aria-label="\(words[.tableRegion])" tabindex="0">\
        <table class="data"><caption>\(page.scopeLine)</caption><thead>\(stageHeads)\(stepHeads)</thead>\
        \(group(words[.laneGroup], laneRows))\(group(words.map[.serviceBlueprint], blueprintRows))\
        \(group(words[.measuredGroup], figureRows))</table></div>
        """
    }

    // MARK: Heads

    private var stageHeads: HTML {
        """
        <tr><th scope="col">\(words[.stagesOfMap])</th>\(HTML(each: map.stages.filter { !$0.steps.isEmpty }) { stage in
            "<th scope=\"colgroup\" colspan=\"\(stage.steps.count)\">\(stage.title, in: language)</th>"
        })</tr>
        """
    }

    private var stepHeads: HTML {
        """
        <tr><th scope="col">\(words.map[.steps])</th>\
        \(HTML(each: steps) { "<th scope=\"col\">\($0.title, in: language)</th>" })</tr>
        """
    }

    private func group(_ title: String, _ rows: HTML) -> HTML {
        guard !rows.isEmpty else { return HTML() }
        return "<tbody><tr><th scope=\"rowgroup\" colspan=\"\(steps.count + 1)\">\(title)</th></tr>\(rows)</tbody>"
    }

    private func row(_ name: String, note: String? = nil, _ cell: (Step, Int) -> HTML?) -> HTML {
        let cells = steps.enumerated().map { cell($1, $0) }
        guard cells.contains(where: { $0 != nil }) else { return HTML() }
        return """
            <tr><th scope="row">\(name)\(HTML(note) { "<small>\($0)</small>" })</th>\
            \(HTML(each: cells) { "<td>\($0)</td>" })</tr>
            """
    }

    // MARK: Lanes

    private var laneRows: HTML {
        """
        \(row(words.map[.substeps]) { step, _ in list(step.substeps) { "\($0.title, in: language)" } })\
        \(row(words.map[.ways]) { step, _ in
            list(details.ways(from: step)) { details.way($0, in: map, isDrawn: false) }
        })\
        \(row(words.map[.storyboard]) { step, _ in
            step.picture.flatMap { $0.image == nil ? nil : "\($0.about, in: language)" }
        })\
        \(row(words.map[.touchpoints]) { step, _ in list(step.touchpoints, details.name) })\
        \(HTML(each: Lane.aboveEmotion, textRow))\(emotionRow)\(HTML(each: Lane.belowEmotion, textRow))\
        \(row(words.map[.painPoints]) { step, _ in list(step.barriers) { barrier($0, step) } })\
        \(row(words.map[.opportunities]) { step, _ in list(step.opportunities) { opportunity($0, step) } })\
        \(HTML(each: Lane.belowOpportunities, textRow))
        """
    }

    private func textRow(_ lane: Lane) -> HTML {
        row(words.map.lane(lane)) { step, _ in
            list(step.notes[lane] ?? []) { note in
                """
                \(lane.isSpeech ? details.quoted(note.text) : "\(note.text, in: language)")\
                <small>\(words.knownName(details.strongest(note.evidence)))</small>\(details.through(note.through, from: step))
                """
            }
        }
    }

    private var emotionRow: HTML {
        let figures = StepFigures(measured: measured, words: words)
        return row(words.map[.emotion], note: measured.curve.map(words.kindName)) { step, _ in
            figures.emotion(step).map { point in
                "\(words.feeling(point.value))<small>\(words.sourceName(point.figure.source))</small>"
            }
        }
    }

    private func barrier(_ barrier: Barrier, _ step: Step) -> HTML {
        """
        \(barrier.title, in: language)<small>\(words.map.fill(.severity, String(barrier.severity)))\(words.comma)\
        \(words.knownName(details.strongest(barrier.evidence)))</small>\(details.through(barrier.through, from: step))
        """
    }

    private func opportunity(_ opportunity: Opportunity, _ step: Step) -> HTML {
        """
        \(opportunity.title, in: language)<small>\(HTML(opportunity.owner) { "\($0, in: language)\(words.comma)" })\
        \(words.map.status(opportunity.status))</small>\(details.through(opportunity.through, from: step))
        """
    }

    private func list<Value>(_ values: [Value], _ piece: (Value) -> HTML) -> HTML? {
        guard let first = values.first else { return nil }
        guard values.count > 1 else { return piece(first) }
        return "<ul>\(HTML(each: values) { "<li>\(piece($0))</li>" })</ul>"
    }

    // MARK: Blueprint and figures

    private var blueprintRows: HTML {
        HTML(each: BlueprintLane.allCases) { lane in
            row(words.map.lane(lane).name) { step, _ in
                list(step.blueprint[lane] ?? []) { item in
                    """
                    \(item.title, in: language)\(HTML(item.owner) { "<small>\($0, in: language)</small>" })\
                    \(details.through(item.through, from: step))
                    """
                }
            }
        }
    }

    private var figureRows: HTML {
        HTML(each: StepFigures(measured: measured, words: words).rows) { figureRow in
            row(figureRow.title, note: figureRow.hint) { _, column in
                figureRow.figures[column].map { figure in
                    """
                    <b class="num">\(figure.value)</b>\
                    <small>\(HTML(figure.interval) { "\($0)\(words.comma)" })\(words.fewAnswers(figure.n))</small>
                    """
                }
            }
        }
    }
}
