// What is true at each step of a map, by the rules with which a map is measured.
import JourneySupport

/// A step of a map as the simulator knows it.
struct TruthStep {
    let id: String
    var isOptional = false
    var questions: [Question] = []
    /// When something of the step last happened to a customer; `nil` when nothing did.
    let last: @Sendable (Facts) -> Int64?
}

/// The steps of the two maps, in their order; a step that is not bound to events is left out.
struct TruthMap {
    let id: String
    let steps: [TruthStep]
    /// Whether the journey ended without its goal.
    let isMissed: @Sendable (Facts) -> Bool

    static let connect = TruthMap(
        id: "connect",
        steps: [
            TruthStep(id: "compares", questions: [.plans]) { $0.comparedLast },
            TruthStep(id: "checks", questions: [.address]) { $0.addressConfirmed ?? $0.addressEntered },
            TruthStep(id: "offer", questions: [.offer]) { $0.offerSent ?? $0.offerRequested ?? $0.formOpened },
            TruthStep(id: "signs", questions: [.signing, .signingEffort]) { $0.signed },
            TruthStep(id: "books", questions: [.booking]) {
                $0.visitConfirmed ?? $0.messageSent ?? $0.visitBooked
            },
            TruthStep(id: "moved", isOptional: true, questions: [.moved]) { $0.lastMoved },
            TruthStep(id: "installs", questions: [.installation]) { $0.installed ?? $0.technicianArrived },
            TruthStep(id: "tests", questions: [.speed]) { $0.speedTested },
            TruthStep(id: "bill", questions: [.bill]) { $0.billOpened },
            TruthStep(id: "settles", questions: [.month, .recommendation]) { $0.monthCompleted },
        ],
        isMissed: { $0.declined != nil || $0.cancelled != nil })

    static let bill = TruthMap(
        id: "bill",
        steps: [
            TruthStep(id: "arrives") { $0.billIssued },
            TruthStep(id: "opens", questions: [.bill]) { $0.billOpened },
            TruthStep(id: "looks", isOptional: true, questions: [.help]) { $0.helpViewed },
            TruthStep(id: "calls", isOptional: true, questions: [.support, .supportEffort]) { $0.lastBillCall },
            TruthStep(id: "review", isOptional: true) { $0.reviewStarted },
            TruthStep(id: "corrected", isOptional: true, questions: [.correction]) { $0.corrected },
            TruthStep(id: "pays") { $0.paid },
        ],
        isMissed: { $0.cancelled != nil })
}

/// What became of those who reached a step.
struct TruthOutcome {
    var reach = 0
    var wentOn = 0
    var anotherWay = 0
    var onTheWay = 0
    var lost = 0
}

/// The true figures of one map.
struct MapTruth {
    /// A customer whose journey neither reached the last step nor ended: lost or on the way, as the end of the log tells.
    private struct Open {
        let step: Int
        let last: Int64
    }

    let map: TruthMap
    /// Customers with at least one event of the map.
    private(set) var journeys = 0
    private(set) var outcomes: [TruthOutcome]
    /// Customers of each step, by what they do for a living.
    private(set) var reachByWork: [[Work: Int]]
    private var open: [Open] = []

    init(_ map: TruthMap) {
        self.map = map
        outcomes = Array(repeating: TruthOutcome(), count: map.steps.count)
        reachByWork = Array(repeating: [:], count: map.steps.count)
    }

    mutating func enter(_ life: Life) {
        let times = map.steps.map { $0.last(life.facts) }
        // A moved visit is confirmed, which leads back to an earlier step: the last event need not be the furthest step's.
        guard let furthest = times.lastIndex(where: { $0 != nil }), let last = times.compactMap({ $0 }).max() else {
            return
        }
        journeys += 1
        for step in times.indices where times[step] != nil {
            outcomes[step].reach += 1
            reachByWork[step][life.customer.work, default: 0] += 1
            guard step < furthest else { continue }
            if times[(step + 1)...next(after: step)].contains(where: { $0 != nil }) {
                outcomes[step].wentOn += 1
            } else {
                outcomes[step].anotherWay += 1
            }
        }
        guard furthest < times.count - 1 else { return }
        if map.isMissed(life.facts) {
            outcomes[furthest].lost += 1
        } else {
            open.append(Open(step: furthest, last: last))
        }
    }

    /// Tells the lost from those on the way.
    /// - Parameters: `end` is the time of the last event of the log.
    mutating func close(at end: Int64) {
        for journey in open {
            if end - journey.last > Ledger.window {
                outcomes[journey.step].lost += 1
            } else {
                outcomes[journey.step].onTheWay += 1
            }
        }
        open = []
    }

    /// The next step that all are meant to take.
    private func next(after step: Int) -> Int {
        map.steps.indices.first { $0 > step && !map.steps[$0].isOptional } ?? map.steps.count - 1
    }
}
