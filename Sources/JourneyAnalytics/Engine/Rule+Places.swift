// The rules of dwell, positions and counts.

import JourneySupport

extension Rule {
    static func dwell(_ question: DwellQuestion) -> String {
        (question.side == .after
            ? "Seconds from each event to the next event of the same customer, whichever that is; a customer's last event "
                + "is left out."
            : "Seconds to each event from the event of the same customer before it, whichever that is; a customer's first "
                + "event is left out.") + cleaning(question.cleaning)
    }

    static func positions(_ question: PositionsQuestion, at instant: Int64) -> String {
        let steps =
            question.steps.isEmpty
            ? "A customer is at the last event" : "A customer is at the last event that matches a step"
        return steps
            + ", up to \(Timestamp(microseconds: instant)); of several steps it matches, at the one named last. "
            + "Active: that event is at most \(question.quietAfter) ago. Silent: more than \(question.silentAfter) ago. "
            + "Quiet: between the two."
    }

    static func counts(_ question: CountsQuestion) -> String {
        "Each event counts once; a customer counts once in each period and once for each value they have."
            + (question.sessionGap.map {
                " A session is a customer's events without a silence longer than \($0); its length is from its first event "
                    + "to its last."
            } ?? "")
    }

    static let groups =
        "Customers are told apart by the value of the property at their last event that has it, or at the first; those "
        + "with a rarer value, or none, are together."
}
