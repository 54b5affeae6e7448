// Whether a map fits together: ids that are unique and lead somewhere, and rules between its parts.
internal import JourneyLanguage
internal import JourneySupport

extension JourneyMap {
    /// What does not fit together.
    ///
    /// - Parameters:
    ///   - knownPersonas: the ids of the personas beside the map; `nil` when they are not known, which checks none.
    ///   - registered: the ids of the touchpoints of the register; `nil` when it is not known.
    /// - Complexity: O(size of the map).
    package func flaws(knownPersonas: Set<String>? = nil, registered: Set<String>? = nil) -> [MapFlaw] {
        let known: [ElementKind: Set<String>?] = [.map: nil, .persona: knownPersonas, .registered: registered]
        let references = ReferenceCheck(
            DocumentWriting(language: language).mapping(self), as: JourneyMap.self,
            known: known.compactMapValues(\.self),
            unknown: Set(known.filter { $0.value == nil }.keys))
        var checker = FlawChecker(map: self)
        checker.checkMap()
        return references.flaws + checker.flaws
    }

    /// Whether a text can be an id: letters of ASCII, digits and hyphens, and not hyphens alone.
    package static func isID(_ text: String) -> Bool {
        text.utf8.contains { $0 != UInt8(ascii: "-") }
            && text.utf8.allSatisfy {
                $0 == UInt8(ascii: "-") || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
    }
}

extension TouchpointRegister {
    /// What does not fit together; a touchpoint of the register is none that uses another.
    package var flaws: [MapFlaw] {
        let root = DocumentWriting(language: language).mapping(self)
        let references = ReferenceCheck(root, as: TouchpointRegister.self, known: [:], unknown: [.registered])
        let using = touchpoints.enumerated().filter { $1.use != nil }.map { index, touchpoint in
            MapFlaw(
                code: "register-use", message: "a touchpoint of the register says all of itself; leave “use” out",
                path: MapPath()["touchpoints"][index]["use"])
        }
        return references.flaws + using
    }
}

/// Walks a map once and gathers what breaks a rule between its parts.
private struct FlawChecker {
    let map: JourneyMap
    private(set) var flaws: [MapFlaw] = []
    /// The position of each step in the order of the journey.
    private let order: [String: Int]

    init(map: JourneyMap) {
        self.map = map
        order = Dictionary(map.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func checkMap() {
        let root = MapPath()
        if !JourneyMap.isID(map.id) {
            add("bad-id", "“\(map.id)” is no id; an id is made of the letters a–z, digits and hyphens", at: root["id"])
        }
        checkMapLink(map.parent?.map, at: root["parent"]["map"])
        checkFormula(at: root)
        checkMeasurement(map.measurement, at: root["measure"])
        var position = 0
        var bound = 0
        for (stageIndex, stage) in map.stages.enumerated() {
            let path = root["stages"][stageIndex]
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
        checkMapLink(step.childMap, at: path["map"])
        for (index, way) in step.ways.enumerated() where order[way.to] == position + 1 {
            add(
                "way-on", "“\(way.to)” is the next step, where everybody goes; a way leads elsewhere",
                at: path["ways"][index]["to"])
        }
        for lane in Lane.allCases {
            for (index, note) in (step.notes[lane] ?? []).enumerated() {
                check(note, in: lane, at: path[lane.rawValue][index], position: position)
            }
        }
        for (index, barrier) in step.barriers.enumerated() {
            let path = path["barriers"][index]
            checkThrough(barrier.through, from: position, at: path["through"])
        }
        for (index, opportunity) in step.opportunities.enumerated() {
            let path = path["opportunities"][index]
            checkThrough(opportunity.through, from: position, at: path["through"])
        }
        for lane in BlueprintLane.allCases {
            for (index, item) in (step.blueprint[lane] ?? []).enumerated() {
                checkThrough(item.through, from: position, at: path["blueprint"][lane.rawValue][index]["through"])
            }
        }
    }

    private mutating func check(_ note: Note, in lane: Lane, at path: MapPath, position: Int) {
        checkThrough(note.through, from: position, at: path["through"])
        for (key, isThere) in [
            ("promised", note.promised != nil), ("experienced", note.experienced != nil),
            ("outcome", note.outcome != nil),
        ] where isThere && lane != .expectations {
            add("wrong-lane", "“\(key)” belongs to a text of “\(Lane.expectations.rawValue)”", at: path[key])
        }
        if note.level != nil, lane != .feelings {
            add("wrong-lane", "“level” belongs to a text of “\(Lane.feelings.rawValue)”", at: path["level"])
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

    private mutating func checkMeasurement(_ plan: MeasurementPlan, at path: MapPath) {
        for (index, counter) in plan.counters.enumerated() {
            let place = path["counters"][index]
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

    private mutating func checkFormula(at root: MapPath) {
        guard let formula = map.formula else { return }
        do throws(ScoreFormula.Flaw) {
            _ = try ScoreFormula(formula)
        } catch {
            add(
                "bad-formula",
                "this is no formula: \(error.message); write one such as reach * customer-value / effort",
                at: root["formula"])
        }
    }

    // MARK: - Rules

    private mutating func checkThrough(_ id: String?, from position: Int, at path: MapPath) {
        guard let id, let end = order[id], end < position else { return }
        add("through-before", "“\(id)” comes before the step this stands at; name this step or a later one", at: path)
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
