// What a format has a place for, and what of a map it therefore loses.
package import JourneyModel

/// The keys that a format carries, by the kind of thing they are of.
package struct CarriedKeys: Sendable {
    private let keys: [ElementKind: Set<String>]
    /// Whether texts are carried in all their languages.
    private let carriesLanguages: Bool

    package init(_ keys: [ElementKind: Set<String>], languages: Bool) {
        (self.keys, carriesLanguages) = (keys, languages)
    }

    /// What of a map has no place, in the order of its document: one entry for each key of a kind, with how often it is there.
    package func losses(of document: MapDocument) -> [ExchangeLoss] {
        var losses = Losses()
        note(document.root, JourneyMap.self, &losses)
        return losses.all
    }

    private func note(_ value: DocumentValue, _ type: any DocumentElement.Type, _ losses: inout Losses) {
        if let short = type.shortKey, type.standsForText(value) {
            note(value, short, of: type, &losses)
            return
        }
        for entry in value.entries { note(entry.value, entry.key, of: type, &losses) }
    }

    private func note(_ value: DocumentValue, _ key: String, of type: any DocumentElement.Type, _ losses: inout Losses)
    {
        guard let shape = type.shape(of: key) else { return }
        if case .head = shape { return }
        var values = [value]
        if case .list = shape { values = value.elements }
        guard keys[type.kind, default: []].contains(key) else {
            return losses.add(type.kind, key, values.count)
        }
        if let inner = shape.elementType {
            // A thing that is named by its id stands elsewhere.
            for value in values where value.scalar == nil || inner.shortKey != nil { note(value, inner, &losses) }
        } else if case .text = shape.inner, !carriesLanguages {
            losses.add(.languages, "also", values.count { $0.entries.count > 1 })
        }
    }
}

/// Something of a map that a format has no place for.
package struct ExchangeLoss: Hashable, Sendable, CustomStringConvertible {
    package let kind: ElementKind
    /// The key it stands under in a map file. Of `languages` it is `also`: texts of which only one language is carried, or
    /// `stale`: marks of translations.
    package let key: String
    /// How often it is there.
    package let count: Int

    /// `guidance of touchpoint (12)`.
    package var description: String {
        switch (kind, key) {
        case (.languages, DocumentValue.staleKey): "marks of translations that are older than their text (\(count))"
        case (.languages, _): "texts in more languages than one (\(count))"
        default: "\(key) of \(kind.spoken) (\(count))"
        }
    }
}

private struct Losses {
    private var order: [Place] = []
    private var counts: [Place: Int] = [:]

    private struct Place: Hashable {
        let kind: ElementKind
        let key: String
    }

    var all: [ExchangeLoss] { order.map { ExchangeLoss(kind: $0.kind, key: $0.key, count: counts[$0] ?? 0) } }

    mutating func add(_ kind: ElementKind, _ key: String, _ count: Int) {
        guard count > 0 else { return }
        let place = Place(kind: kind, key: key)
        if counts[place] == nil { order.append(place) }
        counts[place, default: 0] += count
    }
}
