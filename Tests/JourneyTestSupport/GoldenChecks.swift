// How many comparisons with outside references were made, so that a run can print it and a test can assert it.

import Synchronization

/// Counts golden checks by the name of who makes them.
package enum GoldenChecks {
    private static let counts = Mutex<[String: Int]>([:])

    /// Notes that so many comparisons were made.
    package static func add(_ count: Int = 1, by name: String) {
        counts.withLock { $0[name, default: 0] += count }
    }

    /// How many comparisons were made under this name so far in this process.
    package static func made(by name: String) -> Int {
        counts.withLock { $0[name, default: 0] }
    }

    /// All names and their counts, sorted by name.
    package static var all: [(name: String, count: Int)] {
        counts.withLock { $0.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) } }
    }
}
