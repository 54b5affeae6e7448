// The time column of a delimited file: one format for the whole column, decided by its first time.

import JourneySupport

/// Turns texts of one column into microseconds since 1970 in UTC.
struct TimeDecoder {
    /// nil until the first time was seen.
    private(set) var format: IntakeOptions.TimeFormat?
    private let zone: ZoneRules

    init(_ format: IntakeOptions.TimeFormat, zone: ZoneRules) {
        self.format = format == .automatic ? nil : format
        self.zone = zone
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
        case .iso, .automatic:
            guard let time = ISOTime.parse(text, zone: zone), Timestamp.range.contains(time) else { return nil }
            return time
        case .epoch(let unit): return EpochNumber(text)?.microseconds(unit)
        case nil:
            format = Self.detect(text)
            return format == nil ? nil : decode(text)
        }
    }

    private static func detect(_ text: RawSpan) -> IntakeOptions.TimeFormat? {
        if ISOTime.parse(text) != nil { return .iso }
        return EpochNumber(text)?.believedUnit.map { .epoch($0) }
    }

    /// Why a text is no time.
    func reason(_ text: RawSpan) -> String {
        if text.byteCount == 0 { return "the time is empty" }
        let shown = (0..<min(text.byteCount, 40)).map { text.integer(at: $0, as: UInt8.self) }
        let quoted = "“\(String(decoding: shown, as: UTF8.self))\(text.byteCount > 40 ? "…" : "")”"
        switch format {
        case .epoch: return "\(quoted) is no time; the column began with \(title)"
        case nil:
            guard let number = EpochNumber(text) else { fallthrough }
            return "\(quoted) \(number.likelyMeaning), or name the unit of a count since 1970 with --time-format"
        default: return "\(quoted) is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"
        }
    }
}
