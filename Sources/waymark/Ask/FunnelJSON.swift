// A funnel's answer as JSON.
import JourneyAnalytics
import JourneySupport

struct FunnelJSON {
    let question: FunnelQuestion
    let unit: CalendarUnit?

    func object(_ answer: FunnelAnswer, _ contrast: FunnelContrast?) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("customers", .int(answer.basis.customers)), ("steps", .array(answer.steps.map(Self.step))),
            ("rule", .string(answer.basis.rule)), ("levels", Self.ints(answer.levels)), ("out", .int(answer.out)),
        ]
        if let taken = answer.taken {
            let counts = zip(question.steps, taken).map { NamedCount($0.title, $1) }
            members.append(
                ("taken", .array(counts.map { .object([("name", .string($0.name)), ("customers", .int($0.count))]) })))
        }
        if let conversion = answer.conversion { members.append(("conversion", Self.conversion(conversion))) }
        if let breakdown = answer.breakdown { members.append(("breakdown", self.breakdown(breakdown))) }
        if let trend = answer.trend { members.append(("trend", self.trend(trend))) }
        if let contrast { members.append(("comparison", Self.comparison(contrast))) }
        return .object(members + [("logVersion", .string(answer.basis.logVersion))])
    }

    private static func ints(_ values: [Int]) -> JSONValue { .array(values.map(JSONValue.int)) }
    private static func interval(_ interval: Interval) -> JSONValue {
        .array([.double(interval.low), .double(interval.high)])
    }

    private static func step(_ step: FunnelStepAnswer) -> JSONValue {
        .object([
            ("name", .string(step.name)), ("reached", .int(step.reached)), ("share", .double(step.share)),
            ("fromPrevious", .double(step.fromPrevious)), ("medianSeconds", .optional(step.medianSeconds)),
            ("stillOpen", .int(step.stillOpen)), ("secondsSinceStart", quantiles(step.sinceStart)),
            ("secondsSincePrevious", quantiles(step.sincePrevious)),
        ])
    }

    private static func quantiles(_ times: TimeQuantiles?) -> JSONValue {
        guard let times else { return .null }
        return .object([
            ("p10", .double(times.p10)), ("p25", .double(times.p25)), ("p50", .double(times.p50)),
            ("p75", .double(times.p75)), ("p90", .double(times.p90)),
        ])
    }

    private static func conversion(_ conversion: FunnelConversion) -> JSONValue {
        .object([
            ("entered", .int(conversion.entered)), ("converted", .int(conversion.converted)),
            ("open", .int(conversion.open)),
            ("whenAllWindowsClosed", conversion.final.map(point) ?? .null),
            ("curve", .array(conversion.curve.map(point))),
        ])
    }

    private static func point(_ point: SurvivalPoint) -> JSONValue {
        .object([
            ("seconds", .double(point.seconds)), ("share", .double(point.share)),
            ("interval", interval(point.interval)),
            ("atRisk", .int(point.atRisk)),
        ])
    }

    private func breakdown(_ sides: [FunnelSide]) -> JSONValue {
        .object([
            ("property", .optional(question.breakdown?.property)),
            ("attribution", .optional(question.breakdown?.attribution.name)),
            (
                "sides",
                .array(
                    sides.map { side in
                        let (kind, value): (String, JSONValue) =
                            switch side.kind {
                            case .value(let value): ("value", .string(value))
                            case .otherValues: ("other-values", .null)
                            case .noValue: ("no-value", .null)
                            }
                        return .object([
                            ("kind", .string(kind)), ("value", value), ("reached", Self.ints(side.reached)),
                            ("stillOpen", .int(side.stillOpen)),
                        ])
                    })
            ),
        ])
    }

    private func trend(_ periods: [FunnelPeriod]) -> JSONValue {
        .object([
            ("period", .optional(unit?.rawValue)),
            (
                "periods",
                .array(
                    periods.map { period in
                        .object([
                            ("start", .string("\(Timestamp(microseconds: period.start))")),
                            ("reached", Self.ints(period.reached)), ("stillOpen", .int(period.stillOpen)),
                            ("complete", .bool(period.isComplete)),
                        ])
                    })
            ),
        ])
    }

    private static func comparison(_ contrast: FunnelContrast) -> JSONValue {
        .object([
            ("sides", .array(contrast.names.map(JSONValue.string))), ("inBoth", .int(contrast.inBoth)),
            (
                "steps",
                .array(
                    contrast.comparison.steps.map { step in
                        .object([
                            ("name", .string(step.name)), ("counts", ints(step.counts)), ("totals", ints(step.totals)),
                            ("difference", .optional(step.difference)), ("interval", interval(step.interval)),
                            ("test", .optional(step.test?.kind.rawValue)), ("p", .optional(step.test?.p)),
                            ("adjustedP", .optional(step.adjusted)),
                        ])
                    })
            ),
            ("rule", .string(FunnelComparison.rule)),
        ])
    }
}

extension FunnelExplanation {
    /// The keys of a timeline, and what became of the customer.
    var json: JSONValue {
        .object([
            ("customer", .string(customer)), ("level", .int(level)), ("verdict", .string(verdict)),
            (
                "events",
                .array(
                    events.map { event in
                        .object([
                            ("time", .string("\(Timestamp(microseconds: event.time))")), ("name", .string(event.name)),
                            ("properties", .object(event.properties.map { ($0.name, .string($0.value)) })),
                            ("counted", .bool(!event.steps.isEmpty)),
                            ("steps", .array(event.steps.map { .int($0 + 1) })), ("because", .string(event.because)),
                        ])
                    })
            ),
            ("rule", .string(rule)),
        ])
    }
}
