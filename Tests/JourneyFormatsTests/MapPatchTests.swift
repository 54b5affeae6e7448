// Changed maps written over the text that was there: what did not change stays as it was written.
import Foundation
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Changed map files")
struct MapPatchTests {
    private static func document(_ seed: Int) throws -> (document: MapDocument, text: String) {
        var random = RandomDocument(seed: UInt64(seed))
        let text = YAMLWriter.document(random.map(), as: JourneyMap.self)
        return (MapDocument(try MapReader.readAlone(Array(text.utf8), file: "made.yaml")), text)
    }

    /// The text with comments and empty lines wherever they may stand.
    static func decorated(_ text: String, _ random: inout SeededGenerator) -> String {
        var result = "# A comment at the top\n\n"
        var block: Int?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { $0 == " " }.count
            if let start = block, line.isEmpty || indent > start {
                result += line + "\n"
                continue
            }
            block = line.hasSuffix(" |") || line.hasSuffix(" |-") ? indent : nil
            if !line.isEmpty {
                if Int.random(in: 0..<6, using: &random) == 0 { result += "\n" }
                if Int.random(in: 0..<4, using: &random) == 0 {
                    result += String(repeating: " ", count: indent) + "# above \(number)\n"
                }
            }
            let mayEndInComment = block == nil && !line.isEmpty && Int.random(in: 0..<4, using: &random) == 0
            result += line + (mayEndInComment ? "  # behind \(number)" : "") + "\n"
        }
        return result
    }

    private static func comments(_ text: String) -> Set<Substring> {
        Set(text.split(separator: "\n").compactMap { line in line.range(of: "# above").map { line[$0.lowerBound...] } })
    }

    /// How many lines a value takes.
    private static func lineCount(_ value: DocumentValue, _ address: ElementAddress, _ path: [String]) -> Int {
        let type = path.dropLast().reduce(DocumentTree.types[address.kind]) { $0?.shape(of: $1)?.elementType }
        return YAMLWriter().mapping([DocumentEntry(path.last ?? "", value)], as: type, indent: 0).count
    }

    @Test(
        "A changed map is written over its text, and every comment stays at what did not change",
        arguments: Seeds.upTo(60))
    func changes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (base, plain) = try Self.document(2 * seed)
        let (other, _) = try Self.document(2 * seed + 1)
        let text = Self.decorated(plain, &random)
        try #require(MapDocument(try MapReader.readAlone(Array(text.utf8), file: "made.yaml")) == base)
        var tried = 0
        for edit in base.edits(to: other).shuffled(using: &random) {
            guard tried < 12, let next = try? base.applying(edit) else { continue }
            tried += 1
            let (changed, isRewritten) = try MapText.changed(Array(text.utf8), file: "made.yaml", to: next)
            #expect(!isRewritten, "\(edit)")
            let again = MapDocument(try MapReader.readAlone(Array(changed.utf8), file: "made.yaml"))
            #expect(difference(again.root.description, next.root.description) == nil)
            let lost = Self.comments(text).subtracting(Self.comments(changed))
            switch edit {
            // The key of a list that is left by its last element goes, and the comment above the key with it.
            case .move(_, let from, _):
                #expect(lost.count <= (from.after == nil ? 1 : 0), "\(edit)")
            // What becomes another text or word loses nothing; of anything else, at most what stood between its lines.
            case .set(_, _, let from?, let to?) where from.scalar != nil && to.scalar != nil:
                #expect(lost.isEmpty, "\(edit)")
            case .set(let address, let path, let from?, let to?):
                #expect(lost.count <= Self.lineCount(from, address, path), "\(edit): \(to)")
            case .set(_, _, nil, _): #expect(lost.isEmpty, "\(edit)")
            default: break
            }
            // Back again, and the text is what it was, but for what the change itself brought and took.
            if case .insert = edit, !text.contains(": []"), !text.contains(": {}") {
                let (back, _) = try MapText.changed(Array(changed.utf8), file: "made.yaml", to: base)
                #expect(difference(back, text) == nil, "\(edit)")
            }
        }
        let (whole, isRewritten) = try MapText.changed(Array(text.utf8), file: "made.yaml", to: other)
        #expect(!isRewritten)
        #expect(MapDocument(try MapReader.readAlone(Array(whole.utf8), file: "made.yaml")) == other)
    }

    /// A list whose elements have a comment each, and a head of its own.
    private static let commented = """
        waymark: 1
        title: T
        stages:
          # The stages in their order

          # Why one
          - id: one
            title: One
            steps:
              # Why a
              - id: a
                title: A
              # Why b
              - id: b
                title: B
          # Why two
          - id: two
            title: Two
            steps:
              - id: c
                title: C

        """

    @Test(
        "The comment above the first of a list moves and goes with it, and what an empty line sets off stays",
        arguments: [
            // Exchanged within their list.
            ([["b", "a"], ["c"]], "steps:|# Why b|- id: b|title: B|# Why a|- id: a|title: A|"),
            // Gone.
            ([["b"], ["c"]], "steps:|# Why b|- id: b|title: B|# Why two|"),
            // Moved into another stage.
            ([["b"], ["c", "a"]], "steps:|# Why b|- id: b|title: B|# Why two|"),
            ([["b"], ["c", "a"]], "- id: c|title: C|# Why a|- id: a|title: A|"),
            // All of them gone.
            ([[], ["c"]], "title: One|# Why two|"),
        ])
    func firstOfList(steps: [[String]], expected: String) throws {
        let before = MapDocument(try MapReader.readAlone(Array(Self.commented.utf8), file: "map.yaml"))
        var map = before.map
        let all = Dictionary(uniqueKeysWithValues: map.steps.map { ($0.id, $0) })
        for (index, ids) in steps.enumerated() { map.stages[index].steps = ids.compactMap { all[$0] } }
        let text = try MapText.changed(Array(Self.commented.utf8), file: "map.yaml", to: MapDocument(map)).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }.joined(separator: "|")
        #expect(lines.contains(expected), "\(text)")
        #expect(lines.contains("stages:|# The stages in their order||# Why one|- id: one|"))
    }

    @Test(
        "A list in brackets that needs lines keeps its comments",
        arguments: [
            (
                "steps: [{ id: s, title: S }]   # agreed with Ann\n", "    steps:  # agreed with Ann\n      - id: s\n"
            ),
            (
                "steps: [\n      # first\n      { id: s, title: \"S # 1\" }, # one\n    ]\n",
                "    # first\n    # one\n    steps:\n      - id: s\n"
            ),
        ])
    func bracketsToLines(steps: String, expected: String) throws {
        let text = "waymark: 1\ntitle: T\nstages:\n  - id: one\n    title: One\n    " + steps
        var map = try MapReader.readAlone(Array(text.utf8), file: "map.yaml")
        map.stages[0].steps[0].barriers = [
            Barrier(id: "b", title: LocalizedText("Reads\nand writes", in: .english), severity: 4)
        ]
        let (changed, isRewritten) = try MapText.changed(Array(text.utf8), file: "map.yaml", to: MapDocument(map))
        #expect(!isRewritten && changed.contains(expected), "\(changed)")
    }

    @Test("What stands at several places by an anchor can change at one of them, and comments stay")
    func anchors() throws {
        let text = """
            # Head
            waymark: 1
            title: T
            owner: &own Ops   # who
            stages:
              - id: one
                title: One
                steps:
                  - id: s
                    title: S
                    touchpoints:
                      - { id: t, title: D, owner: *own }

            """
        var map = try MapReader.readAlone(Array(text.utf8), file: "map.yaml")
        map.owner = LocalizedText("Care", in: .english)
        let (changed, isRewritten) = try MapText.changed(Array(text.utf8), file: "map.yaml", to: MapDocument(map))
        #expect(!isRewritten)
        #expect(changed == text.replacing("&own Ops", with: "Care").replacing("*own", with: "Ops"))
    }

    @Test("The comment above the first key goes with it")
    func firstOfMapping() throws {
        let text = """
            waymark: 1
            title: T
            scope:
              # Why so early
              start: In the morning
              # Why so late
              end: In the evening

            """
        var map = try MapReader.readAlone(Array(text.utf8), file: "map.yaml")
        map.scope?.start = nil
        #expect(
            try MapText.changed(Array(text.utf8), file: "map.yaml", to: MapDocument(map)).text
                == text.replacing("  # Why so early\n  start: In the morning\n", with: ""))
    }

    @Test("A lane that is one text by language stays as it is written, and only the text that changed changes")
    func textByLanguage() throws {
        let text = """
            waymark: 1
            title: M
            stages:
              - title: S
                steps:
                  - title: A
                    needs:   # what for
                      en: Peace   # and quiet
                      ru: Покой
                    asks: { en: Why?, ru: Почему? }
                    says:
                      # the first
                      - en: Ah
                        ru: Ах

            """
        let base = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "m.yaml"))
        let wanted = text.replacing("Покой", with: "Тишина").replacing("Почему?", with: "Зачем?")
            .replacing("Ах", with: "Ох")
        let next = MapDocument(try MapReader.readAlone(Array(wanted.utf8), file: "m.yaml"))
        let (changed, isRewritten) = try MapText.changed(Array(text.utf8), file: "m.yaml", to: next)
        #expect(changed == wanted && !isRewritten)
        #expect(try MapText.changed(Array(wanted.utf8), file: "m.yaml", to: base).text == text)
    }

    // MARK: - Texts that are hard to write

    /// A map with two steps, in the lines of a Windows machine or of another one.
    private static func twoSteps(_ newline: String) -> String {
        """
        # Ask Malika.

        waymark: 1
        title: T
        stages:
          # The first.
          - title: S
            steps:
              - id: a
                title: A
              - id: b
                title: B # precious
        """.replacing("\n", with: newline)
    }

    @Test(
        "Every kind of line break stays, as do comments, also where the last line has none",
        arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(newline: String) throws {
        let text = Self.twoSteps(newline)
        let old = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "m.yaml"))
        var map = old.map
        map.stages[0].steps[1].notes[.actions] = [Note(LocalizedText("Waits"))]
        map.stages[0].steps[0].title = LocalizedText("C")
        let (changed, isRewritten) = try MapText.changed(Array(text.utf8), file: "m.yaml", to: MapDocument(map))
        #expect(!isRewritten)
        let wanted = text.replacing("title: A", with: "title: C") + newline + "        does: [Waits]" + newline
        #expect(difference(changed, wanted) == nil)
    }

    @Test(
        "A file that cannot be patched is written anew once, with the comments at its top", arguments: ["\n", "\r\n"])
    func rewritten(newline: String) throws {
        let text = "# c\n{ waymark: 1, title: A, id: a, owner: &o X, goal: *o }\n".replacing("\n", with: newline)
        let old = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "m.yaml"))
        var map = old.map
        map.owner = LocalizedText("Y")
        let (changed, _) = try MapText.changed(Array(text.utf8), file: "m.yaml", to: MapDocument(map))
        #expect(changed.hasPrefix("# c" + newline))
        #expect(MapDocument(try MapReader.readAlone(Array(changed.utf8), file: "m.yaml")) == MapDocument(map))
    }

    @Test(
        "A sign that would end a text goes in quotes, whatever stands around it",
        arguments: ["call\t#5", "Join #️⃣ general", "a:\tb", "a: \u{308}b", "x\t# y", "#x", "a:", "T #"])
    func signs(text: String) throws {
        for language in [[:], [LanguageTag.russian: text]] {
            var map = JourneyMap(id: "m", title: LocalizedText(text))
            map.tags = [text]
            map.principles = [
                LocalizedText([.english: text].merging(language) { $1 }, original: .english) ?? LocalizedText(text)
            ]
            map.namesLanguages = true
            map.translations = [.russian]
            let written = MapWriter.text(of: map)
            #expect(
                MapDocument(try MapReader.readAlone(Array(written.utf8), file: "m.yaml")) == MapDocument(map),
                "\(written)")
        }
    }

    @Test("A comment about a conflict stands above the whole of what is written in braces")
    func notes() throws {
        let text = """
            waymark: 1
            title: T
            stages:
              - title: S
                steps:
                  - title: A
                    barriers:
                      - { id: slow, title: "Slow
                          answers", severity: 4 }

            """
        let document = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "m.yaml"))
        let conflict = MergeConflict(
            address: ElementAddress(.barrier, "slow"), subject: .value(path: ["severity"]), base: nil, ours: nil,
            theirs: nil)
        let noted = MapText.noting([(conflict, "4 here")], in: text, of: document)
        #expect(noted == text.replacing("          - { id", with: "          # CONFLICT: 4 here\n          - { id"))
    }

    @Test(
        "Small and large numbers are written without an exponent",
        arguments: [0.00001, -2.5e-7, 1e22, 123_456.75, 0.1, -3, 1.7e-300])
    func numbers(number: Double) throws {
        let text = DocumentWriting.number(number)
        #expect(Double(text) == number && !text.contains("e"), "\(text)")
    }
}
