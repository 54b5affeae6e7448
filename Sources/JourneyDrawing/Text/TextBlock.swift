// A text that has been broken into lines.
package import JourneyLanguage

/// Lines of a text with their widths, ready to be written.
package struct TextBlock: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var text: String
        /// In px.
        package var width: Double
    }

    package var lines: [Line]
    package var style: TextStyle
    package var language: LanguageTag

    /// The width of the widest line, in px.
    package var width: Double { lines.reduce(0) { max($0, $1.width) } }
    package var lineHeight: Double { style.lineHeight(in: language) }
    package var height: Double { Double(lines.count) * lineHeight }
    package var isEmpty: Bool { lines.isEmpty }

    /// From the block's top to the baseline of a line, in px.
    package func baseline(ofLine index: Int) -> Double {
        (Double(index) + 0.5) * lineHeight + style.baselineShift
    }
}
