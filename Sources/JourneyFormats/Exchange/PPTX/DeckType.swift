// Type on slides: how high texts come out, and in which size they fit.
internal import JourneyDrawing
internal import JourneyLanguage

/// Measures texts of a deck. Widths are those of the letters alone, the same on every machine; whoever opens the slides may
/// have other typefaces, so lines are taken to be somewhat shorter than they are.
struct DeckType {
    private let measurer = ApproximateMeasurer()
    /// The share of a line that is counted on.
    private static let share = 0.97

    func lines(_ text: String, width: Double, size: Double, isBold: Bool = false, _ language: LanguageTag) -> [String] {
        measurer.lines(
            of: text, width: width * Self.share, size: size, weight: isBold ? .semibold : .regular, language: language)
    }

    /// Whether every word of a text stays whole, also in a typeface that is somewhat wider.
    func keepsWords(_ text: String, width: Double, size: Double, isBold: Bool = false, _ language: LanguageTag) -> Bool
    {
        if language.base == .chinese { return true }
        return text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            lines(String(word), width: width * 0.9, size: size, isBold: isBold, language).count == 1
        }
    }

    /// The height of a paragraph in px.
    func height(_ paragraph: SlideParagraph, width: Double) -> Double {
        let language = paragraph.runs.first?.language ?? .english
        let isBold = paragraph.runs.contains(where: \.isBold)
        let lines = lines(
            paragraph.text, width: width - paragraph.indent, size: paragraph.size, isBold: isBold, language)
        return Double(max(1, lines.count)) * SlideXML.lineHeight(paragraph.size, language) + paragraph.space
    }

    func height(_ paragraphs: [SlideParagraph], width: Double) -> Double {
        paragraphs.reduce(0) { $0 + height($1, width: width) }
    }

    /// The largest of some sizes in which a text fits; `nil` where it fits in none.
    func size(
        of text: String, _ sizes: [Double], width: Double, height: Double, isBold: Bool = false, _ language: LanguageTag
    ) -> Double? {
        sizes.first { size in
            let lines = lines(text, width: width, size: size, isBold: isBold, language)
            return Double(lines.count) * SlideXML.lineHeight(size, language) <= height
        }
    }

    /// A paragraph in two: what fits into a height, and the rest; at least one line comes into the first.
    func split(
        _ paragraph: SlideParagraph, width: Double, height: Double
    ) -> (first: SlideParagraph, rest: SlideParagraph?) {
        guard let run = paragraph.runs.last else { return (paragraph, nil) }
        let language = run.language
        let lines = lines(paragraph.text, width: width - paragraph.indent, size: paragraph.size, language)
        let room = max(1, Int((height - paragraph.space) / SlideXML.lineHeight(paragraph.size, language)))
        guard lines.count > room else { return (paragraph, nil) }
        // Chinese is written without spaces, so that lines join as they are.
        let join = language.base == .chinese ? "" : " "
        var (first, rest) = (paragraph, paragraph)
        var style = run
        style.text = lines[..<room].joined(separator: join)
        first.runs = [style]
        style.text = lines[room...].joined(separator: join)
        rest.runs = [style]
        return (first, rest)
    }
}
