// How much room a text asks for, before it is broken.
import JourneyLanguage

/// What a text takes at least and at most, in px.
struct TextRoom: Hashable, Sendable {
    /// On one line, spaces included.
    var length: Double
    /// The widest of its words.
    var longestWord: Double
}

extension TextBreaker {
    /// What the words of a text take, as they stand.
    func room(of text: String) -> TextRoom {
        let words = TextPiece.pieces(of: text).map(\.text)
        let sizes = measurer.widths(of: words, style: style, language: language)
        // Spaces between words, and the room that the end of a line leaves.
        let length = sizes.reduce(0, +) + 4 * Double(max(0, sizes.count - 1))
        return TextRoom(length: length, longestWord: sizes.max() ?? 0)
    }
}

extension DrawingContext {
    /// What a text asks for in a style.
    func room(of text: LocalizedText, _ style: TextStyle) -> (room: TextRoom, language: LanguageTag) {
        let (string, language) = text.resolved(in: language)
        let breaker = TextBreaker(measurer: measurer, style: style, language: language)
        return (measurer.memory?.room(of: string, from: breaker) ?? breaker.room(of: string), language)
    }
}
