// What is taken out of customers' ways before they are counted.
package import JourneySupport

/// How the events of a customer become sequences: some are left out, some get a common name, repeats become one, and a
/// long silence begins a new sequence. The steps are taken in this order.
package struct PathCleaning: Hashable, Sendable {
    /// Only these events are kept; `nil` keeps all.
    package var only: EventPattern?
    /// These events are left out.
    package var without: EventPattern?
    /// An event takes the name of the first group that has it; at most `mostGroups`.
    package var groups: [NamedPattern]
    /// After a longer silence between two kept events a new sequence begins; `nil`: a customer has one.
    package var gap: TimeSpan?
    /// Events of one name that follow directly on each other in a sequence become one, at the time of the first.
    package var collapsesRepeats: Bool

    /// The most groups that one cleaning can hold.
    package static let mostGroups = 60

    package init(
        only: EventPattern? = nil, without: EventPattern? = nil, groups: [NamedPattern] = [], gap: TimeSpan? = nil,
        collapsesRepeats: Bool = false
    ) {
        self.only = only
        self.without = without
        self.groups = groups
        self.gap = gap
        self.collapsesRepeats = collapsesRepeats
    }

    /// Every event stays as it is.
    package static let none = PathCleaning()
}
