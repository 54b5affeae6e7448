// A map made ready for its rules: walked once, so that each of them may ask what reaches where.
internal import JourneyLanguage
internal import JourneySupport

/// What the rules are asked about.
struct CheckedMap {
    let map: JourneyMap
    let today: CalendarDate
    /// The personas of the map that are known, with the places where the map names them.
    let personas: [(place: CheckedPlace, persona: Persona)]
    let steps: [CheckedStep]
    /// The position of each step in the order of the journey.
    let order: [String: Int]
    /// The lines of the map's file where a merge left a conflict, in their order.
    let conflicts: [Int]
    /// The maps beside it; `nil` where nobody knows which there are.
    let neighbours: [NeighbourMap]?
    /// The steps of which nothing is known but what they are called, where there are several: they are told once, together.
    let emptySteps: [CheckedStep]
    /// What stood after the rules before: errors that nobody silenced, and silences without a use.
    var openErrors = 0
    var idleSilences: [Int] = []

    /// - Parameter personas: the personas beside the map, of this map or not.
    /// - Complexity: O(size of the map).
    init(
        _ map: JourneyMap, today: CalendarDate, personas: [Persona], conflicts: [Int] = [],
        neighbours: [NeighbourMap]? = nil
    ) {
        self.conflicts = conflicts.sorted()
        self.neighbours = neighbours
        self.map = map
        self.today = today
        let known = Dictionary(
            (map.ownPersonas + personas).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let root = CheckedPlace(path: MapPath(), holders: [], title: map.title)
        self.personas = map.personas.enumerated().compactMap { index, id in
            known[id].map { (root.holding("personas", index, .persona, id, $0.name), $0) }
        }
        var order: [String: Int] = [:]
        for stage in map.stages {
            for step in stage.steps where order[step.id] == nil { order[step.id] = order.count }
        }
        self.order = order
        var (reach, steps): (Reach, [CheckedStep]) = (Reach(), [])
        for (stageIndex, stage) in map.stages.enumerated() {
            for (stepIndex, step) in stage.steps.enumerated() {
                let position = steps.count
                reach.add(step, at: position, order)
                steps.append(
                    CheckedStep(
                        step: step, stage: stageIndex, index: stepIndex, stageID: stage.id,
                        lanes: reach.lanes(at: position), boxes: reach.boxes(at: position),
                        isStopped: reach.barriers >= position))
            }
        }
        self.steps = steps
        let empty = steps.filter(\.isEmpty)
        emptySteps = empty.count > 1 ? empty : []
    }

    /// Whether a step is told together with others that are as empty.
    func isFolded(_ step: CheckedStep) -> Bool { !emptySteps.isEmpty && step.isEmpty }

    /// The map as a whole.
    var place: CheckedPlace { CheckedPlace(path: MapPath(), holders: [], title: map.title) }

    func stagePlace(_ index: Int) -> CheckedPlace {
        place.holding("stages", index, .stage, map.stages[index].id, map.stages[index].title)
    }

    /// Calls something for every barrier. The place is only made when it is asked for.
    func forEachBarrier(_ body: (CheckedStep, Barrier, _ place: () -> CheckedPlace) -> Void) {
        for step in steps {
            for (index, barrier) in step.step.barriers.enumerated() { body(step, barrier) { step.place(of: index) } }
        }
    }

    /// Days that have passed since one; negative for one to come.
    func days(since day: CalendarDate) -> Int {
        Int((today.microseconds - day.microseconds).flooredDivision(by: 86_400_000_000))
    }
}

/// A step, and what reaches over it from the steps before.
struct CheckedStep {
    let step: Step
    let stage: Int
    let index: Int
    let stageID: String
    /// The lanes that say something here, also those that began earlier.
    let lanes: Set<Lane>
    let boxes: Set<BlueprintLane>
    /// Whether a barrier stands here, or reaches so far.
    let isStopped: Bool

    var place: CheckedPlace {
        let stagePath = MapPath()["stages"][stage]
        return CheckedPlace(
            path: stagePath["steps"][index],
            holders: [ElementAddress(.stage, stageID), ElementAddress(.step, step.id)], title: step.title)
    }

    func place(of barrier: Int) -> CheckedPlace {
        let it = step.barriers[barrier]
        return place.holding("barriers", barrier, .barrier, it.id, it.title)
    }

    func place(ofOpportunity index: Int) -> CheckedPlace {
        let it = step.opportunities[index]
        return place.holding("opportunities", index, .opportunity, it.id, it.title)
    }

    func place(ofTouchpoint index: Int) -> CheckedPlace {
        let it = step.touchpoints[index]
        return place.holding("touchpoints", index, .touchpoint, it.id, it.label)
    }

    func place(ofMessage index: Int) -> CheckedPlace {
        let it = step.messages[index]
        return place.holding("messages", index, .message, it.id, it.text)
    }

    /// A box has no id; its sentence calls it by its own title.
    func place(of lane: BlueprintLane, _ index: Int) -> CheckedPlace {
        let inner = place["blueprint"][lane.rawValue][index]
        let title = step.blueprint[lane].map { $0[index].title } ?? inner.title
        return CheckedPlace(path: inner.path, holders: inner.holders, title: title)
    }

    /// Whether nothing is known of it but what it is called, and nothing from before reaches over it.
    var isEmpty: Bool {
        var blank = Step(id: step.id, title: step.title)
        (blank.icon, blank.isMilestone, blank.isOptional) = (step.icon, step.isMilestone, step.isOptional)
        return lanes.isEmpty && boxes.isEmpty && !isStopped && step == blank
    }

    /// Whether a survey asks about it.
    var isAsked: Bool { !step.questions.isEmpty || step.touchpoints.contains { !$0.questions.isEmpty } }

    func has(_ lanes: Set<Lane>) -> Bool { !self.lanes.isDisjoint(with: lanes) }
}

/// How far what was written so far reaches, by position.
private struct Reach {
    private var lanes: [Lane: Int] = [:]
    private var boxes: [BlueprintLane: Int] = [:]
    private(set) var barriers = -1

    mutating func add(_ step: Step, at position: Int, _ order: [String: Int]) {
        func end(_ through: String?) -> Int { max(position, through.flatMap { order[$0] } ?? position) }
        for (lane, notes) in step.notes {
            for note in notes { lanes[lane] = max(lanes[lane] ?? -1, end(note.through)) }
        }
        for (lane, items) in step.blueprint {
            for item in items { boxes[lane] = max(boxes[lane] ?? -1, end(item.through)) }
        }
        for barrier in step.barriers { barriers = max(barriers, end(barrier.through)) }
    }

    func lanes(at position: Int) -> Set<Lane> { Set(lanes.filter { $0.value >= position }.keys) }
    func boxes(at position: Int) -> Set<BlueprintLane> { Set(boxes.filter { $0.value >= position }.keys) }
}
