// Stretches of time that follow one another, told by where each begins.

/// Where the stretches begin, ascending, and last where the last one ends.
struct Stretches: Sendable {
    let boundaries: [Int64]

    init(_ boundaries: [Int64]) { self.boundaries = boundaries }

    /// How many there are.
    var count: Int { max(0, boundaries.count - 1) }

    /// The one that a time lies in, by halving; `nil` outside of all.
    func number(of time: Int64) -> Int? {
        guard count > 0, time >= boundaries[0], time < boundaries[count] else { return nil }
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if boundaries[middle] <= time { low = middle } else { high = middle }
        }
        return low
    }
}
