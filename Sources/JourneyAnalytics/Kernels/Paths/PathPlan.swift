// A question about paths, made ready for the scan: a path becomes one number.

import JourneyLog
import JourneySupport

/// How paths are written as numbers. From the highest bits on stand the places of the names of its events, from the
/// anchor outwards, each + 1, with 0 behind the last; the lowest bit says that the path may still go on. So numbers are
/// in the order of names.
struct PathPlan: Sendable {
    let nodes: NodePlan
    /// Whether paths lead up to the anchor.
    let isTo: Bool
    /// How many events a path has at most, the anchor included.
    let length: Int
    /// How many bits an event takes.
    let bits: Int
    let countsEvery: Bool
    /// Paths whose last event is not before this time may still go on.
    let openFrom: Int64
    /// By node: what stands for it in a number.
    let codes: [UInt32]
    /// By place in the order of names: the node.
    let nodesByRank: [UInt32]

    init(_ question: PathsQuestion, _ nodes: NodePlan, end: Int64) {
        self.nodes = nodes
        if case .to = question.anchor { isTo = true } else { isTo = false }
        length = question.depth + 1
        bits = Int.bitWidth - nodes.names.count.leadingZeroBitCount
        countsEvery = question.countsEvery
        let (from, overflows) = end.subtractingReportingOverflow(question.patience.microseconds)
        openFrom = overflows ? .min : from
        codes = nodes.ranks.map { UInt32($0 + 1) }
        var byRank = [UInt32](repeating: 0, count: codes.count)
        for (node, rank) in nodes.ranks.enumerated() { byRank[rank] = UInt32(node) }
        nodesByRank = byRank
    }

    /// How many bits a path takes.
    var width: Int { length * bits + 1 }

    /// The code of the event at a place of a path; 0 behind its last.
    @inline(__always)
    func code<Key: FixedWidthInteger>(_ place: Int, of key: Key) -> Int {
        Int(truncatingIfNeeded: key >> Key((length - 1 - place) * bits + 1)) & (1 << bits - 1)
    }

    /// The nodes of a path, in the order of time.
    func nodes<Key: FixedWidthInteger>(of key: Key) -> [UInt32] {
        let found = (0..<length).map { code($0, of: key) }.prefix { $0 != 0 }.map { nodesByRank[$0 - 1] }
        return isTo ? found.reversed() : found
    }
}
