// A range of customers that a kernel takes at once.

/// Customers of one part of a log, counted from the part's first.
struct LogChunk: Hashable, Sendable {
    let part: Int
    let customers: Range<Int>
}
