// A table for people: columns aligned, numbers to the right, a bar where a share is shown.

/// Rows of text under a header.
struct TextTable {
    enum Alignment { case left, right }

    private let header: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ columns: [(title: String, alignment: Alignment)]) {
        header = columns.map(\.title)
        alignments = columns.map(\.alignment)
    }

    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    /// The table, each line ended but the last.
    var text: String {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { Self.width($0[column]) }.max() ?? 0 }
        return all.map { row in
            var line = ""
            for column in header.indices {
                let gap = String(repeating: " ", count: widths[column] - Self.width(row[column]))
                line +=
                    (column == 0 ? "" : "  ") + (alignments[column] == .left ? row[column] + gap : gap + row[column])
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// A bar of eighths, as wide as the share of `width` cells.
    static func bar(_ share: Double, width: Int = 20) -> String {
        let eighths = Int((max(0, min(1, share)) * Double(width) * 8).rounded())
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + partial
    }

    /// One block a value, as high as its part of the largest there may be.
    static func sparkline(_ values: [Double], upTo most: Double) -> String {
        let blocks = Array("▁▂▃▄▅▆▇█")
        return String(
            values.map { value in
                let part = most > 0 ? max(0, min(1, value / most)) : 0
                return blocks[Int((part * Double(blocks.count - 1)).rounded())]
            })
    }

    /// Cells on a terminal: wide characters take two.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200D: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60:
                sum + 2
            default: sum + 1
            }
        }
    }
}
