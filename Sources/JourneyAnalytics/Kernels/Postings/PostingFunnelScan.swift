// A range of customers through a funnel of postings.

import JourneyLog
import JourneySupport

/// What a range of customers adds to such a funnel.
struct PostingFunnelScan: Sendable {
    /// By number of steps.
    private(set) var levels: [Int]
    private(set) var stillOpen: [Int]
    let times: PostingTimes

    /// Nobody yet.
    init(steps: Int) {
        levels = Array(repeating: 0, count: steps + 1)
        (stillOpen, times) = (levels, PostingTimes())
    }

    /// - Parameter customers: they begin with a block, and end with one or with the log.
    init(_ funnel: PostingFunnel, _ customers: Range<Int>, _ log: LogPart) {
        let (columns, rows) = (log.postingColumns, log.rowColumns)
        var tallies = PostingTallies(
            steps: funnel.lists.count, customers: customers.count, needsTimes: funnel.needsTimes)
        let scratch = PostingWalk.scratchLength
        // SAFETY: scratch is as long as it is asked for, and does not leave the closures.
        unsafe withUnsafeTemporaryAllocation(of: PostingWalk.self, capacity: funnel.lists.count) { walks in
            unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: walks.count * scratch) { room in
                for (step, list) in funnel.lists.enumerated() {
                    let own = unsafe room.baseAddress.unsafelyUnwrapped + step * scratch
                    unsafe walks.initializeElement(at: step, to: PostingWalk(list, columns, scratch: own))
                }
                unsafe log.superseded.withUnsafeBufferPointer { superseded in
                    if !log.superseded.isEmpty, let first = superseded.baseAddress { unsafe walks[0].leaveOut(first) }
                    if funnel.filter.isEmpty {
                        var pass = unsafe PostingPass(funnel, walks)
                        pass.scan(customers, &tallies)
                    } else {
                        var pass = unsafe FilteredPostingPass(funnel, walks, rows)
                        pass.scan(customers, &tallies)
                    }
                }
            }
        }
        withExtendedLifetime((columns, rows)) {}
        (levels, stillOpen) = tallies.customers
        times = tallies.times
    }

    /// Adds later customers, but for their times: those stay where they are.
    mutating func merge(_ other: PostingFunnelScan) {
        for level in levels.indices {
            levels[level] += other.levels[level]
            stillOpen[level] += other.stillOpen[level]
        }
    }
}
