// Comments of both sides of a merge: none that somebody wrote is lost, and what was taken away goes.
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Comments of both sides of a merge")
struct MergedCommentsTests {
    private static let base = """
        # head
        waymark: 1
        id: k
        title: K
        goal: G   # old
        stages:
          - id: a
            title: A
            steps:
              # about one
              - id: one
                title: One # t1
              - id: two
                title: Two
                does: |
                  # not a comment
                  x

        """

    private static let theirs =
        base.replacing(
            "goal: G   # old", with: "# agreed with legal\n# CONFLICT: goal is “G1” here and “G9” there\ngoal: G # new"
        ).replacing("# about one", with: "# about one, better").replacing("title: One # t1", with: "title: One")
        .replacing("      - id: two\n", with: "      # second\n      - id: two\n") + "# the end\n"

    private func taken(_ text: String, base: String = base, theirs: String = theirs) -> String {
        MapText.takingComments(text, base: Array(base.utf8), theirs: Array(theirs.utf8))
    }

    @Test("What theirs wrote comes, what they took away goes, and what ours wrote stays", arguments: ["\n", "\r\n"])
    func merged(newline: String) {
        let ours = Self.base.replacing("title: K", with: "title: K2 # ours").replacing("\n", with: newline)
        let expected = Self.theirs.replacing("title: K", with: "title: K2 # ours").replacing("# new", with: " # new")
        #expect(taken(ours) == expected.replacing("\n", with: newline))
        #expect(taken(Self.theirs, theirs: Self.base) == Self.theirs)
    }

    @Test("A comment both sides wrote stands once, and one both changed stands twice")
    func both() {
        #expect(taken(Self.theirs) == Self.theirs)
        let ours = Self.base.replacing("# about one", with: "# about one, ours")
        let text = taken(ours)
        #expect(text.contains("      # about one, ours\n      # about one, better\n      - id: one\n"))
    }

    @Test("A comment at what is gone stands above what is left around it")
    func gone() {
        let ours = Self.base.replacing("      # about one\n      - id: one\n        title: One # t1\n", with: "")
        let text = taken(ours)
        #expect(text.contains("    # about one, better\n    steps:\n"))
        #expect(taken(ours, theirs: Self.base.replacing("One # t1", with: "One")) == ours)
    }

    @Test("A comment at what both sides call otherwise stands once")
    func renamed() {
        let base = "waymark: 1\ntitle: T\nstages:\n  - title: A\n    # why\n    steps: [{ title: S }]\n"
        let (ours, theirs) = (
            base.replacing("- title: A", with: "- title: B"), base.replacing("- title: A", with: "- title: C")
        )
        #expect(taken(ours, base: base, theirs: theirs) == ours)
    }

    @Test("A comment behind a text of several lines is put above it, where it is none of the text")
    func severalLines() {
        let base = "waymark: 1\ntitle: A\ngoal: \"B\n  C\"\n"
        let theirs = "waymark: 1\ntitle: A\ngoal: \"B C\"  # why\n"
        #expect(taken(base, base: base, theirs: theirs) == "waymark: 1\ntitle: A\n# why\ngoal: \"B\n  C\"\n")
    }

    @Test("Comments anywhere come from either side and go again", arguments: Seeds.upTo(60))
    func anywhere(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var document = RandomDocument(seed: UInt64(seed))
        let plain = YAMLWriter.document(document.map(), as: JourneyMap.self)
        let commented = MapPatchTests.decorated(plain, &random)
        func lines(_ text: String) -> [String] {
            (YAMLComments(Array(text.utf8))?.all ?? []).flatMap(\.key.lines).sorted()
        }
        let taken = taken(plain, base: plain, theirs: commented)
        #expect(lines(taken) == lines(commented))
        #expect(lines(self.taken(commented, base: commented, theirs: plain)) == [])
        let read = try MapReader.readAlone(Array(taken.utf8), file: "made.yaml")
        #expect(read == (try MapReader.readAlone(Array(plain.utf8), file: "made.yaml")))
    }
}
