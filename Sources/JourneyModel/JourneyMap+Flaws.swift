// Whether a map fits together: ids that are unique and lead somewhere, values on their scales.
internal import JourneyLanguage
internal import JourneySupport

extension JourneyMap {
    /// What does not fit together, in the order of the map.
    ///
    /// - Parameter knownPersonas: the ids of the personas there are; `nil` when they are not known, which checks none.
    /// - Complexity: O(size of the map).
    package func flaws(knownPersonas: Set<String>? = nil) -> [MapFlaw] {
        var checker = FlawChecker(map: self, knownPersonas: knownPersonas)
        checker.checkMap()
        return checker.flaws
    }

    /// Whether a text can be an id: letters of ASCII, digits and hyphens.
    package static func isID(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0 == UInt8(ascii: "-") || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
    }
}

/// Walks a map once and gathers its flaws.
private struct FlawChecker {
    let map: JourneyMap
    let knownPersonas: Set<String>?
    private(set) var flaws: [MapFlaw] = []
    /// How many more ids are looked for among those there are: the search is long, and the first ones help most.
    private var suggestionsLeft = 50
    /// The position of each step in the order of the journey.
    private let order: [String: Int]
    private let steps: Set<String>
    private let barriers: Set<String>
    private let opportunities: Set<String>
    /// Where each id was first seen, by what it names.
    private var firstPlaces: [String: [String: MapPath]] = [:]

    init(map: JourneyMap, knownPersonas: Set<String>?) {
        self.map = map
        self.knownPersonas = knownPersonas
        let all = map.steps
        order = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        steps = Set(order.keys)
        barriers = Set(all.flatMap(\.barriers).map(\.id))
        opportunities = Set(all.flatMap(\.opportunities).map(\.id))
    }

    mutating func checkMap() {
        let root = MapPath()
        checkID(map.id, of: "map", at: root["id"])
        checkMapLink(map.parent?.map, at: root["parent"]["map"])
        for (index, persona) in map.personas.enumerated() {
            checkPersona(persona, at: root["personas"][index])
            checkUnique(persona, of: "persona", at: root["personas"][index])
        }
        checkMeasurement(map.measurement, at: root["measure"])
        for (index, takeaway) in map.takeaways.enumerated() {
            let path = root["takeaways"][index]
            checkStep(takeaway.step, at: path["step"])
            checkKnown(takeaway.opportunity, "opportunity", in: opportunities, at: path["opportunity"])
            check(takeaway.evidence, at: path["evidence"])
        }
        var position = 0
        var bound = 0
        for (stageIndex, stage) in map.stages.enumerated() {
            let path = root["stages"][stageIndex]
            checkID(stage.id, of: "stage", at: path["id"])
            for (stepIndex, step) in stage.steps.enumerated() {
                check(step, at: path["steps"][stepIndex], position: position)
                position += 1
                bound += step.binding == nil ? 0 : 1
                if step.binding != nil {
                    checkCount(bound, MeasurementPlan.mostBound, "steps with events", at: path["steps"][stepIndex])
                }
            }
        }
    }

    private mutating func check(_ step: Step, at path: MapPath, position: Int) {
        checkID(step.id, of: "step", at: path["id"])
        for (index, touchpoint) in step.touchpoints.enumerated() {
            if let id = touchpoint.id { checkID(id, of: "touchpoint", at: path["touchpoints"][index]["id"]) }
        }
        checkMapLink(step.childMap, at: path["map"])
        for (index, way) in step.ways.enumerated() {
            check(way, at: path["ways"][index]["to"], position: position)
        }
        for lane in Lane.allCases {
            for (index, note) in (step.notes[lane] ?? []).enumerated() {
                let place = path[lane.rawValue][index]
                checkThrough(note.through, from: position, at: place["through"])
                if let persona = note.persona { checkPersona(persona, at: place["persona"]) }
                check(note.evidence, at: place["evidence"])
            }
        }
        checkScale(step.emotion?.assumed, -2...2, "emotion", at: path["emotion"]["assumed"])
        checkScale(step.emotion?.target, -2...2, "emotion", at: path["emotion"]["target"])
        for (persona, guess) in (step.emotion?.byPersona ?? [:]).sorted(by: { $0.key < $1.key }) {
            checkPersona(persona, at: path["emotion"]["personas"][persona])
            checkScale(guess, -2...2, "emotion", at: path["emotion"]["personas"][persona])
        }
        for (index, barrier) in step.barriers.enumerated() {
            check(barrier, at: path["barriers"][index], position: position)
        }
        for (index, opportunity) in step.opportunities.enumerated() {
            check(opportunity, at: path["opportunities"][index], position: position)
        }
        for lane in BlueprintLane.allCases {
            for (index, item) in (step.blueprint[lane] ?? []).enumerated() {
                checkThrough(item.through, from: position, at: path["blueprint"][lane.rawValue][index]["through"])
            }
        }
        check(step.evidence, at: path["evidence"])
    }

    private mutating func check(_ way: Way, at path: MapPath, position: Int) {
        checkStep(way.to, at: path)
        if order[way.to] == position + 1 {
            add("way-on", "“\(way.to)” is the next step, where everybody goes; a way leads elsewhere", at: path)
        }
    }

    /// A map cannot tell whether the other one is there, but it knows an id, and itself.
    private mutating func checkMapLink(_ id: String?, at path: MapPath) {
        guard let id else { return }
        if !JourneyMap.isID(id) {
            add("bad-id", "“\(id)” is no id of a map; an id is made of the letters a–z, digits and hyphens", at: path)
        } else if id == map.id {
            add("own-map", "“\(id)” is this map itself; name another one", at: path)
        }
    }

    private mutating func check(_ barrier: Barrier, at path: MapPath, position: Int) {
        checkID(barrier.id, of: "barrier", at: path["id"])
        checkScale(Double(barrier.severity), 1...5, "severity", at: path["severity"])
        if let persona = barrier.persona { checkPersona(persona, at: path["persona"]) }
        checkThrough(barrier.through, from: position, at: path["through"])
        check(barrier.evidence, at: path["evidence"])
    }

    private mutating func check(_ opportunity: Opportunity, at path: MapPath, position: Int) {
        checkID(opportunity.id, of: "opportunity", at: path["id"])
        checkScale(opportunity.customerValue.map(Double.init), 1...5, "customer-value", at: path["customer-value"])
        checkScale(opportunity.businessValue.map(Double.init), 1...5, "business-value", at: path["business-value"])
        checkScale(opportunity.effort.map(Double.init), 1...5, "effort", at: path["effort"])
        checkKnown(opportunity.barrier, "barrier", in: barriers, at: path["barrier"])
        checkThrough(opportunity.through, from: position, at: path["through"])
    }

    private mutating func checkMeasurement(_ plan: MeasurementPlan, at path: MapPath) {
        for (index, counter) in plan.counters.enumerated() {
            let place = path["counters"][index]
            checkID(counter.id, of: "counter", at: place["id"])
            checkCount(index + 1, MeasurementPlan.mostCounters, "counters", at: place)
            if counter.events.isEmpty {
                add("no-events", "a counter needs the events it counts; name at least one", at: place["events"])
            }
        }
        for (index, column) in (plan.network?.columns ?? []).enumerated() {
            let place = path["network"]["columns"][index]
            if column.property == nil, column.nodes.isEmpty {
                add("no-nodes", "a column needs a property, or nodes with events", at: place)
            }
            for (number, node) in column.nodes.enumerated() {
                checkCount(number + 1, MeasurementPlan.mostBound, "nodes of a column", at: place["nodes"][number])
                if column.property == nil, node.events.isEmpty {
                    add(
                        "no-events", "a node needs the events its customers have; name at least one",
                        at: place["nodes"][number])
                }
                if column.property != nil, node.value == nil {
                    add("no-value", "a node of a property needs the value it stands for", at: place["nodes"][number])
                }
            }
        }
    }

    private mutating func check(_ evidence: [EvidenceRecord], at path: MapPath) {
        for (index, record) in evidence.enumerated() where (record.n ?? 1) < 1 {
            add(
                "out-of-range", "n counts how often it was seen; write 1 or more, or leave it out", at: path[index]["n"]
            )
        }
    }

    // MARK: - Rules

    private mutating func checkID(_ id: String, of kind: String, at path: MapPath) {
        if !JourneyMap.isID(id) {
            add("bad-id", "“\(id)” is no id; an id is made of the letters a–z, digits and hyphens", at: path)
        }
        checkUnique(id, of: kind, at: path)
    }

    private mutating func checkUnique(_ id: String, of kind: String, at path: MapPath) {
        if let first = firstPlaces[kind]?[id] {
            let message = "the \(kind) “\(id)” stands twice; each \(kind) has an id of its own"
            flaws.append(MapFlaw(code: "duplicate-id", message: message, path: path, other: first))
        } else {
            firstPlaces[kind, default: [:]][id] = path
        }
    }

    private mutating func checkPersona(_ id: String, at path: MapPath) {
        guard let knownPersonas else { return }
        checkKnown(id, "persona", in: knownPersonas, at: path)
    }

    private mutating func checkStep(_ id: String?, at path: MapPath) {
        checkKnown(id, "step", in: steps, at: path)
    }

    private mutating func checkThrough(_ id: String?, from position: Int, at path: MapPath) {
        guard let id else { return }
        guard let end = order[id] else { return checkStep(id, at: path) }
        if end < position {
            add(
                "through-before", "“\(id)” comes before the step this stands at; name this step or a later one",
                at: path)
        }
    }

    private mutating func checkKnown(_ id: String?, _ kind: String, in known: Set<String>, at path: MapPath) {
        guard let id, !known.contains(id) else { return }
        suggestionsLeft -= 1
        let remedy = suggestionsLeft < 0 ? "" : remedy(for: id, kind, among: known)
        add("unknown-\(kind)", "there is no \(kind) “\(id)”\(remedy)", at: path)
    }

    private func remedy(for id: String, _ kind: String, among known: Set<String>) -> String {
        let suggestion = Suggestion.text(for: id, among: known)
        guard suggestion.isEmpty else { return suggestion }
        guard !known.isEmpty else {
            return kind == "persona" ? "; write it into the map, or beside the maps" : "; the map has none yet"
        }
        let names = known.sorted().prefix(8).joined(separator: ", ")
        return "; there \(known.count == 1 ? "is" : "are") \(names)\(known.count > 8 ? ", …" : "")"
    }

    private mutating func checkScale(_ value: Double?, _ scale: ClosedRange<Double>, _ name: String, at path: MapPath) {
        guard let value, !scale.contains(value) else { return }
        let (low, high) = (Int(scale.lowerBound), Int(scale.upperBound))
        let lowText = low < 0 ? "−\(-low)" : "\(low)"
        add("out-of-range", "“\(name)” goes from \(lowText) to \(high)", at: path)
    }

    /// Says it once, at the first one too many.
    private mutating func checkCount(_ count: Int, _ most: Int, _ things: String, at path: MapPath) {
        guard count == most + 1 else { return }
        add("too-many", "at most \(most) \(things) can be counted; leave some out", at: path)
    }

    private mutating func add(_ code: String, _ message: String, at path: MapPath) {
        flaws.append(MapFlaw(code: code, message: message, path: path))
    }
}
