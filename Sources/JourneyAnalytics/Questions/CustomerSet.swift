// Some of a log's customers, one bit each.

/// A set of customers by their dense numbers.
package struct CustomerSet: Hashable, Sendable {
    /// Customer `c` is bit `c % 64` of word `c / 64`; the last word is never 0, so that equal sets are equal.
    package private(set) var words: [UInt64]
    /// How many customers are in the set.
    package private(set) var count: Int

    /// The set with these bits.
    package init(words: [UInt64] = []) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The set of these customers, in any order.
    package init(_ customers: some Sequence<Int>) {
        var words: [UInt64] = []
        for customer in customers {
            while words.count <= customer >> 6 { words.append(0) }
            words[customer >> 6] |= 1 << UInt64(customer & 63)
        }
        self.init(words: words)
    }

    package func contains(_ customer: Int) -> Bool {
        customer >= 0 && customer >> 6 < words.count && words[customer >> 6] >> UInt64(customer & 63) & 1 == 1
    }
}
