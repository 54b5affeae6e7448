// Texts that were broken before: a map that is drawn again, in a browser after an edit, has most of its texts as they were.
import JourneyLanguage
import Synchronization

/// Blocks and rooms by what they were made from; serves all threads. What it answers is what breaking anew would give.
package final class TextMemory: Sendable {
    private struct Key: Hashable {
        var text: String
        var width: Double
        var style: TextStyle
        var language: LanguageTag

        /// By the bytes: a text's own comparison would bring every letter that is not ASCII into its normal form first.
        static func == (left: Key, right: Key) -> Bool {
            left.width == right.width && left.style == right.style && left.language == right.language
                && left.text.utf8.elementsEqual(right.text.utf8)
        }

        /// By what tells the texts of one map apart; the rest is compared.
        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            hasher.combine(width)
        }
    }

    private let blocks = Known<TextBlock>()
    private let rooms = Known<TextRoom>()

    package init() {}

    func block(_ text: String, width: Double, from breaker: TextBreaker) -> TextBlock {
        blocks.value(of: Key(text: text, width: width, style: breaker.style, language: breaker.language)) {
            breaker.block(text, width: width)
        }
    }

    func room(of text: String, from breaker: TextBreaker) -> TextRoom {
        rooms.value(of: Key(text: text, width: .infinity, style: breaker.style, language: breaker.language)) {
            breaker.room(of: text)
        }
    }

    /// What was made once.
    private final class Known<Value: Sendable>: Sendable {
        private let values = Mutex<[Key: Value]>([:])

        /// Beyond so many texts the memory is emptied: a server meets new maps for months.
        private static var most: Int { 20_000 }

        /// Two threads that miss the same text both make it: they make the same.
        func value(of key: Key, make: () -> Value) -> Value {
            if let value = values.withLock({ $0[key] }) { return value }
            let value = make()
            values.withLock { values in
                if values.count >= Self.most { values.removeAll() }
                values[key] = value
            }
            return value
        }
    }
}
