// Which rows of numbers the short form of a map shows.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapRows {
    /// The rows of numbers that this picture shows; those that are 0 at every step are named apart.
    var rowsShown: [MeasureRow] { detail == .full ? rowsNotZero : rowsNotZero.filter(tells) }

    /// The rows that the short form has no room for, by name.
    var measuresLeftOut: [String] {
        rowsNotZero.filter { !tells($0) }.map(name)
    }

    private var rowsNotZero: [MeasureRow] {
        measured == nil ? [] : choice.rows.filter { !choice.zeros.contains($0) }
    }

    /// Whether a board needs it: how many came, the score of the curve, and wherever something is wrong.
    private func tells(_ row: MeasureRow) -> Bool {
        guard let measured else { return false }
        if row == .reach || measured.curve.map({ row == .score($0) }) ?? false { return true }
        return measures.contains { measure in
            guard let measure, let level = level(row, measure) else { return false }
            return level > 0
        }
    }
}
