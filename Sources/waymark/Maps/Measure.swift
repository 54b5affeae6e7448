// `waymark measure`: a map with its measurements.
import ArgumentParser
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a map against a log and survey answers.",
        discussion: "Example: waymark measure maps/connect.yaml events.wmlog --responses responses/responses.csv")

    @Argument(help: "The map.")
    var map: String

    @Argument(help: "The log.")
    var log: String

    @OptionGroup var options: MeasureOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let input = try MapInput(path: map)
        let measured = try await MapSources(options, log: log).measured(input, options)
        if json { Console.output(MeasuredJSON(measured).value) } else { Console.output(Self.table(measured)) }
    }

    private static func table(_ measured: MeasuredMap) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("Step", .left), ("Reached", .right), ("Share", .right), ("95 %", .right), ("Lost", .right),
            ("On the way", .right),
            ("Another way", .right), ("Drop-off", .right), ("Dwell", .right), ("Waited", .right),
            (measured.curve?.name ?? "Score", .right), ("n", .right),
        ])
        for step in measured.map.steps {
            table.add(row(step, measured.steps[step.id], measured, numbers, durations))
        }
        let scope = measured.scope
        let who = scope.persona.map { "\($0.name.text(in: .english)): " } ?? ""
        return "\(measured.map.title.text(in: measured.map.language))\n"
            + "\(who)\(numbers.count(scope.journeys)) journeys of \(numbers.count(scope.customers)) customers, "
            + "\(numbers.count(scope.responses)) answers, log \(scope.logVersion)\n\n\(table.text)"
    }

    private static func row(
        _ step: Step, _ measure: StepMeasure?, _ measured: MeasuredMap, _ numbers: NumberStyle,
        _ durations: DurationStyle
    ) -> [String] {
        let title = step.title.text(in: measured.map.language)
        guard let measure else { return [title] + [String](repeating: "–", count: 10) + ["not bound"] }
        let score = measured.curve.flatMap(measure.score)
        let outcome = measure.outcome
        func count(_ value: Int?) -> String { value.map { numbers.count($0) } ?? "–" }
        func time(_ value: DurationFigure?) -> String { value.map { durations.text(seconds: $0.median) } ?? "–" }
        let interval = measure.reach.interval
        return [
            title, count(measure.isBound ? measure.reach.count : nil),
            measure.isBound ? numbers.percent(measure.reach.share) : "–",
            measure.isBound ? numbers.percentRange(interval.low, interval.high) : "–", count(outcome?.lost),
            count(outcome?.onTheWay), count(outcome?.anotherWay),
            outcome.map { numbers.percent($0.dropOff.share) } ?? "–", time(measure.dwell), time(measure.waiting),
            score.map { $0.isEnough ? numbers.number($0.mean) : "\($0.n) answers" } ?? "–", count(score?.n),
        ]
    }
}
