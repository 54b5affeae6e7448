// What must not happen between two steps of a funnel.
package import JourneySupport

/// An event that puts a chain out when it happens between two steps.
///
/// It spoils a chain when it comes after one of its steps and before the next: strictly later than the one and strictly
/// earlier than the other. A chain that has stopped is spoiled up to the end of its window, since it might have gone on.
package struct FunnelExclusion: Hashable, Sendable {
    package var pattern: EventPattern
    /// The step after which the event is forbidden, counted from 0, and the later step up to which it is.
    package var after: Int
    package var before: Int

    package init(_ pattern: EventPattern, after: Int, before: Int) {
        self.pattern = pattern
        self.after = after
        self.before = before
    }
}
