// Logs in parts that were made to harm: whatever opens can be asked every question, and nothing traps.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics
@testable import JourneyLog

@Suite("Logs in parts that lie with true checksums can be asked")
struct CraftedPartsTests {
    @Test(arguments: Seeds.upTo(8))
    func everyQuestion(_ seed: Int) async throws {
        var dice = Dice(seed &+ 500)
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let whole = try PartsTests.log(&dice, folder, units: seed % 2 == 0 ? [1_000_000] : [1_000_000, 1_000, 1])
        #expect(whole.parts.count > 1)
        let image = CraftedLog(Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("log"))))) {
            XXHash64.hash($0.span.bytes)
        }
        var asked = 0
        for _ in 0..<30 {
            var image = image
            for _ in 0..<dice.number(1...3) { guard image.flip(&random) else { break } }
            let path = try folder.write("crafted", image.bytes)
            guard let log = try? EventLog(opening: path) else { continue }
            for engine in [LogEngine(log, rowsPerChunk: 1), LogEngine(log), LogEngine(log, usesPostings: false)] {
                _ = try await engine.info()
                _ = try await engine.properties()
                // What cannot be asked of such a log is refused.
                _ = try? await PartsTests.answers(engine, ["t0", "t1", "t2"], PartsTests.scope(&dice), isHonest: false)
            }
            asked += 1
        }
        #expect(asked > 0)
    }

    @Test("Everybody superseded, or nobody: no question traps", arguments: [true, false])
    func bitmaps(isNobodyLeft: Bool) async throws {
        var dice = Dice(77)
        let folder = try TemporaryFolder()
        let whole = try PartsTests.log(&dice, folder, units: [1_000_000])
        var state = whole.state
        for (number, part) in whole.parts.enumerated() {
            let words = (part.customerCount + 63) / 64
            state.parts[number].superseded =
                !isNobodyLeft
                ? []
                : (0..<words).map { word in
                    let bits = min(64, part.customerCount - word * 64)
                    return bits == 64 ? .max : 1 << UInt64(bits) - 1
                }
        }
        let log = EventLog(whole.segments, state, at: whole.fileLength)
        #expect((log.customerCount == 0) == isNobodyLeft)
        for engine in [LogEngine(log, rowsPerChunk: 1), LogEngine(log), LogEngine(log, usesPostings: false)] {
            #expect(try await engine.info().cases == log.customerCount)
            _ = try? await PartsTests.answers(engine, ["t0", "t1", "t2"], PartsTests.scope(&dice), isHonest: false)
        }
    }
}
