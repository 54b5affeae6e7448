// Events in the order of their arrival: columns of codes, and the dictionaries behind them.

import JourneySupport

/// What a reader collected. Several of these, each filled by a thread of its own, are joined by `LogBuilder.absorb`.
package struct LogRows: Sendable {
    var customers = TextInterner()
    var activities = TextInterner()
    var names = TextInterner()
    /// By number, as in `names`.
    var properties: [PropertyColumn] = []

    var rowCustomers: [UInt32] = []
    var rowTimes: [Int64] = []
    var rowActivities: [UInt32] = []

    package init() {}

    /// The rows, which nobody else has then: they can be changed without being copied.
    mutating func taken() -> LogRows {
        defer { self = LogRows() }
        return self
    }

    /// How many events.
    package var count: Int { rowTimes.count }

    /// Names of the properties, by number.
    package var propertyNames: [String] { (0..<names.count).map(names.text) }
}

/// Some rows of one of several `LogRows`: pieces in the order of the input are the input.
package struct LogPiece: Sendable {
    package let lane: Int
    package let rows: Range<Int>

    package init(lane: Int, rows: Range<Int>) { (self.lane, self.rows) = (lane, rows) }
}
