// What two lists have in common, in the same order.

package enum CommonSubsequence {
    /// How many pairs of elements are compared one by one; lists of a map are far shorter.
    static let mostPairs = 4_000_000

    /// The longest sequence that both hold in this order (longest common subsequence, Hirschberg 1975 without the saving of
    /// memory). Of lists that are too long for that, one that is seldom shorter: see `anchors`.
    /// - Complexity: O(length of one · length of the other), after equal beginnings and ends; at most `mostPairs` in time and
    ///   memory.
    package static func elements<Element: Hashable>(_ a: [Element], _ b: [Element]) -> [Element] {
        positions(a, b).map { a[$0.0] }
    }

    /// The positions of that sequence in both.
    package static func positions<Element: Hashable>(_ a: [Element], _ b: [Element]) -> [(Int, Int)] {
        var head = 0
        while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
        var tail = 0
        while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
        let (left, right) = (a[head..<(a.count - tail)], b[head..<(b.count - tail)])
        let ends = ((0..<head).map { ($0, $0) }, (0..<tail).map { (a.count - tail + $0, b.count - tail + $0) })
        guard left.count.multipliedReportingOverflow(by: right.count).partialValue <= mostPairs else {
            return ends.0 + anchors(left, right) + ends.1
        }
        return ends.0 + compared(left, right) + ends.1
    }

    private static func compared<Element: Hashable>(
        _ left: ArraySlice<Element>, _ right: ArraySlice<Element>
    ) -> [(Int, Int)] {
        // lengths[i][j]: how long the common sequence of what is left from i and j on is.
        let width = right.count + 1
        var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
        func place(_ i: Int, _ j: Int) -> Int { (i - left.startIndex) * width + j - right.startIndex }
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                lengths[place(i, j)] =
                    left[i] == right[j]
                    ? lengths[place(i + 1, j + 1)] + 1 : max(lengths[place(i + 1, j)], lengths[place(i, j + 1)])
            }
        }
        var positions: [(Int, Int)] = []
        var (i, j) = (left.startIndex, right.startIndex)
        while i < left.endIndex, j < right.endIndex {
            if left[i] == right[j] {
                positions.append((i, j))
                i += 1
                j += 1
            } else if lengths[place(i + 1, j)] >= lengths[place(i, j + 1)] {
                i += 1
            } else {
                j += 1
            }
        }
        return positions
    }

    /// What stands once in both lists, as far as it keeps its order (patience diff, Cohen; longest increasing subsequence,
    /// Fredman 1975).
    /// - Complexity: O(n log n).
    private static func anchors<Element: Hashable>(
        _ left: ArraySlice<Element>, _ right: ArraySlice<Element>
    ) -> [(Int, Int)] {
        let (mine, others) = (onlyOnes(left), onlyOnes(right))
        let pairs = left.indices.compactMap { i in
            mine[left[i]].flatMap { $0 == i ? others[left[i]] : nil }.map { (i, $0) }
        }
        // tails[n]: the pair at which the best sequence of n + 1 pairs ends so far.
        var tails: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tails[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var positions: [(Int, Int)] = []
        var next = tails.last
        while let index = next {
            positions.append(pairs[index])
            next = before[index]
        }
        return positions.reversed()
    }

    /// Elements that stand once in a list, with their places.
    private static func onlyOnes<Element: Hashable>(_ list: ArraySlice<Element>) -> [Element: Int] {
        var places: [Element: Int?] = [:]
        for index in list.indices {
            if places[list[index]] == nil {
                places[list[index]] = .some(index)
            } else {
                places[list[index]] = .some(nil)
            }
        }
        return places.compactMapValues { $0 }
    }
}
