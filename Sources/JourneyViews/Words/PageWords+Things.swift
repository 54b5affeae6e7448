// The words for what a map says of touchpoints, barriers, plans and opportunities.
import JourneyDrawing
import JourneyLanguage
import JourneyModel

extension PageWords {
    /// What a key of a map file is called, as a label.
    func key(_ key: String) -> String { map.catalogue.name(ofKey: key).raisedFirst }

    func outcomeName(_ outcome: ExpectationOutcome) -> String {
        switch outcome {
        case .met: self[.outcomeMet]
        case .missed: self[.outcomeMissed]
        case .exceeded: self[.outcomeExceeded]
        }
    }

    func outOfFive(_ value: Int) -> String { map.fill(.outOf, String(value), "5") }

    func answersHere(_ responses: Int) -> String { fill(.answersHere, map.counted(responses, .answers)) }

    func knownName(_ kind: EvidenceKind) -> String { map.evidence(kind).lowercased() }

    func ownershipName(_ ownership: Ownership) -> String {
        switch ownership {
        case .own: self[.ownChannel]
        case .paid: self[.paidChannel]
        case .earned: self[.earnedChannel]
        case .thirdParty: self[.thirdParty]
        }
    }

    func initiatorName(_ initiator: Actor) -> String {
        switch initiator {
        case .customer: self[.byCustomer]
        case .company: self[.byCompany]
        case .partner: self[.byPartner]
        }
    }

    func severityName(_ severity: Int) -> String {
        let meaning: PageWord =
            switch severity {
            case ...1: .severity1
            case 2: .severity2
            case 3: .severity3
            case 4: .severity4
            default: .severity5
            }
        return outOfFive(severity) + comma + self[meaning]
    }

    func causeName(_ cause: BarrierCause) -> String {
        switch cause {
        case .knowledge: self[.causeKnowledge]
        case .process: self[.causeProcess]
        case .price: self[.causePrice]
        case .product: self[.causeProduct]
        case .information: self[.causeInformation]
        case .system: self[.causeSystem]
        }
    }

    func lostToName(_ lost: LostTo) -> String {
        switch lost {
        case .competitor: self[.lostCompetitor]
        case .ownChannel: self[.lostOwnChannel]
        case .nobody: self[.lostNobody]
        case .unknown: self[.lostUnknown]
        }
    }
}
