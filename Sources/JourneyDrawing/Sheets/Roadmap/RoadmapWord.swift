// The words of the roadmap.
import JourneyLanguage

/// A word or a sentence of the roadmap.
enum RoadmapWord: String, Phrase {
    static let section = "roadmap"

    case title, today, noDate, noOwner, fixes
    case overdueBy, dueToday, target, guardrail
    case headlineOverdue, headlineNext, headlineUndated, headlineDone, headlineEmpty
    case byStage, byOwner, asOf, overdueKey
    case monthAndYear, quarterAndYear
}

/// The names of the months as they stand alone.
enum MonthWord: String, Phrase {
    static let section = "month"

    case january, february, march, april, may, june, july, august, september, october, november, december
}
