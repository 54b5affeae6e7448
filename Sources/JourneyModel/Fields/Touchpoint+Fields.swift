// The keys of touchpoints, of what staff are told there, and of messages.
package import JourneyLanguage

extension Touchpoint: IdentifiedElement {
    package static let kind = ElementKind.touchpoint
    package init(blankIn language: LanguageTag) { self.init() }
    package var label: LocalizedText { title ?? LocalizedText(channel ?? use ?? "") }
    package static let fields = ElementFields<Touchpoint>(
        [
            .identity,
            .optional("use", \.use, .id(of: .registered)),
            .optional("title", \.title, .text),
            .optional("channel", \.channel, .string),
            .optional("kind", \.saidKind, .word),
            .optional("owned", \.ownership, .word),
            .optional("initiator", \.initiator, .word),
            .optional("receiver", \.receiver, .word),
            .optional("goal", \.goal, .text),
            .optional("company", \.companyAction, .text),
            .list("events", \.events, .pattern),
            .list("questions", \.questions, .string),
            .list("sources", \.sources, .string),
            .optional("owner", \.owner, .text),
            .optional("partner", \.partner, .text),
            .optional("guidance", \.guidance, .element),
            .optional("icon", \.icon, .string),
        ])

    package mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {
        if title == nil, channel == nil, use == nil {
            reading.report("missing-key", "a touchpoint needs a “title” or a “channel”; add one", at: value.place)
        }
        id = reading.ids.next(Self.kind, written: id.isEmpty ? nil : id, title: label.text(in: reading.language))
    }
}

extension Guidance: DocumentElement {
    package static let kind = ElementKind.guidance
    package static func name(under key: String) -> String { "guidance" }
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<Guidance>(
        short: "text",
        [
            .optional("text", \.text, .text),
            .list("do", \.advised, .text),
            .list("dont", \.avoided, .text),
            .optional("script", \.script, .text),
            .optional("training", \.training, .text),
        ])
}

extension Message: IdentifiedElement {
    package static let kind = ElementKind.message
    package init(blankIn language: LanguageTag) { self.init(id: "", text: LocalizedText("", in: language)) }
    package var label: LocalizedText { text }
    package static let fields = ElementFields<Message>([
        .identity,
        .required("text", \.text),
        .optional("persona", \.persona, .id(of: .persona)),
        .optional("answers", \.question, .text),
        .optional("channel", \.channel, .string),
        .optional("trigger", \.trigger, .text),
        .optional("offer", \.offer, .text),
        .optional("tone", \.tone, .text),
        .optional("feeling", \.feeling, .text),
        .optional("asset", \.asset, .string),
        .optional("owner", \.owner, .text),
        .optional("cost", \.cost, .money),
        .optional("usefulness", \.usefulness, .integer(1...5)),
        .list("evidence", \.evidence, .element),
    ])
}
