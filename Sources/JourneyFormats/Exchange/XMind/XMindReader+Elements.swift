// From topics to elements: what stands below a topic is sorted under the keys of what the topic is.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension XMindReader {
    /// An element from its topic.
    /// - Parameters:
    ///   - title: what it is called, without the name of the key in front of it.
    ///   - path: where the topic stands.
    mutating func element(
        _ topic: XMindTopic, _ type: any DocumentElement.Type, title: String, at path: String
    ) -> DocumentValue {
        let own = ownID(topic)
        var entries = XMindEntries()
        if case .element(let kind, let id)? = own?.subject, kind == type.kind, type.hasIdentity {
            if kind == .persona, own?.shown?.raw == id { return reference(topic, id, own, at: path) }
            entries.set("id", .text(id))
        }
        takeTitle(title, own, type, at: path, &entries)
        takeMarks(of: topic, type, at: path, &entries)
        for child in children(of: topic, type, at: path) {
            take(child, type, at: Self.below(path, child), &entries)
        }
        takeAsides(of: topic, type, at: path, &entries)
        // What may be said in short is said so.
        if let short = type.shortKey, entries.all.count == 1, let only = entries.all.first, only.key == short {
            return only.value
        }
        return DocumentValue(content: .mapping(entries.all), place: place(path))
    }

    /// Something that is written elsewhere and only named here.
    private mutating func reference(
        _ topic: XMindTopic, _ id: String, _ own: XMindID?, at path: String
    ) -> DocumentValue {
        if own?.raw(of: topic.title) == nil || !topic.children.isEmpty {
            note(.dropped, at: path, "this persona has a file of its own; change it there")
        }
        return DocumentValue(content: .scalar(id, isPlain: false), place: place(path))
    }

    private mutating func takeTitle(
        _ title: String, _ own: XMindID?, _ type: any DocumentElement.Type, at path: String,
        _ entries: inout XMindEntries
    ) {
        guard let main = type.mainKey, let shape = type.shape(of: main) else { return }
        // A touchpoint without a title is shown by its channel.
        if type.kind == .touchpoint, own?.raw(of: title) == "" { return }
        var text = own == nil ? title.trimmed : title
        if text.isEmpty {
            // An element that is known by its details alone has no title of its own.
            guard type.hasIdentity || type.kind == .note else { return }
            note(.guess, at: path, "the topic has no text; “–” stands for it")
            text = "–"
        }
        entries.set(main, value(text, shape, main, own, at: path))
    }

    /// The topics below one; where the lanes of a stage hang on the stage itself, on a step that stands for them.
    private mutating func children(
        of topic: XMindTopic, _ type: any DocumentElement.Type, at path: String
    ) -> [XMindTopic] {
        guard type.kind == .stage else { return topic.children }
        func isLane(_ child: XMindTopic) -> Bool {
            guard XMindID(child.id) == nil, !child.children.isEmpty,
                let key = vocabulary.key(child.title, of: Step.self),
                case .list? = Step.shape(of: key)
            else { return false }
            return true
        }
        let lanes = topic.children.filter(isLane)
        guard !lanes.isEmpty else { return topic.children }
        note(.guess, at: path, "its lanes stand right below the stage, so one step of the same name holds them")
        var step = XMindTopic(id: "", title: topic.title)
        step.children = lanes
        return [step] + topic.children.filter { !isLane($0) }
    }

    // MARK: - Below a topic

    private mutating func take(
        _ topic: XMindTopic, _ type: any DocumentElement.Type, at path: String, _ entries: inout XMindEntries
    ) {
        if let subject = XMindID(topic.id)?.subject, take(topic, subject, type, at: path, &entries) { return }
        if let named = vocabulary.key(topic.title, of: type), isKey(named, of: type, topic) {
            let key = meant(named, topic, type)
            note(.guess, at: path, "taken for “\(key)” of the \(type.kind.rawValue)")
            return take(topic, under: key, type, at: path, &entries)
        }
        if let detail = vocabulary.detail(topic.title, of: type), isKey(detail.key, of: type, topic),
            !detail.value.isEmpty
        {
            note(.guess, at: path, "taken for “\(detail.key)” of the \(type.kind.rawValue)")
            return take(topic, under: detail.key, type, at: path, &entries)
        }
        if let key = XMindKeys.inner[type.kind], let inner = type.shape(of: key)?.elementType {
            return entries.add(key, [element(topic, inner, title: topic.title, at: path)])
        }
        if type.kind == .step { return takeIntoStep(topic, at: path, &entries) }
        if let short = type.shortKey, case .text? = type.shape(of: short), let old = entries.value(short)?.scalar {
            let text = old + "\n" + outline(topic, at: path)
            entries.set(short, DocumentValue(content: .scalar(text, isPlain: false), place: place(path)))
            note(.guess, at: path, "became a line of the text above it")
            return
        }
        drop(topic, at: path, "a \(type.kind.rawValue.replacing("-", with: " ")) of a map has no place for this topic")
    }

    /// Takes a topic whose id says what it is, wherever it was moved to; `false` where it does not belong here.
    private mutating func take(
        _ topic: XMindTopic, _ subject: XMindID.Subject, _ type: any DocumentElement.Type, at path: String,
        _ entries: inout XMindEntries
    ) -> Bool {
        switch subject {
        case .key(XMindWriter.about) where type.kind == .map:
            for child in topic.children { take(child, type, at: Self.below(path, child), &entries) }
        case .key(let key) where type.shape(of: key) != nil && XMindKeys.isCarried(key, of: type.kind):
            take(topic, under: key, type, at: path, &entries)
        case .item(let key):
            guard case .list(let inner)? = type.shape(of: key) else { return false }
            entries.add(key, [item(topic, inner, key, at: path)])
        case .element(let kind, _):
            let key = type.keysInOrder.first { type.shape(of: $0)?.identifiedKind == kind }
            guard let key, let inner = type.shape(of: key)?.elementType else { return false }
            entries.add(key, [element(topic, inner, title: topic.title, at: path)])
        default:
            return false
        }
        return true
    }

    /// A lane of emotions that holds texts, not numbers, is one of feelings.
    private mutating func meant(_ key: String, _ topic: XMindTopic, _ type: any DocumentElement.Type) -> String {
        guard type.kind == .step, key == "emotion" else { return key }
        let isOfNumbers = topic.children.contains { vocabulary.detail($0.title, of: Emotion.self) != nil }
        return isOfNumbers ? key : Lane.feelings.rawValue
    }

    /// Where a topic below another one stands; of a long way only its end is told.
    static func below(_ path: String, _ topic: XMindTopic) -> String {
        let way = path.utf8.count > 300 ? "…" : path
        return way + " › " + topic.title.shortened
    }

    /// Whether a topic of somebody else's may stand for a key: one value has no branches.
    private func isKey(_ key: String, of type: any DocumentElement.Type, _ topic: XMindTopic) -> Bool {
        guard key != "id", key != type.mainKey, XMindKeys.isCarried(key, of: type.kind),
            !XMindKeys.isMark(key, of: type.kind), let shape = type.shape(of: key)
        else { return false }
        switch shape {
        case .flag, .head, .numbers: return false
        case .list, .element: return true
        default: return topic.children.count <= 1 && topic.children.allSatisfy(\.children.isEmpty)
        }
    }

    /// Takes a topic that is named after a key, with what stands behind its colon and below it.
    private mutating func take(
        _ topic: XMindTopic, under key: String, _ type: any DocumentElement.Type, at path: String,
        _ entries: inout XMindEntries
    ) {
        let said = vocabulary.value(of: topic.title, key: key, in: type.kind)
        switch type.shape(of: key) {
        case .list(let inner)?:
            var values = topic.children.map { item($0, inner, key, at: Self.below(path, $0)) }
            let isOwn = XMindID(topic.id) != nil
            if !isOwn, said != topic.title, !said.isEmpty {
                values.insert(item(XMindTopic(id: "", title: said), inner, key, at: path), at: 0)
            }
            entries.add(key, values)
        case .element(let inner)?:
            if inner.mainKey == nil, !said.isEmpty, topic.children.isEmpty {
                guard inner.kind == .emotion, let level = Double(said.replacing("−", with: "-")) else {
                    return drop(topic, at: path, "“\(said.shortened)” is no value of “\(key)”")
                }
                return entries.set(
                    "emotion", .mapping([DocumentEntry("assumed", .word(DocumentWriting.number(level)))]))
            }
            entries.set(key, element(topic, inner, title: said, at: path))
        case let shape?:
            let texts = (said.isEmpty ? [] : [said]) + topic.children.map { outline($0, at: path) }
            guard !texts.isEmpty else { return }
            if entries.value(key) != nil { return drop(topic, at: path, "“\(key)” stands here a second time") }
            entries.set(key, value(texts.joined(separator: "\n"), shape, key, ownID(topic), at: path))
        case nil: break
        }
    }

    private mutating func item(
        _ topic: XMindTopic, _ inner: Shape, _ key: String, at path: String
    ) -> DocumentValue {
        if case .element(let type) = inner { return element(topic, type, title: topic.title, at: path) }
        let own = ownID(topic)
        let text = topic.children.isEmpty ? topic.title : outline(topic, at: path)
        return value(own == nil ? text.trimmed : text, inner, key, own, at: path)
    }

    /// A branch of a step that names no lane is a note of the step; a lane of the blueprint is one.
    private mutating func takeIntoStep(_ topic: XMindTopic, at path: String, _ entries: inout XMindEntries) {
        if let blueprint = Step.shape(of: "blueprint")?.elementType,
            let lane = vocabulary.key(topic.title, of: blueprint)
        {
            var lanes = XMindEntries(entries.value("blueprint")?.entries ?? [])
            take(topic, under: lane, blueprint, at: path, &lanes)
            entries.set("blueprint", DocumentValue(content: .mapping(lanes.all), place: place(path)))
            note(.guess, at: path, "taken for “\(lane)” of the blueprint")
            return
        }
        guard !topic.title.trimmed.isEmpty || !topic.children.isEmpty else { return }
        let text = outline(topic, at: path)
        entries.add(Lane.free.rawValue, [DocumentValue(content: .scalar(text, isPlain: false), place: place(path))])
        note(.guess, at: path, "its words name no lane, so it became a note of the step")
    }
}
