// Maps as mind maps, for XMind Zen and later: stages, their steps, and below each step its lanes.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Writes the archive of a mind map.
struct XMindWriter {
    let document: MapDocument
    let words: ExchangeWords
    let titles: ThingTitles
    /// The digest of what the file says.
    let content: String?
    /// The language of plain texts in the document.
    var original: LanguageTag { document.map.language }
    var language: LanguageTag { words.language }

    private init(_ document: MapDocument, _ options: ExportOptions) {
        self.document = document
        words = ExchangeWords(language: options.language)
        titles = ThingTitles(document, personas: options.personas, language: options.language)
        content = options.content
    }

    static func write(_ map: JourneyMap, _ options: ExportOptions) -> ExportedMap {
        let document = MapDocument(map)
        return ExportedMap(
            XMindWriter(document, options).archive(), losses: XMindKeys.carried.losses(of: document))
    }

    // MARK: - The archive

    private func archive() -> [UInt8] {
        let sheet = "map-" + document.map.id
        let content = JSONValue.array([
            .object([
                ("id", .string(sheet)), ("class", .string("sheet")),
                ("title", .string(document.map.title.text(in: language))), ("rootTopic", root().json),
                ("relationships", .array(relationships())), ("theme", theme),
            ])
        ])
        let metadata = JSONValue.object([
            ("dataStructureVersion", .string("2")), ("creator", .object([("name", .string("Waymark"))])),
            ("activeSheetId", .string(sheet)),
        ])
        let manifest = JSONValue.object([
            ("file-entries", .object([("content.json", .object([])), ("metadata.json", .object([]))]))
        ])
        var zip = ZipWriter()
        zip.add("content.json", content.text)
        zip.add("metadata.json", metadata.text)
        zip.add("manifest.json", manifest.text)
        return zip.bytes
    }

    /// The colours and the type of the house, for whatever has no style of its own.
    private var theme: JSONValue {
        let light = Theme.light
        let family = language.base == .chinese ? "Noto Sans SC" : "Inter"
        func style(_ name: String, _ properties: [(key: String, value: JSONValue)]) -> (String, JSONValue) {
            (name, .object([("id", .string("theme-" + name)), ("properties", .object(properties))]))
        }
        let font = ("fo:font-family", JSONValue.string(family))
        let line = ("line-color", JSONValue.string(light.rule.hex))
        return .object([
            ("id", .string("waymark")),
            style("map", [("svg:fill", .string(light.ground.hex))]),
            style("centralTopic", [font, line, ("svg:fill", .string(light.accent.hex))]),
            style("mainTopic", [font, line]), style("subTopic", [font, line]),
            style("relationship", [("line-color", .string(light.peer.hex)), ("line-pattern", .string("dash"))]),
        ])
    }

    /// A way between steps as a line; its topic says the same.
    private func relationships() -> [JSONValue] {
        document.map.steps.flatMap { step in
            step.ways.enumerated().map { index, way in
                .object([
                    ("id", .string("way.\(step.id).\(index)")), ("class", .string("relationship")),
                    ("end1Id", .string(XMindID.element(.step, step.id))),
                    ("end2Id", .string(XMindID.element(.step, way.to))),
                    ("title", .string(way.title?.text(in: language) ?? "")),
                ])
            }
        }
    }

    // MARK: - Topics

    /// The map: its stages, and one topic with all that is said about the map as a whole.
    private func root() -> XMindTopic {
        var map = document.root
        let stages = map["stages"].elements
        map.entries.removeAll { $0.key == "stages" || $0.key == "title" }
        let id = XMindID.element(.map, document.map.id)
        var topic = XMindTopic(
            id: XMindID.shown(id, title: "", raw: XMindID.origin(language, MapExchange.digest(of: document), content)),
            title: document.map.title.text(in: language))
        topic.look = XMindLook(
            structure: "org.xmind.ui.logic.right", fill: Theme.light.accent.hex, ink: Theme.light.accentInk.hex,
            isBold: true)
        topic.children = stages.map { self.topic($0, Stage.self, id: XMindID.element(.stage, $0.identity)) }
        var about = XMindTopic(id: XMindID.key(Self.about, of: id), title: words.page("aboutThisMap"))
        about.children = details(of: map, JourneyMap.self, owner: id)
        about.isFolded = true
        if !about.children.isEmpty { topic.children.append(about) }
        return topic
    }

    /// The key of the topic about the map as a whole, which is none of the map's.
    static let about = "about"

    /// The topic of an element.
    func topic(_ value: DocumentValue, _ type: any DocumentElement.Type, id: String) -> XMindTopic {
        if let name = value.scalar, type.shortKey == nil {
            // Named here, written elsewhere.
            let title = words.title(name, type.kind, in: titles)
            return XMindTopic(id: XMindID.shown(id, title: title, raw: name), title: title)
        }
        let isShort = type.standsForText(value)
        let main = type.mainKey
        let text = isShort ? value : main.map { value[$0] } ?? .nothing
        var topic = XMindTopic(id: id, title: "")
        (topic.id, topic.title) = shown(text, main ?? "", type, id: id)
        if text.isNothing, type.kind == .touchpoint {
            topic.title = value.value(of: "channel")?.scalar.map { words.map.channel($0) } ?? value["use"].scalar ?? ""
            topic.id = XMindID.shown(id, title: topic.title, raw: "")
        }
        guard !isShort else { return topic }
        mark(&topic, value, type.kind)
        var rest = value
        rest.entries.removeAll { $0.key == main || $0.key == "id" || $0.key == XMindKeys.inner[type.kind] }
        topic.children = details(of: rest, type, owner: id)
        look(of: &topic, type.kind)
        guard let key = XMindKeys.inner[type.kind], let inner = type.shape(of: key)?.elementType else { return topic }
        topic.children =
            value[key].elements.map { self.topic($0, inner, id: XMindID.element(inner.kind, $0.identity)) }
            + topic.children
        return topic
    }

    private func look(of topic: inout XMindTopic, _ kind: ElementKind) {
        let theme = Theme.light
        switch kind {
        case .stage: topic.look = XMindLook(fill: theme.accentSoft.hex, ink: theme.ink.hex, isBold: true)
        case .step:
            topic.look = XMindLook(fill: theme.surface.hex, ink: theme.ink.hex)
            topic.isFolded = true
        case .barrier: topic.look = XMindLook(fill: theme.negativeWash.hex, ink: theme.negativeInk.hex)
        case .opportunity: topic.look = XMindLook(fill: theme.positiveWash.hex, ink: theme.positiveInk.hex)
        default: break
        }
    }

    /// What is told by marks and labels.
    private func mark(_ topic: inout XMindTopic, _ value: DocumentValue, _ kind: ElementKind) {
        if kind == .barrier, let severity = value["severity"].scalar.flatMap({ Int($0) }),
            XMindKeys.severities.indices.contains(severity - 1)
        {
            topic.markers.append(XMindKeys.severities[severity - 1])
        }
        if kind == .step, value["milestone"].scalar == "true" { topic.markers.append(XMindKeys.milestone) }
        if XMindKeys.isMark("status", of: kind),
            let status = value["status"].scalar.flatMap({ PlanStatus(rawValue: $0) })
        {
            topic.markers += XMindKeys.progress.filter { $0.status == status }.map(\.mark)
        }
        if kind == .emotion, let level = value["assumed"].scalar.flatMap({ Double($0) }) {
            topic.markers.append(XMindKeys.face(level))
        }
        guard let type = Self.type(of: kind) else { return }
        for entry in value.entries where !XMindKeys.isMark(entry.key, of: kind) {
            if case .flag? = type.shape(of: entry.key) { topic.labels.append(words.name(of: entry.key, in: kind)) }
        }
    }

    private static func type(of kind: ElementKind) -> (any DocumentElement.Type)? {
        let types: [any DocumentElement.Type] = [Step.self, Substep.self, BlueprintItem.self, Persona.self]
        return types.first { $0.kind == kind }
    }
}
