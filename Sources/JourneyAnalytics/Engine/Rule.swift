// The rules by which answers are counted, in words.

import JourneySupport

/// Sentences that say how an answer was counted; printed with it.
enum Rule {
    static let passage =
        "A journey is a customer's events that match a step of the map; it counts when the first of them lies in the "
        + "period, and is followed to the end of the log. Went on: reached the next step that is not optional, or an "
        + "optional one before it, at any time. Another way: reached a later step only. On the way: this is the "
        + "furthest step, and the window since the last event is open. Lost: the window is over, or an ending event "
        + "came. The goal is reached by customers with an event of the last step that is not optional."

    static let retention =
        "A customer belongs to the period of their first event, or of the first one that was asked for, and was there in a "
        + "period that holds an event of theirs, or one of those that were asked for, not before the first. A period that "
        + "reaches beyond the log's last event is not over."

    static let network =
        "Each customer is in one node of each column: the value of the property at the first event that has it, or the "
        + "first node any of whose events the customer has; else in the last node, other. A customer counts when the "
        + "first event of the start lies in the period."

    /// Whose and when, to follow the rule; empty for everyone and always.
    static func scope(_ scope: Scope) -> String {
        var text = ""
        if let segment = scope.segment {
            text +=
                segment.pattern.map { " Only customers with an event \($0)." }
                ?? " Only customers for whom \(segment.summary)."
        }
        let (start, end) = (scope.period.start, scope.period.end)
        if let start { text += " From \(Timestamp(microseconds: start))." }
        if let end { text += " Before \(Timestamp(microseconds: end))." }
        return text
    }
}
