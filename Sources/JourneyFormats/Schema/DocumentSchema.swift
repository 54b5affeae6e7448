// The JSON schema of map and persona files, by which editors complete keys, say what belongs behind them, and underline mistakes.
// After JSON Schema, draft 2020-12.
package import JourneyLanguage
internal import JourneyModel
package import JourneySupport

/// A schema, made of the same description by which files are read.
///
/// It knows the form of a file: its keys, and what each value may be. What only the whole can tell, such as whether an id leads
/// somewhere, is for the reader to say.
package struct DocumentSchema {
    private typealias Members = [(key: String, value: JSONValue)]

    private let catalogue: Catalogue
    private var definitions: [String: JSONValue] = [:]

    /// The schema of a map's file.
    /// - Parameter language: the language of titles and descriptions.
    package static func map(_ language: LanguageTag) -> JSONValue { of(JourneyMap.self, language) }

    /// The schema of a persona's file.
    package static func persona(_ language: LanguageTag) -> JSONValue { of(PersonaDocument.self, language) }

    private static func of<Root: FormattedDocument>(_ type: Root.Type, _ language: LanguageTag) -> JSONValue {
        var schema = DocumentSchema(catalogue: Catalogue(language: language))
        // What a file holds is called as the file where it says nothing else.
        let root = schema.object(type, optional: ["id"])
        let definitions = schema.definitions.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
        return .object(
            [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))] + root
                + [("$defs", .object(Self.values + definitions))])
    }

    private init(catalogue: Catalogue) { self.catalogue = catalogue }

    // MARK: - Elements

    private mutating func object(_ type: any DocumentElement.Type, optional: Set<String> = []) -> Members {
        let fields = type.fieldDescriptions
        let properties = fields.map { ($0.key, property($0, of: type.kind)) }
        var members: Members = [("type", .string("object")), ("properties", .object(properties))]
        let required = fields.filter { field in
            if case .head = field.shape { return true }
            return field.isRequired && !optional.contains(field.key)
        }.map { JSONValue.string($0.key) }
        if !required.isEmpty { members.append(("required", .array(required))) }
        return members + [("additionalProperties", .bool(false))]
    }

    private mutating func property(_ field: FieldDescription, of kind: ElementKind) -> JSONValue {
        let words: Members = [
            ("title", .string(catalogue.name(ofKey: field.key))),
            ("description", .string(catalogue.help(field.key, of: kind))),
        ]
        return .object(words + value(field))
    }

    /// What stands behind a key; a single value stands for a list of one.
    private mutating func value(_ field: FieldDescription) -> Members {
        if case .list(let inner) = field.shape {
            let item = choice([self.value(inner, field.key), field.alternative.map { self.value($0, field.key) }])
            return choice([item, [("type", .string("array")), ("items", .object(item))]])
        }
        return choice([value(field.shape, field.key), field.alternative.map { self.value($0, field.key) }])
    }

    private mutating func value(_ shape: Shape, _ key: String) -> Members {
        switch shape {
        case .text: return reference("text")
        case .string, .reference, .anyReference, .pattern, .segment: return reference("string")
        case .word(let words): return [("enum", .array(words.map { .string($0) }))]
        case .flag: return [("type", .string("boolean"))]
        case .integer(let range):
            return number(
                "integer", from: range.lowerBound == .min ? nil : .int(range.lowerBound),
                to: range.upperBound == .max ? nil : .int(range.upperBound))
        case .number(let range): return number(range)
        case .day: return reference("day")
        case .span: return reference("span")
        case .money: return reference("money")
        case .numbers(_, let range):
            return [("type", .string("object")), ("additionalProperties", .object(number(range)))]
        case .element(let type):
            let element = definition(of: type)
            guard let short = type.shortKey, let shape = type.shape(of: short) else { return element }
            return choice([value(shape, short), element])
        case .list(let inner):
            let item = value(inner, key)
            return choice([item, [("type", .string("array")), ("items", .object(item))]])
        case .head(let version): return [("const", .int(version))]
        }
    }

    private mutating func definition(of type: any DocumentElement.Type) -> Members {
        let name = type.kind.rawValue
        if definitions[name] == nil {
            // Said before it is known what is in it, as things may hold things of their own kind.
            definitions[name] = .null
            definitions[name] = .object(object(type))
        }
        return reference(name)
    }

    // MARK: - Values

    private func reference(_ name: String) -> Members { [("$ref", .string("#/$defs/\(name)"))] }

    /// One of several forms.
    private func choice(_ forms: [Members?]) -> Members {
        let forms = forms.compactMap(\.self)
        return forms.count == 1 ? forms[0] : [("anyOf", .array(forms.map { .object($0) }))]
    }

    private func number(_ range: ClosedRange<Double>) -> Members {
        func bound(_ number: Double) -> JSONValue? {
            number.isFinite ? Int(exactly: number).map { .int($0) } ?? .double(number) : nil
        }
        return number("number", from: bound(range.lowerBound), to: bound(range.upperBound))
    }

    private func number(_ type: String, from low: JSONValue?, to high: JSONValue?) -> Members {
        var members: Members = [("type", .string(type))]
        if let low { members.append(("minimum", low)) }
        if let high { members.append(("maximum", high)) }
        return members
    }

    /// Values that stand in many places. A text may look like a number, a day or `true` to a reader of YAML.
    private static let values: Members = [
        ("string", .object([("type", .array([.string("string"), .string("number"), .string("boolean")]))])),
        (
            "text",
            .object([
                (
                    "anyOf",
                    .array([
                        .object([("$ref", .string("#/$defs/string"))]),
                        .object([
                            ("type", .string("object")), ("minProperties", .int(1)),
                            ("properties", .object([(DocumentValue.staleKey, stale)])),
                            (
                                "patternProperties",
                                .object([
                                    ("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", .object([("$ref", .string("#/$defs/string"))]))
                                ])
                            ),
                            ("additionalProperties", .bool(false)),
                        ]),
                    ])
                )
            ])
        ),
        ("day", spelled("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        ("span", spelled("^([0-9]+[wdhms])+$")),
        ("money", spelled("^ *[0-9]+([.][0-9]{1,2})? +[A-Z]{3} *$")),
    ]

    /// Which translations are older than their text.
    private static let stale: JSONValue = .object([
        (
            "anyOf",
            .array([
                .object([("type", .string("string"))]),
                .object([("type", .string("array")), ("items", .object([("type", .string("string"))]))]),
            ])
        )
    ])

    private static func spelled(_ pattern: String) -> JSONValue {
        .object([("type", .string("string")), ("pattern", .string(pattern))])
    }
}
