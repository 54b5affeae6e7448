// The names of the known channels, for touchpoints that have no name of their own.
import JourneyLanguage

/// A channel that has a name in the catalogues; the raw value is its icon's.
enum ChannelWord: String, Phrase {
    static let section = "channel"

    case web, app, sms, mail, call, chat, store, person, post, social, search, router, document, bank, advert, delivery
    case card, home, event, qr, kiosk, video
}

extension MapWords {
    /// The ids of the channels that have a name in every language.
    package static var channelIDs: [String] { ChannelWord.allCases.map(\.rawValue) }

    /// The name of a channel by its id; an id nobody knows is its own name.
    package func channel(_ id: String) -> String {
        ChannelWord(rawValue: Icon.channel(id).channelKind.rawValue).map { catalogue[$0] } ?? id
    }
}
