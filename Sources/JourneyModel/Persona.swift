// A persona: a kind of customer, and the rule by which such customers are found in the data.
package import JourneyLanguage
package import JourneySupport

/// A kind of customer, told as a person.
package struct Persona: Hashable, Sendable {
    package var id: String
    package var name: LocalizedText
    /// One line beside the name: "moved into a new-build flat, works remotely".
    package var about: LocalizedText?
    package var quote: LocalizedText?
    /// A portrait.
    package var picture: Illustration?
    /// The customers who are meant; `nil` when it cannot be measured yet.
    package var segment: Segment?
    /// Whether research stands behind it.
    package var isValidated = false
    package var facts: [PersonaTrait: [LocalizedText]] = [:]
    package var empathy = EmpathyMap()
    /// Traits between two poles, in the order they were written.
    package var sliders: [TraitSlider] = []
    package var evidence: [EvidenceRecord] = []

    package init(id: String, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}

/// What is told of a persona; the raw value is the key in a persona file.
package enum PersonaTrait: String, Hashable, Sendable, CaseIterable {
    case demographics, job, seniority, day, goals, values, needs, motivation, frustrations, help, objections, answers,
        channels
    case informationSources = "information-sources"
}
