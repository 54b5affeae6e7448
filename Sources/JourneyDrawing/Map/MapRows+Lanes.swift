// Lanes of text, pain points and opportunities.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapRows {
    // MARK: Texts

    /// The rows of the lanes that hold anything.
    func textRows(_ lanes: [Lane]) -> [PictureRow] {
        lanes.compactMap { lane in
            // By the column: a step is much to copy for each lane.
            let entries = steps.indices.flatMap { column in
                (steps[column].notes[lane] ?? []).map { note in
                    LaneEntry(columns: span(from: column, through: note.through)) { [self] width in
                        noteCell(note, lane: lane, width: width)
                    }
                }
            }
            guard !entries.isEmpty else { return nil }
            let note = lane.note.map { words[$0] } ?? ""
            return packed(entries, rail: rail(lane.icon, words.lane(lane), note: note))
        }
    }

    private func noteCell(_ note: Note, lane: Lane, width: Double) -> CellContent {
        let (text, language) = note.text.resolved(in: context.language)
        let string = lane.isSpeech ? MapWords(language: language).quoted(text) : text
        // A line over several columns is hard to read when it is very long.
        let (mark, indent) = personaMark(note.persona, style: .body)
        let room = min(width - 2 * Self.textInset - indent, Self.longestLine)
        let block = context.set(string, .body, width: room, language: language)
        let content = plain(block, theme.ink2, title: evidenceText(note.evidence))
        return CellContent(
            marks: mark + content.marks.moved(x: indent, y: 0),
            height: max(content.height, indent > 0 ? 21 : 0))
    }

    private static let longestLine = 620.0

    // MARK: Pain points

    /// The barriers as the customer feels them: dots for severity, the pain below.
    func painRow() -> PictureRow? {
        let entries = steps.indices.flatMap { column in
            steps[column].barriers.map { barrier in
                LaneEntry(columns: span(from: column, through: barrier.through)) { [self] width in
                    painCell(barrier, width: width)
                }
            }
        }
        guard !entries.isEmpty else { return nil }
        return packed(entries, rail: rail(.pain, words[.painPoints], note: words[.painPointsNote]), gap: 12)
    }

    private func painCell(_ barrier: Barrier, width: Double) -> CellContent {
        let (mark, indent) = personaMark(barrier.persona, style: TextStyle(.body, leading: 1.4))
        let room = min(width - 2 * Self.textInset - indent, Self.longestLine)
        let block = context.set(barrier.title, TextStyle(.body, leading: 1.4), width: room)
        let dots = SeverityDots(severity: barrier.severity)
        let title = words.fill(.severity, String(barrier.severity))
        return CellContent(
            marks: [
                .dots(dots, x: Self.textInset, y: 2, title: title),
                .text(block, x: Self.textInset + indent, y: 14, theme.ink, title: evidenceText(barrier.evidence)),
            ] + mark.moved(x: 0, y: 14),
            height: 14 + max(block.height, indent > 0 ? 20 : 0))
    }

    // MARK: Opportunities

    /// The ideas: a card each, with who does it and how far it has come.
    func opportunitiesRow() -> PictureRow? {
        let entries = steps.indices.flatMap { column in
            steps[column].opportunities.map { opportunity in
                LaneEntry(columns: span(from: column, through: opportunity.through)) { [self] width in
                    opportunityCell(opportunity, width: width)
                }
            }
        }
        guard !entries.isEmpty else { return nil }
        return packed(entries, rail: rail(.opportunity, words[.opportunities], note: words[.opportunitiesNote]))
    }

    private func opportunityCell(_ opportunity: Opportunity, width: Double) -> CellContent {
        let inset = 11.0
        let block = context.set(
            opportunity.title, TextStyle(.body, leading: 1.38), width: min(width - 2 * inset, Self.longestLine))
        let meta = context.set(plan(of: opportunity), .note, width: width - 2 * inset - 20)
        let metaTop = 8 + block.height + 5
        let height = metaTop + meta.height + 9
        return CellContent(
            marks: [
                .box(
                    Frame(x: 0.5, y: 0.5, width: width - 1, height: height - 1), radius: 8, fill: theme.raised,
                    stroke: Stroke(theme.edge ?? theme.line2)),
                .text(block, x: inset, y: 8, theme.ink),
                .pie(
                    ProgressPie(status: opportunity.status), x: inset, y: metaTop + (meta.lineHeight - 14) / 2,
                    theme.accent),
                .text(meta, x: inset + 20, y: metaTop, theme.ink3),
            ], height: height)
    }

    /// Who does it, how far it has come, and by when: `Billing, proposed, due 31 Jan 2027`.
    func plan(of opportunity: Opportunity) -> String {
        var parts: [String] = []
        if let owner = opportunity.owner?.text(in: context.language), !owner.isEmpty { parts.append(owner) }
        parts.append(words.status(opportunity.status))
        if let due = opportunity.due, opportunity.status.isOpen {
            parts.append(words.fill(.due, DateStyle(language: context.language).text(due)))
        }
        return parts.joined(separator: figures.separator)
    }

    // MARK: The missed goal

    /// What happens when the goal is missed, and how to recover, over the whole width.
    func missedGoalRow() -> PictureRow? {
        guard let missed = map.missedGoal, missed.title != nil || missed.recovery != nil else { return nil }
        let entry = LaneEntry(columns: 0..<steps.count) { [self] width in
            let room = min(width - 2 * Self.textInset, Self.longestLine)
            var marks: [Mark] = []
            var y = 0.0
            for (text, color) in [(missed.title, theme.ink), (missed.recovery, theme.ink2)] {
                guard let text else { continue }
                let block = context.set(text, .body, width: room)
                marks.append(.text(block, x: Self.textInset, y: y, color))
                y += block.height + 2
            }
            return CellContent(marks: marks, height: y)
        }
        return packed([entry], rail: rail(.missed, words[.missedGoal], note: words[.missedGoalNote]))
    }
}
