// Breaks texts into lines by measured widths: as few lines as greedy filling gives, and among those the even ones.
import JourneyLanguage

/// Breaks texts of one style and language.
struct TextBreaker {
    let measurer: any TextMeasuring
    let style: TextStyle
    let language: LanguageTag

    /// Words are measured one by one; kerning across a space may add a little to the line.
    private static let slack = 0.5

    /// The lines of a text, none wider than `width` px, unless a single letter is.
    ///
    /// - Parameter indent: how much further in the first line begins, in px; it is empty where no word fits behind that.
    /// - Complexity: O(n·k) for n pieces of which k fit a line.
    func block(_ text: String, width: Double, indent: Double = 0) -> TextBlock {
        var pieces = TextPiece.pieces(of: text)
        guard !pieces.isEmpty else { return TextBlock(lines: [], style: style, language: language) }
        var sizes = measure(pieces.map(\.text) + [" "])
        let space = sizes.removeLast()
        if pieces.count == 1, sizes[0] + indent <= width {
            let line = TextBlock.Line(text: pieces[0].text, width: sizes[0])
            return TextBlock(lines: [line], style: style, language: language)
        }
        if sizes.contains(where: { $0 > width }) {
            pieces = zip(pieces, sizes).flatMap { $1 > width ? split($0, width: width) : [$0] }
            sizes = measure(pieces.map(\.text))
        }
        (pieces, sizes) = TextPiece.joined(
            pieces, sizes, space: space, width: width - Self.slack, language: language)
        if indent > 0 {
            // Nothing that takes room: what stands there is not this text.
            pieces.insert(TextPiece(text: "", followsSpace: false), at: 0)
            sizes.insert(min(indent, width - Self.slack), at: 0)
        }
        var texts: [String] = []
        for paragraph in paragraphs(pieces) {
            let setting = LineSetting(
                pieces: pieces[paragraph], sizes: sizes[paragraph], space: space, width: width - Self.slack)
            texts += setting.lines().map { joined(pieces[$0]) }
        }
        let widths = measure(texts)
        let lines = zip(texts, widths).map { TextBlock.Line(text: $0, width: $1) }
        return TextBlock(lines: lines, style: style, language: language)
    }

    private func measure(_ texts: [String]) -> [Double] {
        measurer.trackedWidths(of: texts, style: style, language: language)
    }

    private func paragraphs(_ pieces: [TextPiece]) -> [Range<Int>] {
        let starts = [0] + pieces.indices.dropFirst().filter { pieces[$0].startsLine }
        return zip(starts, starts.dropFirst() + [pieces.count]).map { $0..<$1 }
    }

    private func joined(_ pieces: ArraySlice<TextPiece>) -> String {
        var text = ""
        for piece in pieces {
            if piece.followsSpace, !text.isEmpty { text += " " }
            text += piece.text
        }
        return text
    }

    /// A piece that is wider than a line, cut where it hurts least; a line ends after an added hyphen.
    private func split(_ piece: TextPiece, width: Double) -> [TextPiece] {
        let letters = Array(piece.text)
        var sizes = measure(letters.map { String($0) } + ["-"])
        let hyphen = sizes.removeLast()
        let parts = WordSplitter(letters: letters, sizes: sizes, hyphen: hyphen).parts(width: width - Self.slack)
        return parts.indices.map { index in
            TextPiece(
                text: parts[index].text, followsSpace: index == 0 && piece.followsSpace,
                startsLine: index == 0 ? piece.startsLine : parts[index - 1].isHyphenated)
        }
    }
}
