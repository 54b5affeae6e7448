// Days as instants.

extension ZoneRules {
    /// The moments at which days begin, ascending, from the one that holds `first` to the one after `last`.
    ///
    /// - Parameters: in microseconds since 1970 in UTC, `first` not after `last`.
    /// - Complexity: one value a day.
    package func days(from first: Int64, through last: Int64) -> [Int64] {
        var day = day(of: first)
        var boundaries = [start(of: day)]
        while boundaries[boundaries.count - 1] <= last {
            day = day.adding(days: 1)
            let next = start(of: day)
            // A day that was skipped where the date line moved begins when the next one does.
            if next > boundaries[boundaries.count - 1] { boundaries.append(next) }
        }
        return boundaries
    }
}
