// How tables name stretches of the calendar.
import JourneyLanguage
import JourneySupport

extension CalendarUnit {
    /// What stands above a column of them.
    var heading: String {
        switch self {
        case .day: "Day"
        case .week: "Week of"
        case .month: "Month"
        case .quarter: "Quarter"
        case .year: "Year"
        }
    }

    /// One of them, as people read it, by its first day.
    func text(_ start: CalendarDate) -> String {
        let dates = DateStyle(language: .english)
        return switch self {
        case .day, .week: dates.text(start)
        case .month: dates.month(start, withYear: true)
        case .quarter: "Q\((start.month - 1) / 3 + 1) \(start.year)"
        case .year: "\(start.year)"
        }
    }

    /// `day, week, month, quarter or year`.
    static var words: String {
        let words = allCases.map(\.rawValue)
        return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}
