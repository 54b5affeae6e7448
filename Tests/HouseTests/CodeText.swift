// Swift source with its comments and the text of its literals blanked, so that a search finds code only.

/// Lines stay where they were; what an interpolation holds is code and stays. Works on bytes: a test reads every source.
struct CodeText {
    private(set) var code: [UInt8] = []
    private let text: [UInt8]
    private var position = 0

    init(_ text: [UInt8]) {
        self.text = text
        code.reserveCapacity(self.text.count)
        readCode()
    }

    private func begins(_ word: StaticString) -> Bool {
        guard position + word.utf8CodeUnitCount <= text.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { text[position + $0] == word.utf8Start[$0] }
    }

    private mutating func keep(_ count: Int = 1) {
        for byte in text[position..<min(position + count, text.count)] { code.append(byte) }
        position = min(position + count, text.count)
    }

    private mutating func blank(_ count: Int = 1) {
        for byte in text[position..<min(position + count, text.count)] {
            code.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
        }
        position = min(position + count, text.count)
    }

    /// Reads code to the end, or up to the parenthesis that closes an interpolation.
    private mutating func readCode(inInterpolation: Bool = false) {
        var depth = 0
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "/") where begins("//"):
                while position < text.count, text[position] != UInt8(ascii: "\n") { blank() }
            case UInt8(ascii: "/") where begins("/*"):
                readComment()
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                let hashes = text[position...].prefix(while: { $0 == UInt8(ascii: "#") }).count
                if position + hashes < text.count, text[position + hashes] == UInt8(ascii: "\"") {
                    readLiteral(hashes: hashes)
                } else {
                    keep(hashes)
                }
            case UInt8(ascii: "("):
                depth += 1
                keep()
            case UInt8(ascii: ")"):
                if inInterpolation, depth == 0 { return }
                depth -= 1
                keep()
            default:
                keep()
            }
        }
    }

    private mutating func readComment() {
        var depth = 0
        repeat {
            if begins("/*") {
                depth += 1
                blank(2)
            } else if begins("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && position < text.count
    }

    private mutating func readLiteral(hashes: Int) {
        keep(hashes)
        let quotes = begins("\"\"\"") ? 3 : 1
        keep(quotes)
        while position < text.count {
            if text[position] == UInt8(ascii: "\""), ends(quotes: quotes, hashes: hashes) {
                return keep(quotes + hashes)
            } else if text[position] == UInt8(ascii: "\\"), isFollowed(from: 1, by: hashes) {
                if position + 1 + hashes < text.count, text[position + 1 + hashes] == UInt8(ascii: "(") {
                    keep(hashes + 2)
                    readCode(inInterpolation: true)
                } else {
                    blank(hashes + 2)
                }
            } else {
                blank()
            }
        }
    }

    private func ends(quotes: Int, hashes: Int) -> Bool {
        (quotes == 1 || begins("\"\"\"")) && isFollowed(from: quotes, by: hashes)
    }

    /// Whether that many `#` stand `offset` bytes from here.
    private func isFollowed(from offset: Int, by hashes: Int) -> Bool {
        let start = position + offset
        return start + hashes <= text.count && text[start..<start + hashes].allSatisfy { $0 == UInt8(ascii: "#") }
    }
}
