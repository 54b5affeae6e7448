// Times between events that follow directly on each other, by what they lie between.

/// The gaps of one chunk, grouped by key.
struct Gaps: Sendable {
    /// Whether a gap's key tells the node after it, too.
    enum Grouping: Sendable {
        /// Key: node before · nodes + node after.
        case byPair
        /// Key: node before.
        case byFirst
        /// Key: node after.
        case bySecond
    }

    /// In order of first appearance.
    private(set) var keys: [UInt64]
    /// By key: where its gaps end in `values`; they begin where those of the key before end.
    private(set) var ends: [Int]
    /// Microseconds, in the order of the log within a key.
    private(set) var values: [Int64]
    let tally: Tally

    /// - Parameter nodes: how many different nodes there are.
    init(_ rows: Sequences, nodes: Int, _ grouping: Grouping) {
        var index = KeyIndex(possible: grouping == .byPair ? nodes * nodes : nodes)
        let numbers = Self.number(rows, rows.nodes.span, grouping, nodes: nodes, &index)
        let (values, ends) = Self.group(rows, numbers, keys: index.keys.count)
        keys = index.keys
        self.ends = ends
        self.values = values
        tally = rows.tally
    }

    /// The gaps of the key with this number.
    func values(of number: Int) -> ArraySlice<Int64> {
        values[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// The number of the key of each gap, in the order of the log.
    private static func number(
        _ rows: Sequences, _ activities: Span<UInt32>, _ grouping: Grouping, nodes: Int, _ index: inout KeyIndex
    ) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(max(0, rows.tally.events - rows.tally.customers))
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            var code = UInt64(activities[Int(rows.starts[customer])])
            for row in Int(rows.starts[customer]) + 1..<Int(rows.ends[customer]) {
                let next = UInt64(activities[row])
                let key =
                    switch grouping {
                    case .byPair: code &* UInt64(nodes) &+ next
                    case .byFirst: code
                    case .bySecond: next
                    }
                numbers.append(index.number(of: key))
                code = next
            }
        }
        return numbers
    }

    /// The gaps, by key, and where each key's end.
    private static func group(
        _ rows: Sequences, _ numbers: [UInt32], keys: Int
    ) -> (values: [Int64], ends: [Int]) {
        let times = rows.times.span
        var next = [Int](repeating: 0, count: keys + 1)
        for number in numbers { next[Int(number) + 1] += 1 }
        for key in 0..<keys { next[key + 1] += next[key] }
        var values = [Int64](repeating: 0, count: numbers.count)
        var gap = 0
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            var time = times[Int(rows.starts[customer])]
            for row in Int(rows.starts[customer]) + 1..<Int(rows.ends[customer]) {
                let key = Int(numbers[gap])
                values[next[key]] = times[row] &- time
                next[key] += 1
                time = times[row]
                gap += 1
            }
        }
        return (values, Array(next.dropLast()))
    }
}
