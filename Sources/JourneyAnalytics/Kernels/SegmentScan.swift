// Which customers of a chunk a segment holds for: one bit each.

import JourneyLog
import JourneySupport

extension SegmentPlan {
    /// Customer i of the chunk is bit `i % 64` of word `i / 64`; bits behind the last customer mean nothing.
    ///
    /// - Parameter rows: before any were cut.
    /// - Complexity: O(rows · rules).
    func words(of rows: ScopedRows, _ log: LogPart) -> [UInt64] {
        let masks = sets.map { $0.masks(of: rows.all, log) }
        return words(rule, rows, masks, log)
    }

    private func words(_ rule: Rule, _ rows: ScopedRows, _ masks: [[UInt64]], _ log: LogPart) -> [UInt64] {
        switch rule {
        case .did(let pattern, let occurrence):
            let masks = masks[pattern >> 6]
            return Self.did(occurrence, rows, masks.span, bit: 1 << UInt64(pattern & 63))
        case .trait(_, property: nil, let holds):
            return Self.words(rows) { _ in holds[0] }
        case .trait(let choice, let property?, let holds):
            return log.columns.withProperty(property, of: rows.all) { Self.trait(choice, rows, $0, holds.span) }
        case .ids(let customers):
            // A chunk of one customer begins anywhere.
            let (first, shift) = (rows.firstNumber >> 6, UInt64(rows.firstNumber & 63))
            func word(_ index: Int) -> UInt64 { index < customers.words.count ? customers.words[index] : 0 }
            return (first..<first + Self.count(rows)).map { index in
                shift == 0 ? word(index) : word(index) >> shift | word(index + 1) << (64 - shift)
            }
        case .not(let inner):
            return words(inner, rows, masks, log).map { ~$0 }
        case .all(let rules):
            return rules.reduce(Array(repeating: .max, count: Self.count(rows))) { sum, rule in
                zip(sum, words(rule, rows, masks, log)).map { $0 & $1 }
            }
        case .any(let rules):
            return rules.reduce(Array(repeating: 0, count: Self.count(rows))) { sum, rule in
                zip(sum, words(rule, rows, masks, log)).map { $0 | $1 }
            }
        }
    }

    private static func count(_ rows: ScopedRows) -> Int { (rows.starts.count + 63) >> 6 }

    /// Sets the bits of the customers whose rows meet a condition.
    @inline(__always)
    private static func words(_ rows: ScopedRows, _ holds: (Range<Int>) -> Bool) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: count(rows))
        for index in rows.starts.indices where holds(Int(rows.starts[index])..<Int(rows.ends[index])) {
            words[index >> 6] |= 1 << UInt64(index & 63)
        }
        return words
    }

    private static func did(
        _ occurrence: Occurrence, _ rows: ScopedRows, _ masks: Span<UInt64>, bit: UInt64
    ) -> [UInt64] {
        let times = rows.times.span
        // More than one above the number changes no comparison.
        let enough = occurrence.count < .max ? occurrence.count + 1 : .max
        let (period, within) = (occurrence.period, occurrence.within)
        return words(rows) { all in
            let range = period == .all ? all : period.rows(of: all, rows.times)
            let events =
                within.map { fullest($0.microseconds, range, times, masks, bit: bit) }
                ?? count(upTo: enough, range, masks, bit: bit)
            return occurrence.accepts(events)
        }
    }

    private static func count(upTo enough: Int, _ range: Range<Int>, _ masks: Span<UInt64>, bit: UInt64) -> Int {
        var count = 0
        for row in range where masks[row] & bit != 0 {
            count += 1
            if count == enough { break }
        }
        return count
    }

    /// The most matching rows in any stretch of time of a length, both ends included.
    private static func fullest(
        _ length: Int64, _ range: Range<Int>, _ times: Span<Int64>, _ masks: Span<UInt64>, bit: UInt64
    ) -> Int {
        var (first, inside, most) = (range.lowerBound, 0, 0)
        for row in range where masks[row] & bit != 0 {
            inside += 1
            while masks[first] & bit == 0 || times[row] &- times[first] > length {
                if masks[first] & bit != 0 { inside -= 1 }
                first += 1
            }
            most = max(most, inside)
        }
        return most
    }

    private static func trait(
        _ choice: CustomerTrait.Choice, _ rows: ScopedRows, _ codes: Span<UInt32>, _ holds: Span<Bool>
    ) -> [UInt64] {
        words(rows) { range in
            switch choice {
            case .first:
                for row in range where codes[row] != 0 { return holds[Int(codes[row])] }
                return holds[0]
            case .last:
                for row in range.reversed() where codes[row] != 0 { return holds[Int(codes[row])] }
                return holds[0]
            case .any:
                var hasValue = false
                for row in range where codes[row] != 0 {
                    if holds[Int(codes[row])] { return true }
                    hasValue = true
                }
                return !hasValue && holds[0]
            }
        }
    }
}

extension Period {
    /// The rows of a range, in time order, that lie in the period.
    func rows(of rows: Range<Int>, _ times: [Int64]) -> Range<Int> {
        let first = start.map { ScopedRows.firstRow(rows, times, notBefore: $0) } ?? rows.lowerBound
        let end = end.map { ScopedRows.firstRow(rows, times, notBefore: $0) } ?? rows.upperBound
        return first..<max(first, end)
    }
}
