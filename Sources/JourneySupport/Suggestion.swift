// "Did you mean": the known word nearest to one that was mistyped.

/// Finds what somebody meant to write.
package enum Suggestion {
    /// The known word nearest to a text, when it is near: at most a third of its characters differ.
    ///
    /// The distance is Damerau's in the form of optimal string alignment: insertion, deletion, replacement, and the
    /// swap of two neighbours count one each; letters of either case are the same. Of equally near words the first
    /// by name wins.
    /// - Complexity: O(words · length²); texts longer than 64 characters have no near word.
    package static func nearest(to text: String, among known: some Sequence<String>) -> String? {
        guard text.utf8.count <= 256 else { return nil }
        let wanted = Array(text.lowercased())
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for word in known {
            let characters = Array(word.lowercased())
            let allowed = max(1, max(wanted.count, characters.count) / 3)
            guard characters.count <= 64, abs(characters.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, characters)
            guard distance <= allowed else { continue }
            if best.map({ (distance, word) < ($0.distance, $0.word) }) ?? true { best = (word, distance) }
        }
        return best?.word
    }

    /// `; did you mean “title”?`, or nothing when no known word is near.
    package static func text(for text: String, among known: some Sequence<String>) -> String {
        nearest(to: text, among: known).map { "; did you mean “\($0)”?" } ?? ""
    }

    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in 0..<b.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
