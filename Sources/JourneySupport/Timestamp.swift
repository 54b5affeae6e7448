// Points in time as text: ISO 8601 in UTC, the way every answer prints them.

/// A point in time, in microseconds since 1970 in UTC.
package struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// What a log may hold: from the first moment of the year 1 to the last of 9999, in microseconds since 1970 in
    /// UTC. Days, zones and lengths of time can be added to such times without leaving an `Int64`.
    package static let range: Range<Int64> = -62_135_596_800_000_000..<253_402_300_800_000_000

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// `2012-03-14T15:04:54.681Z`: fractions only as long as needed.
    package var description: String {
        let date = CalendarDate(microseconds: microseconds)
        // Not by way of midnight, which lies outside the time line on its very first day.
        let inDay = (microseconds % 86_400_000_000 + 86_400_000_000) % 86_400_000_000
        let (seconds, fraction) = (Int(inDay / 1_000_000), Int(inDay % 1_000_000))
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { CalendarDate.padded($0, to: 2) }
        var text = "\(date)T\(clock.joined(separator: ":"))"
        if fraction > 0 {
            var digits = CalendarDate.padded(fraction, to: 6)
            while digits.hasSuffix("0") { digits.removeLast() }
            text += ".\(digits)"
        }
        return text + "Z"
    }
}

/// A half-open stretch of time, `start ..< end`, either side open when `nil`; in microseconds since 1970 in UTC.
package struct Period: Hashable, Sendable {
    package var start: Int64?
    package var end: Int64?

    package init(start: Int64? = nil, end: Int64? = nil) {
        self.start = start
        self.end = end
    }

    /// All of time.
    package static let all = Period()

    package func contains(_ time: Int64) -> Bool {
        (start.map { time >= $0 } ?? true) && (end.map { time < $0 } ?? true)
    }
}
