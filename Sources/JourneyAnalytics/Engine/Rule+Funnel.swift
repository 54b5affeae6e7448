// The rule of a funnel, in words: whoever reads a number can say how it was counted.

import JourneySupport

extension Rule {
    /// The rule of a question, one sentence for each thing that was asked for.
    static func funnel(_ question: FunnelQuestion) -> String {
        var sentences = [head(question)]
        sentences += question.modes.names.map { mode($0, question.profile) }
        for (step, window) in question.stepWindows.sorted(by: { $0.key < $1.key }) {
            sentences.append("Step \(step + 1) comes within \(window) of step \(step), the end included.")
        }
        if !question.stepWindows.isEmpty { sentences.append("A step follows the latest event of the step before.") }
        sentences += question.exclusions.map { exclusion in
            "No \(exclusion.pattern.title) between steps \(exclusion.after + 1) and \(exclusion.before + 1)."
        }
        if !question.exclusions.isEmpty {
            sentences.append("A customer whose every chain has one, or stopped with its window open for one, is out.")
        }
        if let property = question.heldProperty {
            sentences.append("All events of a chain have the same \(property); those without it take no part.")
        }
        sentences.append(
            "Shares are of all customers; times are those of the chain that was first to get so far.")
        if let breakdown = question.breakdown { sentences.append(side(breakdown)) }
        if question.needsTimes, question.steps.count > 1 {
            sentences.append(
                "When all windows are over: by Kaplan and Meier, of those who took step 1, open windows neither won nor lost."
            )
        }
        if question.journey != nil { sentences.append(journeys) }
        return sentences.joined(separator: " ")
    }

    private static func head(_ question: FunnelQuestion) -> String {
        let window = question.window
        if question.order == .any {
            return "any order: the most different steps within \(window) of each other, the end included; an event "
                + "counts for every step that it matches."
        }
        let rest =
            switch question.profile {
            case .latestStart:
                "a step extends the chain that started last, and events at one time count in step order."
            case .oneEventOneStep:
                "a step extends the chain that started last, and an event fills at most one step of a chain."
            case .firstEntry:
                "the chain starts at the customer's first event of step 1 and stays with it."
            }
        return "\(question.profile.rawValue): steps in order, each within \(window) of step 1, the end included; "
            + rest
    }

    private static func mode(_ name: String, _ profile: FunnelProfile) -> String {
        switch (name, profile) {
        case ("strict-order", .latestStart):
            "strict-order: after step 1, an event that is no step, or a step before its turn, ends the count."
        case ("strict-order", _):
            "strict-order: the steps are events that follow directly on each other, with nothing between them."
        case ("strict-deduplication", _):
            "strict-deduplication: a second event of a step after the first ends the count."
        case ("strict-increase", _): "strict-increase: each step is later than the latest event of the step before."
        default: "\(name): an event fills at most one step of a chain."
        }
    }

    private static func side(_ breakdown: FunnelBreakdown) -> String {
        let event =
            switch breakdown.attribution {
            case .firstTouch: "the first event of their best chain that has it"
            case .lastTouch: "the last event of their best chain that has it"
            case .step(let step): "the event of step \(step + 1)"
            }
        return "\(breakdown.attribution.name): customers have the \(breakdown.property) of \(event)."
    }

    private static let journeys =
        "A customer counts when the first event of the journey lies in the period, and is followed to the end of the "
        + "log."
}
