// Lines of a text for whoever sets type without a picture: slides, in any size.
package import JourneyLanguage

extension TextMeasuring {
    /// The lines into which a text is broken; each of its own lines begins a new one.
    ///
    /// - Parameters:
    ///   - width: of a line, in px.
    ///   - size: of the type, in px.
    package func lines(
        of text: String, width: Double, size: Double, weight: TypeWeight = .regular, language: LanguageTag
    ) -> [String] {
        let style = TextStyle(.body, weight)
        // Widths grow with the size, so that one size is enough to measure with.
        let breaker = TextBreaker(measurer: self, style: style, language: language)
        return breaker.block(text, width: max(1, width * style.size.rawValue / size)).lines.map(\.text)
    }
}
