// From the values of a file to a map: its head, takeaways and measurement. Steps are in MapBuilder+Steps.swift.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport
internal import JourneyVoice

/// Builds a map from the values of its file. Whatever is wrong is reported to the reading; the map then is of no use.
struct MapBuilder {
    let reading: MapReading
    let root: YAMLValue
    var ids: MapIDs

    init(reading: MapReading, root: YAMLValue) {
        self.reading = reading
        self.root = root
        ids = MapIDs(root: root)
    }

    /// - Parameter id: the id of a map that names none.
    mutating func map(id: String) -> MapDocument {
        let fields = MapFields(root, "a map", reading)
        _ = fields.value("waymark")
        let translations = languages(fields)
        var map = JourneyMap(id: fields.string("id") ?? id, title: fields.requiredText("title"))
        map.language = reading.language
        map.kind = fields.choice("type") ?? map.kind
        map.state = fields.choice("state") ?? map.state
        map.journeyKind = fields.choice("journey")
        map.status = fields.choice("status") ?? map.status
        map.goal = fields.text("goal")
        map.scenario = fields.text("scenario")
        map.expectations = fields.text("expectations")
        map.scope = fields.value("scope").map(scope)
        map.missedGoal = fields.value("missed").map(missedGoal)
        map.parent = fields.value("parent").map(parent)
        map.owner = fields.text("owner")
        map.reviewed = fields.day("reviewed")
        map.reviewEvery = fields.span("review-every")
        map.tags = fields.strings("tags").filter { !$0.isEmpty }
        var personas: [Persona] = []
        map.personas = fields.list("personas").map { persona($0, written: &personas) }
        if let measure = fields.value("measure") { map.measurement = measurement(measure) }
        map.takeaways = fields.list("takeaways").map(takeaway)
        map.stages = fields.list("stages").map { stage($0) }
        fields.finish()
        map.translations = translations ?? reading.found.subtracting([reading.language]).sorted()
        return MapDocument(map: map, personas: personas)
    }

    /// The languages of the file: sets the one plain strings are in, and answers the others; `nil` when not named.
    private func languages(_ fields: MapFields) -> [LanguageTag]? {
        guard let value = fields.value("text") else { return nil }
        return reading.takeLanguages(value)
    }

    /// A persona by its id, or written here.
    private func persona(_ value: YAMLValue, written: inout [Persona]) -> String {
        guard case .mapping = value.content else { return reading.string(value, "personas") ?? "" }
        let fields = MapFields(value, "a persona", reading)
        let persona = PersonaBuilder(reading: reading).persona(fields, id: nil)
        fields.finish()
        written.append(persona)
        return persona.id
    }

    private func scope(_ value: YAMLValue) -> MapScope {
        let fields = MapFields(value, "a scope", reading)
        let scope = MapScope(start: fields.text("start"), end: fields.text("end"))
        fields.finish()
        return scope
    }

    private func parent(_ value: YAMLValue) -> ParentMap {
        let fields = MapFields(value, "a parent", reading)
        let id = fields.required("map").flatMap { reading.string($0, "map") } ?? ""
        let parent = ParentMap(map: id, step: fields.string("step"))
        fields.finish()
        return parent
    }

    private func missedGoal(_ value: YAMLValue) -> MissedGoal {
        let fields = MapFields(value, "a missed goal", reading)
        let missed = MissedGoal(
            title: fields.text("title"), events: fields.patterns("events"), recovery: fields.text("recover"))
        fields.finish()
        return missed
    }

    private func takeaway(_ value: YAMLValue) -> Takeaway {
        let fields = MapFields(value, "a takeaway", reading)
        var takeaway = Takeaway(title: fields.requiredText("title"))
        takeaway.step = fields.string("step")
        takeaway.opportunity = fields.string("opportunity")
        takeaway.evidence = reading.evidence(fields)
        fields.finish()
        return takeaway
    }

    // MARK: - Measurement

    private mutating func measurement(_ value: YAMLValue) -> MeasurementPlan {
        let fields = MapFields(value, "a measurement", reading)
        var plan = MeasurementPlan()
        plan.window = fields.span("window") ?? plan.window
        plan.funnelWindow = fields.span("funnel-window") ?? plan.funnelWindow
        plan.curve = fields.choice("curve", as: ScoreKind.self)?.rawValue
        plan.counters = fields.list("counters").map { counter($0) }
        plan.network = fields.value("network").map(network)
        fields.finish()
        return plan
    }

    private mutating func counter(_ value: YAMLValue) -> EventCounter {
        let fields = MapFields(value, "a counter", reading)
        let title = fields.requiredText("title")
        let id = ids.next(.counter, written: fields.string("id"), title: title.text(in: reading.language))
        let counter = EventCounter(id: id, title: title, events: fields.patterns("events"))
        fields.finish()
        return counter
    }

    private func network(_ value: YAMLValue) -> NetworkPlan {
        let fields = MapFields(value, "a network", reading)
        let plan = NetworkPlan(
            title: fields.text("title"), customers: fields.patterns("of"),
            columns: fields.required("columns")?.elements.map(column) ?? [])
        fields.finish()
        return plan
    }

    private func column(_ value: YAMLValue) -> NetworkColumn {
        let fields = MapFields(value, "a column", reading)
        let property = fields.string("property")
        var column = NetworkColumn(
            title: fields.requiredText("title"), property: property,
            nodes: fields.list("nodes").map { node($0, ofProperty: property != nil) })
        column.rest = fields.text("rest")
        fields.finish()
        return column
    }

    /// A node; the title of a value is the value itself where none is written.
    private func node(_ value: YAMLValue, ofProperty: Bool) -> NetworkNode {
        let fields = MapFields(value, "a node", reading)
        let nodeValue = fields.string("value")
        let title: LocalizedText
        if ofProperty, let nodeValue {
            title = fields.text("title") ?? LocalizedText(nodeValue, in: reading.language)
        } else {
            title = fields.requiredText("title")
        }
        var node = NetworkNode(title: title, events: fields.patterns("events"), value: nodeValue)
        node.tone = fields.choice("tone") ?? node.tone
        fields.finish()
        return node
    }
}

extension MapReading {
    /// Reads `{ default: en, also: [ru, uz] }`: sets the language of plain strings, answers the other ones.
    func takeLanguages(_ value: YAMLValue) -> [LanguageTag] {
        let fields = MapFields(value, "the languages of a file", self)
        let tag = { (value: YAMLValue, key: String) in
            self.string(value, key).flatMap { self.languageTag($0, at: value.place) }
        }
        if let written = fields.required("default").flatMap({ tag($0, "default") }) { language = written }
        let also = fields.list("also").compactMap { tag($0, "also") }.filter { $0 != language }
        fields.finish()
        languages = Set(also).union([language])
        return also
    }

    /// The records of evidence of something.
    func evidence(_ fields: MapFields) -> [EvidenceRecord] {
        fields.list("evidence").map(evidenceRecord)
    }

    private func evidenceRecord(_ value: YAMLValue) -> EvidenceRecord {
        let fields = MapFields(value, "a record of evidence", self)
        let statement = fields.requiredText("says")
        let kind = fields.requiredChoice("kind", as: EvidenceKind.self)
        var record = EvidenceRecord(statement: statement, kind: kind ?? .assumed)
        record.verdict = fields.choice("verdict") ?? record.verdict
        record.source = fields.string("source")
        record.link = fields.string("link")
        record.quote = fields.text("quote")
        record.date = fields.day("date")
        record.n = fields.integer("n")
        record.person = fields.string("person")
        record.validUntil = fields.day("until")
        fields.finish()
        return record
    }
}
