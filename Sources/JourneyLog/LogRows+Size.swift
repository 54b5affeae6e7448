// How large the sections of a log are, as far as its dictionaries, its clock and its postings tell.

import JourneySupport

extension LogRows {
    /// How many values a section has, and how many bytes each takes.
    /// - Parameters:
    ///   - events: how many events the log has.
    ///   - postings: how many values a section of postings has.
    func size(
        of section: LogSection, _ index: Int, events: Int, _ clock: LogClock, postings: (LogSection) -> Int
    ) -> (count: Int, width: Int) {
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
            case .valueEnds: properties[index].values.count
            case .valueText: properties[index].values.byteCount
            default: postings(section)
            }
        let width =
            switch section {
            case .activities: NarrowCells.width(codes: activityCodes)
            case .codes: NarrowCells.width(codes: valueCodes(index))
            default: section.widths[0]
            }
        return (count, width)
    }
}
