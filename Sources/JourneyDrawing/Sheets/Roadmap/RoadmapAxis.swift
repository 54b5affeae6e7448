// The columns of a roadmap: months, or quarters where there are too many months.
import JourneyLanguage
import JourneySupport

/// A stretch of the calendar that makes a column.
struct RoadmapPeriod: Hashable {
    var year: Int
    /// 1 … 12, the first month of it.
    var month: Int
    /// 1 for a month, 3 for a quarter, 12 for a year.
    var months: Int

    /// Whether a day lies in it.
    func contains(_ day: CalendarDate) -> Bool {
        day.year == year && (month..<month + months).contains(day.month)
    }

    /// `November 2026`, `Q4 2026`, `2026`.
    func name(_ context: DrawingContext) -> String {
        switch months {
        case 1:
            let names: [MonthWord] = [
                .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november,
                .december,
            ]
            let name = names.indices.contains(month - 1) ? context.say(names[month - 1]) : String(month)
            return context.say(RoadmapWord.monthAndYear, name, String(year))
        case 3: return context.say(RoadmapWord.quarterAndYear, String((month - 1) / 3 + 1), String(year))
        default: return String(year)
        }
    }
}

/// The periods from the first to the last day that is needed.
struct RoadmapAxis {
    private static let mostMonths = 12
    private static let mostQuarters = 12

    let periods: [RoadmapPeriod]

    /// - Parameter days: the days that have to be on it.
    init(days: [CalendarDate]) {
        guard let first = days.min(), let last = days.max() else {
            periods = []
            return
        }
        func index(_ day: CalendarDate, _ months: Int) -> Int { (day.year * 12 + day.month - 1) / months }
        let length =
            index(last, 1) - index(first, 1) < Self.mostMonths
            ? 1 : index(last, 3) - index(first, 3) < Self.mostQuarters ? 3 : 12
        let all = (index(first, length)...index(last, length)).map { number in
            RoadmapPeriod(year: number * length / 12, month: number * length % 12 + 1, months: length)
        }
        // Of very many years only those that hold something.
        periods = all.count <= Self.mostQuarters ? all : all.filter { days.contains(where: $0.contains) }
    }
}
