// The lanes of text: touchpoints, what customers do, think and say, pain points and opportunities.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapGrid {
    // MARK: Touchpoints

    var touchpointRow: GridRow? {
        let cells = steps.enumerated().compactMap { index, step -> GridCell? in
            guard !step.touchpoints.isEmpty else { return nil }
            let content = HTML(each: step.touchpoints.enumerated()) { self.touchpoint($0.element, $0.offset, step) }
            return GridCell(column: index, content: content)
        }
        guard !cells.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: .touchpoints, name: words.map[.touchpoints], note: words.map[.touchpointsNote],
            cells: cells)
    }

    private func touchpoint(_ touchpoint: Touchpoint, _ index: Int, _ step: Step) -> HTML {
        let icon = touchpoint.icon.flatMap { Icon(rawValue: $0) } ?? .channel(touchpoint.channel)
        let name = details.name(touchpoint)
        let face: HTML =
            "<span class=\"touch\">\(HTML(drawing: icon.svg(size: 16)))<span>\(name)</span></span>"
        let facts = details.facts(touchpoint)
        guard !facts.isEmpty else { return face }
        var popover = Popover(key: "touch_\(index)_\(step.id)", style: "block", face: face, title: name)
        popover.spoken = words[.moreAbout]
        popover.facts = facts
        return popover.html
    }

    // MARK: Texts

    func textRow(_ lane: Lane) -> GridRow? {
        var items: [LaneItem<HTML>] = []
        for (column, step) in steps.enumerated() {
            let notes = step.notes[lane] ?? []
            for group in grouped(notes, from: column) {
                let content = HTML(each: group.notes) {
                    self.note($0.note, lane, "\(lane.rawValue)_\($0.index)_\(step.id)")
                }
                items.append(LaneItem(column: column, span: group.span, content: content))
            }
        }
        guard !items.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: lane.icon, name: words.map.lane(lane), note: lane.note.map { words.map[$0] },
            packed: items)
    }

    /// Notes of one step by how far they reach, so that those of one column stand in one cell.
    private func grouped(_ notes: [Note], from column: Int) -> [(span: Int, notes: [(index: Int, note: Note)])] {
        let spans = notes.map { span(from: column, through: $0.through) }
        return Set(spans).sorted().map { span in
            (span, notes.indices.filter { spans[$0] == span }.map { ($0, notes[$0]) })
        }
    }

    private func note(_ note: Note, _ lane: Lane, _ key: String) -> HTML {
        let text: HTML = "\(note.text, in: language)"
        let shown: HTML = lane.isSpeech ? details.quoted(note.text) : text
        return known(note.evidence, key: key, title: text, face: shown)
    }

    /// A statement with the mark of how it is known; what it rests on opens when it has evidence.
    private func known(_ evidence: [EvidenceRecord], key: String, title: HTML, face: HTML) -> HTML {
        let kind = details.strongest(evidence)
        guard !evidence.isEmpty else {
            return "<div class=\"think\">\(face) \(details.mark(kind))</div>"
        }
        var popover = Popover(key: key, style: "think", face: "\(face) \(details.mark(kind))", title: title)
        popover.known = details.knownBy(kind)
        popover.paragraphs = evidence.map(details.record)
        return popover.html
    }

    // MARK: What customers wrote

    /// The most telling words of each step: those of the lowest score where people are unhappy, else of the highest.
    var voiceRow: GridRow? {
        let cells = steps.enumerated().compactMap { index, step -> GridCell? in
            guard let measure = measured.steps[step.id], let quote = details.tellingQuote(measure, measured.curve)
            else { return nil }
            let face: HTML = """
                \(details.quoted(quote)) <span class="how measured"></span>
                """
            var popover = Popover(
                key: "voice_\(step.id)", style: "think", face: face,
                title: "\(words[.saidHere])\(words.colon)\(step.title, in: language)")
            popover.spoken = words[.moreQuotes]
            popover.known = ("measured", words.sourceName(.answers))
            popover.paragraphs = ["\(words.answersHere(measure.responses))"]
            popover.facts = details.circumstances
            popover.quotes = details.quotes(measure.quotes, most: 6)
            return GridCell(column: index, content: popover.html)
        }
        guard !cells.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: .quotes, name: words[.saidHere], note: words[.saidHereNote], cells: cells)
    }

    // MARK: Barriers and opportunities

    var barrierRow: GridRow? {
        var items: [LaneItem<HTML>] = []
        for (column, step) in steps.enumerated() {
            for span in Set(step.barriers.map { self.span(from: column, through: $0.through) }).sorted() {
                let here = step.barriers.filter { self.span(from: column, through: $0.through) == span }
                items.append(LaneItem(column: column, span: span, content: HTML(each: here, barrier)))
            }
        }
        guard !items.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: .pain, name: words.map[.painPoints], note: words.map[.painPointsNote], packed: items)
    }

    private func barrier(_ barrier: Barrier) -> HTML {
        let severity = words.map.fill(.severity, String(barrier.severity))
        let dots = HTML(drawing: SeverityDots(severity: barrier.severity).svg(theme: .light, label: severity))
        let kind = details.strongest(barrier.evidence)
        let face: HTML = """
            \(dots)<span>\(barrier.title, in: language) \(details.mark(kind))</span>
            """
        var popover = Popover(
            key: "barrier_\(barrier.id)", style: "pain", face: face, title: "\(barrier.title, in: language)")
        popover.known = details.knownBy(kind)
        popover.paragraphs = barrier.evidence.map(details.record)
        popover.facts = details.facts(barrier)
        popover.anchor = "pain_\(barrier.id)"
        return popover.html
    }

    var opportunityRow: GridRow? {
        var items: [LaneItem<HTML>] = []
        for (column, step) in steps.enumerated() {
            for opportunity in step.opportunities {
                items.append(
                    LaneItem(
                        column: column, span: span(from: column, through: opportunity.through),
                        content: self.opportunity(opportunity)))
            }
        }
        guard !items.isEmpty else { return nil }
        return GridRow(
            style: "ruled", icon: .opportunity, name: words.map[.opportunities], note: words.map[.opportunitiesNote],
            packed: items)
    }

    private func opportunity(_ opportunity: Opportunity) -> HTML {
        let pie = HTML(drawing: ProgressPie(status: opportunity.status).svg())
        let meta: HTML = """
            \(HTML(opportunity.owner) { "\($0, in: language)\(words.comma)" })\(words.map.status(opportunity.status))
            """
        let face: HTML = """
            <span>\(opportunity.title, in: language)</span>\
            <span class="meta">\(pie)<span>\(meta)</span></span>
            """
        var popover = Popover(
            key: "opportunity_\(opportunity.id)", style: "opp", face: face, title: "\(opportunity.title, in: language)")
        popover.facts = details.facts(opportunity)
        popover.anchor = "opp_\(opportunity.id)"
        return popover.html
    }
}
