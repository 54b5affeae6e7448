// A change of a map, as a value: it can be applied, taken back, sent, merged, and said in a sentence.

/// What keeps its identity while a map is changed, wherever it stands.
package struct ElementAddress: Hashable, Sendable {
    package var kind: ElementKind
    package var id: String

    package init(_ kind: ElementKind, _ id: String) {
        (self.kind, self.id) = (kind, id)
    }

    /// The map itself.
    package static let map = ElementAddress(.map, "")
}

/// A place in a list of things with ids.
package struct ListPlace: Hashable, Sendable {
    /// What the list belongs to.
    package var parent: ElementAddress
    /// The keys that lead to the list: `steps`, `measure` and `counters`.
    package var path: [String]
    /// The id of what stands right before; `nil` at the beginning.
    package var after: String?

    package init(in parent: ElementAddress, _ path: [String], after: String?) {
        (self.parent, self.path, self.after) = (parent, path, after)
    }
}

/// A change of a map. It says what was there before, so that it can be taken back, and so that it is never made to something
/// else than its author saw.
package enum MapEdit: Hashable, Sendable {
    /// Another value. The path leads through keys to the value; of a text, its last part is a language.
    case set(ElementAddress, path: [String], from: DocumentValue?, to: DocumentValue?)
    /// Something new, with all that is in it.
    case insert(DocumentValue, ElementKind, at: ListPlace)
    /// Something goes, with all that is in it.
    case remove(DocumentValue, ElementKind, at: ListPlace)
    /// Something moves within its list, or to another one of the same kind.
    case move(ElementAddress, from: ListPlace, to: ListPlace)

    /// What takes the change back.
    package var inverse: MapEdit {
        switch self {
        case .set(let address, let path, let from, let to): .set(address, path: path, from: to, to: from)
        case .insert(let element, let kind, let place): .remove(element, kind, at: place)
        case .remove(let element, let kind, let place): .insert(element, kind, at: place)
        case .move(let address, let from, let to): .move(address, from: to, to: from)
        }
    }
}

/// Why a change cannot be made.
package struct EditError: Error, Hashable, Sendable {
    /// A stable, dash-separated name.
    package let code: String
    /// What is in the way, and what would be right.
    package let message: String
}
