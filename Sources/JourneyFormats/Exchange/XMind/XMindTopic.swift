// A topic of a mind map, as `content.json` of XMind Zen and later holds it.
internal import JourneySupport

/// A topic, and the topics below it.
struct XMindTopic: Equatable {
    var id: String
    var title: String
    var labels: [String] = []
    var markers: [String] = []
    /// A note in plain text.
    var note = ""
    var children: [XMindTopic] = []
    /// Topics that float beside the tree, or stand for several others.
    var others: [XMindTopic] = []
    /// What else hangs on it, by name: a link, a picture. Read only to be told.
    var attachments: [String] = []
    var isFolded = false
    var look: XMindLook?

    init(id: String, title: String) { (self.id, self.title) = (id, title) }

    /// As JSON, keys in a fixed order.
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("id", .string(id)), ("class", .string("topic")), ("title", .string(title)),
        ]
        if let structure = look?.structure { members.append(("structureClass", .string(structure))) }
        if isFolded { members.append(("branch", .string("folded"))) }
        if let style = look?.style(of: id) { members.append(("style", style)) }
        if !labels.isEmpty { members.append(("labels", .array(labels.map { .string($0) }))) }
        if !markers.isEmpty {
            members.append(("markers", .array(markers.map { .object([("markerId", .string($0))]) })))
        }
        if !note.isEmpty {
            members.append(("notes", .object([("plain", .object([("content", .string(note))]))])))
        }
        if !children.isEmpty {
            members.append(("children", .object([("attached", .array(children.map(\.json)))])))
        }
        return .object(members)
    }
}

/// How a topic is drawn.
struct XMindLook: Equatable {
    /// How its branches lie.
    var structure: String?
    /// Colours as `#RRGGBB`.
    var fill: String?
    var ink: String?
    var isBold = false

    fileprivate func style(of id: String) -> JSONValue? {
        var properties: [(key: String, value: JSONValue)] = []
        if let fill { properties.append(("svg:fill", .string(fill))) }
        if let ink { properties.append(("fo:color", .string(ink))) }
        if isBold { properties.append(("fo:font-weight", .string("bold"))) }
        guard !properties.isEmpty else { return nil }
        return .object([("id", .string("style-" + id)), ("properties", .object(properties))])
    }
}
