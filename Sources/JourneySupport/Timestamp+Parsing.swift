// Times as people write them on the command line and in addresses: a day, or a day and a clock time in UTC.

extension Timestamp {
    /// Reads `2026-09-30`, `2026-09-30T08:15`, `2026-09-30T08:15:30Z`, always in UTC; `nil` for anything else.
    package init?(parsing text: String) {
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, parts.count <= 2, let date = CalendarDate(parsing: String(first))
        else { return nil }
        microseconds = date.microseconds
        guard parts.count == 2 else { return }
        let clock = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
        let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
        let limits = [24, 60, 60]
        guard (2...3).contains(fields.count) else { return nil }
        var seconds = 0
        for (index, unit) in [3_600, 60, 1].enumerated() where index < fields.count {
            guard fields[index].count == 2, let value = Int(fields[index]), (0..<limits[index]).contains(value) else {
                return nil
            }
            seconds += value * unit
        }
        microseconds += Int64(seconds) * 1_000_000
    }
}
