// Days, weeks, months, quarters and years as instants: where they begin in a time zone.

/// A stretch of the calendar that people count by. The raw value is the word on the command line.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
    case day
    /// From Monday to Sunday.
    case week
    case month
    case quarter
    case year

    /// The moments at which stretches begin, ascending, from the one that holds `first` to the one after `last`; each
    /// stretch is `boundaries[i] ..< boundaries[i + 1]`.
    ///
    /// - Parameters: `first` and `last` in microseconds since 1970 in UTC, `first` not after `last`; `zone`: where days
    ///   begin.
    /// - Complexity: one value a stretch.
    package func boundaries(from first: Int64, through last: Int64, zone: ZoneRules) -> [Int64] {
        var day = start(of: zone.day(of: first))
        var boundaries = [zone.start(of: day)]
        while boundaries[boundaries.count - 1] <= last {
            day = next(after: day)
            let next = zone.start(of: day)
            // A day that was skipped where the date line moved begins when the next one does.
            if next > boundaries[boundaries.count - 1] { boundaries.append(next) }
        }
        return boundaries
    }

    /// The first day of the stretch that a day lies in.
    package func start(of day: CalendarDate) -> CalendarDate {
        switch self {
        case .day: return day
        case .week:
            // 1 January 1970 was a Thursday.
            let number = day.microseconds.flooredDivision(by: Self.dayLength)
            return day.adding(days: -Int((number + 3) - (number + 3).flooredDivision(by: 7) * 7))
        case .month: return CalendarDate(year: day.year, month: day.month, day: 1) ?? day
        case .quarter: return CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1) ?? day
        case .year: return CalendarDate(year: day.year, month: 1, day: 1) ?? day
        }
    }

    /// What a stretch is called in data, by its first day; names sort as the stretches do: `2026-10-05` (days, and weeks by their
    /// Monday), `2026-10`, `2026-Q4`, `2026`.
    package func name(_ start: CalendarDate) -> String {
        switch self {
        case .day, .week: start.description
        case .month: String(start.description.dropLast(3))
        case .quarter: "\(start.description.prefix { $0 != "-" })-Q\((start.month - 1) / 3 + 1)"
        case .year: String(start.description.dropLast(6))
        }
    }

    /// The first day of the stretch after the one that begins on a day.
    private func next(after start: CalendarDate) -> CalendarDate {
        switch self {
        case .day: return start.adding(days: 1)
        case .week: return start.adding(days: 7)
        // Any month is over 31 days after its first, a quarter 92, and a year 366.
        case .month: return self.start(of: start.adding(days: 31))
        case .quarter: return self.start(of: start.adding(days: 92))
        case .year: return self.start(of: start.adding(days: 366))
        }
    }

    /// The stretches in which charts and retention count.
    package static let forCohorts: [CalendarUnit] = [.week, .month]

    private static let dayLength: Int64 = 86_400_000_000
}
