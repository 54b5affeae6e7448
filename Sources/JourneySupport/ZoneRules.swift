// Which day it is somewhere: a time zone as plain values, so that days can be cut without asking the machine.

/// A time zone as the stretches of time over which its distance from UTC stays the same.
package struct ZoneRules: Hashable, Sendable {
    /// Clocks are set to another distance from UTC.
    package struct Change: Hashable, Sendable {
        /// The moment, in microseconds since 1970 in UTC.
        package let time: Int64
        /// Seconds east of UTC from then on.
        package let offset: Int

        package init(time: Int64, offset: Int) {
            self.time = time
            self.offset = offset
        }
    }

    /// Seconds east of UTC before the first change.
    private let first: Int
    /// In the order of time.
    private let changes: [Change]

    /// A zone that never changes its distance from UTC.
    /// - Parameter offset: seconds east of UTC.
    package init(offset: Int) {
        first = offset
        changes = []
    }

    /// - Parameters:
    ///   - first: seconds east of UTC before the first change.
    ///   - changes: in any order.
    package init(first: Int, changes: [Change]) {
        self.first = first
        self.changes = changes.sorted { $0.time < $1.time }
    }

    package static let utc = ZoneRules(offset: 0)

    /// Seconds east of UTC at a moment.
    package func offset(at time: Int64) -> Int {
        offset(after: changes.partitionPoint { $0.time > time })
    }

    /// What the clock on the wall shows at a moment, as if it were a time in UTC. At the ends of time it stands still.
    package func local(_ time: Int64) -> Int64 {
        let (local, overflows) = time.addingReportingOverflow(Int64(offset(at: time)) * 1_000_000)
        return overflows ? time : local
    }

    /// The moment at which the clock on the wall shows a time: the first of two when clocks are set back, the moment
    /// of the change for times that are left out when they are set forward.
    package func moment(ofLocal local: Int64) -> Int64 {
        let passed = changes.indices.partitionPoint { index in
            let end = changes[index].time.addingReportingOverflow(Int64(offset(after: index)) * 1_000_000)
            return end.overflow || end.partialValue > local
        }
        let (time, overflows) = local.subtractingReportingOverflow(Int64(offset(after: passed)) * 1_000_000)
        if overflows { return local }
        return passed > 0 ? max(time, changes[passed - 1].time) : time
    }

    /// The day at a moment.
    package func day(of time: Int64) -> CalendarDate {
        CalendarDate(microseconds: local(time))
    }

    /// The moment at which a day begins.
    package func start(of day: CalendarDate) -> Int64 {
        moment(ofLocal: day.microseconds)
    }

    private func offset(after passed: Int) -> Int {
        passed == 0 ? first : changes[passed - 1].offset
    }
}

extension RandomAccessCollection where Index == Int {
    /// How many elements stand before the first for which `isAfter` holds; it holds for all that follow one.
    fileprivate func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low - startIndex
    }
}
