// The keys of a silence: a finding of the check that may stay, and why.
package import JourneyLanguage

extension Silence: DocumentElement {
    package static let kind = ElementKind.silence
    package init(blankIn language: LanguageTag) { self.init(rule: "", because: LocalizedText("", in: language)) }
    package static let fields = ElementFields<Silence>([
        .required("rule", \.rule, .rule),
        .optional("at", \.at, .idOfAnything),
        .required("because", \.reason),
    ])
}

extension Codec where Value == String {
    /// The id of a rule of the check.
    fileprivate static var rule: Codec {
        let ids = MapRule.all.map(\.id)
        return Codec(shape: .word(ids)) { value, key, reading in
            guard let id = reading.string(value, key) else { return nil }
            if MapRule.byID[id] == nil {
                let suggestion = reading.suggestion(for: id, among: ids)
                reading.report(
                    "unknown-rule",
                    "there is no rule “\(id.shortened)”"
                        + (suggestion.isEmpty ? "; waymark check --list-rules shows them" : suggestion), at: value.place
                )
            }
            return id
        } write: { id, _ in
            .word(id)
        }
    }
}
