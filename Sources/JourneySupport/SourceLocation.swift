// A place in a text or a file that a person can open.

/// A place in an input: the file's name as the user gave it, and a line and column counted from 1. In a workbook
/// they are a row and a column of a sheet.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: Int?
    package var column: Int?
    /// The sheet of a workbook.
    package var sheet: String?

    package init(file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
    }

    /// `B7`, where this is a place in a sheet.
    package var cell: String? {
        guard sheet != nil, let line, let column, column > 0 else { return nil }
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(line)"
    }

    package var description: String {
        if let sheet, let cell { return "\(file):\(sheet)!\(cell)" }
        var text = file
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        return text
    }
}
