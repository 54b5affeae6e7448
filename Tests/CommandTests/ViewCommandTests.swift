// `waymark draw --view blueprint` and `--view curves`, and several personas on one map.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Blueprint, curves and personas on the command line")
struct ViewCommandTests {
    private static let map = """
        waymark: 1
        title: { en: Paying, ru: Оплата }
        text: { default: en, also: [ru] }
        personas:
          - { id: ann, name: Ann, segment: "visited" }
          - { id: bob, name: Bob, segment: "paid" }
          - { id: cy, name: Cy }
        stages:
          - title: S
            steps:
              - title: Visits
                events: [visited]
                questions: [q]
                thinks: [For all, { text: Only hers, persona: ann }, { text: Only his, persona: cy }]
                emotion: { assumed: -1, target: 1, personas: { cy: 2 } }
                blueprint:
                  frontstage: { title: Shop, owner: Sales, wait-point: true }
                  backstage: { title: Store, owner: Stock }
              - { title: Pays, events: [paid] }
        """

    private func drawn(_ log: SmallLog, _ arguments: String...) throws -> CommandLineTool {
        let file = try log.folder.write("map.yaml", Self.map)
        return try log.run(["draw", file, "-o", "-"] + arguments)
    }

    @Test("The blueprint, with and without a log")
    func blueprint() throws {
        let log = try SmallLog()
        for arguments in [[], ["--log", log.path, "--language", "ru"]] {
            let file = try log.folder.write("map.yaml", Self.map)
            let made = try log.run(["draw", file, "-o", "-", "--view", "blueprint"] + arguments)
            try #require(made.status == 0, "\(made.errors)")
            #expect(made.output.contains(arguments.isEmpty ? "Line of visibility" : "Линия видимости"))
        }
        let plain = try drawn(log, "--view", "blueprint")
        #expect(plain.output.contains("1\u{A0}handover between 2\u{A0}owners"))
        #expect(plain.output.contains("Wait point"))
    }

    @Test("The short form, and where there is none")
    func short() throws {
        let log = try SmallLog()
        let short = try drawn(log, "--detail", "short", "--log", log.path)
        try #require(short.status == 0, "\(short.errors)")
        #expect(!short.output.contains("Line of visibility"))
        #expect(short.output.contains("Short form; not shown: frontstage, backstage"))
        let full = try drawn(log, "--detail", "full", "--log", log.path)
        #expect(full.output.contains("Line of visibility"))
        #expect(!full.output.contains("Short form"))
        for arguments in [["--format", "html"], ["--view", "blueprint"]] {
            let file = try log.folder.write("map.yaml", Self.map)
            let made = try log.run(["draw", file, "-o", "-", "--detail", "short"] + arguments)
            #expect(made.status == 2)
            #expect(made.errors.contains("--detail is for pictures of the map"))
        }
    }

    @Test("Curves: the target by default, personas where two can be measured, and a period before")
    func curves() throws {
        let log = try SmallLog()
        let target = try drawn(log, "--view", "curves")
        try #require(target.status == 0, "\(target.errors)")
        #expect(target.output.contains("Furthest below its target"))
        let personas = try drawn(log, "--view", "curves", "--log", log.path)
        try #require(personas.status == 0, "\(personas.errors)")
        #expect(personas.output.contains("Nothing is known yet of how customers feel"))
        let periods = try drawn(
            log, "--view", "curves", "--compare", "periods", "--log", log.path, "--from", "2026-01-03", "--until",
            "2026-01-05")
        try #require(periods.status == 0, "\(periods.errors)")
        let guesses = try drawn(log, "--view", "curves", "--compare", "personas", "--persona", "ann", "--persona", "cy")
        try #require(guesses.status == 0, "\(guesses.errors)")
        #expect(guesses.output.contains("−1.0 and +2.0"))
        #expect(!guesses.output.contains("95%"))
        for (arguments, problem) in [
            (["--compare", "personas"], "name the log"), (["--compare", "periods", "--log", log.path], "--until DAY"),
            (["--before-from", "2026-01-01"], "--compare periods"),
            (["--compare", "personas", "--log", log.path, "--persona", "ann"], "two personas"),
        ] {
            let file = try log.folder.write("map.yaml", Self.map)
            let refused = try log.run(["draw", file, "-o", "-", "--view", "curves"] + arguments)
            #expect(refused.status == 2 && refused.errors.contains(problem), "\(arguments) \(refused.errors)")
        }
    }

    @Test("Several personas: what belongs to others is left out, with a log and without")
    func personas() throws {
        let log = try SmallLog()
        let one = try drawn(log)
        #expect(one.output.contains("Only hers") && one.output.contains("Only his"))
        let two = try drawn(log, "--persona", "ann", "--persona", "bob", "--log", log.path)
        try #require(two.status == 0, "\(two.errors)")
        #expect(two.output.contains("Only hers") && !two.output.contains("Only his"))
        #expect(two.output.contains("Ann") && two.output.contains("Bob"))
        let all = try drawn(log, "--personas", "all")
        try #require(all.status == 0, "\(all.errors)")
        #expect(all.output.contains("Only hers") && all.output.contains("Only his") && all.output.contains("Cy"))
        let unknown = try drawn(log, "--persona", "ann", "--persona", "dan")
        #expect(unknown.status == 2 && unknown.errors.contains("dan"))
        let twice = try drawn(log, "--view", "persona", "--persona", "ann", "--persona", "bob")
        #expect(twice.status == 2 && twice.errors.contains("one persona"))
    }
}
