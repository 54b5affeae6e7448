// The customers of a chunk behind one number.

import JourneyLog

/// A bit for each customer of a chunk, and what is counted of those who are meant.
struct MemberScan: Sendable {
    /// Customer i of the chunk is bit `i % 64` of word `i / 64`.
    private(set) var words: [UInt64]
    private(set) var tally = Tally()

    /// - Parameter rows: of all customers of the chunk; what is left of those who are meant is counted.
    init(_ rows: ScopedRows, _ isMember: (_ customer: Int) -> Bool) {
        words = Array(repeating: 0, count: (rows.starts.count + 63) >> 6)
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] && isMember(customer) {
            words[customer >> 6] |= 1 << UInt64(customer & 63)
            let (start, end) = (Int(rows.starts[customer]), Int(rows.ends[customer]))
            tally.add(events: end - start, first: rows.times[start], last: rows.times[end - 1])
        }
    }

    /// Those any of whose sequences, none of them empty, is meant.
    init(_ rows: ScopedRows, _ sequences: Sequences, _ isMeant: (_ places: Range<Int>) -> Bool) {
        var found = [Bool](repeating: false, count: rows.starts.count)
        for sequence in sequences.starts.indices where sequences.starts[sequence] < sequences.ends[sequence] {
            let owner = sequences.owner(sequence)
            if !found[owner], isMeant(sequences.places(sequence)) { found[owner] = true }
        }
        self.init(rows) { found[$0] }
    }

    /// Those any of whose paths begins as it should, from the anchor outwards.
    /// - Parameter beginning: the codes of the events, at most as many as a path has.
    init<Key: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ rows: ScopedRows, _ sequences: Sequences, _ plan: PathPlan, beginning: [UInt32], as type: Key.Type
    ) {
        var found = [Bool](repeating: false, count: rows.starts.count)
        let wanted = beginning.reduce(0 as Key) { $0 << Key(plan.bits) | Key($1) }
        let shift = Key((plan.length - beginning.count) * plan.bits + 1)
        PathWalk<Key>.forEach(sequences, plan) { key, sequence in
            if key >> shift == wanted { found[sequences.owner(sequence)] = true }
        }
        self.init(rows) { found[$0] }
    }
}
