// How many customers and events a period has, in a log of whole seconds.

import JourneyLog

extension Tally {
    /// Counts the events of some customers of a part in a period, of those who are alive there.
    /// - Parameter period: by moment of the part.
    init(_ customers: Range<Int>, in period: Range<UInt32>, _ part: LogPart) {
        let columns = part.rowColumns
        self = Tally.sum(
            part.aliveRuns(customers).map { Tally($0, in: period, columns, base: part.momentBase) })
    }

    /// Counts the events of some customers whose second lies in a period, and the customers who have one.
    ///
    /// Whether a row belongs is added up row by row, whoever's it is; what a customer has is the difference between two sums. That
    /// takes no branch a customer.
    /// - Parameters:
    ///   - period: in seconds from `base`.
    ///   - base: seconds since 1970.
    private init(_ customers: Range<Int>, in period: Range<UInt32>, _ columns: RowColumns, base: Int64) {
        guard !customers.isEmpty else {
            self.init()
            return
        }
        let rows = unsafe Int(columns.offsets[customers.lowerBound])..<Int(columns.offsets[customers.upperBound])
        // SAFETY: rows of the log; scratch has a place for each and one more, and does not leave the closure.
        let seconds = unsafe columns.seconds.baseAddress.unsafelyUnwrapped + rows.lowerBound
        let (start, length) = (period.lowerBound, UInt32(period.count))
        let (count, events) = unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count + 1) { sums in
            let sums = unsafe sums.baseAddress.unsafelyUnwrapped
            var sum: UInt32 = 0
            var row = 0
            while row < rows.count {
                unsafe sums[row] = sum
                sum &+= unsafe seconds[row] &- start < length ? 1 : 0
                row &+= 1
            }
            unsafe sums[rows.count] = sum
            let ends = unsafe columns.offsets.baseAddress.unsafelyUnwrapped + 1
            var count = 0
            var before: UInt32 = 0
            var customer = customers.lowerBound
            while customer < customers.upperBound {
                let next = unsafe sums[Int(ends[customer]) &- rows.lowerBound]
                count &+= next != before ? 1 : 0
                before = next
                customer &+= 1
            }
            return (count, Int(sum))
        }
        let (first, last) = unsafe Self.extent(seconds, rows.count, in: period)
        withExtendedLifetime(columns) {}
        guard events > 0 else {
            self.init()
            return
        }
        self.init(
            customers: count, events: events, first: (base + Int64(first)) * 1_000_000,
            last: (base + Int64(last)) * 1_000_000)
    }

    /// The first and the last second within a period, eight at a time; nothing sensible where there is none.
    private static func extent(
        _ seconds: UnsafePointer<UInt32>, _ count: Int, in period: Range<UInt32>
    ) -> (UInt32, UInt32) {
        typealias Eight = SIMD8<Int32>
        let start = Eight(repeating: Int32(truncatingIfNeeded: period.lowerBound) &- 1)
        let end = Eight(repeating: Int32(truncatingIfNeeded: period.upperBound))
        var (least, most) = (Eight(repeating: .max), Eight(repeating: 0))
        var row = 0
        while row < count {
            // SAFETY: eight seconds behind the last row can be read; they are left out here.
            let moments = unsafe UnsafeRawPointer(seconds + row).loadUnaligned(as: Eight.self)
            var inside = ((start &- moments) & (moments &- end)) &>> 31
            if row &+ 8 > count {
                let left = Int32(truncatingIfNeeded: count &- row)
                inside = inside & (Eight(0, 1, 2, 3, 4, 5, 6, 7) &- Eight(repeating: left)) &>> 31
            }
            // The smaller and the larger of two, by the sign of their difference.
            let low = (moments & inside) | (Eight(repeating: .max) & ~inside)
            let (less, more) = (low &- least, (moments & inside) &- most)
            least = least &+ (less & (less &>> 31))
            most = most &+ (more & ~(more &>> 31))
            row &+= 8
        }
        return (UInt32(bitPattern: least.min()), UInt32(bitPattern: most.max()))
    }
}
