// A segment of a log's file: a header, a table of sections, then the sections, each on a 64-byte boundary, little-endian.
// Documentation/log-format.md has the bytes.

import JourneySupport

/// What a section holds. Text is two sections: where each text ends, and the bytes of all texts.
enum LogSection: UInt16, CaseIterable {
    case clock = 1
    case offsets
    case seconds, fractions, sixteenths, times
    case activities
    case customerEnds, customerText
    case activityEnds, activityText
    case propertyEnds, propertyText
    case postingTypes
    case memberBits, blocks, memberNumbers, memberStarts
    case runs, longRuns, moments
    // One such section for each property; the others come once.
    case codes = 40
    case valueEnds, valueText

    /// The bytes of one value, narrowest first.
    var widths: [Int] {
        switch self {
        case .activities, .codes: [1, 2, 4]
        case .offsets, .seconds, .postingTypes, .blocks, .memberNumbers, .memberStarts, .longRuns, .moments: [4]
        case .memberBits, .clock, .times, .customerEnds, .activityEnds, .propertyEnds, .valueEnds: [8]
        case .fractions: [2]
        case .runs, .sixteenths, .customerText, .activityText, .propertyText, .valueText: [1]
        }
    }

    /// Codes take their width for every event, also where it has no such property: `LogBuilder.cellLimit` keeps that in
    /// bounds.
    var isPerProperty: Bool { rawValue >= LogSection.codes.rawValue }

    /// What a person calls it.
    var title: String {
        switch self {
        case .clock: "clock"
        case .offsets: "customer offsets"
        case .seconds, .fractions, .sixteenths, .times: "times"
        case .activities: "activity codes"
        case .customerEnds, .customerText: "customer names"
        case .activityEnds, .activityText: "activity names"
        case .propertyEnds, .propertyText: "property names"
        case .postingTypes, .memberBits, .blocks, .memberNumbers, .memberStarts, .runs, .longRuns, .moments: "postings"
        case .codes: "property codes"
        case .valueEnds, .valueText: "property values"
        }
    }
}

/// Where one section lies, and what its bytes must hash to.
struct LogSectionEntry: Equatable {
    var section: LogSection
    /// The bytes of one value.
    var width: Int
    /// The property's number, 0 for sections that come once.
    var index: Int
    var offset: Int
    var length: Int
    var checksum: UInt64

    var count: Int { length / width }
}

/// Everything that the header and the table say; sections are in the order of `LogLayout.order`.
struct LogLayout {
    static let magic: [UInt8] = Array("WAYLOG\r\n".utf8)
    static let format: UInt32 = 3
    static let headerLength = 64
    static let entryLength = 32
    static let alignment = 64

    /// Where the segment begins in what holds it; sections lie from the beginning of that.
    var start = 0
    /// The segment's own length.
    var fileLength: Int
    var customerCount: Int
    var eventCount: Int
    var propertyCount: Int
    /// The checksum of the table, which holds the checksum of every section: it names the content.
    var version: UInt64
    var entries: [LogSectionEntry]
    /// What the segments before it have of the dictionaries that it goes on with.
    var base = LogBase()

    /// How many activity codes its rows may have, and how many codes of a property's values.
    var activityCodes: Int { base.activities + self[.activityEnds].count }
    func valueCodes(_ property: Int) -> Int { base.valueCount(property) + self[.valueEnds, property].count + 1 }

    /// The sections of a log with so many properties, in the order of the file.
    static func order(propertyCount: Int) -> [(section: LogSection, index: Int)] {
        var order: [(section: LogSection, index: Int)] = []
        for section in LogSection.allCases where !section.isPerProperty { order.append((section, 0)) }
        for index in 0..<propertyCount {
            for section in LogSection.allCases where section.isPerProperty { order.append((section, index)) }
        }
        return order
    }

    subscript(section: LogSection, index: Int = 0) -> LogSectionEntry {
        guard section.isPerProperty else { return entries[Int(section.rawValue) - 1] }
        return entries[Self.onceCount + index * 3 + Int(section.rawValue - LogSection.codes.rawValue)]
    }

    /// How many sections come once.
    private static let onceCount = LogSection.allCases.count { !$0.isPerProperty }

    /// The next multiple of 64.
    static func aligned(_ offset: Int) -> Int {
        (offset + alignment - 1) & ~(alignment - 1)
    }
}
