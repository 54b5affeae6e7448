// How well a map is founded: of all it states, how much a person vouches for or the log measures.
internal import JourneySupport

/// The weighted share of a map's statements that are founded, and what would raise it most.
///
/// A statement is founded by a record of evidence that was reported or observed, supports it and has not expired, unless more
/// records contradict it than support it. What is measured is founded as well: a step that is bound to events, an emotion
/// that a survey asks about. An assumption founds nothing. Weights: a takeaway 3, a barrier its severity (1 … 5), an emotion 2,
/// a step 1, a text of a customer's lane 1. The rule and the weights are our own: what a decision hangs on counts more.
package struct EvidenceScore: Hashable, Sendable {
    /// The statements of one kind: how many there are, and how many are founded.
    package struct Share: Hashable, Sendable {
        package let kind: ElementKind
        package let statements: Int
        package let founded: Int
    }

    /// A statement that nothing founds.
    package struct Guess: Hashable, Sendable {
        package let place: CheckedPlace
        package let kind: ElementKind
        package let weight: Int
    }

    /// The weight of all statements, and of those that are founded.
    package let weight: Int
    package let foundedWeight: Int
    /// By kind, the heaviest kinds first; kinds without a statement are left out.
    package let shares: [Share]
    /// The heaviest statements without a foundation, in the order of the document where they weigh the same.
    package let heaviest: [Guess]

    /// 0 … 100, rounded down, so that 100 means all; `nil` for a map that states nothing.
    package var value: Int? { weight == 0 ? nil : 100 * foundedWeight / weight }

    /// By how many points the score would rise if a statement were founded.
    package func gain(of guess: Guess) -> Double { weight == 0 ? 0 : 100 * Double(guess.weight) / Double(weight) }

    package var statements: Int { shares.reduce(0) { $0 + $1.statements } }
    package var founded: Int { shares.reduce(0) { $0 + $1.founded } }

    /// How many of the heaviest are named.
    private static let named = 5

    init(_ map: CheckedMap) {
        var gathered = Gathered()
        for (index, takeaway) in map.map.takeaways.enumerated() {
            gathered.add(.takeaway, 3, map.isFounded(by: takeaway.evidence)) { map.takeawayPlace(index) }
        }
        for checked in map.steps { gathered.add(checked, map) }
        (weight, foundedWeight) = (gathered.weight, gathered.foundedWeight)
        shares = Gathered.kinds.compactMap { gathered.shares[$0] }
        heaviest = gathered.guesses.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .prefix(Self.named)
            .map { Guess(place: $0.element.place(), kind: $0.element.kind, weight: $0.element.weight) }
    }

    /// The lanes whose texts speak of customers, and can be true or not.
    static let lanes: Set<Lane> = [
        .actions, .goals, .needs, .motivation, .expectations, .thoughts, .feelings, .quotes, .questions, .alternatives,
        .gains, .momentsOfTruth, .effort,
    ]
}

/// The statements of a map, added up.
private struct Gathered {
    /// A statement without a foundation, whose place is only made when it is among the heaviest.
    struct Unfounded {
        let kind: ElementKind
        let weight: Int
        let place: () -> CheckedPlace
    }

    static let kinds: [ElementKind] = [.takeaway, .barrier, .emotion, .step, .note]
    var weight = 0
    var foundedWeight = 0
    var shares: [ElementKind: EvidenceScore.Share] = [:]
    var guesses: [Unfounded] = []

    mutating func add(_ kind: ElementKind, _ weight: Int, _ isFounded: Bool, _ place: @escaping () -> CheckedPlace) {
        let old = shares[kind]
        shares[kind] = EvidenceScore.Share(
            kind: kind, statements: (old?.statements ?? 0) + 1, founded: (old?.founded ?? 0) + (isFounded ? 1 : 0))
        self.weight += weight
        if isFounded {
            foundedWeight += weight
        } else {
            guesses.append(Unfounded(kind: kind, weight: weight, place: place))
        }
    }

    mutating func add(_ checked: CheckedStep, _ map: CheckedMap) {
        let step = checked.step
        let isTold = map.isFounded(by: step.evidence)
        add(.step, 1, isTold || step.binding != nil) { checked.place }
        for lane in Lane.allCases where EvidenceScore.lanes.contains(lane) {
            for (index, note) in (step.notes[lane] ?? []).enumerated() {
                add(.note, 1, map.isFounded(by: note.evidence)) {
                    let place = checked.place[lane.rawValue][index]
                    return CheckedPlace(path: place.path, holders: place.holders, title: note.text)
                }
            }
        }
        if let emotion = step.emotion, emotion.isGuessed {
            add(.emotion, 2, isTold || checked.isAsked) { checked.place["emotion"] }
        }
        for (index, barrier) in step.barriers.enumerated() {
            add(.barrier, barrier.severity, map.isFounded(by: barrier.evidence)) { checked.place(of: index) }
        }
    }
}
