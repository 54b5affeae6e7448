// What stands behind a statement, in words.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapRows {
    /// All of it in one text: `reported: 14 of 20 interviewed (interviews, n = 20, 12 Oct 2026)`.
    func evidenceText(_ records: [EvidenceRecord]) -> String? {
        guard !records.isEmpty else { return nil }
        return records.map(evidenceText).joined(separator: "; ")
    }

    private func evidenceText(_ record: EvidenceRecord) -> String {
        words.evidence(record.kind) + context.colon + statement(of: record)
    }

    /// How it is known stands out from what is said: no colon parts them, so that no language asks what follows it.
    func evidenceLines(_ record: EvidenceRecord, width: Double) -> CellContent {
        let kind = context.line(words.evidence(record.kind).raisedFirst, .noteStrong)
        let indent = kind.width + 7
        let block = context.set(statement(of: record), .note, width: width, indent: indent)
        var marks: [Mark] = [.text(kind, x: 0, y: 0, theme.ink2)]
        for (index, line) in block.lines.enumerated() where !line.text.isEmpty {
            let part = TextBlock(lines: [line], style: block.style, language: block.language)
            marks.append(
                .text(part, x: index == 0 ? indent : 0, y: Double(index) * block.lineHeight, theme.ink3))
        }
        return CellContent(marks: marks, height: block.height)
    }

    /// `Observed, reported`: how a thing is known, the best first, without what was found.
    func kindsOfEvidence(_ records: [EvidenceRecord]) -> String? {
        let kinds = EvidenceKind.allCases.reversed().filter { kind in records.contains { $0.kind == kind } }
        guard !kinds.isEmpty else { return nil }
        return kinds.map { words.evidence($0) }.joined(separator: figures.separator).raisedFirst
    }

    /// What was found, and from which source, how many, when.
    private func statement(of record: EvidenceRecord) -> String {
        var parts: [String] = []
        if let source = record.source, !source.isEmpty { parts.append(words.source(source)) }
        if let n = record.n { parts.append("n = " + figures.numbers.count(n)) }
        let dates = DateStyle(language: context.language)
        if let date = record.date { parts.append(dates.text(date)) }
        if let until = record.validUntil { parts.append(words.fill(.staleAfter, dates.text(until))) }
        if record.verdict == .contradicts { parts.append(words[.contradicts]) }
        let tail = parts.isEmpty ? "" : figures.bracketed(parts.joined(separator: figures.separator))
        return record.statement.text(in: context.language) + tail
    }
}
