// Where customers begin and where they end.

/// Sequences of a chunk by their first and by their last node.
struct Bounds: Sendable {
    let starts: ActivityCounts
    let ends: ActivityCounts

    init(_ sequences: Sequences, nodes: Int) {
        var starts = ActivityCounter(activities: nodes)
        var ends = ActivityCounter(activities: nodes)
        for sequence in sequences.starts.indices where sequences.starts[sequence] < sequences.ends[sequence] {
            starts.add(sequences.nodes[Int(sequences.starts[sequence])])
            ends.add(sequences.nodes[Int(sequences.ends[sequence]) - 1])
        }
        self.starts = starts.counts
        self.ends = ends.counts
    }
}

/// Counts of the activities that a chunk really has: never longer than its customers are many, however many names the
/// log knows.
struct ActivityCounts: Sendable {
    /// Each once, in order of first appearance.
    fileprivate(set) var codes: [Int] = []
    fileprivate(set) var counts: [Int] = []

    /// Sums over the chunks, by count, then name; activities that nobody has are left out.
    static func sum(_ parts: [ActivityCounts], _ names: [String]) -> [NamedCount] {
        var sums: [Int: Int] = [:]
        for part in parts {
            for (code, count) in zip(part.codes, part.counts) { sums[code, default: 0] += count }
        }
        return sums.sorted { $0.key < $1.key }.map { NamedCount(names[$0.key], $0.value) }
            .sorted(by: NamedCount.isListedBefore)
    }
}

/// Counts activities one by one.
private struct ActivityCounter {
    private var index: KeyIndex
    private var sums: [Int] = []

    init(activities: Int) { index = KeyIndex(possible: activities) }

    mutating func add(_ code: UInt32) {
        let number = Int(index.number(of: UInt64(code)))
        if number == sums.count { sums.append(0) }
        sums[number] += 1
    }

    var counts: ActivityCounts { ActivityCounts(codes: index.keys.map { Int($0) }, counts: sums) }
}
