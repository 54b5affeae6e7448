// Patterns as masks: bit i of a row's mask says that the row matches pattern i.

/// Up to 64 patterns, compiled against the dictionaries of a log.
package struct PatternSet: Sendable {
    /// The most patterns that one question can hold: the bits of a mask.
    package static let limit = 64
}
