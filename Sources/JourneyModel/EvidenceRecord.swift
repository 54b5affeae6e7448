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
