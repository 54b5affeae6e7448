// Values as a document writes them.
package import JourneyLanguage

/// The writing of one document.
package struct DocumentWriting: Sendable {
    /// The language plain strings are in.
    let language: LanguageTag

    package init(language: LanguageTag) { self.language = language }

    /// An element with all its keys, in the order in which they are documented.
    package func mapping<Element: DocumentElement>(_ element: Element) -> DocumentValue {
        .mapping(
            Element.fields.all.compactMap { field in
                field.write(element, self).map { DocumentEntry(field.key, $0) }
            })
    }

    /// An element, by its text alone where that is all there is.
    func element<Element: DocumentElement>(_ element: Element) -> DocumentValue {
        let value = mapping(element)
        if let short = Element.fields.shortKey, value.entries.count == 1, let only = value.entries.first,
            only.key == short
        {
            return only.value
        }
        return value
    }

    func list<Value>(_ values: [Value], _ codec: Codec<Value>) -> DocumentValue? {
        values.isEmpty ? nil : .list(values.map { codec.write($0, self) })
    }

    func text(_ text: LocalizedText) -> DocumentValue {
        if text.languages == [language] { return .text(text.text(in: language)) }
        let others = text.languages.filter { $0 != text.original }
        return .mapping(
            ([text.original] + others).map { tag in DocumentEntry(tag.code, .text(text[tag] ?? "")) }
                + (text.stale.isEmpty
                    ? [] : [DocumentEntry(DocumentValue.staleKey, .list(text.stale.map { .word($0.code) }))]))
    }
}
