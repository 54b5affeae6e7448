// Where a row of things is cut into pages.

/// Groups of neighbours, each of which fits on a page.
enum PageCuts {
    /// As few groups as there can be; among those, the ones that sever least and are filled most alike.
    ///
    /// - Parameters:
    ///   - sizes: how much room each thing takes, in order.
    ///   - room: the room on a page; a thing that is larger has a page of its own.
    ///   - cost: how bad it is to end a page before a thing; a whole page left empty counts as 1.
    /// - Complexity: quadratic in the things on a page.
    static func groups(_ sizes: [Double], room: Double, cost: (Int) -> Double) -> [Range<Int>] {
        guard !sizes.isEmpty else { return [] }
        /// The best way to place the things before an index.
        struct Way {
            var pages = Int.max
            var cost = 0.0
            var start = 0
        }
        var ways = [Way](repeating: Way(), count: sizes.count + 1)
        ways[0].pages = 0
        for end in 1...sizes.count {
            var taken = 0.0
            for start in (0..<end).reversed() {
                taken += sizes[start]
                if taken > room + 0.01, start < end - 1 { break }
                let empty = max(0, 1 - taken / room)
                let total = ways[start].cost + empty * empty + (end < sizes.count ? cost(end) : 0)
                let pages = ways[start].pages + 1
                if (pages, total) < (ways[end].pages, ways[end].cost) || ways[end].pages == Int.max {
                    ways[end] = Way(pages: pages, cost: total, start: start)
                }
            }
        }
        var groups: [Range<Int>] = []
        var end = sizes.count
        while end > 0 {
            groups.append(ways[end].start..<end)
            end = ways[end].start
        }
        return groups.reversed()
    }
}
