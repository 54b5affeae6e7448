// Changes of a map in sentences that people read, in the language of the interface.
package import JourneyLanguage

/// Tells changes of a map, and conflicts between two people's changes.
package struct EditStory {
    private let catalogue: Catalogue
    /// Where things are looked up: first the map as it became, then the one before.
    private let documents: [(tree: DocumentTree, places: [ElementAddress: TreePath])]
    /// How long a text may be that is quoted in a sentence.
    private static let longest = 80

    /// - Parameter documents: the map as it is now, then as it was.
    package init(_ language: LanguageTag, _ documents: MapDocument...) {
        catalogue = Catalogue(language: language)
        self.documents = documents.map { ($0.tree, $0.tree.places()) }
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
        if path.last == DocumentValue.staleKey { return sentences(thing, kind, staleIn: path, from, to) }
        let key = key(path, of: kind)
        if case .list(let old) = (from ?? .list([])).content, case .list(let new) = (to ?? .list([])).content {
            return sentences(thing, key, old, new)
        }
        switch (from, to) {
        case (let from?, let to?): return [say(.changed, thing, key, text(from), text(to))]
        case (nil, let to?): return [say(.filled, thing, key, text(to))]
        case (let from?, nil): return [say(.emptied, thing, key, text(from))]
        case (nil, nil): return []
        }
    }

    /// Which translations became older than their text, and which are up to date again.
    private func sentences(
        _ thing: String, _ kind: ElementKind, staleIn path: [String], _ from: DocumentValue?, _ to: DocumentValue?
    ) -> [String] {
        let key = key(path.dropLast(), of: kind)
        let (old, new) = (from?.elements.map(\.identity) ?? [], to?.elements.map(\.identity) ?? [])
        return new.filter { !old.contains($0) }.map { say(.outdated, thing, say(.inLanguage, key, $0)) }
            + old.filter { !new.contains($0) }.map { say(.renewed, thing, say(.inLanguage, key, $0)) }
    }

    private func sentences(_ thing: String, _ key: String, _ old: [DocumentValue], _ new: [DocumentValue]) -> [String] {
        if Set(old) == Set(new), old.count == new.count { return [say(.listReordered, thing, key)] }
        let common = CommonSubsequence.positions(old, new)
        let (gone, come) = (Set(common.map(\.0)), Set(common.map(\.1)))
        return old.indices.filter { !gone.contains($0) }.map { say(.listRemoved, thing, key, text(old[$0])) }
            + new.indices.filter { !come.contains($0) }.map { say(.listAdded, thing, key, text(new[$0])) }
    }

    /// What is said where nothing changed.
    package var same: String { say(.same) }

    // MARK: - Conflicts

    package func sentence(_ conflict: MergeConflict) -> String {
        let thing = thing(conflict.address)
        switch conflict.subject {
        case .value(let path):
            let nothing = say(.nothing)
            let sides = [conflict.ours, conflict.theirs]
            var texts = sides.map { $0.map(text) ?? nothing }
            // What they are called does not tell them apart: all they say has to.
            if texts[0] == texts[1] { texts = sides.map { $0.map(whole) ?? nothing } }
            return say(.conflictValue, thing, key(path, of: conflict.address.kind), texts[0], texts[1])
        case .removal: return say(.conflictRemoval, thing)
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
        return "\(thing(unit.address)): \(name(of: unit.key, behind: keys.dropLast().last))"
    }

    /// What a key is called; a title of something within a thing says of what.
    private func name(of key: String, behind holder: String?) -> String {
        let name = catalogue.name(ofKey: key)
        guard key == "title", let holder else { return name }
        return catalogue.name(ofKey: holder) + ": " + name
    }

    /// What somebody calls a thing: step “Wait”.
    private func thing(_ address: ElementAddress) -> String {
        guard address != .map else { return say(.wholeMap) }
        for document in documents {
            if let path = document.places[address], let element = document.tree[path] {
                return name(of: element, address.kind)
            }
        }
        return say(.thing, catalogue.name(of: address.kind), address.id)
    }

    private func name(of element: DocumentValue, _ kind: ElementKind) -> String {
        say(.thing, catalogue.name(of: kind), element.label.map(text) ?? element.identity)
    }

    /// The name of the value that a path leads to: the last key, and where it is one, the language behind it.
    private func key(_ path: some Sequence<String>, of kind: ElementKind) -> String {
        var type: (any DocumentElement.Type)? = DocumentTree.types[kind]
        var (name, holder): (String, String?) = ("", nil)
        for part in path {
            guard let shape = type?.shape(of: part) else {
                // Behind the key of a text stands a language, behind that of numbers an id.
                return name.isEmpty ? part : say(.inLanguage, name, part)
            }
            name = self.name(of: part, behind: holder)
            (type, holder) = (shape.elementType, part)
        }
        return name
    }

    // MARK: - Values

    /// A value as a sentence quotes it.
    private func text(_ value: DocumentValue) -> String {
        switch value.content {
        case .scalar("true", isPlain: true): return say(.yes)
        case .scalar(let text, _): return Self.short(text)
        case .list(let values): return Self.short(values.map(text).joined(separator: ", "))
        case .mapping(let entries):
            let entries = entries.filter { $0.key != DocumentValue.staleKey }
            if entries.allSatisfy({ LanguageTag($0.key) != nil && $0.value.scalar != nil }) {
                let own = entries.first { $0.key == catalogue.language.code } ?? entries.first
                return own.map { text($0.value) } ?? ""
            }
            for key in ["title", "name", "says", "text", "action", "file", "to", "amount"] {
                if let entry = entries.first(where: { $0.key == key }) { return text(entry.value) }
            }
            return Self.short(entries.map { text($0.value) }.joined(separator: ", "))
        }
    }

    /// A value with all it says: what it is called, and in brackets the rest.
    private func whole(_ value: DocumentValue) -> String {
        switch value.content {
        case .scalar: return text(value)
        case .list(let values): return values.map(whole).joined(separator: ", ")
        case .mapping(let entries):
            let name = text(value)
            let rest = entries.filter { text($0.value) != name }.map { entry in
                "\(catalogue.name(ofKey: entry.key)): \(whole(entry.value))"
            }
            return rest.isEmpty ? name : "\(name) (\(rest.joined(separator: "; ")))"
        }
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    private func say(_ word: MapEditWord, _ arguments: String...) -> String { catalogue.fill(word, arguments) }
}
