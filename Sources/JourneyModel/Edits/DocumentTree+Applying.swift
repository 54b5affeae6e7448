// Edits made to a tree. Each says what was there before, and is refused where that is not so any more.
internal import JourneyLanguage

extension DocumentTree {
    mutating func apply(_ edit: MapEdit) throws(EditError) {
        switch edit {
        case .set(let address, let path, let from, let to): try set(address, path, from, to)
        case .insert(let element, let kind, let place): try insert(element, kind, at: place)
        case .remove(let element, let kind, let place): try remove(element, kind, at: place)
        case .move(let address, let from, let to): try move(address, from, to)
        }
    }

    // MARK: - Values

    private mutating func set(
        _ address: ElementAddress, _ path: [String], _ from: DocumentValue?, _ to: DocumentValue?
    ) throws(EditError) {
        let element = try place(of: address)
        let (keys, tag) = textPath(path, of: address.kind)
        let full = element + keys.map { .key($0) }
        let old = tag == nil ? self[full] : self[full].flatMap { versions(of: $0)[tag ?? ""] }
        guard old == from else {
            throw EditError(
                code: "changed-meanwhile",
                message:
                    "“\(path.joined(separator: "."))” of \(address.name) is not what it was when the change was made")
        }
        guard let tag else {
            change(at: full) { $0 = to }
            return
        }
        let language = language
        change(at: full) { value in
            var versions = value.map { Self.versions(of: $0, language) } ?? [:]
            versions[tag] = to
            value = Self.text(of: versions, language)
        }
    }

    /// The keys of a path, and the language at its end where it leads to a text.
    private func textPath(_ path: [String], of kind: ElementKind) -> (keys: [String], tag: String?) {
        var type: (any DocumentElement.Type)? = Self.types[kind]
        for (index, key) in path.enumerated() {
            guard let shape = type.flatMap({ $0.shape(of: key) }) else { break }
            if case .text = shape, index == path.count - 2 { return (Array(path.dropLast()), path.last) }
            type = shape.elementType
        }
        return (path, nil)
    }

    private func versions(of value: DocumentValue) -> [String: DocumentValue] { Self.versions(of: value, language) }

    /// A text by language; one that is written alone is in the document's.
    static func versions(of value: DocumentValue, _ language: LanguageTag) -> [String: DocumentValue] {
        if case .mapping(let entries) = value.content {
            return Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        return [language.code: value]
    }

    /// A text of its versions; alone where it is in the document's language only.
    static func text(of versions: [String: DocumentValue], _ language: LanguageTag) -> DocumentValue? {
        if versions.isEmpty { return nil }
        if versions.count == 1, let only = versions[language.code] { return only }
        let others = versions.keys.filter { $0 != language.code && $0 != DocumentValue.staleKey }.sorted()
        return .mapping(
            ([language.code] + others + [DocumentValue.staleKey]).compactMap { key in
                versions[key].map { DocumentEntry(key, $0) }
            })
    }

    // MARK: - Things

    private mutating func insert(_ element: DocumentValue, _ kind: ElementKind, at place: ListPlace) throws(EditError) {
        let places = places()
        for id in Self.ids(in: element, kind) where places[id] != nil {
            throw EditError(code: "duplicate-id", message: "\(id.name) is there already")
        }
        var path = try self.place(of: place.parent, in: places)
        path += place.path.map { .key($0) }
        let elements = self[path]?.elements ?? []
        var index = 0
        if let after = place.after {
            guard let found = elements.firstIndex(where: { $0.identity == after }) else {
                throw EditError(
                    code: "gone-meanwhile",
                    message: "\(ElementAddress(kind, after).name), behind which it goes, is not there")
            }
            index = found + 1
        }
        var changed = elements
        changed.insert(element, at: index)
        change(at: path) { $0 = .list(changed) }
    }

    private mutating func remove(_ element: DocumentValue, _ kind: ElementKind, at place: ListPlace) throws(EditError) {
        let address = ElementAddress(kind, element.identity)
        let path = try checked(address, at: place)
        guard self[path] == element else {
            throw EditError(
                code: "changed-meanwhile", message: "\(address.name) is not what it was when it was taken away")
        }
        change(at: path) { $0 = nil }
    }

    private mutating func move(_ address: ElementAddress, _ from: ListPlace, _ to: ListPlace) throws(EditError) {
        let path = try checked(address, at: from)
        guard let element = self[path] else { throw missing(address) }
        change(at: path) { $0 = nil }
        try insert(element, address.kind, at: to)
    }

    /// Where something is, which has to be where an edit says.
    private func checked(_ address: ElementAddress, at place: ListPlace) throws(EditError) -> TreePath {
        let path = try self.place(of: address)
        guard self.place(of: path) == place else {
            throw EditError(
                code: "moved-meanwhile", message: "\(address.name) is not where it was when the change was made")
        }
        return path
    }

    private func place(of address: ElementAddress) throws(EditError) -> TreePath {
        try place(of: address, in: places())
    }

    private func place(
        of address: ElementAddress, in places: [ElementAddress: TreePath]
    ) throws(EditError) -> TreePath {
        guard let path = places[address] else { throw missing(address) }
        return path
    }

    private func missing(_ address: ElementAddress) -> EditError {
        EditError(code: "gone-meanwhile", message: "\(address.name) is not there")
    }

    /// What has an id in an element, itself included.
    static func ids(in element: DocumentValue, _ kind: ElementKind) -> [ElementAddress] {
        var ids = [ElementAddress(kind, element.identity)]
        guard let type = types[kind] else { return ids }
        func gather<Element: DocumentElement>(_ value: DocumentValue, _ type: Element.Type) {
            for entry in value.entries {
                guard let shape = Element.fields.shape(of: entry.key), let inner = shape.elementType else { continue }
                for element in entry.value.elements {
                    if let kind = shape.identifiedKind { ids.append(ElementAddress(kind, element.identity)) }
                    gather(element, inner)
                }
            }
        }
        gather(element, type)
        return ids
    }

    /// The type of each kind of thing that has an id, and of the map itself.
    static let types: [ElementKind: any DocumentElement.Type] = {
        var types: [ElementKind: any DocumentElement.Type] = [.map: JourneyMap.self]
        func gather<Element: DocumentElement>(_ type: Element.Type) {
            for field in Element.fields.all {
                guard let inner = field.shape.elementType else { continue }
                if let kind = field.shape.identifiedKind { types[kind] = inner }
                gather(inner)
            }
        }
        gather(JourneyMap.self)
        return types
    }()
}

extension ElementAddress {
    /// What it is called in messages: the step “pay”.
    var name: String { self == .map ? "the map" : "the \(kind.rawValue.replacing("-", with: " ")) “\(id)”" }
}
