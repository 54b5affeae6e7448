// Which part of the log a page speaks of, as it stands in the address.
package import JourneySupport

/// The period a reader chose.
package enum PeriodChoice: Hashable, Sendable {
    /// Everything there is.
    case wholeLog
    /// So many days, the log's last day included.
    case last(days: Int)
    /// From one day through another, both included; either may be open.
    case days(from: CalendarDate?, through: CalendarDate?)

    /// The periods that are one click away.
    package static let offered: [PeriodChoice] = [.wholeLog, .last(days: 90), .last(days: 28)]

    /// Reads the fields of an address; empty ones count as absent.
    /// - Throws: what is wrong with them and what would be right.
    package init(period: String?, from: String?, to: String?) throws(PageProblem) {
        let (period, from, to) = (Self.filled(period), Self.filled(from), Self.filled(to))
        if from != nil || to != nil {
            if let period, period != "days" { throw PageProblem.twoPeriods(period) }
            let (first, last) = (try Self.day(from, field: "from"), try Self.day(to, field: "to"))
            if let first, let last, last < first { throw PageProblem.turnedPeriod(first, last) }
            self = .days(from: first, through: last)
            return
        }
        switch period {
        case nil, "all", "days": self = .wholeLog
        case let text?:
            guard text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_600).contains(days),
                "\(days)d" == text
            else { throw PageProblem.badPeriod(text) }
            self = .last(days: days)
        }
    }

    /// The fields that lead back to this choice; none for the whole log.
    package var query: [(String, String)] {
        switch self {
        case .wholeLog: []
        case .last(let days): [("period", "\(days)d")]
        case .days(let first, let last):
            [("from", first), ("to", last)].compactMap { field, day in day.map { (field, "\($0)") } }
        }
    }

    /// The period in time, in the workspace's zone; counted days end with the log's last day.
    package func period(in site: Site) -> Period {
        switch self {
        case .wholeLog: return .all
        case .last(let days):
            guard let last = site.log?.lastEvent.map({ site.day(of: $0) }) else { return .all }
            return Period(start: site.start(of: last.adding(days: 1 - days)), end: site.start(of: last.adding(days: 1)))
        case .days(let first, let last):
            return Period(start: first.map { site.start(of: $0) }, end: last.map { site.start(of: $0.adding(days: 1)) })
        }
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return text
    }

    private static func day(_ text: String?, field: String) throws(PageProblem) -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(parsing: text) else { throw PageProblem.badDay(text, field: field) }
        return day
    }
}
