// What stops people, and what will be done about it.
package import JourneyLanguage
package import JourneySupport

/// Something that stops customers; a pain point is the customer's feeling of it, and the same entity.
package struct Barrier: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    /// 1 (taken neutrally) … 5 (gone for good).
    package var severity: Int
    package var cause: BarrierCause?
    package var lostTo: LostTo?
    /// The id of the persona it stops; `nil` for everyone.
    package var persona: String?
    /// The id of the last step it reaches over.
    package var through: String?
    /// What the customer objects, and the answer to it.
    package var objection: LocalizedText?
    package var answer: LocalizedText?
    package var evidence: [EvidenceRecord] = []
    package var plan: Plan?

    package init(id: String, title: LocalizedText, severity: Int) {
        self.id = id
        self.title = title
        self.severity = severity
    }
}

/// Why the barrier is there.
package enum BarrierCause: String, Hashable, Sendable, CaseIterable {
    case knowledge, process, price, product, information, system
}

/// To whom customers are lost at the barrier.
package enum LostTo: String, Hashable, Sendable, CaseIterable {
    case competitor, nobody, unknown
    case ownChannel = "own-channel"
}

/// What will be done: a hypothesis, an action, somebody who does it, and how we will know.
package struct Plan: Hashable, Sendable {
    package var hypothesis: LocalizedText?
    package var action: LocalizedText
    package var owner: LocalizedText?
    package var due: CalendarDate?
    package var status: PlanStatus = .proposed
    /// The id of the map's metric it should move.
    package var metric: String?
    package var baseline: LocalizedText?
    package var target: LocalizedText?
    package var guardrail: LocalizedText?
    package var result: LocalizedText?

    package init(action: LocalizedText) {
        self.action = action
    }
}

/// How far a plan or an opportunity has come.
package enum PlanStatus: String, Hashable, Sendable, CaseIterable {
    case proposed, planned, live, rejected
    case inWork = "in-work"

    /// Whether anything is still to be done about it.
    package var isOpen: Bool { self != .live && self != .rejected }
}

/// Something that would make the journey better, with an owner and its progress.
package struct Opportunity: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var owner: LocalizedText?
    package var status: PlanStatus = .proposed
    package var due: CalendarDate?
    /// 1 … 5, as the team sees them.
    package var customerValue: Int?
    package var businessValue: Int?
    package var effort: Int?
    /// How many customers it reaches in a quarter.
    package var reach: Double?
    /// How sure the team is, in per cent.
    package var confidence: Int?
    /// The share of customers to whom the outcome is important, and of those who are satisfied with it, in per cent: those
    /// who answered with one of the two best of five (top-2-box).
    package var importance: Int?
    package var satisfaction: Int?
    package var evidence: [EvidenceRecord] = []
    /// The id of the barrier it removes.
    package var barrier: String?
    /// The id of the last step it reaches over.
    package var through: String?

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// By what opportunities are ranked.
package enum OpportunityScoring: String, Hashable, Sendable, CaseIterable {
    /// Value to customers and business over effort.
    case value
    /// Opportunity score of outcome-driven innovation (Ulwick 2005): importance + max(importance − satisfaction, 0).
    case odi
    /// Reach × impact × confidence ÷ effort (Intercom's RICE).
    case rice
    /// A formula of one's own.
    case formula
}
