// Counts of time as files write them, exactly: no detour through floating point.

import JourneySupport

/// A decimal number as counts of time are written: a sign, digits, a fraction.
struct EpochNumber {
    let isNegative: Bool
    let whole: UInt64
    /// In billionths.
    let fraction: UInt64

    init?(_ text: RawSpan) {
        var place = 0
        let end = text.byteCount
        guard end > 0 else { return nil }
        let sign = text.integer(at: 0, as: UInt8.self)
        isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") { place = 1 }
        let firstDigit = place
        var whole: UInt64 = 0
        while place < end, case let digit = text.integer(at: place, as: UInt8.self) &- 0x30, digit < 10 {
            guard whole < 1_000_000_000_000_000_000 else { return nil }
            whole = whole * 10 + UInt64(digit)
            place += 1
        }
        guard place > firstDigit else { return nil }
        var fraction: UInt64 = 0
        if place < end, text.integer(at: place, as: UInt8.self) == UInt8(ascii: ".") {
            place += 1
            var weight: UInt64 = 100_000_000
            while place < end, case let digit = text.integer(at: place, as: UInt8.self) &- 0x30, digit < 10 {
                fraction += UInt64(digit) * weight
                weight /= 10
                place += 1
            }
        }
        guard place == end else { return nil }
        self.whole = whole
        self.fraction = fraction
    }

    /// The time, if it lies in the years 1 to 9999; what is finer than a microsecond is cut towards the past.
    func microseconds(_ unit: EpochUnit) -> Int64? {
        let nanosecondsPerUnit: UInt64 =
            switch unit {
            case .seconds: 1_000_000_000
            case .milliseconds: 1_000_000
            case .microseconds: 1_000
            case .nanoseconds: 1
            }
        let (high, low) = whole.multipliedFullWidth(by: nanosecondsPerUnit)
        let (total, carry) = low.addingReportingOverflow(fraction * nanosecondsPerUnit / 1_000_000_000)
        let highTotal = high + (carry ? 1 : 0)
        guard highTotal < 1_000 else { return nil }
        let (quotient, remainder) = UInt64(1_000).dividingFullWidth((highTotal, total))
        guard let cut = Int64(exactly: quotient) else { return nil }
        let microseconds = isNegative ? -cut - (remainder > 0 ? 1 : 0) : cut
        return Timestamp.range.contains(microseconds) ? microseconds : nil
    }
}

extension EpochNumber {
    /// A count is believed without being told only where most events lie: from 1980 to the end of 2100. Numbers of
    /// other kinds (years, the days of a spreadsheet, ids) come out in 1970.
    static let believed: Range<Int64> = 315_532_800_000_000..<4_133_980_800_000_000

    /// The unit under which the number is a time that is believed; nil when there is none.
    var believedUnit: EpochUnit? {
        let unit = EpochUnit(magnitudeOf: Double(whole))
        guard let time = microseconds(unit), Self.believed.contains(time) else { return nil }
        return unit
    }

    /// What the number rather is than a count since 1970, as far as one can tell, and how to write that.
    var likelyMeaning: String {
        if !isNegative, fraction == 0, (1_800...2_199).contains(whole) {
            return "looks like a year; write whole days, such as 2024-05-31"
        }
        if !isNegative, (20_000..<80_000).contains(whole) {
            return "looks like a spreadsheet's date (days since 1900); write it out, such as 2024-05-31 13:45"
        }
        return "as a count since 1970 lies outside 1980 to 2100; write ISO 8601, such as 2024-05-31T13:45:00Z"
    }
}
