// Two people's changes of one map: what stays because the other side names it, and what is told where places or languages part.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Merged maps")
struct MapMergeTests {
    private static let russian = LanguageTag.russian

    private static func document(_ change: (inout JourneyMap) -> Void = { _ in }) -> MapDocument {
        MapDocument(JourneyMapTests.map(change))
    }

    private static func step(_ id: String, _ title: String) -> Step { Step(id: id, title: LocalizedText(title)) }

    @Test("What one side adds in one place and the other one elsewhere is a conflict, from both sides")
    func places() throws {
        let base = Self.document()
        let first = Self.document { $0.stages[0].steps.append(Self.step("new", "New")) }
        let last = Self.document { $0.stages[1].steps.append(Self.step("new", "New")) }
        for (ours, theirs) in [(first, last), (last, first)] {
            let merged = try base.merging(ours, theirs)
            #expect(merged.conflicts.map(\.subject) == [.place])
            #expect(merged.document == ours)
        }
    }

    @Test("A persona whom one side takes away and the other one names stays, as a conflict")
    func persona() throws {
        func add(_ map: inout JourneyMap) {
            map.ownPersonas = [Persona(id: "ann", name: LocalizedText("Ann"))]
            map.personas = ["ann"]
        }
        let base = Self.document(add)
        let without = Self.document()
        let naming = Self.document { map in
            add(&map)
            var note = Note(LocalizedText("Why?"))
            note.persona = "ann"
            map.stages[0].steps[0].notes[.questions] = [note]
        }
        for (ours, theirs) in [(without, naming), (naming, without)] {
            let merged = try base.merging(ours, theirs)
            #expect(merged.conflicts.map(\.subject) == [.removal])
            #expect(merged.conflicts.first?.address == ElementAddress(.persona, "ann"))
            #expect(merged.document.map.ownPersonas.map(\.id) == ["ann"])
            #expect(merged.document.map.steps[0].notes[.questions]?.first?.persona == "ann")
        }
        #expect(try base.merging(without, base).document == without)
    }

    @Test("A step that one side takes away and the other one leads to stays, as a conflict")
    func way() throws {
        func add(_ map: inout JourneyMap) { map.stages[1].steps.append(Self.step("last", "Last")) }
        let base = Self.document(add)
        let without = Self.document()
        let leading = Self.document { map in
            add(&map)
            map.stages[0].steps[0].ways = [Way(to: "last")]
        }
        for (ours, theirs) in [(without, leading), (leading, without)] {
            let merged = try base.merging(ours, theirs)
            #expect(merged.conflicts.map(\.address) == [ElementAddress(.step, "last")])
            #expect(merged.document == leading)
        }
    }

    @Test("Where one side turns the language round, the texts of the other one stay in theirs")
    func languages() throws {
        func both(_ english: String, _ russian: String) -> LocalizedText {
            LocalizedText([.english: english, .russian: russian], original: .english) ?? LocalizedText(english)
        }
        func add(_ map: inout JourneyMap) {
            map.translations = [Self.russian]
            map.namesLanguages = true
        }
        func turn(_ map: JourneyMap) throws -> MapDocument {
            var map = map
            map.language = Self.russian
            map.translations = [.english]
            return try MapDocument(reading: MapDocument(map).root, like: map)
        }
        var plain = JourneyMap(id: "m", title: both("Map", "Карта"))
        add(&plain)
        plain.stages = [Stage(id: "s", title: both("Stage", "Этап"))]
        plain.stages[0].steps = [Step(id: "a", title: both("Pays", "Платит"))]
        let base = MapDocument(plain)
        let turned = try turn(plain)
        var grown = plain
        grown.stages[0].steps.append(Step(id: "b", title: both("Waits", "Ждёт")))
        let merged = try base.merging(MapDocument(grown), turned)
        #expect(merged.conflicts == [])
        #expect(try merged.document == turn(grown))
        #expect(merged.document.map.steps[1].title.text(in: .english) == "Waits")
        // A text that is not in the new language has no place, and none is made up.
        grown.stages[0].steps[1].title = LocalizedText("Waits")
        #expect(throws: EditError.self) { try base.merging(MapDocument(grown), turned) }
        #expect(throws: EditError.self) { try base.merging(turned, MapDocument(grown)) }
    }

    // MARK: - Long lists

    @Test("Of two long lists the common order is as long as by counting every pair", arguments: Seeds.upTo(3))
    func common(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let a = Array(0..<2_100)
        var b = a
        for _ in 0..<40 {
            b.swapAt(Int.random(in: a.indices, using: &random), Int.random(in: a.indices, using: &random))
        }
        b.removeSubrange(100..<130)
        #expect(a.count * b.count > CommonSubsequence.mostPairs)
        let positions = CommonSubsequence.positions(a, b)
        #expect(positions.allSatisfy { a[$0.0] == b[$0.1] })
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
        // Every number stands once in each, so that the longest common order is the longest rising one.
        var best: [Int] = []
        for number in b {
            if let index = best.firstIndex(where: { $0 >= number }) {
                best[index] = number
            } else {
                best.append(number)
            }
        }
        #expect(positions.count == best.count)
    }

    @Test("A long list in another order is told in moves that make it", arguments: Seeds.upTo(3))
    func order(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let base = Self.document { map in map.stages[0].steps += (0..<60).map { Self.step("n\($0)", "N\($0)") } }
        let other = MapDocument(
            JourneyMapTests.map { map in
                map = base.map
                map.stages[0].steps.shuffle(using: &random)
            })
        let edits = base.edits(to: other)
        #expect(try base.applying(edits) == other)
        #expect(try other.applying(edits.reversed().map(\.inverse)) == base)
    }
}
