// A statement that a person vouches for. Numbers computed from a log are measurements and live elsewhere.
package import JourneyLanguage
package import JourneySupport

/// Why something on the map is believed: who said or saw it, when, and how often.
package struct EvidenceRecord: Hashable, Sendable {
    package var statement: LocalizedText
    package var kind: EvidenceKind
    package var verdict: Verdict = .supports
    /// Where it comes from: survey, interview, field visit, mystery shopping, ticket, call, event log, …
    package var source: String?
    package var link: String?
    package var quote: LocalizedText?
    package var date: CalendarDate?
    package var n: Int?
    /// Of whom it is known, and how it was found out.
    package var segment: String?
    package var method: LocalizedText?
    package var confidence: Confidence?
    package var consent: Consent?
    /// The person who vouches for it.
    package var person: String?
    package var validUntil: CalendarDate?

    package init(statement: LocalizedText, kind: EvidenceKind) {
        self.statement = statement
        self.kind = kind
    }
}

/// How it is known.
package enum EvidenceKind: String, Hashable, Sendable, CaseIterable {
    case assumed, reported, observed
}

/// Whether it speaks for or against what the map says.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case supports, contradicts
}

/// How far a record can be relied on.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
    case low, medium, high
}

/// Whether those whom it quotes have agreed.
package enum Consent: String, Hashable, Sendable, CaseIterable {
    case given, withheld
    case notNeeded = "not-needed"
}

extension [EvidenceRecord] {
    /// Whether any of it is more than a belief: what customers said or did, that speaks for what the map says.
    package var isMoreThanBelief: Bool { contains { $0.kind != .assumed && $0.verdict == .supports } }
}
