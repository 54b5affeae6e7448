// The keys of a map. Documentation/map-files.md shows each.
package import JourneyLanguage
internal import JourneySupport

extension JourneyMap: FormattedDocument {
    package static let kind = ElementKind.map
    package static let format = DocumentFormat(key: "waymark", name: "a map")

    package init(blankIn language: LanguageTag) {
        self.init(id: "", title: LocalizedText("", in: language))
        self.language = language
    }

    package static let fields = ElementFields<JourneyMap>([
        .version,
        .optional("id", \.writtenID, .string),
        .required("title", \.title),
        .usual("type", \.kind, .word, .customerJourney),
        .usual("state", \.state, .word, .current),
        .optional("journey", \.journeyKind, .word),
        .usual("status", \.status, .word, .draft),
        .languages,
        .optional("goal", \.goal, .text),
        .optional("scenario", \.scenario, .text),
        .optional("expectations", \.expectations, .text),
        .optional("value-proposition", \.valueProposition, .text),
        .list("principles", \.principles, .text),
        .optional("scope", \.scope, .element),
        .optional("parent", \.parent, .element),
        .optional("missed", \.missedGoal, .element),
        .personas.or(.reference(.persona)),
        .list("variants", \.variants, .element),
        .optional("owner", \.owner, .text),
        .optional("reviewed", \.reviewed, .day),
        .optional("review-every", \.reviewEvery, .span),
        .list("tags", \.tags, .string),
        .usual("scoring", \.scoring, .word, .value),
        .optional("formula", \.formula, .string),
        .usual("measure", \.measurement, .element, MeasurementPlan()),
        .list("metrics", \.metrics, .element),
        .list("takeaways", \.takeaways, .element),
        .list("silence", \.silences, .element),
        .list("stages", \.stages, .element),
    ])

    package mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {
        madeIDs = MadeIDs(reading.ids.made, isRead: true)
        if !namesLanguages { translations = reading.found.subtracting([language]).sorted() }
    }

    /// The id as it is written; a map without one has the name of its file.
    fileprivate var writtenID: String? {
        get { id.isEmpty ? nil : id }
        set { id = newValue ?? "" }
    }
}

extension Field {
    /// The language of a document's plain strings, where nothing depends on the others.
    package static func languages(_ path: any WritableKeyPath<Root, LanguageTag> & Sendable) -> Field {
        Field(key: "text", shape: .element(DocumentLanguages.self)) { _, _, root, reading in
            root[keyPath: path] = reading.language
        } write: { root, writing in
            guard root[keyPath: path] != .english else { return nil }
            return writing.element(DocumentLanguages(original: root[keyPath: path], others: []))
        }
    }
}

extension Field<JourneyMap> {
    fileprivate static var languages: Field {
        Field(key: "text", shape: .element(DocumentLanguages.self)) { value, _, map, reading in
            map.namesLanguages = true
            map.translations = value["also"].elements.compactMap(\.scalar).compactMap { LanguageTag($0) }
                .filter { $0 != reading.language }
        } write: { map, writing in
            guard map.namesLanguages || map.language != .english else { return nil }
            return writing.element(DocumentLanguages(original: map.language, others: map.translations))
        }
    }

    /// Ids of personas, and personas that are written in the map.
    fileprivate static var personas: Field {
        Field(key: "personas", shape: .list(.element(Persona.self))) { value, name, map, reading in
            for value in value.elements {
                guard case .mapping = value.content else {
                    map.personas.append(reading.string(value, name.key) ?? "")
                    continue
                }
                let persona: Persona = reading.element(value, name.key)
                map.personas.append(persona.id)
                map.ownPersonas.append(persona)
            }
        } write: { map, writing in
            guard !map.personas.isEmpty else { return nil }
            return .list(
                map.personas.map { id in
                    map.ownPersonas.first { $0.id == id }.map { writing.element($0) } ?? .text(id)
                })
        }
    }
}

/// The languages of a document.
struct DocumentLanguages: DocumentElement {
    static let kind = ElementKind.languages
    static func name(under key: String) -> String { "the languages of a file" }

    var original: LanguageTag
    var others: [LanguageTag]

    init(original: LanguageTag, others: [LanguageTag]) {
        (self.original, self.others) = (original, others)
    }

    init(blankIn language: LanguageTag) { self.init(original: language, others: []) }

    static let fields = ElementFields<DocumentLanguages>([
        .required("default", \.original, .language),
        .list("also", \.others, .language),
    ])

    mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {
        var seen: Set<LanguageTag> = [original]
        // A tag that could not be read has no place in the list, so each is looked for by its own text.
        for written in value["also"].elements {
            guard let tag = written.scalar.flatMap({ LanguageTag($0) }), !seen.insert(tag).inserted else { continue }
            reading.report(
                "duplicate-language",
                tag == original
                    ? "“\(tag.code)” is the language of the file itself; “also” names the others"
                    : "the language “\(tag.code)” stands twice; name it once", at: written.place)
        }
    }
}

extension Codec where Value == LanguageTag {
    static var language: Codec {
        Codec(shape: .string) { value, key, reading in
            reading.string(value, key).flatMap { reading.languageTag($0, at: value.place) }
        } write: { tag, _ in
            .word(tag.code)
        }
    }
}

extension DocumentReading {
    /// Reads the languages of a document before anything else: those of its texts depend on them.
    package func takeLanguages(of root: DocumentValue) {
        guard !root["text"].isNothing else { return }
        let value: DocumentLanguages = element(root["text"], "text")
        language = value.original
        languages = Set(value.others).union([value.original])
    }
}

extension MapScope: DocumentElement {
    package static let kind = ElementKind.scope
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<MapScope>([
        .optional("start", \.start, .text),
        .optional("end", \.end, .text),
    ])
}

extension ParentMap: DocumentElement {
    package static let kind = ElementKind.parent
    package init(blankIn language: LanguageTag) { self.init(map: "") }
    package static let fields = ElementFields<ParentMap>([
        .required("map", \.map, .id(of: .map)),
        .optional("step", \.step, .string),
    ])
}

extension MissedGoal: DocumentElement {
    package static let kind = ElementKind.missedGoal
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<MissedGoal>([
        .optional("title", \.title, .text),
        .list("events", \.events, .pattern),
        .optional("recover", \.recovery, .text),
    ])
}

extension Takeaway: DocumentElement {
    package static let kind = ElementKind.takeaway
    package init(blankIn language: LanguageTag) { self.init(title: LocalizedText("", in: language)) }
    package static let fields = ElementFields<Takeaway>([
        .required("title", \.title),
        .optional("step", \.step, .id(of: .step)),
        .optional("opportunity", \.opportunity, .id(of: .opportunity)),
        .list("evidence", \.evidence, .element),
    ])
}

extension JourneyVariant: IdentifiedElement {
    package static let kind = ElementKind.variant
    package init(blankIn language: LanguageTag) { self.init(id: "", title: LocalizedText("", in: language)) }
    package var label: LocalizedText { title }
    package static let fields = ElementFields<JourneyVariant>([
        .identity,
        .required("title", \.title),
        .optional("when", \.condition, .text),
        .optional("persona", \.persona, .id(of: .persona)),
    ])
}
