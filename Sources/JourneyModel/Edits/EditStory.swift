// Changes of a map in sentences that people read, in the language of the interface.
package import JourneyLanguage

/// Tells changes of a map, and conflicts between two people's changes.
package struct EditStory {
    let catalogue: Catalogue
    /// Where things are looked up: first the map as it became, then the one before.
    private let documents: [(tree: DocumentTree, places: [ElementAddress: TreePath])]
    /// The language of plain texts in the map as it became.
    let original: LanguageTag
    /// What a word of a list is called by people, such as `in-work` of the key `status`.
    let choice: (_ word: String, _ key: String) -> String

    /// - Parameters:
    ///   - choice: what a word of a list is called, by the key it stands behind; itself when left out.
    ///   - documents: the map as it is now, then as it was; things that are the same have the same ids in both.
    package init(
        _ language: LanguageTag, choice: @escaping (_ word: String, _ key: String) -> String = { word, _ in word },
        _ documents: MapDocument...
    ) {
        catalogue = Catalogue(language: language)
        self.documents = documents.map { ($0.tree, $0.tree.places()) }
        original = documents.first?.map.language ?? .english
        self.choice = choice
    }

    // MARK: - Changes

    /// One sentence a change; several where a list changed in several places.
    package func sentences(_ edit: MapEdit) -> [String] {
        switch edit {
        case .set(let address, let path, let from, let to):
            return sentences(thing(address), address.kind, path, from, to)
        case .insert(let element, let kind, let place):
            let name = name(of: element, kind)
            return [place.parent == .map ? say(.added, name) : say(.addedIn, name, thing(place.parent))]
        case .remove(let element, let kind, let place):
            let name = name(of: element, kind)
            return [place.parent == .map ? say(.removed, name) : say(.removedFrom, name, thing(place.parent))]
        case .move(let address, let from, let to):
            if from.parent != to.parent {
                return [say(.movedTo, thing(address), thing(from.parent), thing(to.parent))]
            }
            guard let after = to.after else { return [say(.movedFirst, thing(address))] }
            return [say(.movedAfter, thing(address), thing(ElementAddress(address.kind, after)))]
        }
    }

    private func sentences(
        _ thing: String, _ kind: ElementKind, _ path: [String], _ from: DocumentValue?, _ to: DocumentValue?
    ) -> [String] {
        if path.last == DocumentValue.staleKey {
            return staleSentences(thing, key(path.dropLast(), of: kind), from, to)
        }
        let found = named(path, of: kind)
        // Behind a key of a text stands a language, whose text is told as any other value.
        return changes(thing, found.name, found.key, found.shape, from, to)
    }

    /// Which translations became older than their text, and which are up to date again.
    func staleSentences(_ thing: String, _ key: String, _ from: DocumentValue?, _ to: DocumentValue?) -> [String] {
        let (old, new) = (from?.elements.map(\.identity) ?? [], to?.elements.map(\.identity) ?? [])
        return new.filter { !old.contains($0) }.map { say(.outdated, thing, say(.inLanguage, key, $0)) }
            + old.filter { !new.contains($0) }.map { say(.renewed, thing, say(.inLanguage, key, $0)) }
    }

    /// What is said where nothing changed.
    package var same: String { say(.same) }

    // MARK: - Conflicts

    package func sentence(_ conflict: MergeConflict) -> String {
        let thing = thing(conflict.address)
        switch conflict.subject {
        case .value(let path):
            let found = named(path, of: conflict.address.kind)
            let nothing = say(.nothing)
            let sides = [conflict.ours, conflict.theirs].map { value in
                value.map { Self.line(whole($0, found.shape, found.key)) } ?? nothing
            }
            // Ours is in the map; of theirs nothing may be lost.
            return say(.conflictValue, thing, found.name, Self.shortened(sides[0], beside: sides[1]).0, sides[1])
        case .removal: return say(conflict.isOnlyNamed ? .conflictNamed : .conflictRemoval, thing)
        case .place: return say(.conflictPlace, thing)
        case .order(let path): return say(.conflictOrder, thing, key(path, of: conflict.address.kind))
        }
    }

    // MARK: - Names

    /// Where a text of the map stands, such as `step “Wait”: thoughts`.
    package func place(of unit: TranslationUnit) -> String {
        // Where it stands within the thing, without the positions of lists.
        let keys = unit.id.split(separator: "/").dropFirst(unit.address == .map ? 1 : 2)
            .filter { Int($0) == nil }.map(String.init)
        return "\(thing(unit.address)): \(name(of: unit.key, behind: keys.dropLast().last, in: unit.kind))"
    }

    /// What a key of a kind of element is called; a title of something within a thing says of what.
    func name(of key: String, behind holder: String? = nil, in kind: ElementKind) -> String {
        let name: String
        switch (kind, key) {
        case (.step, "says"): name = say(.quotes)
        case (.blueprint, "evidence"): name = say(.physicalEvidence)
        default: name = catalogue.name(ofKey: key)
        }
        guard key == "title", let holder else { return name }
        return catalogue.name(ofKey: holder) + ": " + name
    }

    /// What somebody calls a thing: step “Wait”.
    func thing(_ address: ElementAddress) -> String {
        guard address != .map else { return say(.wholeMap) }
        for document in documents {
            if let path = document.places[address], let element = document.tree[path] {
                return name(of: element, address.kind)
            }
        }
        return say(.thing, catalogue.name(of: address.kind), address.id)
    }

    /// The title of a thing; `nil` where it is not in the map, or has none.
    func label(of address: ElementAddress) -> String? {
        for document in documents {
            guard let path = document.places[address], let element = document.tree[path] else { continue }
            return element.label.map { text($0) }
        }
        return nil
    }

    private func name(of element: DocumentValue, _ kind: ElementKind) -> String {
        say(.thing, catalogue.name(of: kind), element.label.map { text($0) } ?? element.identity)
    }

    private func key(_ path: some Sequence<String>, of kind: ElementKind) -> String { named(path, of: kind).name }

    /// The name of the value that a path leads to: the last key, and where it is one, the language behind it; with what the
    /// value may be.
    private func named(
        _ path: some Sequence<String>, of kind: ElementKind
    ) -> (name: String, key: String, shape: Shape?) {
        var type: (any DocumentElement.Type)? = DocumentTree.types[kind]
        var (name, holder, last): (String, String?, Shape?) = ("", nil, nil)
        for part in path {
            guard let inner = type, let shape = inner.shape(of: part) else {
                if case .numbers(let kind, _)? = last {
                    return (numberName(part, kind, name), holder ?? "", nil)
                }
                // Behind the key of a text stands a language.
                return (name.isEmpty ? part : say(.inLanguage, name, part), holder ?? "", nil)
            }
            name = self.name(of: part, behind: holder, in: inner.kind)
            (type, holder, last) = (shape.elementType, part, shape)
        }
        return (name, holder ?? "", last)
    }

    /// What one of the numbers is called that stand behind ids: the emotion that is assumed for a persona.
    func numberName(_ id: String, _ kind: ElementKind, _ name: String) -> String {
        let name = kind == .persona ? catalogue.name(ofKey: "assumed") : name
        return say(.inLanguage, name, thing(ElementAddress(kind, id)))
    }

    func say(_ word: MapEditWord, _ arguments: String...) -> String { catalogue.fill(word, arguments) }
}
