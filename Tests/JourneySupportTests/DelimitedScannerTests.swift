import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct DelimitedScannerTests {
    /// All records of a text, as the scanner cuts it when the whole is at hand.
    static func records(_ text: String, delimiter: Character = ",") -> [[String]] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBytes { buffer in
            let window = buffer.bytes
            var scanner = DelimitedScanner(delimiter: delimiter.asciiValue ?? 0)
            var position = 0
            var records: [[String]] = []
            while scanner.next(window, &position, isLast: true) == .record {
                records.append(scanner.fields.map { $0.text(window) })
            }
            return records
        }
    }

    @Test(
        arguments: [
            ("", []), ("a", [["a"]]), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), ("a,\n", [["a", ""]]),
            (",", [["", ""]]),
            ("a\nb", [["a"], ["b"]]), ("a\r\nb\r\n", [["a"], ["b"]]), ("a\rb\r", [["a"], ["b"]]),
            ("a\n\nb", [["a"], [""], ["b"]]),
            ("\"a\"", [["a"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\nb\",c\n", [["a\nb", "c"]]),
            ("\"a\"\"b\"", [["a\"b"]]),
            ("\"\"\"\"", [["\""]]), ("\"\",x", [["", "x"]]), ("a\"b,c", [["a\"b", "c"]]),
            ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
            (
                "long enough to be read in words,and more of it\nжук,x",
                [["long enough to be read in words", "and more of it"], ["жук", "x"]]
            ),
        ] as [(String, [[String]])])
    func cutsRecords(_ text: String, _ expected: [[String]]) {
        #expect(Self.records(text) == expected)
    }

    @Test(arguments: [";", "\t", "|"] as [Character])
    func takesOtherDelimiters(_ delimiter: Character) {
        #expect(Self.records("a\(delimiter)b,c\(delimiter)d", delimiter: delimiter) == [["a", "b,c", "d"]])
    }

    @Test(arguments: [
        ("\"a\"b,c\nd", DelimitedScanner.Flaw.textAfterQuote), ("\"a", .unclosedQuote), ("x,\"a\nb", .unclosedQuote),
        ("\"a\"\"", .unclosedQuote),
    ])
    func seesFlaws(_ text: String, _ flaw: DelimitedScanner.Flaw) {
        Array(text.utf8).withUnsafeBytes { buffer in
            var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
            var position = 0
            #expect(scanner.next(buffer.bytes, &position, isLast: true) == .record)
            #expect(scanner.flaw == flaw)
        }
    }

    @Test func notesZerosAndBytesAbove127() {
        Array("plain text here,with a \0 inside,with ж,\"ж\0\"".utf8).withUnsafeBytes { buffer in
            var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
            var position = 0
            #expect(scanner.next(buffer.bytes, &position, isLast: true) == .record)
            #expect(scanner.fields.map(\.hasNUL) == [false, true, false, true])
            #expect(scanner.fields.map(\.hasNonASCII) == [false, false, true, true])
        }
    }

    /// However the input is cut into windows, the records are the same.
    @Test(arguments: 0..<300)
    func windowsOfAnySizeGiveTheSameRecords(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = ["a", ",", "\"", "\"\"", "\n", "\r\n", "\r", "word", " ", "ж"]
        let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }
        let bytes = Array(text.joined().utf8)
        var seen: [[String]] = []
        bytes.withUnsafeBytes { buffer in
            var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
            var (start, end) = (0, 0)
            while true {
                let window = buffer.bytes.extracting(start..<end)
                var position = 0
                switch scanner.next(window, &position, isLast: end == bytes.count) {
                case .record:
                    seen.append(scanner.fields.map { $0.text(window) })
                    start += position
                case .needsMore: end += 1
                case .end: return
                }
            }
        }
        #expect(seen == Self.records(text.joined()))
    }
}
