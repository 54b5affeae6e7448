// What changed in a value, however deep: elements of lists that were changed are told by what changed in them.
internal import JourneyLanguage

extension EditStory {
    /// From this share on, two elements that stand between the same neighbours are one that was changed.
    private static let alike = 0.5
    /// How many pairs of elements are compared with each other.
    private static let mostCompared = 2_500

    /// The sentences about a value that changed.
    /// - Parameters:
    ///   - thing: what the value belongs to, as it is called.
    ///   - name: what the value is called.
    ///   - key: the key it stands behind.
    func changes(
        _ thing: String, _ name: String, _ key: String, _ shape: Shape?, _ from: DocumentValue?, _ to: DocumentValue?
    ) -> [String] {
        switch shape {
        case .numbers(let kind, _)?:
            let keys = Set((from?.entries ?? []).map(\.key) + (to?.entries ?? []).map(\.key))
            return keys.sorted().flatMap { id in
                value(thing, numberName(id, kind, name), from?.value(of: id), to?.value(of: id))
            }
        case .list(let inner)?:
            return list(thing, name, key, inner, from?.elements ?? [], to?.elements ?? [])
        case .element(let type)?:
            guard let from, let to else { break }
            // What stands in braces is told key by key, and what it is called once.
            return inside(say(.element, thing, name), type, from, to) ?? value(thing, name, from, to, shape, key)
        default: break
        }
        return value(thing, name, from, to, shape, key)
    }

    private func value(
        _ thing: String, _ name: String, _ from: DocumentValue?, _ to: DocumentValue?, _ shape: Shape? = nil,
        _ key: String = ""
    ) -> [String] {
        if from == to { return [] }
        switch (from, to) {
        case (let from?, let to?):
            let texts = Self.shortened(full(from, shape, key), beside: full(to, shape, key))
            if texts.0 != texts.1 { return [say(.changed, thing, name, texts.0, texts.1)] }
            // What they are called does not tell them apart: all they say has to.
            let wholes = Self.shortened(whole(from, shape, key), beside: whole(to, shape, key))
            return [say(.changed, thing, name, wholes.0, wholes.1)]
        case (nil, let to?): return [say(.filled, thing, name, text(to, shape, key))]
        case (let from?, nil): return [say(.emptied, thing, name, text(from, shape, key))]
        case (nil, nil): return []
        }
    }

    // MARK: - Within elements

    /// What changed within an element; `nil` where it has no keys.
    private func inside(
        _ thing: String, _ type: any DocumentElement.Type, _ from: DocumentValue, _ to: DocumentValue
    ) -> [String]? {
        if type.shortKey == nil, from.scalar != nil || to.scalar != nil { return nil }
        let (old, new) = (Self.keyed(from, type), Self.keyed(to, type))
        return type.keysInOrder.flatMap { key -> [String] in
            let (before, after) = (old.value(of: key), new.value(of: key))
            guard before != after, let shape = type.shape(of: key) else { return [] }
            let name = name(of: key, in: type.kind)
            if case .text = shape { return texts(thing, name, before, after) }
            return changes(thing, name, key, shape, before, after)
        }
    }

    /// An element by its keys, where its text alone stands for it.
    private static func keyed(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        guard let short = type.shortKey, type.standsForText(value) else { return value }
        return .mapping([DocumentEntry(short, value)])
    }

    /// What changed in a text, language by language.
    private func texts(
        _ thing: String, _ name: String, _ from: DocumentValue?, _ to: DocumentValue?
    ) -> [String] {
        let old = from.map { DocumentTree.versions(of: $0, original) } ?? [:]
        let new = to.map { DocumentTree.versions(of: $0, original) } ?? [:]
        return Set(old.keys).union(new.keys).sorted().flatMap { tag -> [String] in
            let (before, after) = (old[tag], new[tag])
            if before == after { return [] }
            if tag == DocumentValue.staleKey { return staleSentences(thing, name, before, after) }
            if tag != original.code {
                if before == nil, let after { return [say(.translated, thing, tag, text(after))] }
                if after == nil, let before { return [say(.untranslated, thing, tag, text(before))] }
            }
            return value(thing, say(.inLanguage, name, tag), before, after)
        }
    }

    // MARK: - Lists

    private func list(
        _ thing: String, _ name: String, _ key: String, _ inner: Shape, _ old: [DocumentValue],
        _ new: [DocumentValue]
    ) -> [String] {
        if old.count == new.count, Self.counts(old) == Self.counts(new) { return [say(.listReordered, thing, name)] }
        var (told, isReordered): ([(place: Int, sentences: [String])], Bool) = ([], false)
        var (gone, come): ([Int], [Int]) = ([], [])
        var (left, right) = (0, 0)
        for (i, j) in CommonSubsequence.positions(old, new) + [(old.count, new.count)] {
            let pairs = partners(old, Array(left..<i), new, Array(right..<j), inner)
            for (before, after) in pairs {
                told.append((after, changed(thing, name, inner, old[before], new[after])))
            }
            let paired = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
            gone += (left..<i).filter { !paired.0.contains($0) }
            come += (right..<j).filter { !paired.1.contains($0) }
            (left, right) = (i + 1, j + 1)
        }
        // What went from its place and is called so in another one has moved.
        let strays = partners(old, gone, new, come, inner, byNameAlone: true)
        let found = (Set(strays.map(\.0)), Set(strays.map(\.1)))
        gone.removeAll { found.0.contains($0) }
        come.removeAll { found.1.contains($0) }
        for (before, after) in strays {
            isReordered = true
            if old[before] != new[after] { told.append((after, changed(thing, name, inner, old[before], new[after]))) }
        }
        return gone.map { say(.listRemoved, thing, name, text(old[$0], inner, key)) }
            + come.map { say(.listAdded, thing, name, text(new[$0], inner, key)) }
            + told.sorted { $0.place < $1.place }.flatMap(\.sentences)
            + (isReordered ? [say(.listReordered, thing, name)] : [])
    }

    /// Which elements of two lists are the same ones, changed: those that are called alike, then those that have most in common.
    private func partners(
        _ old: [DocumentValue], _ gone: [Int], _ new: [DocumentValue], _ come: [Int], _ inner: Shape,
        byNameAlone: Bool = false
    ) -> [(Int, Int)] {
        guard !gone.isEmpty, !come.isEmpty else { return [] }
        // Words and ids are told one by one.
        switch inner {
        case .text, .element: break
        default: return []
        }
        var (free, pairs): ([Int], [(Int, Int)]) = (gone, [])
        var rest: [Int] = []
        // The last of those with a name is the next one that is taken.
        var byName = Dictionary(grouping: gone.reversed()) { called(old[$0]) }
        for after in come {
            guard let before = byName[called(new[after])]?.popLast() else {
                rest.append(after)
                continue
            }
            pairs.append((before, after))
        }
        if byNameAlone { return pairs }
        let taken = Set(pairs.map(\.0))
        free.removeAll { taken.contains($0) }
        guard free.count * rest.count <= Self.mostCompared else { return pairs }
        var scored: [(before: Int, after: Int, share: Double)] = []
        for before in free {
            for after in rest {
                let share = Likeness.share(old[before], new[after])
                if share >= Self.alike { scored.append((before, after, share)) }
            }
        }
        var (used, found): (Set<Int>, Set<Int>) = ([], [])
        for (before, after, _) in scored.sorted(by: {
            ($1.share, $0.before, $0.after) < ($0.share, $1.before, $1.after)
        })
        where !used.contains(before) && !found.contains(after) {
            used.insert(before)
            found.insert(after)
            pairs.append((before, after))
        }
        return pairs
    }

    /// What an element is called in the language of the map.
    private func called(_ value: DocumentValue) -> String {
        switch value.content {
        case .scalar(let text, _): return text
        case .list: return full(value)
        case .mapping(let entries):
            if let own = entries.first(where: { $0.key == original.code })?.value.scalar { return own }
            return value.telling.map(called) ?? full(value)
        }
    }

    /// The sentences about an element that was changed.
    private func changed(
        _ thing: String, _ name: String, _ inner: Shape, _ from: DocumentValue, _ to: DocumentValue
    ) -> [String] {
        let (old, new) = (called(from), called(to))
        if case .element(let type) = inner {
            let subject = say(.element, thing, say(.thing, name, Self.short(new)))
            // Of what is only a text, that is told as of a text.
            if type.standsForText(from), type.standsForText(to) { return listedText(thing, name, from, to) }
            return inside(subject, type, from, to) ?? [say(.listChanged, thing, name, old, new)]
        }
        return listedText(thing, name, from, to)
    }

    private func listedText(_ thing: String, _ name: String, _ from: DocumentValue, _ to: DocumentValue) -> [String] {
        let (old, new) = (called(from), called(to))
        var told: [String] = []
        if old != new {
            let texts = Self.shortened(old, beside: new)
            told.append(say(.listChanged, thing, name, texts.0, texts.1))
        }
        func others(_ value: DocumentValue) -> DocumentValue {
            .mapping(
                DocumentTree.versions(of: value, original).filter { $0.key != original.code }.sorted { $0.key < $1.key }
                    .map { DocumentEntry($0.key, $0.value) })
        }
        let subject = say(.element, thing, say(.thing, name, Self.short(new)))
        return told + texts(subject, catalogue.name(ofKey: "text"), others(from), others(to))
    }

    /// How often each value stands in a list.
    private static func counts(_ values: [DocumentValue]) -> [DocumentValue: Int] {
        Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
