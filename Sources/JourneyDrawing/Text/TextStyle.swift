// How a text is set: the few sizes and weights there are.
package import JourneyLanguage

/// The sizes of type, in px.
package enum TypeSize: Double, Hashable, Sendable, CaseIterable {
    case small = 12
    case body = 13
    case lead = 14
    case heading = 16
    case large = 20
    case title = 28
}

/// The weights of type.
package enum TypeWeight: Int, Hashable, Sendable, CaseIterable {
    case regular = 400
    case medium = 500
    case semibold = 600
}

/// A size and a weight, and what follows from them.
package struct TextStyle: Hashable, Sendable {
    package var size: TypeSize
    package var weight: TypeWeight
    /// Height of a line over the size.
    package var leading: Double
    /// Space added to each letter, in em.
    package var tracking: Double

    package init(_ size: TypeSize, _ weight: TypeWeight = .regular, leading: Double = 1.42, tracking: Double = 0) {
        self.size = size
        self.weight = weight
        self.leading = leading
        self.tracking = tracking
    }

    package static let title = TextStyle(.title, .semibold, leading: 1.2, tracking: -0.018)
    package static let heading = TextStyle(.heading, .semibold, leading: 1.3, tracking: -0.008)
    package static let lead = TextStyle(.lead)
    package static let body = TextStyle(.body)
    package static let strong = TextStyle(.body, .semibold, leading: 1.3)
    package static let card = TextStyle(.body, .medium, leading: 1.38)
    package static let box = TextStyle(.body, leading: 1.35)
    package static let note = TextStyle(.small, leading: 1.35)
    package static let noteStrong = TextStyle(.small, .semibold, leading: 1.35)
    package static let value = TextStyle(.small, .medium, leading: 1.35)

    /// The height of a line in px; Chinese stands taller.
    package func lineHeight(in language: LanguageTag) -> Double {
        size.rawValue * (language.base == .chinese ? max(leading, min(1.6, leading + 0.18)) : leading)
    }

    /// From the middle of a line down to its baseline, in px: half the height of a capital of Inter.
    package var baselineShift: Double { size.rawValue * 0.364 }
}
