// Times written by people and programs, read straight from bytes: ISO 8601 and its common relatives.

/// Reads ISO 8601 times: `2011-12-06T13:41:31.788+01:00` and its common spellings.
///
/// Accepted: `-` or `/` in the date; `T`, `t` or a space before the time; no time at all (midnight); no seconds;
/// a fraction after `.` or `,` (cut to microseconds); `Z`, `UTC`, `+hh`, `+hhmm`, `+hh:mm`, also after a space;
/// `24:00:00` for the end of a day and second 60 of a leap second (the next second); the basic format without marks,
/// `20111206T134131Z` or `20111206134131`, of the years 1900 to 2199. Years 0001 to 9999.
package enum ISOTime {
    /// Microseconds since 1970 in UTC, or nil when the text is no such time or names a day or hour that does not exist.
    ///
    /// - Parameter zone: where texts that name no zone were written.
    package static func parse(_ text: RawSpan, zone: ZoneRules = .utc) -> Int64? {
        var cursor = Cursor(end: text.byteCount)
        guard let day = cursor.date(text) else { return nil }
        var time: Int64 = 0
        if !cursor.isAtEnd {
            guard cursor.skipTimeMark(text), let clock = cursor.clock(text), let named = cursor.zone(text),
                cursor.isAtEnd
            else { return nil }
            time = clock
            if case .offset(let seconds) = named { return day &+ time &- Int64(seconds) &* 1_000_000 }
        }
        return zone.moment(ofLocal: day &+ time)
    }

    /// As above, of a text.
    package static func parse(_ text: String, zone: ZoneRules = .utc) -> Int64? {
        var text = text
        return text.withUTF8 { buffer in
            // SAFETY: the buffer lives as long as this closure, and the span does not leave it.
            parse(unsafe buffer.span.bytes, zone: zone)
        }
    }

    /// Seconds east of UTC of `Z`, `UTC`, `+hh`, `+hhmm` or `+hh:mm`; nil for anything else.
    package static func zoneOffset(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        // SAFETY: bytes are bytes.
        let span = unsafe bytes.span.bytes
        var cursor = Cursor(end: span.byteCount)
        guard case .offset(let seconds) = cursor.zone(span), cursor.isAtEnd else { return nil }
        return seconds
    }
}

/// A place in the text; each step reads one part, or answers nil.
private struct Cursor {
    var position = 0
    let end: Int
    /// Written without marks between the numbers.
    private var isBasic = false

    init(end: Int) { self.end = end }

    var isAtEnd: Bool { position >= end }

    private func byte(_ text: RawSpan) -> UInt8 {
        position < end ? text.integer(at: position, as: UInt8.self) : 0
    }

    /// Exactly `count` digits as a number.
    @inline(__always)
    private mutating func number(_ text: RawSpan, digits count: Int) -> Int? {
        guard position &+ count <= end else { return nil }
        var value = 0
        for _ in 0..<count {
            let digit = text.integer(at: position, as: UInt8.self) &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
            position &+= 1
        }
        return value
    }

    @inline(__always)
    private mutating func skip(_ wanted: UInt8, _ text: RawSpan) -> Bool {
        guard byte(text) == wanted, position < end else { return false }
        position &+= 1
        return true
    }

    /// Midnight UTC of the day.
    mutating func date(_ text: RawSpan) -> Int64? {
        guard let year = number(text, digits: 4), year > 0 else { return nil }
        let separator = byte(text)
        if separator &- 0x30 < 10 {
            // Other digits are rather a count than a time without marks.
            guard (1_900...2_199).contains(year) else { return nil }
            isBasic = true
            guard let month = number(text, digits: 2), let day = number(text, digits: 2) else { return nil }
            return CalendarDate(year: year, month: month, day: day)?.microseconds
        }
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else { return nil }
        position &+= 1
        guard let month = number(text, digits: 2), skip(separator, text), let day = number(text, digits: 2) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)?.microseconds
    }

    mutating func skipTimeMark(_ text: RawSpan) -> Bool {
        isBasic && byte(text) &- 0x30 < 10 || skip(UInt8(ascii: "T"), text) || skip(UInt8(ascii: " "), text)
            || skip(UInt8(ascii: "t"), text)
    }

    /// The time of day in microseconds.
    mutating func clock(_ text: RawSpan) -> Int64? {
        guard let hour = number(text, digits: 2), skipColon(text), let minute = number(text, digits: 2) else {
            return nil
        }
        var second = 0
        var fraction: Int64 = 0
        if isBasic ? byte(text) &- 0x30 < 10 : skip(UInt8(ascii: ":"), text) {
            guard let seconds = number(text, digits: 2) else { return nil }
            second = seconds
            if skip(UInt8(ascii: "."), text) || skip(UInt8(ascii: ","), text) {
                guard let digits = fractionDigits(text) else { return nil }
                fraction = digits
            }
        }
        let isEndOfDay = hour == 24 && minute == 0 && second == 0 && fraction == 0
        guard hour < 24 || isEndOfDay, minute < 60, second <= 60 else { return nil }
        return Int64(hour &* 3_600 &+ minute &* 60 &+ second) &* 1_000_000 &+ fraction
    }

    private mutating func skipColon(_ text: RawSpan) -> Bool {
        isBasic || skip(UInt8(ascii: ":"), text)
    }

    /// One or more digits after the point, as microseconds; what is finer is cut off.
    private mutating func fractionDigits(_ text: RawSpan) -> Int64? {
        let start = position
        var value: Int64 = 0
        var weight: Int64 = 100_000
        while position < end {
            let digit = text.integer(at: position, as: UInt8.self) &- 0x30
            guard digit < 10 else { break }
            value &+= Int64(digit) &* weight
            weight /= 10
            position &+= 1
        }
        return position > start ? value : nil
    }

    enum Zone {
        case absent
        /// Seconds east of UTC.
        case offset(Int)
    }

    /// The zone, `absent` when the text ends before one. Nil when what stands there is no zone.
    mutating func zone(_ text: RawSpan) -> Zone? {
        if isAtEnd { return .absent }
        _ = skip(UInt8(ascii: " "), text)
        switch byte(text) {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            position &+= 1
            return .offset(0)
        case UInt8(ascii: "U"):
            position &+= 1
            guard skip(UInt8(ascii: "T"), text), skip(UInt8(ascii: "C"), text) else { return nil }
            return .offset(0)
        case UInt8(ascii: "+"): return signedOffset(text, 1)
        case UInt8(ascii: "-"): return signedOffset(text, -1)
        default: return nil
        }
    }

    private mutating func signedOffset(_ text: RawSpan, _ sign: Int) -> Zone? {
        position &+= 1
        guard let hours = number(text, digits: 2), hours < 24 else { return nil }
        if isAtEnd { return .offset(sign * hours * 3_600) }
        _ = skip(UInt8(ascii: ":"), text)
        guard let minutes = number(text, digits: 2), minutes < 60 else { return nil }
        return .offset(sign * (hours * 3_600 + minutes * 60))
    }
}
