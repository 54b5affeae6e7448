// Stages, steps and what stands in their cells.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension MapBuilder {
    mutating func stage(_ value: YAMLValue) -> Stage {
        let fields = MapFields(value, "a stage", reading)
        let title = fields.requiredText("title")
        let id = ids.next(.stage, written: fields.string("id"), title: title.text(in: reading.language))
        var stage = Stage(id: id, title: title)
        stage.icon = fields.string("icon")
        stage.expectedDuration = fields.span("takes")
        stage.steps = fields.list("steps").map { step($0) }
        fields.finish()
        return stage
    }

    private mutating func step(_ value: YAMLValue) -> Step {
        let fields = MapFields(value, "a step", reading)
        let title = fields.requiredText("title")
        let id = ids.next(.step, written: fields.string("id"), title: title.text(in: reading.language))
        var step = Step(id: id, title: title)
        step.isOptional = fields.flag("optional")
        step.isMilestone = fields.flag("milestone")
        step.expectedDuration = fields.span("takes")
        step.window = fields.span("window")
        step.icon = fields.string("icon")
        step.picture = fields.picture("picture")
        step.substeps = fields.texts("substeps")
        step.ways = fields.list("ways").map(way)
        step.childMap = fields.string("map")
        step.events = fields.patterns("events")
        step.questions = fields.strings("questions").filter { !$0.isEmpty }
        step.touchpoints = fields.list("touchpoints").map(touchpoint)
        for lane in Lane.allCases {
            let notes = fields.list(lane.rawValue).map { note($0, lane.rawValue) }
            if !notes.isEmpty { step.notes[lane] = notes }
        }
        step.emotion = fields.value("emotion").map(emotion)
        step.barriers = fields.list("barriers").map { barrier($0) }
        step.opportunities = fields.list("opportunities").map { opportunity($0) }
        if let blueprint = fields.value("blueprint") { step.blueprint = self.blueprint(blueprint) }
        step.evidence = reading.evidence(fields)
        fields.finish()
        return step
    }

    private func way(_ value: YAMLValue) -> Way {
        let fields = MapFields(value, "a way", reading)
        // What stands in for a missing step is never seen: its problem is reported.
        let step = fields.required("to").flatMap { reading.string($0, "to") } ?? ""
        let way = Way(to: step, title: fields.text("title"))
        fields.finish()
        return way
    }

    private func touchpoint(_ value: YAMLValue) -> Touchpoint {
        let fields = MapFields(value, "a touchpoint", reading)
        var touchpoint = Touchpoint(title: fields.text("title"), channel: fields.string("channel"))
        touchpoint.id = fields.string("id")
        touchpoint.kind = fields.choice("kind") ?? touchpoint.kind
        touchpoint.ownership = fields.choice("owned")
        touchpoint.initiator = fields.choice("initiator")
        touchpoint.goal = fields.text("goal")
        touchpoint.companyAction = fields.text("company")
        touchpoint.events = fields.patterns("events")
        touchpoint.questions = fields.strings("questions").filter { !$0.isEmpty }
        touchpoint.sources = fields.strings("sources").filter { !$0.isEmpty }
        touchpoint.owner = fields.text("owner")
        touchpoint.guidance = fields.text("guidance")
        touchpoint.icon = fields.string("icon")
        fields.finish()
        if touchpoint.title == nil, touchpoint.channel == nil {
            reading.report("missing-key", "a touchpoint needs a “title” or a “channel”; add one", at: value.place)
        }
        return touchpoint
    }

    /// A text of a lane: a text, or keys with a text and how far it reaches.
    private func note(_ value: YAMLValue, _ key: String) -> Note {
        guard value.hasKey(of: ["text", "through", "persona", "evidence"]) else {
            return Note(reading.text(value, key) ?? LocalizedText("", in: reading.language))
        }
        let fields = MapFields(value, "a text of “\(key)”", reading)
        var note = Note(fields.requiredText("text"), through: fields.string("through"))
        note.persona = fields.string("persona")
        note.evidence = reading.evidence(fields)
        fields.finish()
        return note
    }

    private func emotion(_ value: YAMLValue) -> Emotion {
        let fields = MapFields(value, "an emotion", reading)
        var emotion = Emotion(
            assumed: fields.number("assumed"), target: fields.number("target"), reason: fields.text("because"))
        emotion.byPersona = fields.value("personas").map { reading.numbers($0, "personas") } ?? [:]
        fields.finish()
        return emotion
    }

    private mutating func barrier(_ value: YAMLValue) -> Barrier {
        let fields = MapFields(value, "a barrier", reading)
        let title = fields.requiredText("title")
        let id = ids.next(.barrier, written: fields.string("id"), title: title.text(in: reading.language))
        // What stands in for a missing severity is never seen: its problem is reported.
        let severity = fields.required("severity").flatMap { reading.integer($0, "severity") } ?? 1
        var barrier = Barrier(id: id, title: title, severity: severity)
        barrier.cause = fields.choice("cause")
        barrier.lostTo = fields.choice("lost-to")
        barrier.persona = fields.string("persona")
        barrier.through = fields.string("through")
        barrier.objection = fields.text("objection")
        barrier.answer = fields.text("answer")
        barrier.evidence = reading.evidence(fields)
        barrier.plan = fields.value("plan").map(plan)
        fields.finish()
        return barrier
    }

    private func plan(_ value: YAMLValue) -> Plan {
        let fields = MapFields(value, "a plan", reading)
        let hypothesis = fields.text("hypothesis")
        var plan = Plan(action: fields.requiredText("action"))
        plan.hypothesis = hypothesis
        plan.owner = fields.text("owner")
        plan.due = fields.day("due")
        plan.status = fields.choice("status") ?? plan.status
        plan.target = fields.text("target")
        plan.guardrail = fields.text("guardrail")
        plan.result = fields.text("result")
        fields.finish()
        return plan
    }

    private mutating func opportunity(_ value: YAMLValue) -> Opportunity {
        let fields = MapFields(value, "an opportunity", reading)
        let title = fields.requiredText("title")
        let id = ids.next(.opportunity, written: fields.string("id"), title: title.text(in: reading.language))
        var opportunity = Opportunity(id: id, title: title)
        opportunity.owner = fields.text("owner")
        opportunity.status = fields.choice("status") ?? opportunity.status
        opportunity.due = fields.day("due")
        opportunity.customerValue = fields.integer("customer-value")
        opportunity.businessValue = fields.integer("business-value")
        opportunity.effort = fields.integer("effort")
        opportunity.barrier = fields.string("barrier")
        opportunity.through = fields.string("through")
        fields.finish()
        return opportunity
    }

    private func blueprint(_ value: YAMLValue) -> [BlueprintLane: [BlueprintItem]] {
        let fields = MapFields(value, "a blueprint", reading)
        var lanes: [BlueprintLane: [BlueprintItem]] = [:]
        for lane in BlueprintLane.allCases {
            let items = fields.list(lane.rawValue).map { blueprintItem($0, lane.rawValue) }
            if !items.isEmpty { lanes[lane] = items }
        }
        fields.finish()
        return lanes
    }

    private static let itemKeys: Set = ["title", "through", "owner", "standard-time", "wait-point", "fail-point"]

    /// A box of the blueprint: its text, or keys with its title and more.
    private func blueprintItem(_ value: YAMLValue, _ key: String) -> BlueprintItem {
        guard value.hasKey(of: Self.itemKeys) else {
            return BlueprintItem(title: reading.text(value, key) ?? LocalizedText("", in: reading.language))
        }
        let fields = MapFields(value, "a box of the blueprint", reading)
        var item = BlueprintItem(title: fields.requiredText("title"))
        item.through = fields.string("through")
        item.owner = fields.text("owner")
        item.standardTime = fields.span("standard-time")
        item.isWaitPoint = fields.flag("wait-point")
        item.isFailPoint = fields.flag("fail-point")
        fields.finish()
        return item
    }
}

extension YAMLValue {
    /// Whether it is a mapping with any of these keys.
    fileprivate func hasKey(of keys: Set<String>) -> Bool {
        guard case .mapping(let entries) = content else { return false }
        return entries.contains { keys.contains($0.key) }
    }
}
