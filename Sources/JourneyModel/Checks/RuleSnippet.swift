// Lines to copy: how the remedy of a rule is written down in a map. A test reads each of them in its place.
package import JourneySupport

/// A remedy as it is written, with “…” where the writer’s own words go.
package struct RuleSnippet: Hashable, Sendable {
    /// What the lines are keys of. The raw value is what a reader calls it.
    package enum Place: String, Hashable, Sendable, CaseIterable {
        case map, stage, step, touchpoint, message, barrier, plan, opportunity, emotion, box, persona, evidence
        case metric, takeaway

        /// The key of the lists that hold such things; `nil` of what is in none.
        package var listKey: String? {
            switch self {
            case .map, .plan, .emotion, .box, .evidence: nil
            case .opportunity: "opportunities"
            case .stage, .step, .touchpoint, .message, .barrier, .persona, .metric, .takeaway: rawValue + "s"
            }
        }

        /// How many spaces its keys stand behind in a map as `waymark new` writes it.
        package var usualIndentation: Int {
            switch self {
            case .map: 0
            case .stage, .persona, .metric, .takeaway: 4
            case .step: 8
            case .emotion: 10
            case .touchpoint, .message, .barrier, .opportunity, .evidence: 12
            case .box, .plan: 14
            }
        }
    }

    package let place: Place
    /// One or several lines, without an end of line at the end.
    package let text: String

    private init(_ place: Place, _ text: String) { (self.place, self.text) = (place, text) }

    /// The lines for a finding; `nil` where the remedy is to change or to take away what is there.
    /// - Parameter today: the day of the check, so that a day to copy is one to come.
    package static func of(_ finding: MapFinding, today: CalendarDate) -> RuleSnippet? {
        all[finding.key].map { snippet in
            let text = snippet.text.replacing(day, with: "\(today.adding(days: 60))")
            return RuleSnippet(snippet.place, text.replacing(now, with: "\(today)"))
        }
    }

    /// What stands for a day to come, and for the day of the check.
    private static let (day, now) = ("2030-01-31", "2030-01-01")

    /// By the key of what is found.
    package static let all: [String: RuleSnippet] = [
        "no-goal": .init(.map, "goal: …"),
        "no-scope": .init(.map, "scope: { start: …, end: … }"),
        "no-scenario": .init(.map, "scenario: …"),
        "stage-without-steps": .init(.stage, "steps:\n  - title: …"),
        "empty-steps": .init(.step, "does: …\nthinks: …\ngoals: …"),
        "no-milestone": .init(.step, "milestone: true"),
        "milestone-unbound": .init(.step, "events: [order_placed]"),
        "required-step-passed": .init(.step, "optional: true"),
        "no-persona": .init(.map, "personas:\n  - id: anna\n    name: …\n    about: …"),
        "persona-unproven": .init(
            .persona, "validated: true\nevidence:\n  - { says: …, kind: reported, source: interviews, n: 12 }"),
        "step-serves-no-goal": .init(.step, "goals: …"),
        "missed-goal-unanswered": .init(.map, "missed:\n  title: …\n  recover: …"),
        "missed-goal-unanswered/unrecovered": .init(.map, "missed:\n  recover: …"),
        "no-curve": .init(.step, "emotion: { assumed: -1, because: … }"),
        "assumed-only-curve": .init(
            .step, "evidence:\n  - { says: …, kind: reported, source: interviews, n: 12 }"),
        "emotion-without-reason": .init(.emotion, "because: …"),
        "low-point-without-barrier": .init(.step, "barriers:\n  - { title: …, severity: 3 }"),
        "barrier-without-plan": .init(.barrier, "plan: { action: …, owner: …, due: \(day) }"),
        "barrier-unexplained": .init(.barrier, "cause: information\nlost-to: competitor"),
        "barrier-unexplained/cause": .init(.barrier, "cause: information"),
        "barrier-unexplained/lost-to": .init(.barrier, "lost-to: competitor"),
        "objection-without-answer": .init(.barrier, "answer: …"),
        "opportunity-without-numbers": .init(.opportunity, "customer-value: 4\nbusiness-value: 3\neffort: 2"),
        "plan-without-owner": .init(.plan, "owner: …"),
        "plan-without-due": .init(.plan, "due: \(day)"),
        "plan-without-target": .init(.plan, "target: …"),
        "plan-without-result": .init(.plan, "result: …"),
        "evidence-old": .init(.evidence, "until: \(day)"),
        "evidence-without-source": .init(.evidence, "source: interviews"),
        "evidence-without-n": .init(.evidence, "n: 12"),
        "takeaway-without-evidence": .init(
            .takeaway, "evidence:\n  - { says: …, kind: reported, source: interviews, n: 12 }"),
        "metric-without-target": .init(.metric, "target: 5"),
        "metric-without-baseline": .init(.metric, "baseline: 12"),
        "step-without-touchpoint": .init(.step, "touchpoints:\n  - { title: …, channel: web, owned: own, goal: … }"),
        "touchpoint-without-goal": .init(.touchpoint, "goal: …"),
        "touchpoint-without-channel": .init(.touchpoint, "channel: web"),
        "touchpoint-without-ownership": .init(.touchpoint, "owned: own"),
        "wait-without-message": .init(.step, "told: …"),
        "message-without-question": .init(.message, "answers: …"),
        "question-unanswered": .init(.step, "told: …"),
        "no-owner": .init(.map, "owner: …"),
        "never-reviewed": .init(.map, "reviewed: \(now)"),
        "no-review-cadence": .init(.map, "review-every: 12w"),
        "frontstage-without-backstage": .init(.step, "blueprint:\n  backstage: [{ title: …, owner: … }]"),
        "wait-point-without-time": .init(.box, "standard-time: 4h"),
        "fail-point-without-barrier": .init(.step, "barriers:\n  - { title: …, severity: 3 }"),
        "backstage-without-owner": .init(.box, "owner: …"),
        "no-physical-evidence": .init(.step, "blueprint:\n  evidence: [ … ]"),
        "life-without-context": .init(.step, "people: …\nplace: …"),
        "hypothesis-without-test": .init(.plan, "target: …"),
        "guess-without-target": .init(.emotion, "target: 1"),
        "future-without-target": .init(.step, "emotion: { target: 1 }"),
        "future-without-change": .init(
            .step, "opportunities:\n  - { title: …, customer-value: 4, business-value: 3, effort: 2 }"),
    ]
}
