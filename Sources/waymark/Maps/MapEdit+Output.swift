// Changes of maps as JSON.
import JourneyModel
import JourneySupport

extension MapEdit {
    /// The edit as JSON, with its sentences.
    func json(_ sentences: [String]) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        switch self {
        case .set(let address, let path, let from, let to):
            members = [
                ("edit", .string("set")), ("kind", .string(address.kind.rawValue)), ("id", .string(address.id)),
                ("path", .array(path.map { .string($0) })), ("from", from.map(\.json) ?? .null),
                ("to", to.map(\.json) ?? .null),
            ]
        case .insert(let element, let kind, let place): members = Self.members("insert", element, kind, place)
        case .remove(let element, let kind, let place): members = Self.members("remove", element, kind, place)
        case .move(let address, let from, let to):
            members = [
                ("edit", .string("move")), ("kind", .string(address.kind.rawValue)), ("id", .string(address.id)),
                ("from", from.json), ("to", to.json),
            ]
        }
        members.append(("sentences", .array(sentences.map { .string($0) })))
        return .object(members)
    }

    private static func members(
        _ edit: String, _ element: DocumentValue, _ kind: ElementKind, _ place: ListPlace
    ) -> [(key: String, value: JSONValue)] {
        [("edit", .string(edit)), ("kind", .string(kind.rawValue)), ("element", element.json), ("at", place.json)]
    }
}

extension MergeConflict {
    /// The conflict as JSON, with all that each side says.
    var json: JSONValue {
        let (what, path): (String, [String]) =
            switch subject {
            case .value(let path): ("value", path)
            case .removal: (isOnlyNamed ? "named" : "removal", [])
            case .place: ("place", [])
            case .order(let path): ("order", path)
            }
        return .object([
            ("conflict", .string(what)), ("kind", .string(address.kind.rawValue)), ("id", .string(address.id)),
            ("path", .array(path.map { .string($0) })), ("base", base.map(\.json) ?? .null),
            ("ours", ours.map(\.json) ?? .null), ("theirs", theirs.map(\.json) ?? .null),
        ])
    }
}

extension ListPlace {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(parent.kind.rawValue)), ("id", .string(parent.id)),
            ("path", .array(path.map { .string($0) })), ("after", .optional(after)),
        ])
    }
}

extension DocumentValue {
    /// The value as JSON: numbers and words as they are spelled, as texts.
    var json: JSONValue {
        switch content {
        case .scalar(let text, _): .string(text)
        case .list(let values): .array(values.map(\.json))
        case .mapping(let entries): .object(entries.map { ($0.key, $0.value.json) })
        }
    }
}
