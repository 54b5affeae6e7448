// All words that the pictures say by themselves, in the five languages. A map's own texts are not here.
package import JourneyLanguage
package import JourneyModel

/// The words of one language; languages the interface does not speak get English.
package struct MapWords: Sendable {
    package let catalogue: Catalogue

    package init(language: LanguageTag) {
        catalogue = Catalogue(language: language)
    }

    package var language: LanguageTag { catalogue.language }

    /// The word, with its placeholders left as they are.
    package subscript(_ word: MapWord) -> String { catalogue[word] }

    /// The sentence with `{0}`, `{1}`, … filled in.
    package func fill(_ word: MapWord, _ arguments: String...) -> String { catalogue.fill(word, arguments) }

    /// A text in the language's quotation marks; one that stands in some as a whole is left alone, and those within it become
    /// the language's inner ones.
    package func quoted(_ text: String) -> String {
        if Self.isQuoted(text) { return text }
        let (marks, inner): ((String, String), (Character, Character)) =
            switch language.base {
            case .russian: (("«", "»"), ("„", "“"))
            case .polish: (("„", "”"), ("«", "»"))
            default: (("“", "”"), ("‘", "’"))
            }
        let (open, close) = (Character(marks.0), Character(marks.1))
        let text = text.contains(open) ? String(text.map { $0 == open ? inner.0 : $0 == close ? inner.1 : $0 }) : text
        // Russian and Polish set the full stop behind the marks; an ellipsis stays within them.
        let isInside = language.base != .russian && language.base != .polish
        guard !isInside, text.hasSuffix("."), !text.hasSuffix("..") else { return marks.0 + text + marks.1 }
        return marks.0 + text.dropLast() + marks.1 + "."
    }

    /// Whether the mark that a text begins with closes at its end, and not before.
    private static func isQuoted(_ text: String) -> Bool {
        guard let first = text.first, let ends = closing[first] else { return false }
        let said = text.last == "." ? text.dropLast() : text[...]
        guard let last = said.last, said.count > 1, ends.contains(last) else { return false }
        return !said.dropFirst().dropLast().contains { ends.contains($0) }
    }

    private static let closing: [Character: [Character]] = [
        "“": ["”"], "«": ["»"], "„": ["“", "”"], "\"": ["\""], "‘": ["’"], "「": ["」"], "『": ["』"],
    ]

    package func lane(_ lane: Lane) -> String {
        switch lane {
        case .actions: self[.actions]
        case .goals: self[.goals]
        case .needs: self[.needs]
        case .motivation: self[.motivation]
        case .expectations: self[.expectations]
        case .thoughts: self[.thoughts]
        case .feelings: self[.feelings]
        case .quotes: self[.quotes]
        case .questions: self[.questions]
        case .told: self[.told]
        case .alternatives: self[.alternatives]
        case .place: self[.place]
        case .people: self[.people]
        case .gains: self[.gains]
        case .momentsOfTruth: self[.momentsOfTruth]
        case .effort: self[.effort]
        case .content: self[.content]
        case .communication: self[.communication]
        case .guidance: self[.guidance]
        case .metrics: self[.metrics]
        case .owner: self[.owner]
        case .free: self[.notes]
        }
    }

    package func lane(_ lane: BlueprintLane) -> (name: String, note: String) {
        switch lane {
        case .evidence: (self[.evidence], self[.evidenceNote])
        case .frontstage: (self[.frontstage], self[.frontstageNote])
        case .backstage: (self[.backstage], self[.backstageNote])
        case .support: (self[.support], self[.supportNote])
        case .policies: (self[.policies], self[.policiesNote])
        }
    }

    package func status(_ status: PlanStatus) -> String {
        switch status {
        case .proposed: self[.proposed]
        case .planned: self[.planned]
        case .inWork: self[.inWork]
        case .live: self[.live]
        case .rejected: self[.rejected]
        }
    }

    package func kind(_ kind: MapKind) -> String {
        switch kind {
        case .customerJourney: self[.customerJourney]
        case .userJourney: self[.userJourney]
        case .lifeExperience: self[.lifeExperience]
        case .serviceBlueprint: self[.serviceBlueprint]
        }
    }

    package func state(_ state: MapState) -> String {
        switch state {
        case .current: self[.current]
        case .future: self[.future]
        case .prototype: self[.prototype]
        }
    }

    package func status(_ status: MapStatus) -> String {
        switch status {
        case .draft: self[.draft]
        case .inReview: self[.inReview]
        case .approved: self[.approved]
        case .retired: self[.retired]
        }
    }

    package func evidence(_ kind: EvidenceKind) -> String {
        switch kind {
        case .assumed: self[.assumed]
        case .reported: self[.reported]
        case .observed: self[.observed]
        }
    }

    /// The name of a band of the emotion scale, 0 (angry) … 4 (delighted).
    package func emotion(band: Int) -> String {
        let names: [MapWord] = [.angry, .annoyed, .neutral, .pleased, .delighted]
        return names.indices.contains(band) ? self[names[band]] : ""
    }
}
