// What is said of an element, as topics below its own.
internal import JourneyLanguage
internal import JourneyModel

extension XMindWriter {
    /// A topic for each key, but for those that marks and labels tell and those that a mind map has no place for.
    func details(of value: DocumentValue, _ type: any DocumentElement.Type, owner: String) -> [XMindTopic] {
        value.entries.compactMap { entry in
            guard let shape = type.shape(of: entry.key), XMindKeys.isCarried(entry.key, of: type.kind),
                !XMindKeys.isMark(entry.key, of: type.kind), entry.key != "id"
            else { return nil }
            let id = XMindID.key(entry.key, of: owner)
            let name = words.name(of: entry.key, in: type.kind)
            switch shape {
            case .head, .flag, .numbers: return nil
            case .list(let inner): return list(entry.value.elements, inner, entry.key, type, id: id, name: name)
            case .element(let inner): return element(entry.value, inner, id: id, name: name)
            default:
                let (shownID, text) = shown(entry.value, entry.key, type, id: id)
                return XMindTopic(id: shownID, title: name + words.language.punctuation.colon + text)
            }
        }
    }

    private func list(
        _ values: [DocumentValue], _ inner: Shape, _ key: String, _ type: any DocumentElement.Type, id: String,
        name: String
    ) -> XMindTopic {
        var topic = XMindTopic(id: id, title: name)
        topic.children = values.enumerated().map { index, value in
            let item = XMindID.item(index, of: id)
            guard case .element(let element) = inner else {
                let (shownID, title) = shown(value, key, type, id: item)
                return XMindTopic(id: shownID, title: title)
            }
            guard element.hasIdentity else { return self.topic(value, element, id: item) }
            return self.topic(value, element, id: XMindID.element(element.kind, value.identity))
        }
        return topic
    }

    /// An element of which there is one: its name, and behind a colon what it is known by.
    private func element(
        _ value: DocumentValue, _ type: any DocumentElement.Type, id: String, name: String
    ) -> XMindTopic {
        var topic = self.topic(value, type, id: id)
        topic.title = topic.title.isEmpty ? name : name + words.language.punctuation.colon + topic.title
        return topic
    }

    /// A value as a topic shows it, and its id: what is shown by its name keeps in it what the map says.
    func shown(
        _ value: DocumentValue, _ key: String, _ type: any DocumentElement.Type, id: String
    ) -> (id: String, title: String) {
        guard !value.isNothing else { return (id, "") }
        switch type.shape(of: key)?.inner {
        case .reference(let kind):
            let raw = value.scalar ?? ""
            let title = words.title(raw, kind, in: titles)
            return (XMindID.shown(id, title: title, raw: raw), title)
        case .word:
            let raw = value.scalar ?? ""
            let title = words.choice(raw, of: key)
            return (XMindID.shown(id, title: title, raw: raw), title)
        case .text: return (id, value.text(in: language, original))
        default: return (id, value.scalar ?? "")
        }
    }
}
