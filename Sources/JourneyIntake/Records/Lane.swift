// What one of several threads read.

import JourneyLog
import JourneySupport

/// What a thread read.
struct Lane: Sendable {
    /// A range of the input, as far as it could be read.
    struct Range: Sendable {
        let lane: Int
        let number: Int
        /// Where its first record was taken to begin, and where the first one behind it does.
        var start = 0, end = 0
        /// The place from which refusals count.
        var base = 0
        /// Its events among the rows of the lane.
        var rows = 0..<0
        /// How many records, refused ones included.
        var records = 0
        var refusals = Refusals()
        /// Everything from `start` to `end` was read, and nothing is unusual about it.
        var isWhole = false
    }

    var rows = LogRows()
    var ranges: [Range] = []
    /// No log would be too large for these rows alone.
    var isWithinRoom = true
}
