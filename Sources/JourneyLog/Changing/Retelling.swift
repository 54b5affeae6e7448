// Journeys that are told anew: whose rows a new segment is made of, straight from the sorted columns that have them.

import JourneySupport

/// Customers of a new segment, and where their rows come from.
///
/// A journey has pieces: all rows of a customer of some part. Each is sorted; where their times are equal, a piece comes before
/// those that were added after it.
struct Retelling: Sendable {
    struct Piece: Sendable {
        /// The customer's number in the new segment.
        let target: UInt32
        let source: UInt32
        /// The rows there.
        let rows: Range<UInt32>
        var range: Range<Int> { Int(rows.lowerBound)..<Int(rows.upperBound) }
    }

    var texts: NewTexts
    var sources: [RetoldPart] = []
    /// What the customers are called, by number.
    private(set) var names = TextRun()
    /// In the order in which they were added.
    private(set) var pieces: [Piece] = []

    init(_ texts: NewTexts) { self.texts = texts }

    /// Adds a customer without rows; answers the number.
    mutating func customer(_ id: RawSpan) -> UInt32 {
        names.append(id)
        return UInt32(names.count - 1)
    }

    /// Adds the rows of a customer of a source.
    mutating func add(_ source: Int, _ customer: Int, to target: UInt32) {
        let rows = sources[source].part.columns.withOffsets { $0[customer]..<$0[customer + 1] }
        pieces.append(Piece(target: target, source: UInt32(source), rows: rows))
    }
}

/// A part that rows come from, and what its codes become.
struct RetoldPart: Sendable {
    let part: LogPart
    /// By code of the part; `nil`: they stay the same.
    let activities: [UInt32]?
    /// By property of the segment: its number in the part, and the codes of its values, from 1 on; `nil` where it is unknown.
    let properties: [Property?]

    struct Property: Sendable {
        let number: Int
        /// By code of the part, 0 for absent; `nil`: they stay the same.
        let values: [UInt32]?
    }

    /// A part of the log that is changed itself.
    init(own part: LogPart, properties count: Int) {
        (self.part, activities) = (part, nil)
        properties = (0..<count).map { $0 < part.propertyCount ? Property(number: $0, values: nil) : nil }
    }

    /// - Parameter numbers: by property of the part, its number in the segment.
    init(
        _ part: LogPart, activities: [UInt32]?, numbers: [Int], values: [[UInt32]], properties count: Int
    ) {
        (self.part, self.activities) = (part, activities)
        var properties = [Property?](repeating: nil, count: count)
        for number in 0..<part.propertyCount {
            properties[numbers[number]] = Property(number: number, values: values[number])
        }
        self.properties = properties
    }
}

/// The dictionaries of a segment while they grow.
struct NewTexts: Sendable {
    /// What the segments before it have.
    let base: LogBase
    var activities = TextInterner()
    var names = TextInterner()
    /// By property, with those of the segments before.
    var values: [TextInterner] = []

    var activityCodes: Int { base.activities + activities.count }
}

/// Texts one behind the other.
struct TextRun: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    mutating func append(_ text: RawSpan) {
        // SAFETY: the buffer is read only while this closure runs.
        unsafe text.withUnsafeBytes { buffer in unsafe bytes.append(contentsOf: buffer) }
        ends.append(bytes.count)
    }
}
