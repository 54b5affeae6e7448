// The words around a map: its views and periods, what its numbers speak of, what the log does not have.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage

extension PageWords {
    func view(_ view: MapView) -> String {
        switch view {
        case .map: self[.viewMap]
        case .outline: self[.viewOutline]
        case .table: self[.viewTable]
        }
    }

    func periodName(_ period: PeriodChoice) -> String {
        switch period {
        case .wholeLog: self[.wholeLog]
        case .last(let days): counted(.lastDays, days)
        case .days(let first?, let last?): dates.text(from: first, through: last)
        case .days(let first?, nil): fill(.sinceDay, dates.text(first))
        case .days(nil, let last?): fill(.untilDay, dates.text(last))
        case .days(nil, nil): self[.wholeLog]
        }
    }

    func everyoneAbout(_ journeys: Int) -> String { map.counted(journeys, .journeys) }

    func scopeLine(_ scope: MeasuredScope) -> String {
        let journeys = map.fill(
            .whoseJourneys, map.counted(scope.journeys, .journeys), map.counted(scope.customers, .customers))
        return [
            figures.whose(scope).raisedFirst, figures.period(scope), journeys,
            map.counted(scope.responses, .answers), map.fill(.logVersionIs, scope.logVersion),
        ].joined(separator: " · ")
    }

    func missing(_ word: PageWord, _ names: [String]) -> String {
        counted(word, names.count, names.joined(separator: comma))
    }
}
