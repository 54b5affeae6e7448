// The keys of what stops people, of what is done about it, and of why it is believed.
package import JourneyLanguage
internal import JourneySupport

extension Barrier: IdentifiedElement {
    package static let kind = ElementKind.barrier
    package init(blankIn language: LanguageTag) {
        self.init(id: "", title: LocalizedText("", in: language), severity: 1)
    }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<Barrier>([
        .identity,
        .required("title", \.title),
        .required("severity", \.severity, .integer(1...5)),
        .optional("cause", \.cause, .word),
        .optional("lost-to", \.lostTo, .word),
        .optional("persona", \.persona, .id(of: .persona)),
        .optional("through", \.through, .id(of: .step)),
        .optional("objection", \.objection, .text),
        .optional("answer", \.answer, .text),
        .list("evidence", \.evidence, .element),
        .optional("plan", \.plan, .element),
    ])
}

extension Plan: DocumentElement {
    package static let kind = ElementKind.plan
    package init(blankIn language: LanguageTag) { self.init(action: LocalizedText("", in: language)) }
    package static let fields = ElementFields<Plan>([
        .optional("hypothesis", \.hypothesis, .text),
        .required("action", \.action),
        .optional("owner", \.owner, .text),
        .optional("due", \.due, .day),
        .usual("status", \.status, .word, .proposed),
        .optional("metric", \.metric, .id(of: .metric)),
        .optional("baseline", \.baseline, .text),
        .optional("target", \.target, .text),
        .optional("guardrail", \.guardrail, .text),
        .optional("result", \.result, .text),
    ])
}

extension Opportunity: IdentifiedElement {
    package static let kind = ElementKind.opportunity
    package init(blankIn language: LanguageTag) { self.init(id: "", title: LocalizedText("", in: language)) }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<Opportunity>([
        .identity,
        .required("title", \.title),
        .optional("owner", \.owner, .text),
        .usual("status", \.status, .word, .proposed),
        .optional("due", \.due, .day),
        .optional("customer-value", \.customerValue, .integer(1...5)),
        .optional("business-value", \.businessValue, .integer(1...5)),
        .optional("effort", \.effort, .integer(1...5)),
        .optional("reach", \.reach, .number(0...Double.infinity)),
        .optional("confidence", \.confidence, .integer(0...100)),
        .optional("importance", \.importance, .integer(0...100)),
        .optional("satisfaction", \.satisfaction, .integer(0...100)),
        .optional("barrier", \.barrier, .id(of: .barrier)),
        .optional("through", \.through, .id(of: .step)),
        .list("evidence", \.evidence, .element),
    ])
}

extension EvidenceRecord: DocumentElement {
    package static let kind = ElementKind.evidence
    package static func name(under key: String) -> String { "a record of evidence" }
    package init(blankIn language: LanguageTag) {
        self.init(statement: LocalizedText("", in: language), kind: .assumed)
    }
    package static let fields = ElementFields<EvidenceRecord>([
        .required("says", \.statement),
        .required("kind", \.kind, .word),
        .usual("verdict", \.verdict, .word, .supports),
        .optional("source", \.source, .string),
        .optional("link", \.link, .string),
        .optional("quote", \.quote, .text),
        .optional("date", \.date, .day),
        .optional("n", \.n, .integer(1...Int.max)),
        .optional("segment", \.segment, .string),
        .optional("method", \.method, .text),
        .optional("confidence", \.confidence, .word),
        .optional("consent", \.consent, .word),
        .optional("person", \.person, .string),
        .optional("until", \.validUntil, .day),
    ])
}

extension Metric: IdentifiedElement {
    package static let kind = ElementKind.metric
    package init(blankIn language: LanguageTag) {
        self.init(id: "", title: LocalizedText("", in: language), kind: .rate)
    }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<Metric>([
        .identity,
        .required("title", \.title),
        .required("kind", \.measure, .word),
        .optional("question", \.question, .string),
        .optional("step", \.step, .id(of: .step)),
        .optional("unit", \.unit, .text),
        .optional("value", \.value, .number()),
        .optional("baseline", \.baseline, .number()),
        .optional("target", \.target, .number()),
        .optional("band", \.band, .element),
        .optional("owner", \.owner, .text),
    ])
}

extension MetricBand: DocumentElement {
    package static let kind = ElementKind.band
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<MetricBand>([
        .optional("from", \.low, .number()),
        .optional("to", \.high, .number()),
    ])
}
