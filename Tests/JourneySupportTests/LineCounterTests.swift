import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct LineCounterTests {
    /// One byte after the other, as one would tell a child.
    private static func naive(_ bytes: [UInt8]) -> Int {
        bytes.indices.count { place in
            bytes[place] == 0x0D || bytes[place] == 0x0A && (place == 0 || bytes[place - 1] != 0x0D)
        }
    }

    @Test(arguments: [
        ("", 1), ("a", 1), ("\n", 2), ("\r", 2), ("\r\n", 2), ("\n\r", 3), ("a\nb\r\nc\rd", 4), ("\r\r\n\n", 4),
        ("1234567\r\n", 2), ("12345678\r\n", 2),
    ])
    func linesAreThoseOfAnEditor(_ text: String, _ line: Int) {
        let bytes = Array(text.utf8)
        var counter = LineCounter()
        counter.advance(over: bytes.span.bytes, bytes.indices)
        #expect(counter.line == line)
    }

    @Test(arguments: Seeds.upTo(20))
    func piecesOfAnyLengthCountTheSame(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let choice: [UInt8] = [0x0A, 0x0D, 0x0D, 0x0A, 0x8A, 0x8D, 0x0B, 0x00, 0x61]
        let bytes = (0..<500).map { _ in choice[Int.random(in: 0..<choice.count, using: &random)] }
        var counter = LineCounter()
        var place = 0
        while place < bytes.count {
            let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
            counter.advance(over: bytes.span.bytes, place..<end)
            place = end
            #expect(counter.ends == Self.naive(Array(bytes[..<end])))
        }
    }
}
