// Translations that come back, and what becomes of them.
package import JourneyLanguage

/// A text as a translator gave it back.
package struct Translation: Hashable, Sendable {
    /// The id of the unit.
    package var id: String
    package var language: LanguageTag
    /// What it was translated from; `nil` where the file does not say.
    package var source: String?
    package var text: String
    /// Whether the file says that it is not finished, or made of an older text.
    package var isStale: Bool

    package init(id: String, language: LanguageTag, source: String?, text: String, isStale: Bool = false) {
        (self.id, self.language, self.source, self.text, self.isStale) = (id, language, source, text, isStale)
    }
}

/// What became of translations.
package struct TranslationReport: Sendable {
    /// Texts that are new or other than they were, by language.
    package var taken: [LanguageTag: Int] = [:]
    /// Translations of texts that have changed since: taken, and marked as older than their text.
    package var outdated: [Translation] = []
    /// Translations of texts that are not there any more.
    package var unknown: [Translation] = []
    /// Translations that were left out, since another one of the same text into the same language came after them.
    package var replaced: [(left: Translation, taken: Translation)] = []
}

extension MapDocument {
    /// The map with translations.
    ///
    /// A translation finds its text by its id. Where that says something else now, it is looked for where the same is said;
    /// what is found nowhere is taken as older than its text when the id names a thing, and left out when it only counts: in a
    /// list, or where nobody wrote the id and the thing is called otherwise now.
    /// Of several translations of one text into one language the last one is taken.
    package func translated(
        _ translations: [Translation]
    ) throws(EditError) -> (document: MapDocument, report: TranslationReport) {
        var report = TranslationReport()
        let byUnit = assigned(translations, &report).mapValues { Self.lastOfEach($0, &report) }
        let tree = mappingTexts { unit in
            var text = unit.text
            for translation in byUnit[unit.id] ?? [] {
                // What is marked as older stays so until somebody writes something else.
                let isKept =
                    translation.isStale && (text[translation.language].map { $0 == translation.text } ?? true)
                let isStale = isKept || (translation.source.map { $0 != unit.source } ?? false)
                if text[translation.language] != translation.text
                    || text.stale.contains(translation.language) != isStale
                {
                    report.taken[translation.language, default: 0] += 1
                }
                text[translation.language] = translation.text
                text.mark(translation.language, isStale: isStale)
            }
            return text
        }
        let document = try MapDocument(reading: withLanguages(tree, of: byUnit.values.joined()), like: map)
        return (document, report)
    }

    /// The last translation into each language; another text that one of them replaces is reported.
    private static func lastOfEach(_ translations: [Translation], _ report: inout TranslationReport) -> [Translation] {
        guard translations.count > 1 else { return translations }
        let last = Dictionary(translations.map { ($0.language, $0) }, uniquingKeysWith: { $1 })
        for translation in translations {
            guard let taken = last[translation.language], taken.text != translation.text else { continue }
            report.replaced.append((translation, taken))
        }
        return last.values.sorted { $0.language < $1.language }
    }

    /// Translations by the unit that they are of.
    private func assigned(_ translations: [Translation], _ report: inout TranslationReport) -> [String: [Translation]] {
        let units = translationUnits
        let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let bySource = Dictionary(grouping: units, by: \.source)
        let known = Self.confirmed(translations, byID)
        var assigned: [String: [Translation]] = [:]
        for translation in translations where translation.language != map.language {
            let unit = byID[translation.id]
            guard let source = translation.source, unit?.source != source else {
                if unit == nil {
                    report.unknown.append(translation)
                } else {
                    assigned[translation.id, default: []].append(translation)
                }
                continue
            }
            let parts = translation.id.split(separator: "/").map(String.init)
            let moved = (bySource[source] ?? []).filter { unit in
                unit.key == parts.last && unit.address.kind.rawValue == parts.first
                    && (unit.isListed || unit.isUnnamed && !known.contains(unit.address))
            }
            if let unit = moved.first, moved.count == 1 {
                assigned[unit.id, default: []].append(translation)
            } else if let unit, !unit.isListed, !unit.isUnnamed || known.contains(unit.address) {
                assigned[unit.id, default: []].append(translation)
                report.outdated.append(translation)
            } else {
                report.unknown.append(translation)
            }
        }
        return assigned
    }

    /// The things whose ids nobody wrote, and that are still called as the translator saw them.
    private static func confirmed(
        _ translations: [Translation], _ byID: [String: TranslationUnit]
    ) -> Set<ElementAddress> {
        Set(
            translations.compactMap { translation in
                guard let unit = byID[translation.id], unit.isUnnamed, unit.source == translation.source,
                    unit.id == "\(unit.address.kind.rawValue)/\(unit.address.id)/\(unit.key)",
                    DocumentValue.labelKeys.contains(unit.key)
                else { return nil }
                return unit.address
            })
    }

    /// The tree with new languages among those that the map names.
    private func withLanguages(_ tree: DocumentValue, of translations: some Sequence<Translation>) -> DocumentValue {
        guard map.namesLanguages else { return tree }
        let new = Set(translations.map(\.language)).subtracting(map.translations + [map.language])
        guard !new.isEmpty else { return tree }
        var changed = map
        changed.translations += new.sorted()
        let head = DocumentWriting(language: map.language).mapping(changed)["text"]
        var tree = tree
        for index in tree.entries.indices where tree.entries[index].key == "text" { tree.entries[index].value = head }
        return tree
    }

    /// The document in which translations are marked that stayed as they were while their text changed, and those no longer that
    /// have changed since.
    ///
    /// Texts in lists without ids are compared where both lists have the same length.
    package func markingStale(since old: MapDocument) throws(EditError) -> MapDocument {
        let old = old.aligned(to: self)
        let before = Dictionary(
            old.translationUnits.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let tree = mappingTexts { unit in
            guard let before = before[unit.id] else { return unit.text }
            var text = unit.text
            let isChanged = before[text.original] != unit.source
            for language in text.languages where language != text.original {
                if text[language] != before[language] {
                    text.mark(language, isStale: false)
                } else if isChanged {
                    text.mark(language, isStale: true)
                }
            }
            return text
        }
        return try MapDocument(reading: tree, like: map)
    }
}
