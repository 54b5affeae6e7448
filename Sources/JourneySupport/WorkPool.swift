// Threads for work that is cut into tasks and waited for: reading, sorting and writing of logs.

import Dispatch
import Synchronization

/// So many threads at once. A value without anything behind it: the system keeps the threads.
package struct WorkPool: Sendable, Equatable {
    /// More would only wait for memory.
    package static let most = 16

    /// At least one.
    package let threads: Int

    package init(threads: Int) { self.threads = min(max(1, threads), Self.most) }

    /// Everything on the thread that asks.
    package static let single = WorkPool(threads: 1)

    /// Runs `body` once for each task, 0 first, and returns when all are done. A thread takes the next task when it has
    /// done one, so tasks need not be equally long; the thread that asks works as well.
    package func run(_ tasks: Int, _ body: @Sendable (_ task: Int) -> Void) {
        let lanes = min(threads, tasks)
        guard lanes > 1 else {
            for task in 0..<max(0, tasks) { body(task) }
            return
        }
        let next = NextTask()
        DispatchQueue.concurrentPerform(iterations: lanes) { _ in
            while case let task = next.take(), task < tasks { body(task) }
        }
    }

    /// As above; answers what `body` answers, in the order of the tasks.
    package func map<Result: Sendable>(_ tasks: Int, _ body: @Sendable (_ task: Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: max(0, tasks)))
        run(tasks) { task in
            let result = body(task)
            results.withLock { $0[task] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// `0 ..< count` in at most `parts` pieces of about the same length, whose bounds are multiples of `step`.
    package static func ranges(of count: Int, parts: Int, step: Int = 1) -> [Range<Int>] {
        guard count > 0 else { return [] }
        let steps = (count + step - 1) / step
        let length = (steps + max(1, parts) - 1) / max(1, parts) * step
        return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }
}

/// A number that each thread takes once.
private final class NextTask: Sendable {
    private let number = Atomic<Int>(0)

    func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
}
