// What the words of lists are called by people: those of pages and pictures, and a few that only sheets say.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

extension ExchangeWords {
    /// How one word of a list is said: `in work` for `in-work`; the word itself where the interface has none.
    func choice(_ raw: String, of key: String) -> String {
        let raised = Self.camel(raw).raisedFirst
        let text: String? =
            switch key {
            case "cause": page["cause" + raised]
            case "lost-to": page["lost" + raised]
            case "outcome": page["outcome" + raised]
            case "owned": raw == "third-party" ? page["thirdParty"] : page[Self.camel(raw) + "Channel"]
            case "initiator", "receiver": page["by" + raised]
            case "kind": EvidenceKind(rawValue: raw).map { map.evidence($0) }
            case "status", "verdict", "type", "state": pictures[Self.camel(raw)]
            default: nil
            }
        return text ?? Self.others["\(key) \(raw)"].map { map.catalogue[$0] } ?? Self.signs[raw] ?? raw
    }

    /// By key and word, what sheets alone say.
    private static let others: [String: WorkbookWord] = [
        "journey purchase": .journeyPurchase, "journey engagement": .journeyEngagement,
        "journey retention": .journeyRetention, "journey recommendation": .journeyRecommendation,
        "journey support": .journeySupport, "journey process": .journeyProcess,
        "journey lead-generation": .journeyLeadGeneration, "kind communication": .kindCommunication,
        "kind action": .kindAction, "kind ambient": .kindAmbient, "kind people": .boxPeople,
        "kind technology": .boxTechnology, "kind process": .boxProcess, "kind policy": .boxPolicy,
        "confidence low": .confidenceLow, "confidence medium": .confidenceMedium, "confidence high": .confidenceHigh,
        "consent given": .consentGiven, "consent withheld": .consentWithheld, "consent not-needed": .consentNotNeeded,
        "verdict supports": .verdictSupports, "scoring value": .scoringValue, "scoring formula": .scoringFormula,
        "kind rate": .metricRate, "kind count": .metricCount, "kind duration": .metricDuration,
        "kind money": .metricMoney, "tone good": .toneGood, "tone bad": .toneBad, "tone neutral": .toneNeutral,
    ]

    /// What is written so in every language.
    private static let signs = ["nps": "NPS", "csat": "CSAT", "ces": "CES", "odi": "ODI", "rice": "RICE"]

    /// `inWork` for `in-work`.
    private static func camel(_ text: String) -> String {
        let parts = text.split(separator: "-").map(String.init)
        return (parts.prefix(1) + parts.dropFirst().map(\.raisedFirst)).joined()
    }
}
