// The stories of one run, for people in STORIES.md and for tests in stories.json.
import JourneySupport

/// All planted stories with their true sizes.
struct StoryBook {
    let company: SampleCompany
    let ledger: Ledger
    let stories: [Story]

    init(company: SampleCompany, ledger: Ledger) {
        self.company = company
        self.ledger = ledger
        stories = [
            ledger.lateOffer, ledger.referrals, ledger.brokenForm, ledger.silentLeavers, ledger.handover,
            ledger.statusMessage,
            ledger.oppositePersonas, ledger.lateAndDouble, ledger.sharedTablet, ledger.priceSurprise, ledger.movedAgain,
            ledger.mondays, ledger.term,
        ]
    }

    /// The personas whose figures stand beside everybody's.
    static let personas: [(id: String, work: Work)] = [("dilnoza", .remote), ("rustam", .shop), ("kamola", .student)]

    var json: JSONValue {
        .object([
            ("sample", sample),
            (
                "stories",
                .array(
                    stories.map { story in
                        .object([
                            ("id", .string(story.id)), ("title", .string(story.title)),
                            ("planted", .object(story.planted.map { ($0, .double($1)) })),
                            ("checks", .array(story.checks.map(\.json))),
                        ])
                    })
            ),
            ("map", truth(ledger.connect)),
            ("otherMaps", .array([truth(ledger.bill)])),
        ])
    }

    private var sample: JSONValue {
        .object([
            ("seed", .string(String(company.seed))), ("customers", .int(company.customers)),
            ("days", .int(company.days)),
            ("start", .string(Check.time(ledger.calendar.start))), ("end", .string(Check.time(ledger.calendar.end))),
            ("lastEvent", ledger.lastEvent.map { .string(Check.time($0)) } ?? .null),
            ("eventRows", .int(ledger.eventRows)), ("events", .int(ledger.eventRows - ledger.duplicateRows)),
            ("responses", .int(ledger.answerRows)), ("complaints", .int(ledger.complaintRows)),
        ])
    }

    /// A map's true figures, step by step.
    private func truth(_ truth: MapTruth) -> JSONValue {
        .object([
            ("id", .string(truth.map.id)), ("window", .string(Self.span(Ledger.window))),
            ("journeys", .int(truth.journeys)),
            ("steps", .array(truth.map.steps.indices.map { step(truth, $0) })),
        ])
    }

    private func step(_ truth: MapTruth, _ index: Int) -> JSONValue {
        let step = truth.map.steps[index]
        let outcome = truth.outcomes[index]
        var members: [(key: String, value: JSONValue)] = [("id", .string(step.id)), ("reach", .int(outcome.reach))]
        if index < truth.map.steps.count - 1 {
            members += [
                ("wentOn", .int(outcome.wentOn)), ("anotherWay", .int(outcome.anotherWay)),
                ("onTheWay", .int(outcome.onTheWay)), ("lost", .int(outcome.lost)),
            ]
        }
        members.append(("scores", scores(step.questions) { ledger.scores[$0] ?? ScoreSum() }))
        members.append(
            (
                "personas",
                .object(
                    Self.personas.map { persona in
                        let reach = truth.reachByWork[index][persona.work] ?? 0
                        let scores = scores(step.questions) { ledger.score($0, .work(persona.work)) }
                        return (persona.id, .object([("reach", .int(reach)), ("scores", scores)]))
                    })
            ))
        return .object(members)
    }

    private func scores(_ questions: [Question], _ sum: (Question) -> ScoreSum) -> JSONValue {
        .object(
            questions.map { question in
                let sum = sum(question)
                return (
                    question.kind,
                    .object([
                        ("question", .string(question.rawValue)), ("n", .int(sum.n)),
                        ("mean", sum.mean.map { .double($0) } ?? .null),
                    ])
                )
            })
    }

    static func span(_ seconds: Int64) -> String { TimeSpan.seconds(seconds).description }
}
