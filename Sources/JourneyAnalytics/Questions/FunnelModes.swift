// How strictly a chain of a funnel is kept: the modes of ClickHouse's windowFunnel, under their own names.

/// Modes that may be combined. In the profile `latest-start` each means what ClickHouse 26 does; in the two others only
/// `strictOrder` has a meaning of its own.
package struct FunnelModes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Nothing else may happen between the steps. In `latest-start` the count stops at the first event after step 1 that
    /// is no step, or a step too early; a step that was taken before does no harm. In the other profiles the steps must
    /// be events of the customer that follow directly on each other.
    package static let strictOrder = FunnelModes(rawValue: 1)
    /// The count stops at the second event of a step after the first.
    package static let strictDeduplication = FunnelModes(rawValue: 2)
    /// Each step must be later than the one before: equal times do not count. The step before is at its latest event.
    package static let strictIncrease = FunnelModes(rawValue: 4)
    /// An event fills at most one step of a chain.
    package static let strictOnce = FunnelModes(rawValue: 8)

    /// Every mode, by the name that people and programs write.
    package static let named: [(name: String, mode: FunnelModes)] = [
        ("strict-order", .strictOrder), ("strict-deduplication", .strictDeduplication),
        ("strict-increase", .strictIncrease), ("strict-once", .strictOnce),
    ]

    /// The names of the modes that are set, in the order of `named`.
    package var names: [String] { Self.named.filter { contains($0.mode) }.map(\.name) }
}
