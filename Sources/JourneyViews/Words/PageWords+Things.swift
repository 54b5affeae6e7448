// The words for what a map says of touchpoints, barriers, plans and opportunities.
import JourneyDrawing
import JourneyModel

extension PageWords {
    var touchpoint: String { "Touchpoint" }
    var goal: String { "Goal" }
    var companyDoes: String { "We do" }
    var guidance: String { "Guidance" }
    var ownership: String { "Whose" }
    var initiator: String { "Starts it" }
    var events: String { "Events" }
    var severity: String { "Severity" }
    var cause: String { "Cause" }
    var lostTo: String { "Lost to" }
    var objection: String { "Objection" }
    var answer: String { "Answer" }
    var plan: String { "Plan" }
    var noPlan: String { "none yet" }
    var due: String { "Due" }
    var hypothesis: String { "Hypothesis" }
    var target: String { "Target" }
    var guardrail: String { "Guardrail" }
    var result: String { "Result" }
    var customerValue: String { "Value to customers" }
    var businessValue: String { "Value to us" }
    var effort: String { "Effort" }
    var removes: String { "Removes" }
    var through: String { "through" }
    var saidBySome: String { "Reported" }
    var moreAbout: String { "more" }
    var moreQuotes: String { "more quotes" }
    var saidHereNote: String { "Customers’ own words" }

    func outOfFive(_ value: Int) -> String { "\(value) of 5" }

    func answersHere(_ responses: Int) -> String { "\(count(responses, "answer")) about this step" }

    func knownName(_ kind: EvidenceKind) -> String { map.evidence(kind).lowercased() }

    func ownershipName(_ ownership: Ownership) -> String {
        switch ownership {
        case .own: "our own"
        case .paid: "paid"
        case .earned: "earned"
        case .thirdParty: "a third party’s"
        }
    }

    func initiatorName(_ initiator: Initiator) -> String {
        switch initiator {
        case .customer: "the customer"
        case .company: "we"
        case .partner: "a partner"
        }
    }

    func severityName(_ severity: Int) -> String {
        let meaning =
            switch severity {
            case ...1: "taken neutrally"
            case 2: "a nuisance"
            case 3: "it hurts"
            case 4: "many turn away"
            default: "gone for good"
            }
        return "\(severity) of 5, \(meaning)"
    }

    func causeName(_ cause: BarrierCause) -> String { cause.rawValue }

    func lostToName(_ lost: LostTo) -> String {
        switch lost {
        case .competitor: "a competitor"
        case .ownChannel: "our other channel"
        case .nobody: "nobody"
        case .unknown: "not known"
        }
    }
}
