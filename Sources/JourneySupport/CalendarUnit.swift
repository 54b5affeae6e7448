// Days, weeks and months as instants: where they begin in a time zone.

/// A stretch of the calendar that people count by. The raw value is the word on the command line.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
    case day
    /// From Monday to Sunday.
    case week
    case month

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
        }
    }

    /// The first day of the stretch after the one that begins on a day.
    private func next(after start: CalendarDate) -> CalendarDate {
        switch self {
        case .day: return start.adding(days: 1)
        case .week: return start.adding(days: 7)
        // Any month is over 31 days after its first.
        case .month: return self.start(of: start.adding(days: 31))
        }
    }

    /// The stretches in which charts and retention count.
    package static let forCohorts: [CalendarUnit] = [.week, .month]

    private static let dayLength: Int64 = 86_400_000_000
}
