// Where paths are tied to the log, and the number of each.

/// Finds the paths of a chunk's customers.
enum PathWalk<Key: FixedWidthInteger & UnsignedInteger & Sendable> {
    /// Runs `body` on the number of each path and the sequence it lies in.
    @inline(__always)
    static func forEach(_ sequences: Sequences, _ plan: PathPlan, _ body: (_ key: Key, _ sequence: Int) -> Void) {
        let (nodes, marksNodes, codes) = (sequences.nodes.span, plan.nodes.marksNodes.span, plan.codes.span)
        let times = sequences.times.span
        var done = -1
        for sequence in sequences.starts.indices {
            let owner = sequences.owner(sequence)
            if owner == done { continue }
            let places = sequences.places(sequence)
            for place in places {
                guard marksNodes[Int(nodes[place])] || sequences.marks?[place] == true else { continue }
                var key =
                    plan.isTo
                    ? key(from: place, downTo: places.lowerBound, nodes, codes, plan)
                    : key(from: place, upTo: places.upperBound, nodes, codes, plan)
                if !plan.isTo, places.upperBound - place < plan.length, times[places.upperBound - 1] >= plan.openFrom,
                    sequences.isLast(sequence)
                {
                    key |= 1
                }
                body(key, sequence)
                if !plan.countsEvery {
                    done = owner
                    break
                }
            }
        }
    }

    @inline(__always)
    private static func key(
        from place: Int, upTo end: Int, _ nodes: Span<UInt32>, _ codes: Span<UInt32>, _ plan: PathPlan
    ) -> Key {
        var key: Key = 0
        let last = min(end, place + plan.length)
        for next in place..<last { key = key << Key(plan.bits) | Key(codes[Int(nodes[next])]) }
        return key << Key((plan.length - (last - place)) * plan.bits + 1)
    }

    @inline(__always)
    private static func key(
        from place: Int, downTo start: Int, _ nodes: Span<UInt32>, _ codes: Span<UInt32>, _ plan: PathPlan
    ) -> Key {
        var key: Key = 0
        let first = max(start, place - plan.length + 1)
        var next = place
        while next >= first {
            key = key << Key(plan.bits) | Key(codes[Int(nodes[next])])
            next -= 1
        }
        return key << Key((plan.length - (place - first + 1)) * plan.bits + 1)
    }
}
