// Files that were made to harm: they are refused in a moment, and nothing traps.
import JourneyFormats
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Hostile map files")
struct HostileFileTests {
    /// The codes of what is reported about a file; empty when it is read.
    private func codes(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try MapReader.read(bytes, file: "map.yaml")
            return []
        } catch {
            return error.problems.map(\.code)
        }
    }

    /// Ten times ten times ten …: nine lines that stand for a thousand million values.
    private static func bomb(_ reference: String) -> String {
        var text = "waymark: 1\nb0: &b0 [a, a, a, a, a, a, a, a, a, a]\n"
        for level in 1...9 {
            let names = [String](repeating: "*b\(level - 1)", count: 10).joined(separator: ", ")
            text += "b\(level): &b\(level) [\(names)]\n"
        }
        return text + reference
    }

    @Test(
        "Nested aliases are counted before they are written out",
        arguments: ["", "title: *b9\n", "? *b9\n: title\n", "*b9 : title\n", "? [*b9, { *b9 : *b9 }]\n: title\n"])
    func aliases(reference: String) {
        #expect(codes(Array(Self.bomb(reference).utf8)) == ["too-large"])
    }

    @Test("Texts that aliases repeat are counted before they are walked")
    func longTexts() {
        let text = "title: &t \"" + String(repeating: "a", count: 1 << 20) + "\"\n"
        let notes = { (count: Int) in "tags:\n" + String(repeating: "- *t\n", count: count) }
        #expect(codes(Array(("waymark: 1\n" + text + notes(100)).utf8)) == ["too-large"])
        // Few enough to be walked; each is still longer than a text of a map may be.
        #expect(Set(codes(Array(("waymark: 1\n" + text + notes(5)).utf8))) == ["too-long"])
        let keys = "goal: {" + (0..<100).map { "a\($0): { *t : b }" }.joined(separator: ", ") + "}\n"
        #expect(codes(Array(("waymark: 1\n" + text + keys).utf8)) == ["too-large"])
        let lists = "a: &l [" + [String](repeating: "*t", count: 9).joined(separator: ", ") + "]\nb: [*l, *l, *l, *l]\n"
        #expect(codes(Array(("waymark: 1\n" + text + lists).utf8)) == ["too-large"])
    }

    @Test("An alias of what it stands in leads nowhere")
    func circle() {
        #expect(codes(Array("waymark: 1\ntitle: &a [*a]\n".utf8)) == ["unknown-alias"])
    }

    @Test("Anchors that help a writer are read")
    func honestAnchors() throws {
        let text = """
            waymark: 1
            title: A
            stages:
              - title: B
                steps:
                  - { title: C, events: &calls ["call|chat"] }
                  - { title: D, events: *calls }
            """
        let map = try MapReader.read(Array(text.utf8), file: "a.yaml")
        #expect(map.steps.map { $0.events.description } == ["[call|chat]", "[call|chat]"])
    }

    @Test(
        "Depth is bounded, in every way to nest",
        arguments: [
            ("[", 200_000), ("{a: ", 200_000), ("- ", 200_000), ("? ", 200_000), ("[{a: ", 50_000), ("a:\n ", 2),
        ])
    func depth(opening: String, count: Int) {
        let text = "waymark: 1\ntitle: A\ntags:\n  " + String(repeating: opening, count: count)
        #expect(codes(Array(text.utf8)).count == 1)
    }

    @Test("Indentation that grows without end is refused")
    func stairs() {
        let stairs = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(codes(Array(stairs.utf8)) == ["too-deep"])
    }

    @Test("Values are bounded, in every way to write many")
    func values() {
        let shapes = ["a: b\n", "- a\n", "- - - a\n", "a: [b, c]\n", "- {a: b}\n"]
        for shape in shapes {
            let many =
                shape.hasPrefix("-")
                ? String(repeating: shape, count: 200_000) : (0..<200_000).map { "k\($0)\(shape)" }.joined()
            #expect(codes(Array(many.utf8)) == ["too-large"], "\(shape)")
        }
    }

    @Test("A file over the bound is not looked at")
    func size() {
        let text = [UInt8]("waymark: 1\ntitle: A\n#".utf8)
        #expect(codes(text + [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)) == [])
        #expect(codes(text + [UInt8](repeating: UInt8(ascii: "a"), count: 16 << 20)) == ["too-large"])
    }

    @Test(
        "Long runs of one thing take no longer than their length",
        arguments: [
            "&a ", "!t ", "\"", "'", "*a ", "|", "%TAG !a! b\n", "--- ", "...\n", "a: ", "? a", "\t", "#\n", "\r",
            "- ? ", "}", "]", ",", ": ", "@",
        ])
    func runs(piece: String) {
        let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
        #expect(!codes(Array(text.utf8)).isEmpty)
        _ = codes(Array(("waymark: 1\ntitle: " + text).utf8))
        _ = codes(Array(("waymark: 1\ntitle: A\ngoal: |\n  " + text).utf8))
    }

    @Test("A hundred thousand misspelt keys and dangling ids are answered soon")
    func manyProblems() {
        let keys = (0..<40_000).map { "titel\($0): a\n" }.joined()
        #expect(codes(Array(("waymark: 1\ntitle: A\n" + keys).utf8)).count == 40_000)
        let steps = (0..<8_000).map { "  - { id: s\($0), title: B, says: { text: C, through: x\($0) } }\n" }.joined()
        let map = "waymark: 1\ntitle: A\nstages:\n- title: B\n  steps:\n" + steps
        #expect(codes(Array(map.utf8)).count == 8_000)
    }

    @Test(
        "What is no text is named",
        arguments: [
            ([0xFF, 0xFE, 0x77, 0x00], "not-utf8"), ([0xFE, 0xFF, 0x00, 0x77], "not-utf8"),
            ([0x61, 0x3A, 0x20, 0xC3, 0x28], "not-utf8"),
            ([0x61, 0x3A, 0x20, 0xC0, 0xAF], "not-utf8"), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "not-utf8"),
            ([0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], "not-utf8"), ([0x61, 0x3A, 0x20, 0xE2, 0x82], "not-utf8"),
            ([0x00], "nul-byte"), ([0x61, 0x07], "bad-character"), ([0x61, 0xC2, 0x90], "bad-character"),
            ([0x61, 0xEF, 0xBF, 0xBE], "bad-character"), ([0x1F, 0x8B, 0x08], "bad-character"),
        ] as [([UInt8], String)])
    func noText(bytes: [UInt8], code: String) {
        #expect(codes(bytes) == [code])
    }

    @Test("A mark of byte order, CRLF and CR are read like any other file")
    func lineEnds() throws {
        let text = "waymark: 1\ntitle: Путь\nscope:\n  start: A\n"
        let plain = try MapReader.read(Array(text.utf8), file: "a.yaml")
        for end in ["\r\n", "\r"] {
            let bytes = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: end).utf8)
            #expect(try MapReader.read(bytes, file: "a.yaml") == plain)
        }
    }

    /// Every mutation is either read or answered; what is answered has a place within the file.
    @Test("Two thousand mutations of a complete map are read or answered", arguments: 0..<20)
    func mutations(seed: Int) throws {
        let original = try #require(try MapPageTests.blocks().first)
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "[", "]", "{", "}", ": ", "- ", "\n", "\"", "'", "&a ", "*a ", "\t", "0", "-9223372036854775808", "1e999",
            "ж", "|", ">", "!!", "#", "\0", "null", "~", "? ", "\u{FEFF}", "💥",
        ]
        for _ in 0..<100 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let start = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes.removeSubrange(start..<end)
                case 1:
                    bytes.insert(
                        contentsOf: Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8), at: start)
                case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
                case 3:
                    bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0..<bytes.count, using: &random))
                default: bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 0...400, using: &random)))
                }
                if bytes.isEmpty { bytes = [10] }
            }
            let lines = bytes.count { $0 == 10 } + bytes.count { $0 == 13 } + 2
            do {
                _ = try MapReader.read(bytes, file: "map.yaml", personas: [MapPageTests.dilnoza])
            } catch {
                for problem in error.problems {
                    let location = try #require(problem.location)
                    #expect((1...lines).contains(location.line ?? 0) && (location.column ?? 0) >= 1)
                    #expect(!problem.message.isEmpty)
                }
            }
        }
    }
}
