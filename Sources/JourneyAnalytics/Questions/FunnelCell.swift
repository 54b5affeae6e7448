// A number of a funnel's answer, named so that the customers behind it can be listed.

/// Some of a funnel's customers. Steps are counted from 0.
package enum FunnelCell: Hashable, Sendable {
    /// Got at least to a step.
    case reached(step: Int)
    /// Got to a step and no further: `levels[step + 1]`.
    case stopped(step: Int)
    /// Got to a step and no further, and may still take the next: `stillOpen` of the step after it.
    case open(step: Int)
    /// In any order: the best window holds a step.
    case taken(step: Int)
    /// Took step 1 and may still take another step.
    case anyOpen
    /// Took no step that counts: `levels[0]`.
    case none
    /// Took step 1, and every chain was spoiled by an excluded event.
    case out
    /// Got at least to a step, of a side of a breakdown.
    case side(FunnelSide.Kind, step: Int)
    /// Got at least to a step, of those who started in a period of a trend, by the moment the period begins.
    case period(start: Int64, step: Int)
    /// May still take another step, of a side or a period: `stillOpen` of it.
    case openSide(FunnelSide.Kind)
    case openPeriod(start: Int64)
}
