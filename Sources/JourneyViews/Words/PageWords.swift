// Every word of the pages' own, in one place, so that further languages can come. English now.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The words of the pages in one language.
struct PageWords: Sendable {
    let language: LanguageTag
    let numbers: NumberStyle
    let durations: DurationStyle
    let dates: DateStyle
    let map: MapWords
    let rows: RowsWords

    let figures: FigureWords

    init(site: Site) {
        language = site.language
        figures = FigureWords(language: site.language, zone: site.zone)
        numbers = NumberStyle(language: language)
        durations = DurationStyle(language: language)
        dates = DateStyle(language: language)
        map = MapWords(language: language)
        rows = RowsWords(map: map)
    }

    // MARK: The site

    let product = "Waymark"
    let promise = "living customer journey maps"
    let trail = "Where you are"
    let skipToMap = "Skip to the map"
    let skipToContent = "Skip to the content"

    func logLine(_ log: LogFacts, site: Site) -> String {
        var text =
            "Log \(log.version): \(numbers.count(log.events)) events of \(numbers.count(log.customers)) customers"
        if let first = log.firstEvent, let last = log.lastEvent {
            text += ", " + dates.text(from: site.day(of: first), through: site.day(of: last))
        }
        return text
    }

    func readAt(_ time: Int64, site: Site) -> String {
        let clock = Timestamp(microseconds: site.zone.local(time)).description.dropFirst(11).prefix(5)
        return "Log read \(dates.text(site.day(of: time))), \(clock)"
    }

    // MARK: The list

    let maps = "Journey maps"
    let noMaps =
        "There are no maps here yet. Put a map file into the workspace’s folder maps/ and open this page again."
    let unusable = "These files need mending"
    let owner = "Owner"
    let status = "Status"
    let size = "Size"
    let byEvents = "By events"
    let byAnswers = "By answers"
    let reviewed = "Reviewed"
    let seenBy = "Seen by"
    let stagesOfMap = "Stages"

    func mapCount(_ n: Int) -> String { n == 1 ? "One map" : "\(numbers.count(n)) maps" }

    func sizeOf(_ map: JourneyMap) -> String {
        "\(count(map.steps.count, "step")) in \(count(map.stages.count, "stage"))"
    }

    func stepsMeasured(_ some: Int, of all: Int) -> String { "\(some) of \(count(all, "step"))" }

    func statusName(_ status: MapStatus) -> String {
        switch status {
        case .draft: "Draft"
        case .inReview: "In review"
        case .approved: "Approved"
        case .retired: "Retired"
        }
    }

    let toList = "To the list of maps"

    func problemTitle(_ kind: ProblemPage.Kind) -> String {
        switch kind {
        case .missing: "This is not here"
        case .badRequest: "This cannot be shown"
        case .busy: "Too much at once"
        case .ourFault: "Something went wrong on our side"
        }
    }

    func span(_ log: LogFacts, site: Site) -> String {
        let size = "\(count(log.events, "event")) of \(count(log.customers, "customer"))"
        guard let first = log.firstEvent, let last = log.lastEvent else { return size }
        return size + ", " + dates.text(from: site.day(of: first), through: site.day(of: last))
    }

    // MARK: Counting

    func count(_ n: Int, _ noun: String) -> String { "\(numbers.count(n)) \(n == 1 ? noun : noun + "s")" }

    func counted(_ some: Int, of all: Int, _ unit: String) -> String {
        "\(numbers.count(some)) of \(numbers.count(all)) \(unit)"
    }

    func counted(_ n: Int, _ unit: String) -> String { "\(numbers.count(n)) \(unit)" }

    func countedEvents(_ events: Int, customers: Int) -> String {
        "\(count(events, "event")) of \(count(customers, "customer")) of this step"
    }

    func countedAnswers(_ n: Int, kind: ScoreKind) -> String {
        "\(count(n, "answer")) to \(kind.name), on a scale of \(numbers.short(kind.scale.lowerBound)) to "
            + numbers.short(kind.scale.upperBound)
    }

    func fewAnswers(_ n: Int) -> String { "n = \(n)" }
    func between(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

    func rated(_ low: Int, or high: Int) -> String { "Rate \(low) or \(high)" }

    let visits = "Visits"
    let wentOn = "Went on"
    let lost = "Lost"
    let ended = "Of them ended without the goal"
    let mean = "Mean"
    let ninthDecile = "9 in 10 within"
    let middleHalf = "Middle half"
    let promoters = "Promoters, 9 or 10"
    let detractors = "Detractors, 0 to 6"
    let tooFewRule = "Below five answers no score is shown, only how many there are."

    // MARK: What stands behind a figure

    let countedLabel = "Counted"
    let intervalLabel = "95% interval"
    let whoLabel = "Whose"
    let periodLabel = "When"
    let ruleLabel = "Rule"
    let everyone = "Everyone"
    let planned = "Expected by the team"
    let mapRegion = "Journey map, scrolls both ways"
    let saidHere = "What customers wrote"
    func expected(_ length: String) -> String { map.fill(.expected, length) }
    let notBound = "This step is not bound to events, so nothing can be counted."

    func sourceName(_ source: Figure.Source) -> String {
        switch source {
        case .events: "Measured from events"
        case .answers: "Measured from customers’ answers"
        case .team: "Assumed by the team, not measured"
        }
    }

    // MARK: Emotion

    var emotionName: String { map[.emotion] }
    let teamGuess = "The team’s guess"
    let teamAim = "The team’s aim"

    /// A place on the emotion scale in words.
    func feeling(_ value: Double) -> String { map.emotion(band: Theme.emotionBand(value)) }

    func assumedEmotion(_ reason: String?) -> String {
        "Nobody was asked here. This is what the team believes" + (reason.map { ": " + $0 } ?? ".")
    }
}
