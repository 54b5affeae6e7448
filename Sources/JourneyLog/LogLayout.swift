// The one file of a log: a header, a table of sections, then the sections, each on a 64-byte boundary, little-endian.
//
//     0   magic "WAYLOG\r\n"    8   format number, UInt32   12  sections, UInt32   16  length of the file, UInt64
//     24  customers, UInt64     32  events, UInt64          40  properties, UInt64
//     48  checksum of the table = version of the content    56  checksum of bytes 0..<56
//     64  one entry of 32 bytes a section: kind UInt32, index UInt32, offset UInt64, length UInt64, checksum UInt64

import JourneySupport

/// What a section holds. Text is two sections: where each text ends, and the bytes of all texts.
enum LogSection: UInt32, CaseIterable {
    case offsets = 1
    case times, activities
    case customerEnds, customerText
    case activityEnds, activityText
    case propertyEnds, propertyText
    case codes, valueEnds, valueText

    /// The bytes of one value.
    var width: Int {
        switch self {
        case .offsets, .activities, .codes: 4
        case .times, .customerEnds, .activityEnds, .propertyEnds, .valueEnds: 8
        case .customerText, .activityText, .propertyText, .valueText: 1
        }
    }

    /// One such section for each property; the others come once. Codes take their width for every event, also where it
    /// has no such property: `LogBuilder.cellLimit` keeps that in bounds.
    var isPerProperty: Bool { rawValue >= LogSection.codes.rawValue }

    /// What a person calls it.
    var title: String {
        switch self {
        case .offsets: "customer offsets"
        case .times: "times"
        case .activities: "activity codes"
        case .customerEnds, .customerText: "customer names"
        case .activityEnds, .activityText: "activity names"
        case .propertyEnds, .propertyText: "property names"
        case .codes: "property codes"
        case .valueEnds, .valueText: "property values"
        }
    }
}

/// Where one section lies, and what its bytes must hash to.
struct LogSectionEntry: Equatable {
    var section: LogSection
    /// The property's number, 0 for sections that come once.
    var index: Int
    var offset: Int
    var length: Int
    var checksum: UInt64

    var count: Int { length / section.width }
}

/// Everything that the header and the table say; sections are in the order of `LogLayout.order`.
struct LogLayout {
    static let magic: [UInt8] = Array("WAYLOG\r\n".utf8)
    static let format: UInt32 = 1
    static let headerLength = 64
    static let entryLength = 32
    static let alignment = 64

    var fileLength: Int
    var customerCount: Int
    var eventCount: Int
    var propertyCount: Int
    /// The checksum of the table, which holds the checksum of every section: it names the content.
    var version: UInt64
    var entries: [LogSectionEntry]

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
        let once = Int(LogSection.codes.rawValue) - 1
        return entries[once + index * 3 + Int(section.rawValue - LogSection.codes.rawValue)]
    }

    /// The next multiple of 64.
    static func aligned(_ offset: Int) -> Int {
        (offset + alignment - 1) & ~(alignment - 1)
    }
}
