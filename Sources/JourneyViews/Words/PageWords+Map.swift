// The words around a map: its head, its views and periods, what its numbers speak of.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension PageWords {
    var aboutThisMap: String { "About this map" }
    var asPicture: String { "The map as a picture (SVG)" }
    var mapTitle: String { "The map" }
    var whoseJourneys: String { "Whose journeys" }
    var views: String { "Views of the map" }
    var fromDay: String { "From" }
    var toDay: String { "To" }
    var show: String { "Show" }
    var periodRule: String { "Journeys that start in the period. Days end with the log’s last day." }
    var notMeasurable: String { "has no rule yet by which to find such customers" }
    var assumedNoEvidence: String { "assumed, no evidence yet" }
    var stepLabel: String { "Step" }
    var opportunityLabel: String { "Opportunity" }

    func view(_ view: MapView) -> String {
        switch view {
        case .map: "Map"
        case .outline: "Outline"
        case .table: "Table"
        }
    }

    func periodName(_ period: PeriodChoice) -> String {
        switch period {
        case .wholeLog: return "Whole log"
        case .last(let days): return "Last \(count(days, "day"))"
        case .days(let first?, let last?): return dates.text(from: first, through: last)
        case .days(let first?, nil): return "Since \(dates.text(first))"
        case .days(nil, let last?): return "Until \(dates.text(last))"
        case .days(nil, nil): return "Whole log"
        }
    }

    func everyoneAbout(_ journeys: Int) -> String { count(journeys, "journey") }

    func scopeLine(_ scope: MeasuredScope) -> String {
        let journeys = map.fill(.whoseJourneys, count(scope.journeys, "journey"), count(scope.customers, "customer"))
        let whose = figures.whose(scope)
        return [
            whose.prefix(1).uppercased() + whose.dropFirst(), figures.period(scope), journeys,
            count(scope.responses, "answer"),
            map.fill(.logVersionIs, scope.logVersion),
        ].joined(separator: " · ")
    }

    func missing(_ names: String, count n: Int) -> String {
        n == 1
            ? "The map is bound to an event that this log does not have: \(names). Its step may look emptier than it is."
            : "The map is bound to \(n) events that this log does not have: \(names). Their steps may look emptier than "
                + "they are."
    }
}

extension PageWords {
    func missingProperties(_ names: [String]) -> String {
        let rest = names.joined(separator: ", ") + ". What is told apart by "
        return names.count == 1
            ? "The map asks for a property that this log does not have: \(rest)it may look emptier than it is."
            : "The map asks for \(names.count) properties that this log does not have: \(rest)them may look emptier than "
                + "it is."
    }
}

extension PageWords {
    func missingQuestions(_ names: [String]) -> String {
        let rest = names.joined(separator: ", ")
        return names.count == 1
            ? "The map asks for the answers to a question that nobody has answered: \(rest)."
            : "The map asks for the answers to \(names.count) questions that nobody has answered: \(rest)."
    }
}

// MARK: The panels

extension PageWords {
    var cameHere: String { "Came this far" }
    var stoppedBefore: String { "Stopped before" }
    var mayStillCome: String { "May still come" }
    var howCounted: String { "How this is counted" }
    var numbersAsTable: String { "The numbers as a table" }
    var networkPicture: String { "Picture of the ways, scrolls sideways" }
    var networkTable: String {
        "Customers from one column of the picture to the next, and their share of those they come from"
    }
    var from: String { "From" }
    var to: String { "To" }
    var customers: String { "Customers" }
    var customersWhoStarted: String { "customers who started" }
    var fromStart: String { "Median from the start" }
}

// MARK: Outline and table

extension PageWords {
    var onThisPage: String { "On this page" }
    var scenario: String { "Scenario" }
    var expectations: String { "Expectations" }
    var starts: String { "Starts" }
    var ends: String { "Ends" }
    var evidence: String { "Evidence" }
    var recovery: String { "How to recover" }
    var tableRegion: String { "Table of the map, scrolls both ways" }
    var laneGroup: String { "The customer’s side" }
    var blueprintGroup: String { "Service blueprint" }
    var measuredGroup: String { "Measured" }
}
