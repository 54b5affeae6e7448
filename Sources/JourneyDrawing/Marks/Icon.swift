// Icons, drawn for Waymark on a grid of 20 units with a stroke of 1.6: one for each lane and each known channel.

/// A small picture that stands for a lane or a channel. The raw value is the name that a map file may use.
package enum Icon: String, Hashable, Sendable, CaseIterable {
    // Lanes.
    case steps, touchpoints, actions, goals, needs, motivation, expectations, thoughts, feelings, quotes, questions
    case told, alternatives, place, people, gains, effort, content, communication, guidance, metrics, owner, notes
    case emotion, pain, opportunity, evidence, frontstage, backstage, support, data, takeaway, missed, milestone
    case momentsOfTruth = "moments-of-truth"
    // Channels.
    case web, app, sms, mail, call, chat, store, person, post, social, search, router, document, bank, clock
    case calendar, advert, delivery, card, home, event, qr, kiosk, video, tools, pen, any

    /// Units a side.
    static let grid = 20.0

    /// The icon as an `svg` element that takes the colour of the text around it and is hidden from screen readers.
    package func svg(size: Double = 18) -> String {
        var writer = SVGWriter(capacity: 512)
        writer.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", size), .number("height", size),
                SVGAttribute("viewBox", .numbers([0, 0, Self.grid, Self.grid])), .noFill,
                .fixed("stroke", "currentColor"), .number("stroke-width", 1.6), .fixed("stroke-linecap", "round"),
                .fixed("stroke-linejoin", "round"), .fixed("aria-hidden", "true"), .fixed("focusable", "false"),
            ]
        ) { $0.raw(shapes) }
        return writer.text
    }

    /// The icon of a channel by its id, or by what people also call it; a neutral one for channels nobody knows.
    package static func channel(_ id: String?) -> Icon {
        guard let id else { return .any }
        let name = id.lowercased()
        return Icon(rawValue: name) ?? synonyms[name] ?? .any
    }

    private static let synonyms: [String: Icon] = [
        "website": .web, "site": .web, "browser": .web, "page": .web, "portal": .web, "online": .web,
        "mobile": .app, "phone-app": .app, "push": .app,
        "text": .sms, "message": .sms, "email": .mail, "e-mail": .mail, "letter": .post, "paper": .post,
        "phone": .call, "telephone": .call, "call-centre": .call, "call-center": .call, "hotline": .call,
        "messenger": .chat, "telegram": .chat, "whatsapp": .chat, "bot": .chat, "wechat": .chat,
        "shop": .store, "branch": .store, "outlet": .store, "partner": .store, "partner-shop": .store,
        "technician": .person, "agent": .person, "visit": .person, "field": .person, "word-of-mouth": .person,
        "instagram": .social, "facebook": .social, "reviews": .social, "review": .social, "forum": .social,
        "google": .search, "seo": .search, "modem": .router, "device": .router, "wifi": .router,
        "contract": .document, "form": .document, "bill": .document, "invoice": .document, "pdf": .document,
        "payment": .card, "pay": .card, "time": .clock, "wait": .clock, "ad": .advert, "ads": .advert,
        "advertising": .advert, "banner": .advert, "tv": .video, "radio": .advert, "courier": .delivery,
        "parcel": .delivery, "flat": .home, "house": .home, "terminal": .kiosk, "atm": .kiosk, "qr-code": .qr,
        "install": .tools, "repair": .tools, "sign": .pen, "signature": .pen, "receipt": .document,
        "question": .questions,
        "check": .expectations, "done": .expectations, "flag": .milestone, "pin": .place, "map": .place, "star": .gains,
        "heart": .needs, "money": .card, "idea": .opportunity, "warning": .pain,
        "youtube": .video, "webinar": .video, "meeting": .event, "fair": .event, "loan": .bank, "office": .bank,
    ]
}
