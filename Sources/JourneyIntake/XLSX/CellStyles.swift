// `styles.xml`: which cells show their number as a date, or with more than its digits, and which have a ground.

import JourneyLog
import JourneySupport

/// By style, what its number format makes of a number.
struct CellStyles: PartHandler {
    /// More styles than any program lets a workbook have.
    private static let limit = 1 << 17

    private var custom: [Int: NumberFormat] = [:]
    private(set) var formats: [NumberFormat] = []
    private var looks: [Int: NumberLook] = [:]
    /// By style, the number of its format, and whether it has a ground of its own.
    private var ids: [Int] = []
    private var grounds: [Bool] = []
    /// By fill, whether it is one.
    private var fills: [Bool] = []
    private var isInCells = false
    private(set) var isComplete = false

    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

    /// How a style shows a number that is no date; nil where it shows the digits alone.
    func look(_ style: Int) -> NumberLook? {
        guard formats.indices.contains(style), formats[style] == .number else { return nil }
        return looks[ids[style]] ?? NumberLook(builtIn: ids[style])
    }

    func isColoured(_ style: Int) -> Bool { grounds.indices.contains(style) && grounds[style] }

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
            looks[id] = NumberLook(code: code)
        } else if scanner.isElement(bytes, "fill"), fills.count < Self.limit {
            fills.append(false)
        } else if scanner.isElement(bytes, "patternFill"), let kind = try scanner.text(bytes, "patternType") {
            // The second fill of every workbook is a pattern that no cell need have.
            if !fills.isEmpty { fills[fills.count - 1] = kind != "none" && kind != "gray125" }
        } else if scanner.isElement(bytes, "gradientFill") {
            if !fills.isEmpty { fills[fills.count - 1] = true }
        } else if isInCells, scanner.isElement(bytes, "xf"), formats.count < Self.limit {
            let id = scanner.number(bytes, "numFmtId") ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
            ids.append(id)
            let fill = scanner.number(bytes, "fillId") ?? 0
            grounds.append(fills.indices.contains(fill) && fills[fill])
        }
        return .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        if scanner.isElement(bytes, "cellXfs") { isInCells = false }
        return .taken
    }
}
