// How far the dictionaries reach that a segment goes on with.

/// How many texts the segments before one have: its own are counted on from there.
struct LogBase: Equatable, Sendable {
    var activities = 0
    var properties = 0
    /// By property; one that came later has none.
    var values: [Int] = []

    func valueCount(_ property: Int) -> Int { property < values.count ? values[property] : 0 }
}

extension LogLayout {
    /// What comes after this segment goes on with.
    var next: LogBase {
        LogBase(
            activities: activityCodes, properties: propertyCount,
            values: (0..<propertyCount).map { valueCodes($0) - 1 })
    }
}
