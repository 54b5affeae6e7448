// What the value of a key may be: one description for reading, writing, the published schema, comparing, translating, editing.

package indirect enum Shape: Sendable {
    /// A text in the document's language, or one per language.
    case text
    /// A text without a language, such as the name of a channel or a link.
    case string
    /// The id of something else, of the map or beside it.
    case reference(ElementKind)
    /// The id of something of the map, of whatever kind.
    case anyReference
    /// One word of a list.
    case word([String])
    case flag
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case day
    case span
    case money
    case pattern
    case segment
    /// A number for each of some ids.
    case numbers(ElementKind, ClosedRange<Double>)
    case element(any DocumentElement.Type)
    case list(Shape)
    /// The version of the format of the file, of which this is the one of today.
    case head(Int)

    /// What is in a list, or the value itself.
    package var inner: Shape {
        if case .list(let shape) = self { return shape }
        return self
    }

    /// What the value, or each value of a list, is made of.
    package var elementType: (any DocumentElement.Type)? {
        if case .element(let type) = inner { return type }
        return nil
    }

    /// The kind of things that a list holds and tells apart by their ids.
    package var identifiedKind: ElementKind? {
        guard case .list(.element(let type)) = self, type.hasIdentity else { return nil }
        return type.kind
    }
}

/// What a document is made of. The raw value names it in messages, in edits and in the catalogues.
package enum ElementKind: String, Hashable, Sendable, CaseIterable {
    case map, scope, stage, step, substep, variant, touchpoint, guidance, message, note, emotion, barrier, plan,
        opportunity, way
    case blueprint, box, evidence, takeaway, parent, metric, band, counter, network, column, node, measurement, spend,
        persona
    case empathy, slider, picture, workspace, languages
    case template, hint, register, silence
    case missedGoal = "missed-goal"
    /// A touchpoint of the register, which maps name.
    case registered = "registered-touchpoint"

    /// The kind as messages say it.
    package var spoken: String { rawValue.replacing("-", with: " ") }
}
