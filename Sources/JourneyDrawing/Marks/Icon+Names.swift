// Which icon a name means: its own, or one of the words people use for the same thing.
package import JourneyModel

extension Icon {
    /// The icon of a channel or a stage by its id, or by what people also call it; a neutral one for names nobody knows.
    package static func channel(_ id: String?) -> Icon {
        guard let id else { return .any }
        let name = id.lowercased()
        return Icon(rawValue: name) ?? synonyms[name] ?? .any
    }

    /// The icon of a stage; one that nobody knows says nothing.
    package static func sign(of stage: Stage) -> Icon? {
        let icon = channel(stage.icon)
        return icon == .any ? nil : icon
    }

    /// The channel that an icon is a kind of, for those without a name of their own: a contract is a document.
    var channelKind: Icon {
        switch self {
        case .contract, .receipt: .document
        case .wallet: .card
        case .headset: .call
        case .bot: .chat
        case .parcel: .delivery
        case .cart: .web
        default: self
        }
    }

    private static let synonyms = channelSynonyms.merging(stageSynonyms) { channel, _ in channel }

    private static let channelSynonyms: [String: Icon] = [
        "website": .web, "site": .web, "browser": .web, "page": .web, "portal": .web, "online": .web,
        "mobile": .app, "phone-app": .app, "push": .app,
        "text": .sms, "message": .sms, "email": .mail, "e-mail": .mail, "letter": .post, "paper": .post,
        "phone": .call, "telephone": .call, "call-centre": .headset, "call-center": .headset, "hotline": .headset,
        "contact-centre": .headset, "operator": .headset,
        "messenger": .chat, "telegram": .chat, "whatsapp": .chat, "chatbot": .bot, "assistant": .bot, "wechat": .chat,
        "shop": .store, "branch": .store, "outlet": .store, "partner": .store, "partner-shop": .store,
        "technician": .person, "agent": .person, "visit": .person, "field": .person, "word-of-mouth": .person,
        "instagram": .social, "facebook": .social, "reviews": .social, "review": .social, "forum": .social,
        "google": .search, "seo": .search, "modem": .router, "device": .router, "wifi": .router,
        "form": .document, "bill": .receipt, "invoice": .receipt, "pdf": .document, "agreement": .contract,
        "payment": .card, "time": .clock, "ad": .advert, "ads": .advert,
        "advertising": .advert, "banner": .advert, "tv": .video, "radio": .advert, "courier": .delivery,
        "package": .parcel, "box": .parcel, "flat": .home, "house": .home, "terminal": .kiosk, "atm": .kiosk,
        "qr-code": .qr, "repair": .tools, "sign": .pen, "signature": .pen, "question": .questions,
        "check": .expectations, "done": .expectations, "flag": .milestone, "pin": .place, "map": .place, "star": .gains,
        "heart": .needs, "money": .wallet, "idea": .opportunity, "warning": .pain,
        "youtube": .video, "webinar": .video, "meeting": .event, "fair": .event, "loan": .bank, "office": .bank,
        "basket": .cart, "checkout": .cart,
    ]

    private static let stageSynonyms: [String: Icon] = [
        "need": .needs, "awareness": .aware, "notice": .aware, "bell": .aware, "discovery": .discover,
        "explore": .discover, "research": .search, "comparison": .compare, "consider": .compare,
        "consideration": .compare, "evaluate": .compare, "choice": .choose, "decide": .choose, "decision": .choose,
        "select": .choose, "tariff": .price, "offer": .price, "quote": .price, "test": .trial, "try": .trial,
        "planning": .plan, "prepare": .plan, "preparation": .plan, "purchase": .cart, "buy": .cart,
        "registration": .register, "signup": .register, "sign-up": .register, "account": .register,
        "ordering": .order, "request": .order, "application": .order, "apply": .order, "waiting": .wait,
        "booking": .appointment, "schedule": .appointment, "install": .plug, "installation": .plug, "connect": .plug,
        "connection": .plug, "activation": .power, "activate": .power, "setup": .tools, "set-up": .tools,
        "onboarding": .key, "onboard": .key, "handover": .key, "use": .power, "usage": .power, "daily-use": .power,
        "learning": .learn, "training": .learn, "login": .lock, "security": .lock, "verify": .lock, "pay": .wallet,
        "billing": .receipt, "service": .help, "helpdesk": .help, "complain": .complaint, "problem": .complaint,
        "issue": .complaint, "upsell": .upgrade, "grow": .upgrade, "loyal": .loyalty, "advocacy": .recommend,
        "refer": .recommend, "referral": .recommend, "like": .recommend, "reward": .gift, "bonus": .gift,
        "renewal": .renew, "extend": .renew, "repeat": .renew, "cancellation": .cancel, "churn": .leave,
        "exit": .leave, "end": .leave, "switch": .leave, "give-back": .giveBack, "refund": .giveBack,
        "trip": .travel, "flight": .travel, "care": .health, "treatment": .health, "ride": .car, "drive": .car,
        "child-map": .layers, "submap": .layers,
    ]
}
