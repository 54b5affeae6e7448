// The paths of a chunk's customers, as numbers.

import JourneyLog
import JourneySupport

/// A number for each path, dealt out to buckets by a hash, so that equal ones of all chunks meet in one bucket.
struct PathScan<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    static var buckets: Int { 64 }

    private var keys: [Key]
    /// By bucket: where its numbers end in `keys`.
    private let ends: [Int]
    /// Customers with a path, and their events.
    private(set) var tally = Tally()

    init(_ sequences: Sequences, _ plan: PathPlan) {
        var found: [Key] = []
        found.reserveCapacity(sequences.starts.count)
        tally = Self.collect(sequences, plan, into: &found)
        (keys, ends) = Self.deal(found.span)
    }

    /// The numbers of a bucket.
    func keys(of bucket: Int) -> ArraySlice<Key> { keys[(bucket == 0 ? 0 : ends[bucket - 1])..<ends[bucket]] }

    private static func collect(_ sequences: Sequences, _ plan: PathPlan, into found: inout [Key]) -> Tally {
        let times = sequences.times.span
        var tally = Tally()
        var counted = -1
        PathWalk<Key>.forEach(sequences, plan) { key, sequence in
            found.append(key)
            guard sequences.owner(sequence) != counted else { return }
            counted = sequences.owner(sequence)
            let all = sequences.allPlaces(from: sequence)
            tally.add(events: all.count, first: times[all.lowerBound], last: times[all.upperBound - 1])
        }
        return tally
    }

    private static func deal(_ found: Span<Key>) -> (keys: [Key], ends: [Int]) {
        var next = [Int](repeating: 0, count: buckets + 1)
        for index in found.indices { next[bucket(of: found[index]) + 1] += 1 }
        for bucket in 0..<buckets { next[bucket + 1] += next[bucket] }
        var keys = [Key](repeating: 0, count: found.count)
        for index in found.indices {
            let bucket = bucket(of: found[index])
            keys[next[bucket]] = found[index]
            next[bucket] += 1
        }
        return (keys, Array(next.dropLast()))
    }

    /// Paths that differ only in whether they may go on are in one bucket.
    @inline(__always)
    private static func bucket(of key: Key) -> Int { Int(truncatingIfNeeded: PathCounts.hash(key >> 1) >> 58) }
}

extension Sequences {
    /// The places of all sequences of a customer, from the first sequence that matters on.
    fileprivate func allPlaces(from sequence: Int) -> Range<Int> {
        var (first, last) = (sequence, sequence)
        while first > 0, owner(first - 1) == owner(sequence) { first -= 1 }
        while !isLast(last) { last += 1 }
        return Int(starts[first])..<Int(ends[last])
    }
}
