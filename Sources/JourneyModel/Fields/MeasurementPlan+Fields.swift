// The keys of how a map is measured.
package import JourneyLanguage
internal import JourneySupport

extension MeasurementPlan: DocumentElement {
    package static let kind = ElementKind.measurement
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<MeasurementPlan>([
        .usual("window", \.window, .span, MeasurementPlan().window),
        .usual("funnel-window", \.funnelWindow, .span, MeasurementPlan().funnelWindow),
        .optional("curve", \.curve, .curve),
        .list("counters", \.counters, .element),
        .optional("network", \.network, .element),
    ])
}

extension Codec where Value == String {
    /// The kinds of questions there are; their words belong to the voice of the customer, a test holds them together.
    fileprivate static var curve: Codec {
        let codec = Codec<CurveKind>.word
        return Codec(shape: codec.shape) { value, key, reading in
            codec.read(value, key, reading)?.rawValue
        } write: { text, _ in
            .word(text)
        }
    }
}

/// What an emotion curve may be drawn from.
package enum CurveKind: String, CaseIterable {
    case csat, ces, nps, sentiment
}

extension EventCounter: IdentifiedElement {
    package static let kind = ElementKind.counter
    package init(blankIn language: LanguageTag) {
        self.init(id: "", title: LocalizedText("", in: language), events: [])
    }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<EventCounter>([
        .identity,
        .required("title", \.title),
        .list("events", \.events, .pattern),
    ])
}

extension NetworkPlan: DocumentElement {
    package static let kind = ElementKind.network
    package init(blankIn language: LanguageTag) { self.init(columns: []) }
    package static let fields = ElementFields<NetworkPlan>([
        .optional("title", \.title, .text),
        .list("of", \.customers, .pattern),
        .list("columns", \.columns, .element).required,
    ])
}

extension NetworkColumn: DocumentElement {
    package static let kind = ElementKind.column
    package init(blankIn language: LanguageTag) { self.init(title: LocalizedText("", in: language)) }
    package static let fields = ElementFields<NetworkColumn>([
        .required("title", \.title),
        .optional("property", \.property, .string),
        .list("nodes", \.nodes, .element),
        .optional("rest", \.rest, .text),
    ])

    /// A node of a property is called by its value where it has no title of its own; any other one needs one.
    package mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {
        for (node, written) in zip(nodes.indices, value["nodes"].elements) where nodes[node].hasNoTitle {
            guard written["title"].isNothing else { continue }
            if property != nil, let value = nodes[node].value {
                nodes[node].title = LocalizedText(value, in: reading.language)
            } else {
                reading.require("title", of: written, NetworkNode.name(under: "nodes"))
            }
        }
    }
}

extension NetworkNode: DocumentElement {
    package static let kind = ElementKind.node
    package init(blankIn language: LanguageTag) { self.init(title: LocalizedText("", in: language)) }

    fileprivate var hasNoTitle: Bool { title.texts == [""] }

    package static let fields = ElementFields<NetworkNode>([
        .optional("value", \.value, .string),
        .title,
        .list("events", \.events, .pattern),
        .usual("tone", \.tone, .word, .neutral),
    ])
}

extension Field<NetworkNode> {
    /// The title, which is left out where it is the value.
    fileprivate static var title: Field {
        Field(key: "title", shape: .text) { value, name, node, reading in
            if let text = reading.text(value, name.key) { node.title = text }
        } write: { node, writing in
            node.value.map { node.title == LocalizedText($0, in: writing.language) } == true
                ? nil : writing.text(node.title)
        }
    }
}
