// How the times of a log are written: seconds from a first one, and what is left of each.

import JourneySupport

/// The first second of a log, and how finely its times are told.
struct LogClock: Equatable, Sendable {
    enum Unit: Int64 {
        case second = 1_000_000
        case millisecond = 1_000
        case microsecond = 1
    }

    /// Seconds since 1970.
    var base: Int64
    /// In which the rest of a second is counted; `nil` where the log spans more seconds than 32 bits hold: its times are
    /// written in full.
    var unit: Unit?

    /// The clock of some times.
    init(_ times: [Int64]) { self.init([TimeSurvey(times[...])]) }

    /// The clock of all times that were looked at.
    init(_ surveys: [TimeSurvey]) {
        let first = surveys.lazy.map(\.first).min() ?? .max
        let last = surveys.lazy.map(\.last).max() ?? .min
        guard first <= last else {
            (base, unit) = (0, .second)
            return
        }
        base = Self.seconds(first)
        guard Self.seconds(last) - base <= Int64(UInt32.max), Self.bases.contains(base) else {
            (base, unit) = (0, nil)
            return
        }
        let isWhole = surveys.allSatisfy(\.isWhole)
        let isMillisecond = surveys.allSatisfy(\.isMillisecond)
        unit = isWhole ? .second : isMillisecond ? .millisecond : .microsecond
    }

    /// The clock that two numbers of a file stand for; `nil` where they stand for none.
    init?(base: Int64, unit: Int64) {
        guard unit == 0 || Unit(rawValue: unit) != nil, Self.bases.contains(base) else { return nil }
        (self.base, self.unit) = (base, Unit(rawValue: unit))
    }

    /// No time on it can overflow.
    private static let bases = Int64.min / 1_000_000 + 1...Int64.max / 1_000_000 - Int64(UInt32.max) - 1

    /// How many values a section has that says when so many rows were.
    func count(of section: LogSection, rows: Int) -> Int {
        switch section {
        case .clock: 2
        case .seconds: unit == nil ? 0 : rows
        case .fractions: unit == nil || unit == .second ? 0 : rows
        case .sixteenths: unit == .microsecond ? (rows + 1) / 2 : 0
        case .times: unit == nil ? rows : 0
        default: 0
        }
    }

    /// Whole seconds since 1970, rounded down.
    static func seconds(_ time: Int64) -> Int64 {
        let (quotient, remainder) = time.quotientAndRemainder(dividingBy: 1_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// A time in its parts, as sections hold them.
    func parts(_ time: Int64) -> (seconds: UInt32, fraction: UInt16, sixteenth: UInt8) {
        let second = Self.seconds(time)
        let rest = time &- second &* 1_000_000
        let fraction = unit == .millisecond ? rest / 1_000 : rest >> 4
        return (UInt32(second - base), UInt16(fraction), UInt8(rest & 15))
    }
}

/// What a clock has to know of some times.
struct TimeSurvey: Sendable {
    private(set) var first = Int64.max
    private(set) var last = Int64.min
    private(set) var isWhole = true
    private(set) var isMillisecond = true

    init(_ times: ArraySlice<Int64>) {
        for time in times {
            first = min(first, time)
            last = max(last, time)
            isWhole = isWhole && time % 1_000_000 == 0
            isMillisecond = isMillisecond && (isWhole || time % 1_000 == 0)
        }
    }
}
