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

    /// The table, each line ended but the last; on a terminal no wider than it is.
    var text: String { text(within: Console.width) }

    /// - Parameter width: how many cells a line may have; texts are cut so that it fits, `nil` lets them be.
    func text(within width: Int?) -> String {
        let all = [header] + rows
        var widths = header.indices.map { column in all.map { Self.width($0[column]) }.max() ?? 0 }
        if let width { fit(&widths, within: width) }
        return all.map { row in
            var line = ""
            for column in header.indices {
                let cell = Self.cut(row[column], to: widths[column])
                let gap = String(repeating: " ", count: widths[column] - Self.width(cell))
                line += (column == 0 ? "" : "  ") + (alignments[column] == .left ? cell + gap : gap + cell)
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// Takes from the widest column of text until a line fits, or nothing more can be taken.
    private func fit(_ widths: inout [Int], within width: Int) {
        while widths.reduce(0, +) + 2 * (widths.count - 1) > width {
            let texts = widths.indices.filter { alignments[$0] == .left && widths[$0] > Self.narrowest }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }

    /// A column of text is not cut further.
    private static let narrowest = 8

    private static func cut(_ text: String, to width: Int) -> String {
        guard self.width(text) > width else { return text }
        var (kept, used) = ("", 0)
        for character in text {
            let cells = self.width(String(character))
            guard used + cells < width else { break }
            kept.append(character)
            used += cells
        }
        return kept + "…"
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

    /// One block a number, as high as its share of the largest; neighbours are added up where there are more than `width`.
    static func sparkline(_ counts: [Int], width: Int = 60) -> String {
        guard !counts.isEmpty else { return "" }
        let each = (counts.count + width - 1) / width
        let sums = stride(from: 0, to: counts.count, by: each).map { start in
            counts[start..<min(start + each, counts.count)].reduce(0, +)
        }
        let most = max(1, sums.max() ?? 1)
        let blocks = Array("▁▂▃▄▅▆▇█")
        return String(sums.map { $0 == 0 ? " " : blocks[min(7, $0 * 8 / most)] })
    }

    /// Cells on a terminal: wide characters take two, marks that combine with the one before none.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x200B...0x200F, 0xFE00...0xFE0F: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
                sum + 2
            case ..<0x300: sum + 1
            default:
                switch scalar.properties.generalCategory {
                case .nonspacingMark, .enclosingMark: sum
                default: sum + 1
                }
            }
        }
    }
}
