// Every task runs once, and results come in the order of tasks.

import JourneySupport
import Synchronization
import Testing

@Suite struct WorkPoolTests {
    @Test(arguments: [0, 1, 2, 7, 1_000], [1, 2, 16, 99])
    func everyTaskRunsOnce(_ tasks: Int, _ threads: Int) {
        let sum = Mutex([Int](repeating: 0, count: tasks))
        WorkPool(threads: threads).run(tasks) { task in sum.withLock { $0[task] += 1 } }
        #expect(sum.withLock { $0 } == Array(repeating: 1, count: tasks))
        #expect(WorkPool(threads: threads).map(tasks) { $0 * 2 } == (0..<tasks).map { $0 * 2 })
    }

    @Test func threadsAreAtLeastOneAndAtMostSixteen() {
        #expect(WorkPool(threads: -3).threads == 1 && WorkPool(threads: 0) == .single)
        #expect(WorkPool(threads: 1_000).threads == WorkPool.most)
    }

    @Test(arguments: [0, 1, 5, 64, 1_001], [1, 2, 3, 100])
    func rangesCoverEverythingInOrder(_ count: Int, _ parts: Int) {
        for step in [1, 2, 64] {
            let ranges = WorkPool.ranges(of: count, parts: parts, step: step)
            #expect(ranges.flatMap(\.self) == Array(0..<count) && ranges.count <= parts)
            #expect(ranges.allSatisfy { $0.lowerBound % step == 0 && !$0.isEmpty })
        }
    }
}
