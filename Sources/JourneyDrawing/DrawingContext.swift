// What every drawing is told: in which language, in which colours, and who measures its texts.
package import JourneyLanguage
package import JourneySupport

/// The language, theme and measurer of a drawing, and the time zone its days are written in.
package struct DrawingContext: Sendable {
    package let language: LanguageTag
    package let theme: Theme
    package let measurer: any TextMeasuring
    package let zone: ZoneRules
    let figures: FigureWords

    package init(
        language: LanguageTag, theme: Theme = .light, measurer: any TextMeasuring = ApproximateMeasurer(),
        zone: ZoneRules = .utc
    ) {
        self.language = language
        self.theme = theme
        self.measurer = measurer
        self.zone = zone
        figures = FigureWords(language: language, zone: zone)
    }

    var words: MapWords { figures.words }

    /// A text broken into lines no wider than `width` px.
    func set(_ text: String, _ style: TextStyle, width: Double, language: LanguageTag? = nil) -> TextBlock {
        let breaker = TextBreaker(measurer: measurer, style: style, language: language ?? self.language)
        return measurer.memory?.block(text, width: width, from: breaker) ?? breaker.block(text, width: width)
    }

    /// A text whose first line begins further in, behind something that stands there already.
    func set(_ text: String, _ style: TextStyle, width: Double, indent: Double) -> TextBlock {
        TextBreaker(measurer: measurer, style: style, language: language).block(text, width: width, indent: indent)
    }

    /// A text of the map in this drawing's language, or in the one it was written in.
    func set(_ text: LocalizedText, _ style: TextStyle, width: Double) -> TextBlock {
        let (string, found) = text.resolved(in: language)
        return set(string, style, width: width, language: found)
    }

    /// A text on one line, however wide.
    func line(_ text: String, _ style: TextStyle, language: LanguageTag? = nil) -> TextBlock {
        set(text, style, width: .infinity, language: language)
    }
}
