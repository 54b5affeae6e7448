// Breaks texts into lines by measured widths: as few lines as greedy filling gives, and among those the even ones.
import JourneyLanguage

/// Breaks texts of one style and language.
struct TextBreaker {
    let measurer: any TextMeasuring
    let style: TextStyle
    let language: LanguageTag

    /// The lines of a text, none wider than `width` px, unless a single letter is.
    ///
    /// - Complexity: O(n·k) for n pieces of which k fit a line.
    func block(_ text: String, width: Double) -> TextBlock {
        let pieces = TextPiece.pieces(of: text).flatMap { split($0, width: width) }
        var lines: [TextBlock.Line] = []
        for paragraph in paragraphs(pieces) {
            let sizes = paragraph.map { measure($0.text) }
            for range in breaks(of: paragraph, sizes: sizes, width: width) {
                lines.append(line(paragraph[range]))
            }
        }
        return TextBlock(lines: lines, style: style, language: language)
    }

    private func measure(_ text: String) -> Double {
        measurer.trackedWidth(of: text, style: style, language: language)
    }

    private func paragraphs(_ pieces: [TextPiece]) -> [[TextPiece]] {
        var result: [[TextPiece]] = []
        for piece in pieces {
            if piece.startsLine || result.isEmpty { result.append([]) }
            result[result.count - 1].append(piece)
        }
        return result
    }

    private func line(_ pieces: ArraySlice<TextPiece>) -> TextBlock.Line {
        var text = ""
        for piece in pieces {
            if piece.followsSpace, !text.isEmpty { text += " " }
            text += piece.text
        }
        return TextBlock.Line(text: text, width: measure(text))
    }

    /// A piece that is wider than a line, cut between letters; each part holds as many as fit, at least one.
    private func split(_ piece: TextPiece, width: Double) -> [TextPiece] {
        guard measure(piece.text) > width else { return [piece] }
        var parts: [TextPiece] = []
        var part = ""
        var used = 0.0
        for character in piece.text {
            let size = measure(String(character))
            if !part.isEmpty, used + size > width {
                parts.append(TextPiece(text: part, followsSpace: parts.isEmpty && piece.followsSpace))
                (part, used) = ("", 0)
            }
            part.append(character)
            used += size
        }
        parts.append(TextPiece(text: part, followsSpace: parts.isEmpty && piece.followsSpace))
        parts[0].startsLine = piece.startsLine
        return parts
    }

    /// The pieces of each line.
    private func breaks(of pieces: [TextPiece], sizes: [Double], width: Double) -> [Range<Int>] {
        let space = measure(" ")
        let greedy = greedyBreaks(pieces, sizes, space, width)
        guard greedy.count > 1, pieces.count <= 120 else { return greedy }
        return evenBreaks(pieces, sizes, space, width, lines: greedy.count) ?? greedy
    }

    private func greedyBreaks(
        _ pieces: [TextPiece], _ sizes: [Double], _ space: Double, _ width: Double
    ) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var used = 0.0
        for index in pieces.indices {
            let gap = pieces[index].followsSpace ? space : 0
            if index > start, used + gap + sizes[index] > width - Self.slack {
                lines.append(start..<index)
                start = index
                used = sizes[index]
            } else {
                used += (index > start ? gap : 0) + sizes[index]
            }
        }
        lines.append(start..<pieces.count)
        return lines
    }

    /// Words are measured one by one; kerning across a space may add a little to the line.
    private static let slack = 0.5

    /// The breaks into so many lines with the least sum of squared room left; the last line may be short, but a single
    /// short word there, or a lone letter at a line's end, costs. `nil` when there is no such way.
    private func evenBreaks(
        _ pieces: [TextPiece], _ sizes: [Double], _ space: Double, _ width: Double, lines: Int
    ) -> [Range<Int>]? {
        let count = pieces.count
        var best = [[Double]](repeating: [Double](repeating: .infinity, count: count + 1), count: lines + 1)
        var from = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: lines + 1)
        best[0][0] = 0
        for line in 1...lines {
            for end in line...count {
                var used = 0.0
                var start = end - 1
                while start >= line - 1 {
                    used += sizes[start]
                    if start + 1 < end, pieces[start + 1].followsSpace { used += space }
                    if used > width - Self.slack, start < end - 1 { break }
                    let cost = best[line - 1][start] + lineCost(pieces, start..<end, used: used, width: width)
                    if cost < best[line][end] { (best[line][end], from[line][end]) = (cost, start) }
                    start -= 1
                }
            }
        }
        guard best[lines][count] < .infinity else { return nil }
        var result: [Range<Int>] = []
        var end = count
        for line in stride(from: lines, through: 1, by: -1) {
            result.append(from[line][end]..<end)
            end = from[line][end]
        }
        return result.reversed()
    }

    private func lineCost(_ pieces: [TextPiece], _ line: Range<Int>, used: Double, width: Double) -> Double {
        let room = max(0, width - used)
        if line.upperBound == pieces.count { return used < 0.28 * width ? 0.25 * width * width : 0 }
        let endsInALoneLetter = pieces[line.upperBound - 1].text.count == 1 && pieces[line.upperBound].followsSpace
        return room * room + (endsInALoneLetter ? 0.06 * width * width : 0)
    }
}
