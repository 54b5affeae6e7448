// The keys of stages and steps.
package import JourneyLanguage
internal import JourneySupport

extension Field where Root: IdentifiedElement {
    /// The id. Where none is written it is made from the label when all keys were read.
    package static var identity: Field {
        Field(key: "id", shape: .reference(Root.kind)) { value, name, root, reading in
            root.id = reading.string(value, name.key) ?? ""
        } write: { root, _ in
            .text(root.id)
        }
    }
}

extension IdentifiedElement {
    package mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {
        id = reading.ids.next(
            Self.kind, written: id.isEmpty ? nil : id, title: label.text(in: reading.language))
    }
}

extension Stage: IdentifiedElement {
    package static let kind = ElementKind.stage
    package init(blankIn language: LanguageTag) { self.init(id: "", title: LocalizedText("", in: language)) }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<Stage>([
        .identity,
        .required("title", \.title),
        .optional("icon", \.icon, .string),
        .optional("takes", \.expectedDuration, .span),
        .list("spend", \.spend, .element),
        .list("steps", \.steps, .element),
    ])
}

extension Spend: DocumentElement {
    package static let kind = ElementKind.spend
    package static func name(under key: String) -> String { "a sum of “\(key)”" }
    package init(blankIn language: LanguageTag) { self.init(amount: Money(hundredths: 0, currency: "")) }
    package static let fields = ElementFields<Spend>([
        .optional("channel", \.channel, .string),
        .required("amount", \.amount, .money),
        .optional("from", \.from, .day),
        .optional("until", \.until, .day),
        .optional("for", \.purpose, .text),
    ])
}

extension Step: IdentifiedElement {
    package static let kind = ElementKind.step
    package init(blankIn language: LanguageTag) { self.init(id: "", title: LocalizedText("", in: language)) }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<Step>(head + lanes + tail)

    private static let head: [Field<Step>] = [
        .identity,
        .required("title", \.title),
        .flag("optional", \.isOptional),
        .flag("milestone", \.isMilestone),
        .optional("takes", \.expectedDuration, .span),
        .optional("often", \.frequency, .text),
        .optional("window", \.window, .span),
        .optional("icon", \.icon, .string),
        .optional("picture", \.picture, .scene),
        .list("substeps", \.substeps, .element),
        .list("variants", \.variants, .id(of: .variant)),
        .list("ways", \.ways, .element),
        .optional("map", \.childMap, .id(of: .map)),
        .list("events", \.events, .pattern),
        .list("questions", \.questions, .string),
        .list("touchpoints", \.touchpoints, .element),
    ]

    private static var lanes: [Field<Step>] {
        Lane.allCases.map { .lane($0.rawValue, \.notes[$0], .element) }
    }

    private static let tail: [Field<Step>] = [
        .optional("emotion", \.emotion, .element),
        .list("messages", \.messages, .element),
        .list("barriers", \.barriers, .element),
        .list("opportunities", \.opportunities, .element),
        .usual("blueprint", \.behind, .element, Blueprint()),
        .list("evidence", \.evidence, .element),
    ]

    fileprivate var behind: Blueprint {
        get { Blueprint(lanes: blueprint) }
        set { blueprint = newValue.lanes }
    }
}

/// What stands behind a step, as a document writes it.
struct Blueprint: DocumentElement {
    static let kind = ElementKind.blueprint
    var lanes: [BlueprintLane: [BlueprintItem]] = [:]

    init(lanes: [BlueprintLane: [BlueprintItem]] = [:]) { self.lanes = lanes }
    init(blankIn language: LanguageTag) { self.init() }
    static let fields = ElementFields<Blueprint>(
        BlueprintLane.allCases.map { .lane($0.rawValue, \.lanes[$0], .element) })
}

extension BlueprintItem: DocumentElement {
    package static let kind = ElementKind.box
    package static func name(under key: String) -> String { "a box of the blueprint" }
    package init(blankIn language: LanguageTag) { self.init(title: LocalizedText("", in: language)) }
    package static let fields = ElementFields<BlueprintItem>(
        short: "title",
        [
            .required("title", \.title),
            .optional("kind", \.kind, .word),
            .optional("through", \.through, .id(of: .step)),
            .optional("owner", \.owner, .text),
            .optional("standard-time", \.standardTime, .span),
            .flag("wait-point", \.isWaitPoint),
            .flag("fail-point", \.isFailPoint),
        ])
}

extension Substep: DocumentElement {
    package static let kind = ElementKind.substep
    package init(blankIn language: LanguageTag) { self.init(LocalizedText("", in: language)) }
    package static let fields = ElementFields<Substep>(
        short: "title",
        [
            .required("title", \.title),
            .optional("icon", \.icon, .string),
            .optional("takes", \.expectedDuration, .span),
            .flag("optional", \.isOptional),
        ])
}

extension Way: DocumentElement {
    package static let kind = ElementKind.way
    package init(blankIn language: LanguageTag) { self.init(to: "") }
    package static let fields = ElementFields<Way>([
        .required("to", \.to, .id(of: .step)),
        .optional("title", \.title, .text),
    ])
}

extension Note: DocumentElement {
    package static let kind = ElementKind.note
    package static func name(under key: String) -> String { "a text of “\(key)”" }
    package init(blankIn language: LanguageTag) { self.init(LocalizedText("", in: language)) }
    package static let fields = ElementFields<Note>(
        short: "text",
        [
            .required("text", \.text),
            .optional("through", \.through, .id(of: .step)),
            .optional("persona", \.persona, .id(of: .persona)),
            .optional("promised", \.promised, .text),
            .optional("experienced", \.experienced, .text),
            .optional("outcome", \.outcome, .word),
            .optional("level", \.level, .number(Emotion.scale)),
            .list("evidence", \.evidence, .element),
        ])
}

extension Emotion: DocumentElement {
    package static let kind = ElementKind.emotion
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<Emotion>([
        .optional("assumed", \.assumed, .number(scale)),
        .optional("target", \.target, .number(scale)),
        .optional("because", \.reason, .text),
        .usual("personas", \.byPersona, .numbers(by: .persona, scale), [:]),
    ])
}
