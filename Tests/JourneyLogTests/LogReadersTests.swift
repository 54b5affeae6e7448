// Readers beside a writer: each sees a whole state, an earlier one or a later one.

import Foundation
import JourneyTestSupport
import Synchronization
import Testing

@testable import JourneyLog

@Suite struct LogReadersTests {
    private final class Flag: Sendable {
        let isOver = Atomic<Bool>(false)
    }

    @Test func whoeverOpensSeesAWholeState() async throws {
        let folder = try TemporaryFolder()
        let path = try LogStoreTests.start(folder, LogModel.random(60, seed: 7))
        let flag = Flag()
        let seen = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var counts: [Int] = []
                    while !flag.isOver.load(ordering: .relaxed) {
                        let log = try EventLog(opening: path)
                        #expect(LogModel.events(of: log).count == log.eventCount)
                        counts.append(log.eventCount)
                        // There may be as many threads as readers, and the writer needs one.
                        await Task.yield()
                    }
                    return counts
                }
            }
            group.addTask {
                defer { flag.isOver.store(true, ordering: .relaxed) }
                var store = try LogStore(opening: path)
                for round in 0..<30 {
                    try store.append(LogModel.build(LogModel.random(10, seed: UInt64(round))))
                    if round % 7 == 6 { try store.compact() }
                }
                return []
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        // Rounds of ten events, never half of one, and never back to fewer.
        for counts in seen {
            #expect(counts.allSatisfy { $0 % 10 == 0 && (60...360).contains($0) })
            #expect(counts == counts.sorted())
        }
        #expect(try EventLog(opening: path).eventCount == 360)
    }
}
