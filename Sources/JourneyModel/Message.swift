// The plan of communication and content: what is told to whom, where and why.
package import JourneyLanguage
package import JourneySupport

/// Something that the company tells at a step.
package struct Message: Hashable, Sendable {
    package var id: String
    /// What is told.
    package var text: LocalizedText
    /// The id of the persona it is meant for; `nil` for everyone.
    package var persona: String?
    /// The customer's question that it answers.
    package var question: LocalizedText?
    package var channel: String?
    /// What sets it off.
    package var trigger: LocalizedText?
    package var offer: LocalizedText?
    package var tone: LocalizedText?
    /// What the customer should feel.
    package var feeling: LocalizedText?
    /// Where it lies: a link, a file, a name.
    package var asset: String?
    package var owner: LocalizedText?
    package var cost: Money?
    /// 1 … 5, as it proved.
    package var usefulness: Int?
    package var evidence: [EvidenceRecord] = []

    package init(id: String, text: LocalizedText) {
        self.id = id
        self.text = text
    }
}

/// Money that is spent in a stage.
package struct Spend: Hashable, Sendable {
    package var channel: String?
    package var amount: Money
    /// The first and the last day it was spent on.
    package var from: CalendarDate?
    package var until: CalendarDate?
    package var purpose: LocalizedText?

    package init(amount: Money) {
        self.amount = amount
    }
}
