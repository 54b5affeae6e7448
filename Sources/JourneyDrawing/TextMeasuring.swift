// How wide a text will be, asked from whoever knows the fonts.
package import JourneyLanguage

/// Knows the width of texts. The one that asks Pango stands in JourneyImaging.
package protocol TextMeasuring: Sendable {
    /// The width in px of a text on one line, without the style's tracking.
    func width(of text: String, style: TextStyle, language: LanguageTag) -> Double
}

extension TextMeasuring {
    /// The width in px with the style's tracking, which SVG adds after every letter.
    func trackedWidth(of text: String, style: TextStyle, language: LanguageTag) -> Double {
        let width = width(of: text, style: style, language: language)
        guard style.tracking != 0 else { return width }
        return width + Double(text.unicodeScalars.count) * style.tracking * style.size.rawValue
    }
}
