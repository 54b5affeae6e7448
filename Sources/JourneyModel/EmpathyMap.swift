// An empathy map: what a kind of customer says, thinks, does and feels.
package import JourneyLanguage

/// What is told of a persona from the inside: four quarters, and the pains and gains below them.
package struct EmpathyMap: Hashable, Sendable {
    package var entries: [EmpathyQuarter: [LocalizedText]] = [:]

    package init(_ entries: [EmpathyQuarter: [LocalizedText]] = [:]) {
        self.entries = entries.filter { !$0.value.isEmpty }
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// What is written in a quarter, in the order it was written.
    package subscript(quarter: EmpathyQuarter) -> [LocalizedText] {
        get { entries[quarter] ?? [] }
        set { entries[quarter] = newValue.isEmpty ? nil : newValue }
    }
}

/// A part of the empathy map; the raw value is the key in a persona file.
package enum EmpathyQuarter: String, Hashable, Sendable, CaseIterable {
    case says, thinks, does, feels, pains, gains
}
