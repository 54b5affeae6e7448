// `styles.xml`: which cells show their number as a date.

import JourneyLog
import JourneySupport

/// By style, what its number format makes of a number.
struct CellStyles: PartHandler {
    /// More styles than any program lets a workbook have.
    private static let limit = 1 << 17

    private var custom: [Int: NumberFormat] = [:]
    private(set) var formats: [NumberFormat] = []
    private var isInCells = false
    private(set) var isComplete = false

    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if scanner.isElement(bytes, "styleSheet") {
            isComplete = true
        } else if scanner.isElement(bytes, "cellXfs") {
            isInCells = !scanner.tag.isEmpty
        } else if scanner.isElement(bytes, "numFmt"), let id = scanner.number(bytes, "numFmtId"),
            let code = try scanner.text(bytes, "formatCode"), custom.count < Self.limit
        {
            custom[id] = NumberFormat(code: code)
        } else if isInCells, scanner.isElement(bytes, "xf"), formats.count < Self.limit {
            let id = scanner.number(bytes, "numFmtId") ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
        }
        return .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        if scanner.isElement(bytes, "cellXfs") { isInCells = false }
        return .taken
    }
}
