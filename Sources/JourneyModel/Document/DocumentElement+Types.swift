// What is asked of an element whose type is only known while the program runs.

extension DocumentElement {
    /// What the value of a key may be.
    package static func shape(of key: String) -> Shape? { fields.shape(of: key) }

    /// The keys in the order in which they are documented.
    package static var keysInOrder: [String] { fields.all.map(\.key) }

    /// The keys in the order in which they are documented, with what their values may be.
    package static var fieldDescriptions: [FieldDescription] {
        fields.all.map {
            FieldDescription(key: $0.key, shape: $0.shape, alternative: $0.alternative, isRequired: $0.isRequired)
        }
    }

    /// The key whose value may stand for the whole.
    package static var shortKey: String? { fields.shortKey }

    /// Whether a value is the text that stands for the whole of an element.
    package static func standsForText(_ value: DocumentValue) -> Bool {
        fields.shortKey != nil && !value.hasKey(of: fields.keys)
    }

    /// Whether elements of the kind are told apart by an id of their own.
    package static var hasIdentity: Bool {
        if case .reference(kind) = shape(of: "id") { return true }
        return false
    }

    /// Whether it has lists of things with ids.
    static var holdsThings: Bool {
        fields.all.contains { field in
            if field.shape.identifiedKind != nil { return true }
            if case .element(let inner) = field.shape { return inner.holdsThings }
            return false
        }
    }
}

/// A key of an element, whatever the element is.
package struct FieldDescription: Sendable {
    package let key: String
    package let shape: Shape
    /// What may be written instead.
    package let alternative: Shape?
    package let isRequired: Bool
}
