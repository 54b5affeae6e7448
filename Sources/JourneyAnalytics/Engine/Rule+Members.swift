// Who is listed behind a number.

import JourneySupport

extension Rule {
    static let everyone = "Customers with an event."

    static func members(_ names: [String]) -> String {
        "Customers behind \(names.joined(separator: " > "))."
    }

    static func members(_ cohort: Int64, _ back: Int?) -> String {
        "Customers of the cohort of \(Timestamp(microseconds: cohort))"
            + (back.map { " who were there in the period \($0) after it." } ?? ".")
    }

    static func members(_ question: DwellQuestion, _ step: String, _ length: TimeSpan) -> String {
        "Customers with more than \(length) between an event \(step) and "
            + (question.side == .after ? "the next event, at least once." : "the event before, at least once.")
    }
}
