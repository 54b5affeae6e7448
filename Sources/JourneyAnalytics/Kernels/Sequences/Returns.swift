// Ways there and back: a node, another one, and the first again.

/// Counts of A, B, A directly after each other in one chunk, by the pair of A and B; A and B differ.
struct Returns: Sendable {
    /// In order of first appearance: A · nodes + B.
    private(set) var keys: [UInt64]
    private(set) var counts: [Int] = []

    init(_ sequences: Sequences, nodes: Int) {
        var index = KeyIndex(possible: nodes * nodes)
        let codes = sequences.nodes.span
        for sequence in sequences.starts.indices {
            for place in sequences.places(sequence).dropFirst(2)
            where codes[place] == codes[place - 2] && codes[place] != codes[place - 1] {
                let key = UInt64(codes[place]) &* UInt64(nodes) &+ UInt64(codes[place - 1])
                let number = Int(index.number(of: key))
                if number == counts.count { counts.append(0) }
                counts[number] += 1
            }
        }
        keys = index.keys
    }
}
