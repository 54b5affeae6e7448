// Texts that were broken before: a map that is drawn again, in a browser after an edit, has most of its texts as they were.
import JourneyLanguage
import Synchronization

/// Blocks by what they were made from; serves all threads. What it answers is what breaking anew would give.
package final class TextMemory: Sendable {
    private struct Key: Hashable {
        var text: String
        var width: Double
        var style: TextStyle
        var language: LanguageTag
    }

    private let known = Mutex<[Key: TextBlock]>([:])
    private let rooms = Mutex<[Key: TextRoom]>([:])

    /// Beyond so many texts the memory is emptied: a server meets new maps for months.
    private static let mostTexts = 20_000

    package init() {}

    func block(_ text: String, width: Double, from breaker: TextBreaker) -> TextBlock {
        let key = Key(text: text, width: width, style: breaker.style, language: breaker.language)
        if let block = known.withLock({ $0[key] }) { return block }
        let block = breaker.block(text, width: width)
        known.withLock { known in
            if known.count >= Self.mostTexts { known.removeAll() }
            known[key] = block
        }
        return block
    }

    func room(of text: String, from breaker: TextBreaker) -> TextRoom {
        let key = Key(text: text, width: .infinity, style: breaker.style, language: breaker.language)
        if let room = rooms.withLock({ $0[key] }) { return room }
        let room = breaker.room(of: text)
        rooms.withLock { rooms in
            if rooms.count >= Self.mostTexts { rooms.removeAll() }
            rooms[key] = room
        }
        return room
    }
}
