// The things of a document as another document's are looked for among them: what they are called, and what they say.
internal import JourneyLanguage

/// Gives equal values equal numbers, so that each is hashed once.
final class LookNumbers {
    private var looks: [DocumentValue: Int] = [:]
    private var labels: [String: Int] = [:]

    func number(of look: DocumentValue) -> Int { Self.number(of: look, &looks) }
    func number(of label: String) -> Int { Self.number(of: label, &labels) }

    private static func number<Value: Hashable>(of value: Value, _ numbers: inout [Value: Int]) -> Int {
        if let number = numbers[value] { return number }
        numbers[value] = numbers.count
        return numbers.count - 1
    }
}

/// A list of things within a thing.
struct InnerList: Hashable {
    let path: [String]
    let kind: ElementKind
}

/// Every thing of a document with an id, in its order; the first one is the document itself.
struct AlignedThings {
    struct Thing {
        let address: ElementAddress
        let value: DocumentValue
        /// Whether its id is written, so that nothing else that has a written id of its own is the same.
        let isWritten: Bool
        /// What it is called, as a number; `nil` where it has no name.
        let label: Int?
        /// The lists in it, by the places of what they hold.
        var lists: [InnerList: [Int]] = [:]
    }

    private(set) var things: [Thing]
    /// Where each stands among them.
    private(set) var places: [ElementAddress: Int] = [.map: 0]
    /// How many things of its kind are called alike.
    private(set) var namesakes: [Namesake: Int] = [:]
    private let numbers: LookNumbers
    /// What references are taken for: the name of what they lead to.
    private var names: [ElementAddress: DocumentValue] = [:]
    private var looks: [Int?]
    private var stripped: [DocumentValue?]

    struct Namesake: Hashable {
        let kind: ElementKind
        let label: Int
    }

    /// - Parameter language: the one in which things of both documents are compared by what they are called.
    init(_ tree: DocumentTree, made: Set<ElementAddress>, in language: LanguageTag, _ numbers: LookNumbers) {
        self.numbers = numbers
        var things = [Thing(address: .map, value: tree.root, isWritten: true, label: nil)]
        var places: [ElementAddress: Int] = [.map: 0]
        var names: [ElementAddress: DocumentValue] = [:]
        var namesakes: [Namesake: Int] = [:]
        tree.forEachList { owner, _, list in
            guard let parent = places[owner] else { return }
            for element in list.elements {
                let address = ElementAddress(list.kind, element.identity)
                let label = Self.label(of: element, tree.language, language)
                let number = label.map { numbers.number(of: $0) }
                if let number { namesakes[Namesake(kind: list.kind, label: number), default: 0] += 1 }
                names[address] = .text(label ?? address.id)
                places[address] = things.count
                things[parent].lists[InnerList(path: list.path, kind: list.kind), default: []].append(things.count)
                things.append(
                    Thing(address: address, value: element, isWritten: !made.contains(address), label: number))
            }
        }
        (self.things, self.places, self.names, self.namesakes) = (things, places, names, namesakes)
        looks = Array(repeating: nil, count: things.count)
        stripped = Array(repeating: nil, count: things.count)
    }

    /// What a thing is called, whatever its spacing, capitals and marks.
    private static func label(of value: DocumentValue, _ own: LanguageTag, _ language: LanguageTag) -> String? {
        guard value.scalar == nil, let label = value.label ?? value.value(of: "use") else { return nil }
        let versions = DocumentTree.versions(of: label, own)
        guard let text = (versions[language.code] ?? versions[own.code])?.scalar else { return nil }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        return words.isEmpty ? text : words
    }

    /// Whether it is the only thing of its kind that is called so.
    func isOnlyNamesake(_ place: Int) -> Bool {
        let thing = things[place]
        return thing.label.map { namesakes[Namesake(kind: thing.address.kind, label: $0)] == 1 } ?? false
    }

    // MARK: - What they say

    /// What a thing says but for ids, as a number.
    mutating func look(_ place: Int) -> Int {
        if let look = looks[place] { return look }
        let look = numbers.number(of: content(place))
        looks[place] = look
        return look
    }

    /// What a thing says but for ids; what it names is there by its name.
    mutating func content(_ place: Int) -> DocumentValue {
        if let content = stripped[place] { return content }
        let thing = things[place]
        let content = DocumentTree.types[thing.address.kind].map { strip(thing.value, $0) } ?? thing.value
        stripped[place] = content
        return content
    }

    private func strip(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        guard case .mapping(let entries) = value.content, !type.standsForText(value) else { return value }
        return .mapping(
            entries.compactMap { entry in
                if entry.key == "id", type.hasIdentity { return nil }
                guard let shape = type.shape(of: entry.key) else { return entry }
                return DocumentEntry(entry.key, named(entry.value, shape))
            })
    }

    private func named(_ value: DocumentValue, _ shape: Shape) -> DocumentValue {
        switch shape {
        case .reference(let kind):
            return value.scalar.flatMap { names[ElementAddress(kind, $0)] } ?? value
        case .anyReference:
            guard let id = value.scalar else { return value }
            let found = ElementKind.allCases.lazy.compactMap { names[ElementAddress($0, id)] }.first
            return found ?? value
        case .numbers(let kind, _):
            return .mapping(
                value.entries.map { entry in
                    DocumentEntry(names[ElementAddress(kind, entry.key)]?.scalar ?? entry.key, entry.value)
                }.sorted { $0.key < $1.key })
        case .element(let type): return strip(value, type)
        case .list(let inner):
            switch inner {
            case .reference, .anyReference, .element: return .list(value.elements.map { named($0, inner) })
            default: return value
            }
        default: return value
        }
    }
}
