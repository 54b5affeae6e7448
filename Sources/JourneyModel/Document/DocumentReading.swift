// From the values of a document to what they mean. Problems are gathered, so that a person sees all of them at once.
package import JourneyLanguage
internal import JourneySupport

/// One thing that is wrong with a document.
package struct DocumentProblem: Hashable, Sendable {
    /// A stable, dash-separated name, such as `unknown-key`.
    package let code: String
    /// What is wrong, and what would be right.
    package let message: String
    package let place: DocumentPlace

    package init(code: String, message: String, place: DocumentPlace) {
        (self.code, self.message, self.place) = (code, message, place)
    }
}

/// The reading of one document.
package final class DocumentReading {
    package private(set) var problems: [DocumentProblem] = []
    /// The language plain strings are in.
    package var language: LanguageTag
    /// The languages texts may be in; `nil` while the document does not name them.
    package var languages: Set<LanguageTag>?
    /// The languages texts were found in.
    package internal(set) var found: Set<LanguageTag> = []
    /// Ids of what is written without one.
    var ids: DocumentIDs
    /// How many more misspelt words are looked for among the known ones.
    private var suggestionsLeft = 100

    /// - Parameter root: the whole document, in which the written ids are looked up.
    package init<Root: DocumentElement>(_ root: DocumentValue, as type: Root.Type, language: LanguageTag = .english) {
        self.language = language
        ids = DocumentIDs(root, as: type)
    }

    package func report(_ code: String, _ message: String, at place: DocumentPlace) {
        problems.append(DocumentProblem(code: code, message: message, place: place))
    }

    /// `; did you mean “title”?`, or nothing.
    func suggestion(for text: String, among known: [String]) -> String {
        suggestionsLeft -= 1
        return suggestionsLeft < 0 ? "" : Suggestion.text(for: text, among: known)
    }
}

extension DocumentReading {
    /// `; write { assumed: -1 }` for a number that stands where an element does whose first number it may be; where a text
    /// stands, the numbers there are.
    private static func remedy<Element>(for value: DocumentValue, _ fields: [Field<Element>]) -> String {
        guard let text = value.scalar else { return "" }
        let isNumber = Double(text) != nil
        for field in fields {
            switch field.shape {
            case .number, .integer: if isNumber { return "; write { \(field.key): \(text) }" }
            default: break
            }
            // An element that begins with a number is one with words beside it.
            if !isNumber, field.key == fields.first?.key, case .number(let range) = field.shape,
                range.lowerBound.isFinite, range.upperBound.isFinite
            {
                let (low, high) = (DocumentWriting.number(range.lowerBound), DocumentWriting.number(range.upperBound))
                return "; write { \(field.key): … } with a number from \(low), the worst, to \(high), the best"
            }
        }
        return ""
    }

    /// Reads an element: its keys, or the text that may stand for it.
    package func element<Element: DocumentElement>(
        _ value: DocumentValue, _ key: String, as type: Element.Type = Element.self
    ) -> Element {
        let fields = Element.fields
        var element = Element(blankIn: language)
        if let short = fields.shortKey, !value.hasKey(of: fields.keys) {
            let name = FieldName(key: key, owner: nil)
            fields.all.first { $0.key == short }?.read(value, name, &element, self)
            element.settle(value, self)
            return element
        }
        guard case .mapping(let entries) = value.content else {
            report(
                "wrong-type",
                "\(Element.name(under: key)) is written as keys with values, not as \(value.kindName)"
                    + Self.remedy(for: value, fields.all), at: value.place)
            return element
        }
        let what = Element.name(under: key)
        let byKey = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for field in fields.all {
            if let entry = byKey[field.key], !entry.value.isNothing {
                field.read(entry.value, FieldName(key: field.key, owner: what), &element, self)
            } else if field.isRequired {
                reportMissing(field.key, byKey[field.key], what, at: value.place, field.shape)
            }
        }
        for (index, entry) in entries.enumerated() where !fields.keys.contains(entry.key) {
            if index > 0, reportComma(entries[index - 1], entry) { continue }
            if reportOutside(entry, below: entries[..<index], fields) { continue }
            reportUnknown(entry, among: fields.all.map(\.key), of: what)
        }
        element.settle(value, self)
        return element
    }

    /// Reports a key that has to be there: nothing is written behind it, or it is not there at all.
    private func reportMissing(
        _ key: String, _ entry: DocumentEntry?, _ what: String, at place: DocumentPlace, _ shape: Shape = .text
    ) {
        if let entry {
            report("missing-key", "nothing is written behind “\(key)”, which \(what) needs", at: entry.keyPlace)
            return
        }
        var words = ""
        if case .word(let choices) = shape { words = ", with one of \(choices.joined(separator: ", "))" }
        report("missing-key", "\(what) needs the key “\(key)”; add it\(words)", at: place)
    }

    func reportEmpty(_ key: String, _ what: String, at place: DocumentPlace) {
        report("missing-key", "“\(key)” is empty, and \(what) needs it; write a text", at: place)
    }

    /// Reports a text that a rule between keys asks for and that is missing or empty.
    func require(_ key: String, of value: DocumentValue, _ what: String) {
        let entry = value.entries.first { $0.key == key }
        if entry?.value.isNothing ?? true {
            reportMissing(key, entry, what, at: value.place)
        } else if let written = entry?.value, written.scalar == "" {
            reportEmpty(key, what, at: written.place)
        }
    }

    /// Reports a number in braces that a comma cut in two: `{ assumed: -1,5 }` says −1, and that there is a key “5”.
    private func reportComma(_ before: DocumentEntry, _ entry: DocumentEntry) -> Bool {
        guard entry.value.isNothing, !entry.key.isEmpty, entry.key.allSatisfy({ ("0"..."9").contains($0) }),
            let whole = before.value.scalar, Int(whole) != nil
        else { return false }
        report(
            "wrong-type", "a number has a point, not a comma; write “\(before.key): \(whole).\(entry.key)”",
            at: before.value.place)
        return true
    }

    /// Reports a key that is one of the element above it, and stands too far left to be in it.
    private func reportOutside<Element>(
        _ entry: DocumentEntry, below above: ArraySlice<DocumentEntry>, _ fields: ElementFields<Element>
    ) -> Bool {
        guard let holder = above.last(where: { fields.keys.contains($0.key) }),
            let type = fields.shape(of: holder.key)?.elementType, type.shape(of: entry.key) != nil,
            entry.keyPlace.line > holder.keyPlace.line
        else { return false }
        report(
            "outside-key",
            "“\(entry.key)” belongs into “\(holder.key)” (line \(holder.keyPlace.line)); put it further right, below the keys there",
            at: entry.keyPlace)
        return true
    }

    private func reportUnknown(_ entry: DocumentEntry, among keys: [String], of what: String) {
        guard entry.key != "<<" else {
            report("unknown-key", "keys are not merged with << here; write them out", at: entry.keyPlace)
            return
        }
        let suggestion =
            KeySynonyms.key(for: entry.key, among: keys).map { "; it is called “\($0)” here" }
            ?? suggestion(for: entry.key, among: keys)
        var rest = suggestion.isEmpty ? "; the keys are \(keys.joined(separator: ", "))" : suggestion
        if suggestion.isEmpty, entry.value.isNothing {
            rest = "; in braces a text that holds a comma goes in quotes"
        }
        report("unknown-key", "\(what) has no key “\(entry.key.shortened)”" + rest, at: entry.keyPlace)
    }
}
