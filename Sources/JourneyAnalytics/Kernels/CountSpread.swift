// How many things have which count: the largest are found without sorting millions of small ones.

/// Counts of things, by how often each comes.
struct CountSpread {
    /// By count, up to a few hundred: how many things have it.
    private var small = [Int](repeating: 0, count: 512)
    /// The counts above, descending.
    private var large: [Int] = []

    /// - Parameter counts: of the things, each above 0.
    init(_ counts: some Sequence<Int>) {
        for count in counts {
            if count < small.count { small[count] += 1 } else { large.append(count) }
        }
        large.sort(by: >)
    }

    /// The count of the thing at a place, from 1 on, when the largest come first; behind the last, that of the last.
    func value(at place: Int) -> Int {
        if place <= large.count { return large[place - 1] }
        var seen = large.count
        var smallest = large.last ?? 0
        for count in small.indices.reversed() where small[count] > 0 {
            seen += small[count]
            smallest = count
            if seen >= place { break }
        }
        return smallest
    }

    /// How many of the largest hold at least a share of all.
    private func first(of share: Double, total: Int) -> Int {
        let wanted = Int((share * Double(total)).rounded(.up))
        var (held, things) = (0, 0)
        for count in large {
            if held >= wanted { return things }
            (held, things) = (held + count, things + 1)
        }
        for count in small.indices.reversed() where small[count] > 0 {
            if held >= wanted { return things }
            let needed = min(small[count], (wanted - held + count - 1) / count)
            (held, things) = (held + needed * count, things + needed)
        }
        return things
    }

    /// The coverage of the shares that are told; nothing where there is nothing.
    func coverage(of total: Int) -> [VariantCoverage] {
        guard total > 0 else { return [] }
        return VariantCoverage.shares.map { VariantCoverage(share: $0, variants: first(of: $0, total: total)) }
    }
}
