// Why a map has no figures although there is a log.

/// Why nothing was counted.
package enum UnmeasuredReason: Hashable, Sendable {
    /// The persona has no rule yet by which such customers are found: everybody's numbers are not theirs.
    case personaWithoutSegment
    /// The map has no steps yet.
    case noSteps
    /// More steps or counters are bound to events than can be told apart; the reader of map files says where.
    case tooManyEvents
}
