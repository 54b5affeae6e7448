// How often each node directly follows each other one, and how long that takes on the whole: no gap is kept.

/// Counts and sums of the gaps of one chunk, by pair of nodes.
struct EdgeSums: Sendable {
    /// Each once: node before · nodes + node after.
    private(set) var keys: [UInt64]
    private(set) var counts: [Int]
    /// Microseconds; wide, so that no length of time overflows them.
    private(set) var sums: [Int128]

    /// Up to so many pairs are counted in a plain table.
    private static let longestTable = 1 << 13

    init(_ sequences: Sequences, nodes: Int) {
        guard nodes * nodes > Self.longestTable else {
            var counts = [Int](repeating: 0, count: nodes * nodes)
            var sums = [Int128](repeating: 0, count: nodes * nodes)
            Self.fill(&counts, &sums, sequences, sequences.nodes.span, sequences.times.span, nodes)
            let found = counts.indices.filter { counts[$0] > 0 }
            keys = found.map { UInt64($0) }
            self.counts = found.map { counts[$0] }
            self.sums = found.map { sums[$0] }
            return
        }
        var index = KeyIndex(possible: nodes * nodes)
        (counts, sums) = ([], [])
        Self.add(sequences, sequences.nodes.span, sequences.times.span, nodes, &index, &counts, &sums)
        keys = index.keys
    }

    private static func fill(
        _ counts: inout [Int], _ sums: inout [Int128], _ sequences: Sequences, _ nodes: Span<UInt32>,
        _ times: Span<Int64>, _ factor: Int
    ) {
        var counts = counts.mutableSpan
        var sums = sums.mutableSpan
        let (starts, ends) = (sequences.starts.span, sequences.ends.span)
        for sequence in starts.indices where starts[sequence] < ends[sequence] {
            var place = Int(starts[sequence])
            let end = Int(ends[sequence])
            var (node, time) = (Int(nodes[place]), times[place])
            place += 1
            while place < end {
                let (next, then) = (Int(nodes[place]), times[place])
                let key = node &* factor &+ next
                counts[key] &+= 1
                sums[key] &+= Int128(then &- time)
                (node, time) = (next, then)
                place += 1
            }
        }
    }

    private static func add(
        _ sequences: Sequences, _ nodes: Span<UInt32>, _ times: Span<Int64>, _ factor: Int, _ index: inout KeyIndex,
        _ counts: inout [Int], _ sums: inout [Int128]
    ) {
        let (starts, ends) = (sequences.starts.span, sequences.ends.span)
        for sequence in starts.indices where starts[sequence] < ends[sequence] {
            var place = Int(starts[sequence])
            let end = Int(ends[sequence])
            var (node, time) = (UInt64(nodes[place]), times[place])
            place += 1
            while place < end {
                let (next, then) = (UInt64(nodes[place]), times[place])
                let number = Int(index.number(of: node &* UInt64(factor) &+ next))
                if number == counts.count {
                    counts.append(0)
                    sums.append(0)
                }
                counts[number] &+= 1
                sums[number] &+= Int128(then &- time)
                (node, time) = (next, then)
                place += 1
            }
        }
    }
}
