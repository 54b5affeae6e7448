// How many seeds a property is tried with: a few every day, many in the nightly run.

import Foundation

/// Seeds for parameterised tests: `@Test(arguments: Seeds.upTo(20))`.
package enum Seeds {
    /// 1 ... `everyday`, or that many times `WAYMARK_TRIALS` when the nightly run sets it.
    package static func upTo(_ everyday: Int) -> ClosedRange<Int> {
        let times = ProcessInfo.processInfo.environment["WAYMARK_TRIALS"].flatMap { Int($0) } ?? 1
        return 1...max(1, everyday * times)
    }
}
