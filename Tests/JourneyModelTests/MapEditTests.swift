// Changes of maps: what makes one of another, what takes it back, and what is in the way.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Edits of maps")
struct MapEditTests {
    /// A map by chance.
    static func document(_ seed: Int, longest: Int = 3) throws -> MapDocument {
        var random = RandomDocument(seed: UInt64(seed))
        random.longest = longest
        return try MapDocument(reading: random.map(), like: JourneyMap(id: "x", title: LocalizedText("X")))
    }

    @Test(
        "The edits from one map to another make it, and their inverses bring the first one back",
        arguments: Seeds.upTo(40))
    func difference(seed: Int) throws {
        let (a, b) = (try Self.document(2 * seed), try Self.document(2 * seed + 1, longest: 4))
        let edits = a.edits(to: b)
        let made = try a.applying(edits)
        #expect(JourneyTestSupport.difference(made.root.description, b.root.description) == nil)
        let back = try made.applying(edits.reversed().map(\.inverse))
        #expect(JourneyTestSupport.difference(back.root.description, a.root.description) == nil)
        #expect(a.edits(to: a) == [])
    }

    /// Small changes of a map: those from it to another one, a few of them, as far as each can be made alone.
    private static func changed(_ document: MapDocument, towards other: MapDocument, seed: Int) -> MapDocument {
        var random = SeededGenerator(seed: UInt64(seed))
        var result = document
        for edit in document.edits(to: other) where Int.random(in: 0..<4, using: &random) == 0 {
            if let next = try? result.applying(edit) { result = next }
        }
        return result
    }

    @Test("Changes of two people commute, or contradict each other on both sides", arguments: Seeds.upTo(60))
    func merging(seed: Int) throws {
        let base = try Self.document(3 * seed)
        let a = Self.changed(base, towards: try Self.document(3 * seed + 1), seed: seed)
        let b = Self.changed(base, towards: try Self.document(3 * seed + 2), seed: seed + 1)
        #expect(try base.merging(a, base).document == a)
        #expect(try base.merging(base, b).document == b)
        #expect(try base.merging(a, a).document == a)
        guard let merged = try? base.merging(a, b) else {
            // What does not fit together does not fit from either side, unless a conflict was settled in its favour.
            if let swapped = try? base.merging(b, a) { #expect(!swapped.conflicts.isEmpty) }
            return
        }
        guard let swapped = try? base.merging(b, a) else {
            #expect(!merged.conflicts.isEmpty)
            return
        }
        #expect(merged.conflicts.isEmpty == swapped.conflicts.isEmpty)
        #expect(
            Set(merged.conflicts.map { "\($0.address) \($0.subject)" })
                == Set(swapped.conflicts.map { "\($0.address) \($0.subject)" }))
        if merged.conflicts.isEmpty {
            #expect(
                JourneyTestSupport.difference(merged.document.root.description, swapped.document.root.description)
                    == nil)
        }
    }
}
