// The keys of a template's file.
package import JourneyLanguage

extension MapTemplate: FormattedDocument {
    package static let kind = ElementKind.template
    package static let format = DocumentFormat(key: "waymark-template", name: "a template")

    package init(blankIn language: LanguageTag) {
        let nothing = LocalizedText("", in: language)
        self.init(
            id: "", title: nothing, about: nothing, fits: nothing, beware: nothing,
            goal: TemplateHint(blankIn: language), missed: TemplateHint(blankIn: language))
    }

    package static let fields = ElementFields<MapTemplate>([
        .version,
        .required("id", \.id, .string),
        .required("title", \.title),
        .required("about", \.about),
        .required("fits", \.fits),
        .required("beware", \.beware),
        .usual("type", \.mapKind, .word, .customerJourney),
        .optional("journey", \.journeyKind, .word),
        .required("goal", \.goal, .element),
        .required("missed", \.missed, .element),
        .list("stages", \.stages, .element),
    ])

    /// What `kind` is called where a type of element has that name.
    fileprivate var mapKind: MapKind {
        get { kind }
        set { kind = newValue }
    }
}

extension TemplateHint: DocumentElement {
    package static let kind = ElementKind.hint
    package init(blankIn language: LanguageTag) {
        self.init(ask: LocalizedText("", in: language), example: LocalizedText("", in: language))
    }
    package static let fields = ElementFields<TemplateHint>([
        .required("ask", \.ask),
        .required("example", \.example),
        .optional("title", \.title, .text),
        .optional("channel", \.channel, .string),
        .optional("owned", \.ownership, .word),
        .optional("goal", \.goal, .text),
        .optional("level", \.level, .number(Emotion.scale)),
        .optional("owner", \.owner, .text),
    ])
}

extension TemplateStage: DocumentElement {
    package static let kind = ElementKind.stage
    package init(blankIn language: LanguageTag) {
        let nothing = LocalizedText("", in: language)
        self.init(id: "", title: nothing, hint: nothing)
    }
    package static let fields = ElementFields<TemplateStage>([
        .required("id", \.id, .string),
        .required("title", \.title),
        .optional("icon", \.icon, .string),
        .required("hint", \.hint),
        .list("steps", \.steps, .element),
    ])
}

extension TemplateStep: DocumentElement {
    package static let kind = ElementKind.step
    package init(blankIn language: LanguageTag) { self.init(id: "", title: LocalizedText("", in: language)) }
    package static let fields = ElementFields<TemplateStep>([
        .required("id", \.id, .string),
        .required("title", \.title),
        .flag("milestone", \.isMilestone),
        .flag("optional", \.isOptional),
        .optional("goal", \.goal, .text),
        .usual("hints", \.places, .element, TemplateHints()),
    ])

    fileprivate var places: TemplateHints {
        get { TemplateHints(hints: hints) }
        set { hints = newValue.hints }
    }
}

/// The hints of a step, as a template's file writes them.
struct TemplateHints: DocumentElement {
    static let kind = ElementKind.hint
    var hints: [TemplatePlace: TemplateHint] = [:]

    init(hints: [TemplatePlace: TemplateHint] = [:]) { self.hints = hints }
    init(blankIn language: LanguageTag) { self.init() }
    static let fields = ElementFields<TemplateHints>(
        TemplatePlace.allCases.map { .optional($0.key, \.hints[$0], .element) })
}
