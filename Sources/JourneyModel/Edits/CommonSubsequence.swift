// What two lists have in common, in the same order.

package enum CommonSubsequence {
    /// The longest sequence that both hold in this order (longest common subsequence, Hirschberg 1975 without the saving of
    /// memory: lists of a map are short).
    /// - Complexity: O(length of one · length of the other), after equal beginnings and ends.
    package static func elements<Element: Equatable>(_ a: [Element], _ b: [Element]) -> [Element] {
        positions(a, b).map { a[$0.0] }
    }

    /// The positions of that sequence in both.
    package static func positions<Element: Equatable>(_ a: [Element], _ b: [Element]) -> [(Int, Int)] {
        var head = 0
        while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
        var tail = 0
        while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
        let (left, right) = (a[head..<(a.count - tail)], b[head..<(b.count - tail)])
        // lengths[i][j]: how long the common sequence of what is left from i and j on is.
        let width = right.count + 1
        var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                let (row, column) = (i - head, j - head)
                lengths[row * width + column] =
                    a[i] == b[j]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var positions = (0..<head).map { ($0, $0) }
        var (i, j) = (head, head)
        while i < left.endIndex, j < right.endIndex {
            let (row, column) = (i - head, j - head)
            if a[i] == b[j] {
                positions.append((i, j))
                i += 1
                j += 1
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return positions + (0..<tail).map { (a.count - tail + $0, b.count - tail + $0) }
    }
}
