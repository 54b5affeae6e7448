// A segment as a state of the log sees it: without the customers whose journey is told elsewhere, or not at all any more.

import JourneySupport

/// What kernels read: the columns of some customers, with codes of the whole log.
///
/// Its customers are counted from 0 here. In the whole log they begin at `firstCustomer`, a multiple of 64, so that bitmaps of
/// ranges join by whole words.
package struct LogPart: Sendable {
    let segment: LogSegment
    package let firstCustomer: Int
    /// A bit for each customer who is not here any more; empty where all are.
    package let superseded: [UInt64]
    /// How many customers and events are here.
    package let aliveCustomers: Int
    package let aliveEvents: Int
    /// How often each activity occurs among them, by code, as far as the segment knows codes.
    let activityCounts: [Int]
    let extent: (first: Int64?, last: Int64?)

    /// - Parameter superseded: as many bits as there are customers; none is all of them zero.
    init(_ segment: LogSegment, firstCustomer: Int, superseded: [UInt64]) {
        self.segment = segment
        self.firstCustomer = firstCustomer
        guard superseded.contains(where: { $0 != 0 }) else {
            self.superseded = []
            (aliveCustomers, aliveEvents) = (segment.layout.customerCount, segment.layout.eventCount)
            (activityCounts, extent) = (segment.activityCounts, segment.extent)
            return
        }
        self.superseded = superseded
        let columns = segment.columns
        var (customers, events, counts) = (
            segment.layout.customerCount, segment.layout.eventCount, segment.activityCounts
        )
        var isExtentKnown = true
        columns.withOffsets { offsets in
            for (index, word) in superseded.enumerated() {
                var rest = word
                while rest != 0 {
                    let customer = index << 6 + rest.trailingZeroBitCount
                    rest &= rest - 1
                    let rows = Int(offsets[customer])..<Int(offsets[customer + 1])
                    (customers, events) = (customers - 1, events - rows.count)
                    columns.subtractActivities(of: rows, from: &counts)
                    guard isExtentKnown else { continue }
                    isExtentKnown =
                        columns.time(of: rows.lowerBound) != segment.extent.first
                        && columns.time(of: rows.upperBound - 1) != segment.extent.last
                }
            }
        }
        (aliveCustomers, aliveEvents, activityCounts) = (customers, events, counts)
        // Mostly nobody who is gone was the first or the last of all.
        extent = isExtentKnown ? segment.extent : columns.extent { Self.isAlive($0, superseded) }
    }

    /// How many customers the segment has, whether they are still here or not.
    package var customerCount: Int { segment.layout.customerCount }
    package var eventCount: Int { segment.layout.eventCount }
    package var columns: LogColumns { segment.columns }
    package var rowColumns: RowColumns { segment.rowColumns }
    /// How many properties it knows; the others are absent in all of its events.
    package var propertyCount: Int { segment.layout.propertyCount }

    /// Where the postings of each type stand, by activity code, as far as the segment knows codes; `nil` where it has none.
    package var postings: [PostingList]? {
        segment.postingLists.isEmpty && segment.layout.activityCodes > 0 ? nil : segment.postingLists
    }
    /// What the lists point into.
    package var postingColumns: PostingColumns { segment.postingColumns }
    /// The second from which moments count, since 1970, and whether they are the whole of a time.
    package var momentBase: Int64 { columns.clock.base }
    package var areMomentsExact: Bool { columns.clock.unit == .second }
    /// The last moment of the segment.
    package var momentEnd: Int64 { segment.extent.last.map { LogClock.seconds($0) - momentBase } ?? 0 }

    /// Whether a customer's journey is told here.
    package func isAlive(_ customer: Int) -> Bool {
        superseded.isEmpty || Self.isAlive(customer, superseded)
    }

    private static func isAlive(_ customer: Int, _ superseded: [UInt64]) -> Bool {
        superseded[customer >> 6] >> UInt64(customer & 63) & 1 == 0
    }

    /// The customer's identifier, as it stood in the input, but for Unicode's composed form.
    package func customerID(_ customer: Int) -> String {
        segment.file.text(customer, segment.layout[.customerEnds], segment.layout[.customerText])
    }

    /// The customers of a range who are here, in runs of neighbours.
    package func aliveRuns(_ customers: Range<Int>) -> [Range<Int>] {
        superseded.isEmpty
            ? (customers.isEmpty ? [] : [customers])
            : Self.runs(of: customers, superseded).filter(\.isAlive).map(\.customers)
    }

    /// A range in runs of those who are here and those who are not.
    static func runs(of customers: Range<Int>, _ superseded: [UInt64]) -> [(customers: Range<Int>, isAlive: Bool)] {
        var runs: [(Range<Int>, Bool)] = []
        var start = customers.lowerBound
        while start < customers.upperBound {
            let here = isAlive(start, superseded)
            var end = start + 1
            while end < customers.upperBound {
                // Mostly everybody of 64 is here.
                if here, end & 63 == 0, end + 64 <= customers.upperBound, superseded[end >> 6] == 0 {
                    end += 64
                } else if isAlive(end, superseded) == here {
                    end += 1
                } else {
                    break
                }
            }
            runs.append((start..<end, here))
            start = end
        }
        return runs
    }
}
