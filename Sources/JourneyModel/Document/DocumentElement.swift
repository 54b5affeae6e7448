// What a document writes as keys with values: a map, a stage, a note.
package import JourneyLanguage

package protocol DocumentElement: Hashable, Sendable {
    static var kind: ElementKind { get }
    /// What it is called in messages, with its article: "a step".
    /// - Parameter key: the key it stands under.
    static func name(under key: String) -> String
    static var fields: ElementFields<Self> { get }
    /// One of which nothing is known yet.
    init(blankIn language: LanguageTag)
    /// What follows when all keys were read: an id from a title, rules between keys.
    mutating func settle(_ value: DocumentValue, _ reading: DocumentReading)
}

extension DocumentElement {
    package static func name(under key: String) -> String {
        let name = kind.spoken
        return "aeiou".contains(name.prefix(1)) ? "an \(name)" : "a \(name)"
    }
    package mutating func settle(_ value: DocumentValue, _ reading: DocumentReading) {}
}

/// What keeps its id while it is changed and moved. Ids are unique among those of a kind in a document.
package protocol IdentifiedElement: DocumentElement {
    var id: String { get set }
    /// What an id is made from where none is written.
    var label: LocalizedText { get }
}

/// The keys of a kind of element.
package struct ElementFields<Root: DocumentElement>: Sendable {
    package let all: [Field<Root>]
    let keys: Set<String>
    let shapes: [String: Shape]
    /// The key whose value may stand for the whole: a box of the blueprint may be its title.
    package let shortKey: String?

    package func shape(of key: String) -> Shape? { shapes[key] }

    package init(short: String? = nil, _ all: [Field<Root>]) {
        self.all = all
        shortKey = short
        keys = Set(all.map(\.key))
        shapes = Dictionary(all.map { ($0.key, $0.shape) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A key, and what it is of its element.
package struct Field<Root>: Sendable {
    package let key: String
    package let shape: Shape
    package var isRequired = false
    /// What may be written instead: the id of something that lies in a file of its own, the name of a picture's file.
    package var alternative: Shape?
    /// What a key that is left out says, where that is something.
    var usual: (@Sendable (DocumentWriting) -> DocumentValue)?
    /// Reads a value into the element, which is called so in messages.
    let read: @Sendable (DocumentValue, FieldName, inout Root, DocumentReading) -> Void
    /// What is written; `nil` where the key is left out.
    let write: @Sendable (Root, DocumentWriting) -> DocumentValue?
}

/// What a value is called in messages.
package struct FieldName: Sendable {
    /// The key it stands under.
    let key: String
    /// The element that the key is of, with its article; `nil` where the value stands for the whole of it.
    let owner: String?
}

extension Field {
    /// A key that may be left out.
    package static func optional<Value>(
        _ key: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ codec: Codec<Value>
    ) -> Field {
        Field(key: key, shape: codec.shape) { value, name, root, reading in
            root[keyPath: path] = codec.read(value, name.key, reading)
        } write: { root, writing in
            let value = root[keyPath: path].map { codec.write($0, writing) }
            return value == .mapping([]) ? nil : value
        }
    }

    /// A key that has to be there.
    package static func required<Value>(
        _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ codec: Codec<Value>
    ) -> Field {
        Field(key: key, shape: codec.shape, isRequired: true) { value, name, root, reading in
            // What stands in for a wrong value is never seen: its problem is reported.
            if let value = codec.read(value, name.key, reading) { root[keyPath: path] = value }
        } write: { root, writing in
            codec.write(root[keyPath: path], writing)
        }
    }

    /// A text that has to be there, and to say something.
    package static func required(_ key: String, _ path: any WritableKeyPath<Root, LocalizedText> & Sendable) -> Field {
        Field(key: key, shape: .text, isRequired: true) { value, name, root, reading in
            let reported = reading.problems.count
            if let text = value.saysNothing ? nil : reading.text(value, name.key) {
                root[keyPath: path] = text
            } else if reading.problems.count == reported, let owner = name.owner {
                // Empty, or in no language at all.
                reading.reportEmpty(key, owner, at: value.place)
            }
        } write: { root, writing in
            writing.text(root[keyPath: path])
        }
    }

    /// A key that is left out where it says what is usual.
    package static func usual<Value: Equatable & Sendable>(
        _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ codec: Codec<Value>, _ usual: Value
    ) -> Field {
        var field = Field(key: key, shape: codec.shape) { value, name, root, reading in
            if let value = codec.read(value, name.key, reading) { root[keyPath: path] = value }
        } write: { root, writing in
            root[keyPath: path] == usual ? nil : codec.write(root[keyPath: path], writing)
        }
        field.usual = { codec.write(usual, $0) }
        return field
    }

    package static func flag(_ key: String, _ path: any WritableKeyPath<Root, Bool> & Sendable) -> Field {
        usual(key, path, .flag, false)
    }

    /// Several values, or one alone.
    package static func list<Value>(
        _ key: String, _ path: any WritableKeyPath<Root, [Value]> & Sendable, _ codec: Codec<Value>
    ) -> Field {
        Field(key: key, shape: .list(codec.shape)) { value, name, root, reading in
            root[keyPath: path] = value.elements.compactMap { codec.read($0, name.key, reading) }
        } write: { root, writing in
            writing.list(root[keyPath: path], codec)
        }
    }

    /// The same of a list that is `nil` when it is empty.
    package static func lane<Value>(
        _ key: String, _ path: any WritableKeyPath<Root, [Value]?> & Sendable, _ codec: Codec<Value>
    ) -> Field {
        Field(key: key, shape: .list(codec.shape)) { value, name, root, reading in
            let values = value.elements.compactMap { codec.read($0, name.key, reading) }
            root[keyPath: path] = values.isEmpty ? nil : values
        } write: { root, writing in
            writing.list(root[keyPath: path] ?? [], codec)
        }
    }

    /// The same, which has to be there.
    var required: Field {
        var field = self
        field.isRequired = true
        return field
    }

    /// The same, which may be written in another way.
    func or(_ alternative: Shape) -> Field {
        var field = self
        field.alternative = alternative
        return field
    }

    /// The key of something that stands in a larger element.
    func within<Outer>(_ path: any WritableKeyPath<Outer, Root> & Sendable) -> Field<Outer> {
        let field = self
        var outer = Field<Outer>(key: key, shape: shape) { value, name, root, reading in
            field.read(value, name, &root[keyPath: path], reading)
        } write: { root, writing in
            field.write(root[keyPath: path], writing)
        }
        (outer.isRequired, outer.alternative, outer.usual) = (isRequired, alternative, usual)
        return outer
    }
}
