// The time column of a delimited file: one format for the whole column, decided by its first time.

import JourneySupport

/// Turns texts of one column into microseconds since 1970 in UTC.
struct TimeDecoder {
    /// nil until the first time was seen.
    private(set) var format: IntakeOptions.TimeFormat?
    private let zoneOffset: Int

    init(_ format: IntakeOptions.TimeFormat, zoneOffset: Int) {
        self.format = format == .automatic ? nil : format
        self.zoneOffset = zoneOffset
    }

    /// What a report says.
    var title: String {
        switch format {
        case .epoch(let unit): "epoch \(unit.rawValue)"
        default: "ISO 8601"
        }
    }

    mutating func decode(_ text: RawSpan) -> Int64? {
        switch format {
        case .iso, .automatic: return ISOTime.parse(text, zoneOffset: zoneOffset)
        case .epoch(let unit): return EpochNumber(text)?.microseconds(unit)
        case nil:
            format = Self.detect(text)
            return format == nil ? nil : decode(text)
        }
    }

    private static func detect(_ text: RawSpan) -> IntakeOptions.TimeFormat? {
        if ISOTime.parse(text) != nil { return .iso }
        guard let number = EpochNumber(text) else { return nil }
        return .epoch(EpochUnit(magnitudeOf: Double(number.whole)))
    }

    /// Why a text is no time.
    func reason(_ text: RawSpan) -> String {
        if text.byteCount == 0 { return "the time is empty" }
        let shown = (0..<min(text.byteCount, 40)).map { text.integer(at: $0, as: UInt8.self) }
        let quoted = "“\(String(decoding: shown, as: UTF8.self))\(text.byteCount > 40 ? "…" : "")”"
        switch format {
        case .epoch: return "\(quoted) is no time; the column began with \(title)"
        default: return "\(quoted) is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"
        }
    }
}

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
        return Self.range.contains(microseconds) ? microseconds : nil
    }

    /// From the first moment of the year 1 to the last of 9999.
    static let range: Range<Int64> = -62_135_596_800_000_000..<253_402_300_800_000_000
}
