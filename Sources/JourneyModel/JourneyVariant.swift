// Different courses of one journey.
package import JourneyLanguage

/// A course that the journey takes for some: with a technician, or by themselves.
package struct JourneyVariant: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    /// When it is taken.
    package var condition: LocalizedText?
    /// The id of the persona who mostly takes it.
    package var persona: String?

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}
