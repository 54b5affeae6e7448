// A name and how often it came.

/// A name with a count; lists of these are sorted by count, then name.
package struct NamedCount: Hashable, Sendable {
    package var name: String
    package var count: Int

    package init(_ name: String, _ count: Int) {
        self.name = name
        self.count = count
    }

    /// Larger counts first, equal counts by name: the order of every list in an answer.
    package static func isListedBefore(_ left: NamedCount, _ right: NamedCount) -> Bool {
        left.count != right.count ? left.count > right.count : left.name < right.name
    }
}
