// Checks side by side, on as many threads as there are processors.

import Dispatch
import Synchronization

/// Checks that do not depend on each other.
struct ParallelCheck: ~Copyable {
    /// One check; says what is wrong.
    typealias Check = @Sendable () -> String?

    private var checks: [Check] = []

    mutating func add(_ check: @escaping Check) { checks.append(check) }

    /// Adds a check for each piece of a range.
    mutating func add(_ range: Range<Int>, pieces length: Int, _ check: @escaping @Sendable (Range<Int>) -> String?) {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: length) {
            let piece = start..<min(start + length, range.upperBound)
            add { check(piece) }
        }
    }

    /// Runs all of them, and answers what the first that failed says, in the order in which they were added.
    consuming func run() -> String? {
        let checks = checks
        let failures = Mutex([Int: String]())
        DispatchQueue.concurrentPerform(iterations: checks.count) { index in
            guard let failure = checks[index]() else { return }
            failures.withLock { $0[index] = failure }
        }
        return failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
    }
}
