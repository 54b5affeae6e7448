// Days of a spreadsheet: a count of days and the part of a day, from 1900 with a day too many, or from 1904.

import JourneySupport

/// Writes serial numbers as ISO 8601 without a zone, for that is what a spreadsheet knows.
enum SerialDate {
    enum System: Sendable {
        /// 1 is 1900-01-01, and 60 the 29th of February 1900, which never was.
        case from1900
        /// 0 is 1904-01-01.
        case from1904
    }

    private static let day = 86_400_000
    /// Behind 9999-12-31.
    private static let end = 2_958_466

    /// The text of a number under a format; nil where no date is shown for it.
    ///
    /// To the millisecond, as spreadsheets reckon: a number of theirs is not finer than that.
    static func text(_ number: Double, _ format: NumberFormat, _ system: System) -> String? {
        guard number.isFinite, number >= 0, number < Double(end) else { return nil }
        let milliseconds = Int((number * Double(day)).rounded())
        let (days, rest) = (milliseconds / day, milliseconds % day)
        switch format {
        case .number: return nil
        case .elapsed: return clock(milliseconds)
        case .time where days == 0: return clock(rest)
        case .date where rest == 0: return date(days, system)
        case .date, .dateTime, .time: return date(days, system).map { "\($0)T\(clock(rest))" }
        }
    }

    private static func date(_ days: Int, _ system: System) -> String? {
        let base: CalendarDate?
        switch system {
        case .from1904: base = CalendarDate(year: 1904, month: 1, day: 1)
        case .from1900 where days == 0: return "1900-01-00"
        case .from1900 where days == 60: return "1900-02-29"
        case .from1900: base = CalendarDate(year: 1899, month: 12, day: days < 60 ? 31 : 30)
        }
        guard let date = base?.adding(days: days), date.year <= 9_999 else { return nil }
        return "\(date)"
    }

    /// `13:45:00`, and thousandths where there are any.
    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1_000
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let rest = milliseconds % 1_000
        let fraction = rest == 0 ? "" : "." + String(1_000 + rest).dropFirst()
        return parts.joined(separator: ":") + fraction
    }
}
