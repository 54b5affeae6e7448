import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@Suite("Maps")
struct JourneyMapTests {
    /// Two stages with three steps: `a` and `b` in `one`, `c` in `two`.
    static func map(_ change: (inout JourneyMap) -> Void = { _ in }) -> JourneyMap {
        var map = JourneyMap(id: "map", title: LocalizedText("Map"))
        let steps = ["a", "b", "c"].map { Step(id: $0, title: LocalizedText($0)) }
        map.stages = [
            Stage(id: "one", title: LocalizedText("One"), steps: Array(steps[..<2])),
            Stage(id: "two", title: LocalizedText("Two"), steps: Array(steps[2...])),
        ]
        change(&map)
        return map
    }

    @Test("Steps and opportunities come in the order of the journey")
    func order() {
        let map = Self.map { map in
            map.stages[1].steps[0].opportunities = [Opportunity(id: "late", title: LocalizedText("L"))]
            map.stages[0].steps[1].opportunities = [Opportunity(id: "early", title: LocalizedText("E"))]
        }
        #expect(map.steps.map(\.id) == ["a", "b", "c"])
        #expect(map.step("c")?.id == "c" && map.step("d") == nil)
        #expect(map.opportunities.map(\.step) == ["b", "c"])
        #expect(map.opportunities.map(\.opportunity.id) == ["early", "late"])
    }

    @Test("A step is bound to its events and those of its touchpoints")
    func binding() {
        var step = Step(id: "a", title: LocalizedText("A"))
        #expect(step.binding == nil)
        step.events = [EventPattern(name: "x")]
        var touchpoint = Touchpoint(channel: "sms")
        touchpoint.events = [EventPattern(name: "y"), EventPattern(name: "z")]
        step.touchpoints = [Touchpoint(channel: "web"), touchpoint]
        #expect(step.binding?.description == "x|y|z")
    }

    @Test("A map that fits together has no flaws")
    func sound() {
        let map = Self.map { map in
            map.personas = ["p"]
            map.stages[0].steps[0].notes[.quotes] = [Note(LocalizedText("Q"), through: "c")]
            map.stages[0].steps[1].notes[.quotes] = [Note(LocalizedText("Q"), through: "b")]
            map.stages[0].steps[0].emotion = Emotion(assumed: -2, target: 2)
            // Ids name things of one kind: a stage and a barrier may share theirs with a step.
            map.stages[0].id = "a"
            map.stages[0].steps[0].barriers = [Barrier(id: "a", title: LocalizedText("B"), severity: 5)]
        }
        #expect(map.flaws(knownPersonas: ["p"]) == [])
        #expect(map.flaws() == [])
    }

    typealias Change = @Sendable (inout JourneyMap) -> Void

    static let changes: [(Change, String)] = [
        ({ $0.id = "my map" }, "id: “my map” is no id; an id is made of the letters a–z, digits and hyphens"),
        ({ $0.id = "" }, "id: “” is no id; an id is made of the letters a–z, digits and hyphens"),
        ({ $0.personas = ["p", "p"] }, "personas[1]: the persona “p” stands twice; each persona has an id of its own"),
        ({ $0.personas = ["q"] }, "personas[0]: there is no persona “q”; did you mean “p”?"),
        ({ $0.stages[1].id = "one" }, "stages[1].id: the stage “one” stands twice; each stage has an id of its own"),
        (
            { $0.stages[1].steps[0].id = "a" },
            "stages[1].steps[0].id: the step “a” stands twice; each step has an id of its own"
        ),
        (
            {
                $0.stages[1].steps[0].notes[.thoughts] = [
                    Note(LocalizedText("T")), Note(LocalizedText("T"), through: "b"),
                ]
            },
            "stages[1].steps[0].thinks[1].through: “b” comes before the step this stands at; name this step or a later one"
        ),
        (
            {
                var item = BlueprintItem(title: LocalizedText("I"))
                item.through = "nowhere"
                $0.stages[0].steps[0].blueprint[.support] = [item]
            }, "stages[0].steps[0].blueprint.support[0].through: there is no step “nowhere”; there are a, b, c"
        ),
        (
            {
                var takeaway = Takeaway(title: LocalizedText("T"))
                takeaway.opportunity = "gain"
                $0.takeaways = [takeaway]
            }, "takeaways[0].opportunity: there is no opportunity “gain”; the map has none yet"
        ),
        (
            { $0.measurement.counters = [EventCounter(id: "calls", title: LocalizedText("C"), events: [])] },
            "measure.counters[0].events: a counter needs the events it counts; name at least one"
        ),
        (
            { $0.measurement.network = NetworkPlan(columns: [NetworkColumn(title: LocalizedText("C"))]) },
            "measure.network.columns[0]: a column needs a property, or nodes with events"
        ),
        (
            {
                let node = NetworkNode(title: LocalizedText("N"))
                $0.measurement.network = NetworkPlan(columns: [
                    NetworkColumn(title: LocalizedText("C"), property: "p", nodes: [node])
                ])
            }, "measure.network.columns[0].nodes[0]: a node of a property needs the value it stands for"
        ),
        (
            { $0.stages[0].steps[0].ways = [Way(to: "b")] },
            "stages[0].steps[0].ways[0].to: “b” is the next step, where everybody goes; a way leads elsewhere"
        ),
        (
            { $0.stages[0].steps[0].ways = [Way(to: "a"), Way(to: "d")] },
            "stages[0].steps[0].ways[1].to: there is no step “d”; did you mean “a”?"
        ),
        (
            { $0.stages[0].steps[0].childMap = "a map" },
            "stages[0].steps[0].map: “a map” is no id of a map; an id is made of the letters a–z, digits and hyphens"
        ),
        (
            { $0.parent = ParentMap(map: $0.id) }, "parent.map: “map” is this map itself; name another one"
        ),
        (
            { $0.stages[1].steps = bound(65) },
            "stages[1].steps[64]: at most 64 steps with events can be counted; leave some out"
        ),
        (
            {
                $0.measurement.counters = (0..<65).map {
                    EventCounter(id: "c\($0)", title: LocalizedText("C"), events: [EventPattern(name: "x")])
                }
            }, "measure.counters[63]: at most 63 counters can be counted; leave some out"
        ),
        ({ $0.measurement.network = network(NetworkColumn(title: LocalizedText("C"), nodes: nodes)) }, tooManyNodes),
        (
            { $0.measurement.network = network(NetworkColumn(title: LocalizedText("C"), property: "p", nodes: nodes)) },
            tooManyNodes
        ),
    ]

    /// Steps with events.
    static func bound(_ count: Int) -> [Step] {
        (0..<count).map { index in
            var step = Step(id: "s\(index)", title: LocalizedText("S"))
            step.events = [EventPattern(name: "e\(index)")]
            return step
        }
    }

    static let nodes = (0..<66).map {
        NetworkNode(title: LocalizedText("N"), events: [EventPattern(name: "e\($0)")], value: "\($0)")
    }
    static let tooManyNodes =
        "measure.network.columns[0].nodes[64]: at most 64 nodes of a column can be counted; leave some out"

    static func network(_ column: NetworkColumn) -> NetworkPlan { NetworkPlan(columns: [column]) }

    @Test("A map may have any number of steps; 64 of them can have events")
    func manySteps() {
        let map = Self.map { map in
            map.stages[0].steps = Self.bound(64)
            map.stages[1].steps = (0..<100).map { Step(id: "t\($0)", title: LocalizedText("T")) }
        }
        #expect(map.flaws() == [])
    }

    @Test("A way leads back, or past other steps; ways to nowhere are left out")
    func ways() {
        let map = Self.map { map in
            map.stages[0].steps[0].ways = [Way(to: "c", title: LocalizedText("Knows us")), Way(to: "a"), Way(to: "x")]
            map.stages[1].steps[0].ways = [Way(to: "a")]
        }
        let position = map.steps.firstIndex { $0.id == map.stages[1].steps[0].id } ?? -1
        #expect(
            map.ways == [
                PlacedWay(from: 0, to: 2, kind: .branch, title: LocalizedText("Knows us")),
                PlacedWay(from: 0, to: 0, kind: .loop), PlacedWay(from: position, to: 0, kind: .loop),
            ])
    }

    @Test("What does not fit together is named with its place", arguments: changes.indices)
    func flaws(index: Int) {
        let (change, description) = Self.changes[index]
        #expect(Self.map(change).flaws(knownPersonas: ["p"]).map(\.description) == [description])
    }

    @Test("The second of two equal ids names the first")
    func other() {
        let flaws = Self.map { $0.stages[1].steps[0].id = "a" }.flaws()
        #expect(flaws.map { $0.other?.description } == ["stages[0].steps[0].id"])
    }
}
