// Texts in cells of a CSV: a spreadsheet program must not take one for a formula.

/// After OWASP, CSV injection: a text that begins as a formula does gets an apostrophe, which spreadsheet programs know as the sign
/// of a text, and which goes again when the cell is read.
enum CellText {
    /// The text as it is put into a cell.
    static func harmless(_ text: String) -> String { beginsAsFormula(text.drop { $0 == "'" }) ? "'" + text : text }

    /// The text that a cell means.
    static func meant(_ cell: String) -> String {
        cell.first == "'" && beginsAsFormula(cell.drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
    }

    private static func beginsAsFormula(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    }
}
