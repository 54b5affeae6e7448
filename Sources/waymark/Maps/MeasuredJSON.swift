// A measured map as JSON: every figure with its n and its interval.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The JSON of a measured map; keys as in the figures' names.
struct MeasuredJSON {
    private let measured: MeasuredMap

    init(_ measured: MeasuredMap) {
        self.measured = measured
    }

    var value: JSONValue {
        let scope = measured.scope
        return .object([
            ("map", .string(measured.map.id)),
            ("persona", .optional(scope.persona?.id)),
            ("from", time(scope.period.start ?? scope.firstEvent)),
            ("to", time(scope.period.end ?? scope.lastEvent)),
            ("journeys", .int(scope.journeys)), ("customers", .int(scope.customers)),
            ("responses", .int(scope.responses)),
            ("windowSeconds", .double(scope.window.seconds)), ("logVersion", .string(scope.logVersion)),
            ("curve", .optional(measured.curve?.rawValue)),
            ("unmeasured", .optional(measured.unmeasured?.code)),
            ("missingEvents", .array(measured.missingEvents.map(JSONValue.string))),
            ("missingQuestions", .array(measured.missingQuestions.map(JSONValue.string))),
            ("missingProperties", .array(measured.missingProperties.map(JSONValue.string))),
            ("stages", .array(measured.map.stages.map { stage in self.stage(stage.id) })),
            ("steps", .array(measured.map.steps.map { step in self.step(step.id) })),
            ("funnel", measured.funnel.map(funnel) ?? .null),
            ("network", measured.network.map(network) ?? .null),
        ])
    }

    private func time(_ microseconds: Int64?) -> JSONValue {
        .optional(microseconds.map { "\(Timestamp(microseconds: $0))" })
    }

    private func stage(_ id: String) -> JSONValue {
        guard let stage = measured.stages[id] else {
            return .object([("id", .string(id)), ("measured", .bool(false))])
        }
        return .object([
            ("id", .string(id)), ("measured", .bool(true)), ("reach", share(stage.reach)),
            ("duration", duration(stage.duration)),
        ])
    }

    private func step(_ id: String) -> JSONValue {
        guard let step = measured.steps[id] else { return .object([("id", .string(id)), ("measured", .bool(false))]) }
        return .object([
            ("id", .string(id)), ("measured", .bool(step.isBound)), ("reach", share(step.reach)),
            ("visits", .int(step.visits)),
            ("repeats", share(step.repeats)),
            ("outcome", step.outcome.map(outcome) ?? .null),
            ("dwell", duration(step.dwell)), ("waiting", duration(step.waiting)), ("responses", .int(step.responses)),
            ("scores", .array(step.scores.map(score))),
            (
                "counters",
                .array(
                    step.counters.map { counter in
                        .object([
                            ("id", .string(counter.id)), ("events", .int(counter.events)),
                            ("customers", .int(counter.customers)),
                            ("per100", .double(counter.per100)), ("interval", interval(counter.interval)),
                        ])
                    })
            ),
        ])
    }

    private func outcome(_ outcome: StepOutcome) -> JSONValue {
        .object([
            ("wentOn", .int(outcome.wentOn)), ("anotherWay", .int(outcome.anotherWay)),
            ("onTheWay", .int(outcome.onTheWay)),
            ("lost", .int(outcome.lost)), ("ended", .int(outcome.ended)), ("dropOff", share(outcome.dropOff)),
        ])
    }

    private func share(_ figure: ShareFigure) -> JSONValue {
        .object([
            ("count", .int(figure.count)), ("of", .int(figure.total)), ("share", .double(figure.share)),
            ("interval", interval(figure.interval)),
        ])
    }

    private func duration(_ figure: DurationFigure?) -> JSONValue {
        guard let figure else { return .null }
        return .object([
            ("n", .int(figure.n)), ("medianSeconds", .double(figure.median)), ("interval", interval(figure.interval)),
            ("meanSeconds", .double(figure.mean)), ("p90Seconds", .double(figure.p90)),
        ])
    }

    private func score(_ figure: ScoreFigure) -> JSONValue {
        .object([
            ("kind", .string(figure.kind.rawValue)), ("n", .int(figure.n)),
            ("mean", figure.isEnough ? .double(figure.mean) : .null),
            ("interval", figure.isEnough ? interval(figure.interval) : .null),
            ("middleHalf", figure.isEnough ? interval(figure.middleHalf) : .null),
            ("emotion", figure.isEnough ? .double(figure.emotion) : .null),
            ("distribution", .array(figure.distribution.map(JSONValue.int))),
        ])
    }

    private func interval(_ interval: Interval?) -> JSONValue {
        interval.map { .array([.double($0.low), .double($0.high)]) } ?? .null
    }

    private func funnel(_ funnel: MeasuredFunnel) -> JSONValue {
        .object([
            ("rule", .string(funnel.rule)), ("windowSeconds", .double(funnel.window.seconds)),
            (
                "steps",
                .array(
                    funnel.steps.map { step in
                        .object([
                            ("step", .string(step.step)), ("reached", share(step.reached)),
                            ("fromPrevious", share(step.fromPrevious)), ("stillOpen", .int(step.stillOpen)),
                            ("medianSeconds", .optional(step.medianSeconds)),
                        ])
                    })
            ),
        ])
    }

    private func network(_ network: MeasuredNetwork) -> JSONValue {
        let language = measured.map.language
        return .object([
            ("customers", .int(network.customers)),
            (
                "columns",
                .array(
                    network.columns.map { column in
                        .object([
                            ("title", .string(column.title.text(in: language))),
                            (
                                "nodes",
                                .array(
                                    column.nodes.map { node in
                                        .object([
                                            ("title", .string(node.title.text(in: language))),
                                            ("count", .int(node.count)),
                                            ("tone", .string(node.tone.rawValue)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
            (
                "links",
                .array(
                    network.links.map { link in
                        .object([
                            ("column", .int(link.column)), ("from", .int(link.from)), ("to", .int(link.to)),
                            ("count", .int(link.count)),
                        ])
                    })
            ),
        ])
    }
}

extension UnmeasuredReason {
    fileprivate var code: String {
        switch self {
        case .personaWithoutSegment: "persona-without-segment"
        case .noSteps: "no-steps"
        case .tooManyEvents: "too-many-events"
        }
    }
}
