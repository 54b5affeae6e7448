// Long words of a page get soft hyphens, so that narrow columns part them where a reader would.
import JourneyDrawing

extension HTML {
    /// The same markup, long words in its texts parted by soft hyphens; tags, attributes and entities stay as they are.
    var softened: HTML {
        var result = self
        result.rewrite { bytes in
            var softened: [UInt8] = []
            softened.reserveCapacity(bytes.count + bytes.count / 32)
            var word = 0..<0
            func close(at end: Int) {
                if !word.isEmpty {
                    let text = bytes[word]
                    // Fewer bytes are fewer letters.
                    if text.count < 10 {
                        softened += text
                    } else {
                        softened += Array(WordSplitter.softened(String(decoding: text, as: UTF8.self)).utf8)
                    }
                }
                word = end..<end
            }
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
                    close(at: index)
                    let end: UInt8 = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
                    let last = bytes[index...].firstIndex(of: end) ?? bytes.count - 1
                    softened += bytes[index...last]
                    index = last + 1
                    word = index..<index
                } else if Self.isOfWord(byte) {
                    word = word.lowerBound..<index + 1
                    index += 1
                } else {
                    close(at: index)
                    softened.append(byte)
                    index += 1
                    word = index..<index
                }
            }
            close(at: bytes.count)
            return softened
        }
        return result
    }

    /// Letters, digits, and what addresses are made of: those are never parted.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte > 0x20 && byte != UInt8(ascii: "\"")
    }
}
