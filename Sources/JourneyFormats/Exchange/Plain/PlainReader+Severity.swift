// How bad the barriers of a sheet made by hand are: numbers and words of a row beside theirs.
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// Takes the rows of severity, where each of their cells says as much as there are barriers above it; else they are notes.
    mutating func takeSeverities(_ cells: inout [Int: [(lane: String, text: DocumentValue)]]) {
        var found: [Int: [Int]] = [:]
        var pairs = true
        for column in layout.columns {
            let texts = layout.severities.flatMap { Self.severities(table.number($0, column)) }
            guard !texts.isEmpty else { continue }
            let levels = texts.compactMap { SeverityWords.severity($0) }
            let barriers = cells[column, default: []].count { $0.lane == "barriers" }
            pairs = pairs && levels.count == texts.count && levels.count == barriers
            found[column] = levels
        }
        for row in layout.severities {
            let name = table[row, layout.names].trimmed
            if pairs {
                note(.guess, row, layout.names, "“\(name.shortened)” is taken for the severity of the barriers, 1 … 5")
                continue
            }
            keepAsNotes(row, "does not say one severity, 1 … 5, for each barrier", &cells)
        }
        severities = pairs ? found : [:]
        let unsaid = layout.columns.filter { column in
            severities[column] == nil && cells[column, default: []].contains { $0.lane == "barriers" }
        }
        if let row = layout.lanes.first(where: { $0.lane == "barriers" })?.row, let column = unsaid.first {
            let isAll = severities.isEmpty
            note(
                .guess, row, isAll ? layout.names : column,
                isAll
                    ? "no severity is said; each has 3 of 5 until somebody says better"
                    : "no severity is said here; 3 of 5 is taken until somebody says better")
        }
    }

    /// The severities of a cell: one, or several with lines, semicolons or commas between them.
    private static func severities(_ cell: String) -> [String] {
        if SeverityWords.severity(cell) != nil { return [cell] }
        return cell.split { $0.isNewline || ";；,，、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
