// The rules of flow, variants and paths, and of what is taken out first.

import JourneySupport

extension Rule {
    static func flow(_ question: FlowQuestion) -> String {
        "Each pair of events of one customer that follow directly on each other counts once, whatever time lies "
            + "between; starts and ends are the first and the last event of each customer."
            + (question.needsReturns
                ? " There and back: an event, another one directly after it, and the first again, each time." : "")
            + cleaning(question.cleaning)
    }

    static func variants(_ question: VariantsQuestion) -> String {
        "Customers with the same events in the same order share a variant; events at one time keep the order in which "
            + "they arrived." + cleaning(question.cleaning)
    }

    static func paths(_ question: PathsQuestion) -> String {
        let (isTo, anchor) =
            switch question.anchor {
            case .from(let pattern): (false, pattern.title)
            case .to(let pattern): (true, pattern.title)
            }
        let which = question.countsEvery ? "each \(anchor) of a customer" : "each customer's first \(anchor)"
        return "A path is \(which) and the at most \(question.depth) events directly \(isTo ? "before" : "after") it; "
            + "shares are of all paths."
            + (isTo
                ? ""
                : " A path that is shorter is still open when its last event lies at most \(question.patience) before "
                    + "the end of the log or of the period, else ended.")
            + cleaning(question.cleaning)
    }

    /// What was taken out first; empty for nothing.
    static func cleaning(_ cleaning: PathCleaning) -> String {
        var parts: [String] = []
        if let only = cleaning.only { parts.append("only events \(only) are kept") }
        if let without = cleaning.without { parts.append("events \(without) are left out") }
        parts += cleaning.groups.map { "events \($0.pattern) count as \($0.name)" }
        if let gap = cleaning.gap { parts.append("a silence longer than \(gap) begins a new sequence") }
        if cleaning.collapsesRepeats { parts.append("events that repeat directly count once") }
        return parts.isEmpty ? "" : " First, " + parts.joined(separator: "; ") + "."
    }
}
