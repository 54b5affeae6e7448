// Whether the ids of a document are ids, unique among their kind, and whether what names one finds it.
internal import JourneySupport

/// Walks a document once to gather its ids, and once to follow them.
struct ReferenceCheck {
    /// What is wrong, in the order of the document.
    private(set) var flaws: [MapFlaw] = []
    /// The ids of each kind, with the place where each was first seen.
    private var places: [ElementKind: [String: MapPath]] = [:]
    /// Where an id alone stands for an element, by kind.
    private var mentions: [ElementKind: [String: MapPath]] = [:]
    /// Kinds whose ids are not known here, such as those of other maps.
    private let unknown: Set<ElementKind>
    /// How many more ids are looked for among those there are: the search is long, and the first ones help most.
    private var suggestionsLeft = 50

    /// - Parameters:
    ///   - known: ids of each kind that stand beside the document.
    ///   - unknown: the kinds of which a document cannot tell what there is.
    /// - Complexity: O(size of the document).
    init<Root: DocumentElement>(
        _ root: DocumentValue, as type: Root.Type, known: [ElementKind: Set<String>], unknown: Set<ElementKind>
    ) {
        self.unknown = unknown
        gather(root, type, at: MapPath())
        for (kind, ids) in known {
            for id in ids where places[kind]?[id] == nil { places[kind, default: [:]][id] = MapPath() }
        }
        follow(root, type, at: MapPath())
    }

    private mutating func gather<Element: DocumentElement>(
        _ value: DocumentValue, _ type: Element.Type, at path: MapPath
    ) {
        if Element.hasIdentity {
            if let name = value.scalar {
                noteMention(of: name, Element.kind, at: path)
            } else if let id = value["id"].scalar, !id.isEmpty {
                note(id, of: Element.kind, at: path["id"])
            }
        }
        forEachElement(value, type, at: path) { $0.gather($1, $2, at: $3) }
    }

    private mutating func note(_ id: String, of kind: ElementKind, at path: MapPath) {
        if !JourneyMap.isID(id) {
            add("bad-id", "“\(id)” is no id; an id is made of the letters a–z, digits and hyphens", at: path)
        }
        if let first = places[kind]?[id] {
            addDuplicate(id, kind, at: path, after: first)
        } else {
            places[kind, default: [:]][id] = path
        }
    }

    /// An id in a list of elements stands for one that is written elsewhere; twice in the document is once too often.
    private mutating func noteMention(of id: String, _ kind: ElementKind, at path: MapPath) {
        if let first = mentions[kind]?[id] {
            addDuplicate(id, kind, at: path, after: first)
        } else {
            mentions[kind, default: [:]][id] = path
        }
    }

    private mutating func addDuplicate(_ id: String, _ kind: ElementKind, at path: MapPath, after first: MapPath) {
        let message = "the \(kind.rawValue) “\(id)” stands twice; each \(kind.rawValue) has an id of its own"
        flaws.append(MapFlaw(code: "duplicate-id", message: message, path: path, other: first))
    }

    private mutating func follow<Element: DocumentElement>(
        _ value: DocumentValue, _ type: Element.Type, at path: MapPath
    ) {
        value.forEachOwnReference(as: type, at: path) { kind, id, path in
            if let kind { check(id, of: kind, at: path) } else { check(id, at: path) }
        }
        forEachElement(value, type, at: path) { $0.follow($1, $2, at: $3) }
    }

    /// Calls something for each element within an element. A scalar in a list of elements names one of them.
    private mutating func forEachElement<Element: DocumentElement>(
        _ value: DocumentValue, _ type: Element.Type, at path: MapPath,
        _ body: (inout Self, DocumentValue, any DocumentElement.Type, MapPath) -> Void
    ) {
        for entry in value.entries {
            guard let shape = Element.fields.shapes[entry.key], let inner = shape.elementType else { continue }
            if case .list = shape {
                for (index, value) in entry.value.elements.enumerated() {
                    body(&self, value, inner, path[entry.key][index])
                }
            } else {
                body(&self, entry.value, inner, path[entry.key])
            }
        }
    }

    private mutating func check(_ id: String, of kind: ElementKind, at path: MapPath) {
        guard !unknown.contains(kind), places[kind]?[id] == nil else { return }
        suggestionsLeft -= 1
        let remedy = suggestionsLeft < 0 ? "" : remedy(for: id, kind)
        add("unknown-\(kind.rawValue)", "there is no \(kind.spoken) “\(id)”\(remedy)", at: path)
    }

    /// An id of whatever kind. One that stands for a thing that is written elsewhere counts, too.
    private mutating func check(_ id: String, at path: MapPath) {
        guard !places.values.contains(where: { $0[id] != nil }),
            !mentions.values.contains(where: { $0[id] != nil })
        else { return }
        suggestionsLeft -= 1
        let known = suggestionsLeft < 0 ? [] : places.values.flatMap(\.keys) + mentions.values.flatMap(\.keys)
        let suggestion = Suggestion.text(for: id, among: known)
        add(
            "unknown-id",
            "nothing has the id “\(id)”"
                + (suggestion.isEmpty ? "; write that of a stage, a step or something in one" : suggestion), at: path)
    }

    private func remedy(for id: String, _ kind: ElementKind) -> String {
        let known = (places[kind] ?? [:]).keys
        let suggestion = Suggestion.text(for: id, among: known)
        guard suggestion.isEmpty else { return suggestion }
        guard !known.isEmpty else {
            return switch kind {
            case .persona: "; write it into the map, or beside the maps"
            case .registered: "; the register is a file touchpoints.yaml beside the maps or beside their folder"
            default: "; the map has none yet"
            }
        }
        let names = known.sorted().prefix(8).joined(separator: ", ")
        return "; there \(known.count == 1 ? "is" : "are") \(names)\(known.count > 8 ? ", …" : "")"
    }

    private mutating func add(_ code: String, _ message: String, at path: MapPath) {
        flaws.append(MapFlaw(code: code, message: message, path: path))
    }
}
