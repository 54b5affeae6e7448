// Values that belong to numbered places, collected in one stream and dealt out at the end.

/// Times for steps or stages. One stream is quicker to fill than a list for each place.
struct TimedValues: Sendable {
    private var places: [UInt8] = []
    private var values: [Int64] = []

    @inline(__always)
    mutating func append(_ value: Int64, to place: Int) {
        places.append(UInt8(truncatingIfNeeded: place))
        values.append(value)
    }

    /// The values of each place, in the order in which they came.
    func dealt(to count: Int) -> [[Int64]] {
        var dealt = [[Int64]](repeating: [], count: count)
        for index in places.indices { dealt[Int(places[index])].append(values[index]) }
        return dealt
    }
}
