// The sessions of a chunk's customers.

/// How long sessions are, and how many events they have.
struct SessionScan: Sendable {
    /// By session, in microseconds.
    private(set) var lengths: [Int64] = []
    private(set) var events = 0
    /// Sessions of one event.
    private(set) var single = 0

    init(_ sequences: Sequences) {
        for sequence in sequences.starts.indices where sequences.starts[sequence] < sequences.ends[sequence] {
            let places = sequences.places(sequence)
            lengths.append(sequences.times[places.upperBound - 1] &- sequences.times[places.lowerBound])
            events += places.count
            if places.count == 1 { single += 1 }
        }
    }

    /// What is said of all of them; `nil` when there are none.
    static func summary(of parts: [SessionScan]) -> SessionCounts? {
        let lengths = parts.flatMap(\.lengths)
        guard let summary = GapSummary(lengths, .p90), let p90 = summary.p90 else { return nil }
        return SessionCounts(
            sessions: lengths.count, meanEvents: Double(parts.reduce(0) { $0 + $1.events }) / Double(lengths.count),
            meanSeconds: summary.mean, medianSeconds: summary.median, p90Seconds: p90,
            single: parts.reduce(0) { $0 + $1.single })
    }
}
