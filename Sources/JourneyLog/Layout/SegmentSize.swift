// How large the sections of a segment are, as far as its dictionaries, its clock and its postings tell.

import JourneySupport

/// How many texts, and the bytes of all of them.
struct TextSize {
    let count: Int
    let byteCount: Int
}

struct SegmentSize {
    let customers, activities, names: TextSize
    /// By property.
    let values: [TextSize]
    /// What the segments before it have.
    var base = LogBase()
    let events: Int
    let clock: LogClock

    /// How many values a section has, and how many bytes each takes.
    /// - Parameter postings: how many values a section of postings has.
    func of(_ section: LogSection, _ index: Int, postings: (LogSection) -> Int) -> (count: Int, width: Int) {
        let count =
            switch section {
            case .clock, .seconds, .fractions, .sixteenths, .times: clock.count(of: section, rows: events)
            case .offsets: customers.count + 1
            case .activities, .codes: events
            case .customerEnds: customers.count
            case .customerText: customers.byteCount
            case .activityEnds: activities.count
            case .activityText: activities.byteCount
            case .propertyEnds: names.count
            case .propertyText: names.byteCount
            case .valueEnds: values[index].count
            case .valueText: values[index].byteCount
            default: postings(section)
            }
        let width =
            switch section {
            case .activities: NarrowCells.width(codes: base.activities + activities.count)
            case .codes: NarrowCells.width(codes: base.valueCount(index) + values[index].count + 1)
            default: section.widths[0]
            }
        return (count, width)
    }
}

extension TextInterner {
    var size: TextSize { TextSize(count: count, byteCount: byteCount) }
}

extension LogRows {
    /// The size of a segment of all events, of which these are the last or all.
    func size(events: Int, _ clock: LogClock) -> SegmentSize {
        SegmentSize(
            customers: customers.size, activities: activities.size, names: names.size,
            values: properties.map(\.values.size), events: events, clock: clock)
    }
}
