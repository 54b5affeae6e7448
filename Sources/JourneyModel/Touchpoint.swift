// Where customer and company meet.
package import JourneyLanguage
package import JourneySupport

/// One meeting of customer and company: where it happens, whose it is, and how the log shows it.
package struct Touchpoint: Hashable, Sendable {
    package var id: String
    /// The touchpoint of the workspace's register that this one is, by its id: what is not said here is said there.
    package var use: String?
    /// Shown on the map; without one, the channel's name is shown.
    package var title: LocalizedText?
    /// The channel by its id, such as `sms` or `store`; free, the known ones have an icon.
    package var channel: String?
    /// What it is, where somebody said so.
    package var saidKind: TouchpointKind?
    package var ownership: Ownership?
    package var initiator: Actor?
    package var receiver: Actor?
    /// What the customer wants there.
    package var goal: LocalizedText?
    /// What the company does there.
    package var companyAction: LocalizedText?
    /// The events that show it in a log.
    package var events: [EventPattern] = []
    /// Survey questions that ask about it.
    package var questions: [String] = []
    /// The systems its data come from.
    package var sources: [String] = []
    /// The department that answers for it.
    package var owner: LocalizedText?
    /// The firm that runs it, where that is another one.
    package var partner: LocalizedText?
    package var guidance: Guidance?
    package var icon: String?

    /// What it is; an action unless something else is said.
    package var kind: TouchpointKind {
        get { saidKind ?? .action }
        set { saidKind = newValue }
    }

    package init(id: String = "", title: LocalizedText? = nil, channel: String? = nil) {
        self.id = id
        self.title = title
        self.channel = channel
    }
}

/// The CJML distinction, and things that are simply there.
package enum TouchpointKind: String, Hashable, Sendable, CaseIterable {
    /// A message from one actor to another.
    case communication
    /// Something an actor does.
    case action
    /// Something that is there: a business card, a shop window, a signature.
    case ambient
}

/// Whose the touchpoint is.
package enum Ownership: String, Hashable, Sendable, CaseIterable {
    case own, paid, earned
    case thirdParty = "third-party"
}

/// Who starts a meeting, or whom it is meant for.
package enum Actor: String, Hashable, Sendable, CaseIterable {
    case customer, company, partner
}

/// What staff are told of a touchpoint.
package struct Guidance: Hashable, Sendable {
    /// The best practice, in a sentence or two.
    package var text: LocalizedText?
    package var advised: [LocalizedText] = []
    package var avoided: [LocalizedText] = []
    /// What to say, word for word.
    package var script: LocalizedText?
    /// Where it is learnt.
    package var training: LocalizedText?

    package init(text: LocalizedText? = nil) {
        self.text = text
    }
}
