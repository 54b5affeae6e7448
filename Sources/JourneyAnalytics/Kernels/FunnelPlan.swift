// A funnel question of any kind, made ready for the machine.

import JourneyLog
import JourneySupport

/// Steps, windows, exclusions and properties as numbers.
struct FunnelPlan: Sendable {
    /// Which chains there are.
    enum Way: Sendable {
        /// Steps of all events at one time, from low to high; an event may be several of them.
        case entries
        /// The same, but an event is at most one step of a chain.
        case once
        /// Events one by one, each at most one step.
        case events
        /// Events one by one, each the next step of a chain or its end.
        case run
        /// One chain, from the first event of step 1.
        case first
        /// Different steps in any order.
        case any
    }

    let way: Way
    let modes: FunnelModes
    /// Whether only the first event of step 1 opens a chain.
    let opensOnce: Bool
    let steps: Int
    /// Bit i: the event matches step i.
    let patterns: PatternSet
    /// Bit i: the event is exclusion i; `nil` when there are none.
    let exclusions: PatternSet?
    /// By slot, one less than the steps that a chain has taken: the exclusions that spoil it now.
    let spoilers: [UInt64]
    /// Microseconds from step 1.
    let window: Int64
    /// By step: microseconds from the step before; the longest there are where it has no window of its own.
    let stepWindows: [Int64]
    let hasStepWindows: Bool
    /// The property that chains hold, and the one they are told apart by.
    let held: Property?
    let group: Property?
    let attribution: FunnelBreakdown.Attribution
    /// When observation ends, in microseconds since 1970.
    let end: Int64

    /// A property by name; without a number when the log has none of that name.
    struct Property: Sendable {
        let name: String
        let number: Int?

        init(_ name: String, _ log: EventLog) { (self.name, number) = (name, log.property(name)) }
    }

    init(_ question: FunnelQuestion, _ log: EventLog, end: Int64) {
        way = Self.way(question)
        modes = question.modes
        opensOnce = question.profile == .firstEntry
        steps = question.steps.count
        patterns = PatternSet(question.steps, log)
        exclusions = question.exclusions.isEmpty ? nil : PatternSet(question.exclusions.map(\.pattern), log)
        spoilers = (0..<question.steps.count).map { slot in
            question.exclusions.enumerated().reduce(0) { bits, exclusion in
                bits
                    | ((exclusion.element.after..<exclusion.element.before).contains(slot)
                        ? 1 << UInt64(exclusion.offset) : 0)
            }
        }
        window = question.window.microseconds
        stepWindows = (0..<question.steps.count).map { question.stepWindows[$0]?.microseconds ?? .max }
        hasStepWindows = !question.stepWindows.isEmpty
        held = question.heldProperty.map { Property($0, log) }
        group = question.breakdown.map { Property($0.property, log) }
        attribution = question.breakdown?.attribution ?? .firstTouch
        self.end = end
    }

    private static func way(_ question: FunnelQuestion) -> Way {
        if question.order == .any { return .any }
        switch question.profile {
        case .latestStart: return question.modes.contains(.strictOnce) ? .once : .entries
        case .oneEventOneStep: return question.modes.contains(.strictOrder) ? .run : .events
        case .firstEntry: return question.modes.contains(.strictOrder) ? .run : .first
        }
    }

    /// Whether events that are neither steps nor exclusions matter.
    var needsEverything: Bool { modes.contains(.strictOrder) }

    /// Whether events at one time are put in the order of their steps; else they are taken together.
    var ordersTies: Bool {
        switch way {
        case .events, .run, .first: true
        case .entries, .once, .any: false
        }
    }

    /// Until when the chain in a slot can go on, in microseconds since 1970.
    func deadline(slot: Int, start: Int64, last: Int64) -> Int64 {
        let (whole, overflows) = start.addingReportingOverflow(window)
        guard way != .any, slot + 1 < steps else { return overflows ? .max : whole }
        let (own, ownOverflows) = last.addingReportingOverflow(stepWindows[slot + 1])
        return min(overflows ? .max : whole, ownOverflows ? .max : own)
    }

    /// The properties that the question names and the log does not have.
    var missingProperties: [String] {
        [held, group].compactMap { $0.flatMap { $0.number == nil ? $0.name : nil } }
    }
}
