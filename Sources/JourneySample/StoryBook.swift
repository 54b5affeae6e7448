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
                .list(
                    stories.map { story in
                        .object([
                            ("id", .text(story.id)), ("title", .text(story.title)),
                            ("planted", .object(story.planted.map { ($0, .number($1)) })),
                            ("checks", .list(story.checks.map(\.json))),
                        ])
                    })
            ),
            ("map", truth(ledger.connect)),
            ("otherMaps", .list([truth(ledger.bill)])),
        ])
    }

    private var sample: JSONValue {
        .object([
            ("seed", .text(String(company.seed))), ("customers", .whole(company.customers)),
            ("days", .whole(company.days)),
            ("start", .text(Check.time(ledger.calendar.start))), ("end", .text(Check.time(ledger.calendar.end))),
            ("lastEvent", ledger.lastEvent.map { .text(Check.time($0)) } ?? .none),
            ("eventRows", .whole(ledger.eventRows)), ("events", .whole(ledger.eventRows - ledger.duplicateRows)),
            ("responses", .whole(ledger.answerRows)), ("complaints", .whole(ledger.complaintRows)),
        ])
    }

    /// A map's true figures, step by step.
    private func truth(_ truth: MapTruth) -> JSONValue {
        .object([
            ("id", .text(truth.map.id)), ("window", .text(Self.span(Ledger.window))),
            ("journeys", .whole(truth.journeys)),
            ("steps", .list(truth.map.steps.indices.map { step(truth, $0) })),
        ])
    }

    private func step(_ truth: MapTruth, _ index: Int) -> JSONValue {
        let step = truth.map.steps[index]
        let outcome = truth.outcomes[index]
        var members: [(String, JSONValue)] = [("id", .text(step.id)), ("reach", .whole(outcome.reach))]
        if index < truth.map.steps.count - 1 {
            members += [
                ("wentOn", .whole(outcome.wentOn)), ("anotherWay", .whole(outcome.anotherWay)),
                ("onTheWay", .whole(outcome.onTheWay)), ("lost", .whole(outcome.lost)),
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
                        return (persona.id, .object([("reach", .whole(reach)), ("scores", scores)]))
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
                        ("question", .text(question.rawValue)), ("n", .whole(sum.n)),
                        ("mean", sum.mean.map { .number($0) } ?? .none),
                    ])
                )
            })
    }

    static func span(_ seconds: Int64) -> String { TimeSpan.seconds(seconds).description }
}
