// Texts that have room for some lines only.
import JourneyLanguage

extension DrawingContext {
    /// A text on at most so many lines; where it is cut, the last one ends in an ellipsis.
    func clipped(
        _ text: String, _ style: TextStyle, width: Double, lines: Int, language: LanguageTag? = nil
    ) -> TextBlock {
        var block = set(text, style, width: width, language: language)
        guard block.lines.count > lines, lines > 0 else { return block }
        let kept = Array(block.lines[lines - 1].text)
        block.lines.removeSubrange(lines...)
        let candidates = (0...kept.count).reversed().map { count in
            var part = kept.prefix(count)
            while let last = part.last, last.isWhitespace || last.isPunctuation { part.removeLast() }
            return String(part) + "…"
        }
        let widths = measurer.trackedWidths(of: candidates, style: style, language: block.language)
        let index = widths.firstIndex { $0 <= width } ?? candidates.count - 1
        block.lines[lines - 1] = TextBlock.Line(text: candidates[index], width: widths[index])
        return block
    }

    /// A text of the map on at most so many lines.
    func clipped(_ text: LocalizedText, _ style: TextStyle, width: Double, lines: Int) -> TextBlock {
        let (string, found) = text.resolved(in: language)
        return clipped(string, style, width: width, lines: lines, language: found)
    }
}
