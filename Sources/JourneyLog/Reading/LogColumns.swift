// The columns of a log, as kernels read them: wide numbers, whatever their width in the file is. By closure where the file's
// own memory is read: a span cannot leave the call that holds it alive.

/// The columns of one segment.
package struct LogColumns: Sendable {
    let file: MappedFile
    let layout: LogLayout
    let clock: LogClock

    /// - Throws: `LogError` where the clock is none.
    init(file: MappedFile, layout: LogLayout, path: String?) throws(LogError) {
        (self.file, self.layout) = (file, layout)
        let clock = file.withValues(of: layout[.clock], as: Int64.self) { LogClock(base: $0[0], unit: $0[1]) }
        guard let clock else { throw .damaged("its clock stands for no time", path: path) }
        self.clock = clock
    }

    /// Runs `body` on the customers' offsets: customerCount + 1 row numbers; customer `c` owns rows
    /// `offsets[c] ..< offsets[c + 1]`.
    package func withOffsets<Result: ~Copyable, Failure: Error>(
        _ body: (_ offsets: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try file.withValues(of: layout[.offsets], as: UInt32.self, body)
    }

    /// Runs `body` on the seconds of all rows, from the clock's; empty where times are written in full.
    func withSeconds<Result: ~Copyable>(_ body: (_ seconds: Span<UInt32>) -> Result) -> Result {
        file.withValues(of: layout[.seconds], as: UInt32.self, body)
    }

    /// The times of some rows, in microseconds since 1970 in UTC.
    package func times(of rows: Range<Int>) -> [Int64] {
        guard let unit = clock.unit else {
            return file.withValues(of: layout[.times], as: Int64.self) { Self.copy($0.extracting(rows)) }
        }
        var times = [Int64](repeating: 0, count: rows.count)
        file.withValues(of: layout[.seconds], as: UInt32.self) { seconds in
            Self.addSeconds(seconds.extracting(rows), base: clock.base, to: &times)
        }
        guard unit != .second else { return times }
        file.withValues(of: layout[.fractions], as: UInt16.self) { fractions in
            Self.add(fractions.extracting(rows), factor: unit == .millisecond ? 1_000 : 16, to: &times)
        }
        guard unit == .microsecond else { return times }
        file.withValues(of: layout[.sixteenths], as: UInt8.self) { sixteenths in
            for row in rows {
                times[row - rows.lowerBound] += Int64(sixteenths[row >> 1] >> UInt8(row & 1 * 4) & 15)
            }
        }
        return times
    }

    /// Runs `body` on the activity codes of some rows, into `activities` of the log; the first is that of the first row.
    package func withActivities<Result: ~Copyable, Failure: Error>(
        of rows: Range<Int>, _ body: (_ codes: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withCodes(layout[.activities], of: rows, body)
    }

    /// Runs `body` on the codes of a property in some rows, into `propertyValues` of the same number; 0 means absent.
    package func withProperty<Result: ~Copyable, Failure: Error>(
        _ property: Int, of rows: Range<Int>, _ body: (_ codes: Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // A property that came to the log later.
        guard property < layout.propertyCount else {
            return try Self.run(body, on: [UInt32](repeating: 0, count: rows.count))
        }
        return try withCodes(layout[.codes, property], of: rows, body)
    }

    /// Runs `body` on the bytes of all activity codes as they are written, and how many each takes: equal bytes, equal
    /// activities.
    package func withActivityBytes<Result: ~Copyable, Failure: Error>(
        _ body: (_ bytes: RawSpan, _ width: Int) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let entry = layout[.activities]
        return try file.withBytes { (bytes) throws(Failure) in
            try body(bytes.extracting(entry.offset..<entry.offset + entry.length), entry.width)
        }
    }

    /// Ranges of rows, one after another, that are read at once where all are.
    var pieces: [Range<Int>] {
        stride(from: 0, to: layout.eventCount, by: 1 << 16).map { $0..<min($0 + 1 << 16, layout.eventCount) }
    }

    /// How often each activity occurs, by code.
    func activityCounts(codes: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: codes)
        for piece in pieces {
            withActivities(of: piece) { codes in
                for index in codes.indices { counts[Int(codes[index])] += 1 }
            }
        }
        return counts
    }

    /// Counts the activities of some rows no more.
    func subtractActivities(of rows: Range<Int>, from counts: inout [Int]) {
        let entry = layout[.activities]
        switch entry.width {
        case 1: file.withValues(of: entry, as: UInt8.self) { for row in rows { counts[Int($0[row])] -= 1 } }
        case 2: file.withValues(of: entry, as: UInt16.self) { for row in rows { counts[Int($0[row])] -= 1 } }
        default: file.withValues(of: entry, as: UInt32.self) { for row in rows { counts[Int($0[row])] -= 1 } }
        }
    }

    /// The smallest and the largest time of all customers, or of those that are chosen.
    ///
    /// - Complexity: O(customers): the rows of each are sorted.
    func extent(where isChosen: (_ customer: Int) -> Bool = { _ in true }) -> (first: Int64?, last: Int64?) {
        withOffsets { offsets in
            guard clock.unit != nil else {
                return file.withValues(of: layout[.times], as: Int64.self) { Self.extent($0, offsets, isChosen) }
            }
            let (first, last) = withSeconds { Self.extent($0, offsets, isChosen) }
            guard let first, let last else { return (nil, nil) }
            if clock.unit == .second {
                return ((clock.base + Int64(first)) * 1_000_000, (clock.base + Int64(last)) * 1_000_000)
            }
            // Of those in the first and in the last second, whose rest is the smallest and the largest.
            return withSeconds { seconds in
                var extent = (first: Int64.max, last: Int64.min)
                for customer in 0..<offsets.count - 1 where isChosen(customer) {
                    let (start, end) = (Int(offsets[customer]), Int(offsets[customer + 1]) - 1)
                    if seconds[start] == first { extent.first = min(extent.first, time(of: start)) }
                    if seconds[end] == last { extent.last = max(extent.last, time(of: end)) }
                }
                return (extent.first, extent.last)
            }
        }
    }

    private static func extent<Time: FixedWidthInteger>(
        _ times: Span<Time>, _ offsets: Span<UInt32>, _ isChosen: (_ customer: Int) -> Bool
    ) -> (first: Time?, last: Time?) {
        var (first, last, isAny) = (Time.max, Time.min, false)
        for customer in 0..<offsets.count - 1 where isChosen(customer) {
            first = min(first, times[Int(offsets[customer])])
            last = max(last, times[Int(offsets[customer + 1]) - 1])
            isAny = true
        }
        return isAny ? (first, last) : (nil, nil)
    }

    /// The time of a row, in microseconds since 1970 in UTC.
    func time(of row: Int) -> Int64 {
        guard let unit = clock.unit else { return file.withValues(of: layout[.times], as: Int64.self) { $0[row] } }
        let second = file.withValues(of: layout[.seconds], as: UInt32.self) { $0[row] }
        let time = (clock.base + Int64(second)) * 1_000_000
        guard unit != .second else { return time }
        let fraction = file.withValues(of: layout[.fractions], as: UInt16.self) { Int64($0[row]) }
        guard unit == .microsecond else { return time + fraction * 1_000 }
        let sixteenths = file.withValues(of: layout[.sixteenths], as: UInt8.self) { $0[row >> 1] }
        return time + fraction * 16 + Int64(sixteenths >> UInt8(row & 1 * 4) & 15)
    }

    // MARK: From narrow to wide

    private func withCodes<Result: ~Copyable, Failure: Error>(
        _ entry: LogSectionEntry, of rows: Range<Int>, _ body: (Span<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let codes = narrowCodes(entry, of: rows) { return try Self.run(body, on: codes) }
        return try file.withValues(of: entry, as: UInt32.self) { (codes) throws(Failure) in
            try body(codes.extracting(rows))
        }
    }

    private static func run<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt32>) throws(Failure) -> Result, on codes: [UInt32]
    ) throws(Failure) -> Result {
        try body(codes.span)
    }

    /// `nil` where the file has them wide.
    private func narrowCodes(_ entry: LogSectionEntry, of rows: Range<Int>) -> [UInt32]? {
        switch entry.width {
        case 1: file.withValues(of: entry, as: UInt8.self) { Self.widened($0.extracting(rows)) }
        case 2: file.withValues(of: entry, as: UInt16.self) { Self.widened($0.extracting(rows)) }
        default: nil
        }
    }

    private static func widened<Code: FixedWidthInteger & BitwiseCopyable>(_ codes: Span<Code>) -> [UInt32] {
        var wide = [UInt32](repeating: 0, count: codes.count)
        var span = wide.mutableSpan
        for index in codes.indices { span[index] = UInt32(truncatingIfNeeded: codes[index]) }
        return wide
    }

    private static func copy(_ times: Span<Int64>) -> [Int64] {
        var copy = [Int64](repeating: 0, count: times.count)
        var span = copy.mutableSpan
        for index in times.indices { span[index] = times[index] }
        return copy
    }

    private static func addSeconds(_ seconds: Span<UInt32>, base: Int64, to times: inout [Int64]) {
        var times = times.mutableSpan
        let base = base &* 1_000_000
        for index in seconds.indices { times[index] = base &+ Int64(seconds[index]) &* 1_000_000 }
    }

    private static func add(_ fractions: Span<UInt16>, factor: Int64, to times: inout [Int64]) {
        var times = times.mutableSpan
        for index in fractions.indices { times[index] &+= Int64(fractions[index]) &* factor }
    }
}
