// How wide a text will be, asked from whoever knows the fonts.
package import JourneyLanguage

/// Knows the width of texts. The one that asks Pango stands in JourneyImaging.
package protocol TextMeasuring: Sendable {
    /// The widths in px of texts, each on a line of its own, without the style's tracking.
    func widths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double]
    /// Keeps the texts that were broken by these widths; `nil` where each is broken anew.
    var memory: TextMemory? { get }
}

extension TextMeasuring {
    package var memory: TextMemory? { nil }

    /// The width in px of a text on one line, without the style's tracking.
    package func width(of text: String, style: TextStyle, language: LanguageTag) -> Double {
        widths(of: [text], style: style, language: language).first ?? 0
    }

    /// The widths with the style's tracking, which SVG adds after every letter.
    func trackedWidths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double] {
        let widths = widths(of: texts, style: style, language: language)
        guard style.tracking != 0 else { return widths }
        return zip(texts, widths).map { text, width in
            width + Double(text.unicodeScalars.count) * style.tracking * style.size.rawValue
        }
    }
}
