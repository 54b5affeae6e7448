// A finding of the check that somebody has looked at, and says why it may stay.
package import JourneyLanguage

/// Keeps a rule silent: everywhere, or at one thing and all that is in it.
package struct Silence: Hashable, Sendable {
    /// The id of the rule.
    package var rule: String
    /// The id of the thing; `nil` for the whole map.
    package var at: String?
    package var reason: LocalizedText

    package init(rule: String, at: String? = nil, because reason: LocalizedText) {
        (self.rule, self.at, self.reason) = (rule, at, reason)
    }

    func covers(_ finding: MapFinding) -> Bool {
        rule == finding.rule && at.map { id in finding.place.holders.contains { $0.id == id } } ?? true
    }
}
