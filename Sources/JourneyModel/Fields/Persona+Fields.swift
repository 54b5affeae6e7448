// The keys of a persona, in a file of its own or written in a map.
package import JourneyLanguage
internal import JourneySupport

extension Persona: DocumentElement {
    package static let kind = ElementKind.persona
    package init(blankIn language: LanguageTag) { self.init(id: "", name: LocalizedText("", in: language)) }

    package static let fields = ElementFields<Persona>(head + facts + tail)

    private static let head: [Field<Persona>] = [
        .personaID,
        .required("name", \.name),
        .optional("about", \.about, .text),
        .optional("quote", \.quote, .text),
        .portrait.or(.string),
        .optional("segment", \.segment, .segment),
        .flag("validated", \.isValidated),
    ]

    private static var facts: [Field<Persona>] {
        PersonaTrait.allCases.map { .lane($0.rawValue, \.facts[$0], .text) }
    }

    private static let tail: [Field<Persona>] = [
        .usual("empathy", \.empathy, .element, EmpathyMap()),
        .list("traits", \.sliders, .element),
        .list("evidence", \.evidence, .element),
    ]
}

extension Field<Persona> {
    fileprivate static var personaID: Field {
        Field(key: "id", shape: .reference(.persona), isRequired: true) { value, name, persona, reading in
            guard let id = reading.string(value, name.key) else { return }
            if !JourneyMap.isID(id) {
                let message = "“\(id.shortened)” is no id; an id is made of the letters a–z, digits and hyphens"
                reading.report("bad-id", message, at: value.place)
            }
            persona.id = id
        } write: { persona, _ in
            .text(persona.id)
        }
    }

    /// A portrait shows the persona, where nothing more is said.
    fileprivate static var portrait: Field {
        Field(key: "picture", shape: .element(Illustration.self)) { value, name, persona, reading in
            guard case .mapping = value.content else {
                persona.picture = reading.string(value, name.key).map { Illustration(file: $0, about: persona.name) }
                return
            }
            var picture: Illustration = reading.element(value, name.key)
            if value["about"].isNothing { picture.about = persona.name }
            persona.picture = picture
        } write: { persona, writing in
            guard let picture = persona.picture else { return nil }
            return picture.about == persona.name ? .text(picture.file) : writing.element(picture)
        }
    }
}

extension Illustration: DocumentElement {
    package static let kind = ElementKind.picture
    package init(blankIn language: LanguageTag) { self.init(file: "", about: LocalizedText("", in: language)) }
    package static let fields = ElementFields<Illustration>([
        .required("file", \.file, .string),
        .about,
    ])
}

extension EmpathyMap: DocumentElement {
    package static let kind = ElementKind.empathy
    package static func name(under key: String) -> String { "an empathy map" }
    package init(blankIn language: LanguageTag) { self.init() }
    package static let fields = ElementFields<EmpathyMap>(
        EmpathyQuarter.allCases.map { .list($0.rawValue, \.[$0], .text) })
}

extension TraitSlider: DocumentElement {
    package static let kind = ElementKind.slider
    package static func name(under key: String) -> String { "a trait" }
    package init(blankIn language: LanguageTag) {
        let nothing = LocalizedText("", in: language)
        self.init(low: nothing, high: nothing, value: 0.5)
    }
    package static let fields = ElementFields<TraitSlider>([
        .required("from", \.low),
        .required("to", \.high),
        .required("value", \.value, .number(scale)),
    ])
}

extension Field<Illustration> {
    /// What it shows. A scene has to say it; of a portrait it is the persona.
    fileprivate static var about: Field {
        Field(key: "about", shape: .text) { value, name, picture, reading in
            if let text = reading.text(value, name.key) { picture.about = text }
        } write: { picture, writing in
            writing.text(picture.about)
        }
    }
}

extension Codec where Value == Illustration {
    /// A scene of the storyboard, which says what it shows.
    static var scene: Codec {
        let codec = Codec.element
        return Codec(shape: codec.shape) { value, key, reading in
            let picture = codec.read(value, key, reading)
            if case .mapping = value.content {
                reading.require("about", of: value, Illustration.name(under: key))
            }
            return picture
        } write: { picture, writing in
            codec.write(picture, writing)
        }
    }
}

/// A persona as a file of its own holds it.
package struct PersonaDocument: FormattedDocument {
    package static let kind = ElementKind.persona
    package static let format = DocumentFormat(key: "waymark-persona", name: "a persona")
    package var persona: Persona
    package var language: LanguageTag

    package init(blankIn language: LanguageTag) {
        persona = Persona(blankIn: language)
        self.language = language
    }

    package static let fields = ElementFields<PersonaDocument>(
        [.version, .languages(\.language)]
            + Persona.fields.all.map { $0.within(\.persona) })
}
