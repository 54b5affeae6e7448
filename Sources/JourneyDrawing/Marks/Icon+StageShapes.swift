// The strokes of the icons for what happens in a stage, on 20 × 20 units; every point lies between 1 and 19.

extension Icon {
    /// Becoming aware, choosing, ordering, waiting.
    var choosingShapes: StaticString {
        switch self {
        case .aware: #"<path d="M5 14.8V9a5 5 0 0 1 10 0v5.8M3 14.8h14M8.3 17.6h3.4M10 2.3V4"/>"#
        case .discover: #"<circle cx="10" cy="10" r="7.3"/><path d="m13.3 6.7-2 4.6-4.6 2 2-4.6Z"/>"#
        case .compare:
            #"<path d="M10 3v14M6.5 17h7M3.8 5.5h12.4M4.6 5.5 2.2 11.2a2.5 2.5 0 0 0 4.8 0ZM15.4 5.5 13 11.2a2.5 2.5 0 0 0 4.8 0Z"/>"#
        case .choose:
            #"<circle cx="5" cy="5.5" r="2.2"/><circle cx="5" cy="14.5" r="2.2"/><path d="M5 5.5v.1M10 5.5h7.5M10 14.5h7.5"/>"#
        case .price:
            #"<path d="M10.4 2.8H17.2v6.8l-7.6 7.2a1.2 1.2 0 0 1-1.7 0L3 12a1.2 1.2 0 0 1 0-1.7ZM13.7 6.2v.1"/>"#
        case .trial:
            #"<path d="M7.3 2.5h5.4M8.2 2.5v5L3.8 15.3a1.5 1.5 0 0 0 1.3 2.2h9.8a1.5 1.5 0 0 0 1.3-2.2L11.8 7.5v-5M6 12.3h8"/>"#
        case .plan: #"<path d="m2.8 5.3 1.5 1.5 2.8-3M2.8 13.8l1.5 1.5 2.8-3M10.3 5.5h7.2M10.3 14h7.2"/>"#
        case .cart:
            #"<path d="M2 3.5h2.4l2.2 9.2h8.6L17.5 6H5"/><circle cx="7.8" cy="16.2" r="1.3"/><circle cx="14" cy="16.2" r="1.3"/>"#
        case .register:
            #"<circle cx="8" cy="6.3" r="3"/><path d="M2.5 17c.5-3.4 2.6-5.2 5.5-5.2 1.1 0 2.1.3 2.9.7M14.8 11.6v5.6M12 14.4h5.6"/>"#
        case .order:
            #"<path d="M7.5 3.8H5.5A1.5 1.5 0 0 0 4 5.3V16a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 16V5.3a1.5 1.5 0 0 0-1.5-1.5h-2M7.5 2.3h5v3h-5ZM7.2 11.2l2 2 3.7-4"/>"#
        case .contract:
            #"<path d="M5 2.5h6.5l4 4v11H5ZM11.5 2.5v4h4M7.6 14.4c1-3 2-3.5 2.3-2 .2 1.6.8 2 1.5.7l1.5.9"/>"#
        case .wait:
            #"<path d="M5 2.5h10M5 17.5h10M6.2 2.5v2.7C6.2 7.3 10 8.4 10 10s-3.8 2.7-3.8 4.8v2.7M13.8 2.5v2.7C13.8 7.3 10 8.4 10 10s3.8 2.7 3.8 4.8v2.7"/>"#
        case .appointment:
            #"<rect x="3" y="4.5" width="14" height="12.5" rx="1.5"/><path d="M3 8.3h14M7 2.6v3M13 2.6v3M7.3 12.6l1.9 1.9 3.5-3.8"/>"#
        case .parcel: #"<path d="m10 2.2 7 3.6v8.4l-7 3.6-7-3.6V5.8ZM3 5.8l7 3.6 7-3.6M10 9.4v8.4M6.4 4l7 3.6"/>"#
        default: usingShapes
        }
    }

    /// Installing, using, paying, being helped, staying and leaving.
    private var usingShapes: StaticString {
        switch self {
        case .plug: #"<path d="M7 2.5v4M13 2.5v4M4.5 6.5h11v2.4a5.5 5.5 0 0 1-11 0ZM10 14.4v3.1"/>"#
        case .key: #"<circle cx="6.4" cy="13.6" r="3.7"/><path d="M9.1 10.9 17 3M13 7l2.6 2.6M15.2 4.8l2.3 2.3"/>"#
        case .power: #"<path d="M10 2.2v7M6 5.2a6.8 6.8 0 1 0 8 0"/>"#
        case .learn: #"<path d="M10 4.2 1.8 8 10 11.8 18.2 8ZM5 9.8v4.3c1.2 1.3 3 2 5 2s3.8-.7 5-2V9.8M18.2 8v5"/>"#
        case .lock:
            #"<rect x="4" y="8.8" width="12" height="8.7" rx="1.5"/><path d="M6.7 8.8V6a3.3 3.3 0 0 1 6.6 0v2.8M10 12.3v1.8"/>"#
        case .wallet:
            #"<path d="M3 5.1v10.2a1.5 1.5 0 0 0 1.5 1.5H17V6.7H4.6a1.6 1.6 0 0 1 0-3.2h10v3.2M17 10h-3.2a1.7 1.7 0 0 0 0 3.4H17"/>"#
        case .receipt:
            #"<path d="M4.5 2.5v15l2-1.4 1.8 1.4 1.7-1.4 1.7 1.4 1.8-1.4 2 1.4v-15ZM7.5 6.5h5M7.5 10h5"/>"#
        case .help:
            #"<circle cx="10" cy="10" r="7.3"/><circle cx="10" cy="10" r="3"/><path d="m4.9 4.9 3 3M12.1 12.1l3 3M15.1 4.9l-3 3M7.9 12.1l-3 3"/>"#
        case .complaint: #"<path d="M3 3.5h14v10h-6.2L7 17v-3.5H3ZM10 6.2v2.6M10 11v.1"/>"#
        case .upgrade: #"<circle cx="10" cy="10" r="7.3"/><path d="M10 14V6.4M6.8 9.4 10 6.2l3.2 3.2"/>"#
        case .loyalty: #"<circle cx="10" cy="7.4" r="5"/><path d="m6.9 11.4-1.3 6.3 4.4-2.4 4.4 2.4-1.3-6.3"/>"#
        case .recommend:
            #"<path d="M6.6 9 9.6 2.8c1.4 0 2.3 1 2 2.4L11.1 8h4.5a1.6 1.6 0 0 1 1.6 1.9l-1 5.6a1.6 1.6 0 0 1-1.6 1.3h-8ZM6.6 9H3v7.8h3.6"/>"#
        case .gift:
            #"<path d="M3 7h14v3.3H3ZM4.4 10.3v7.2h11.2v-7.2M10 7v10.5M10 7C8.6 3.3 5.5 2.4 5 4.5 4.7 6.2 7 7 10 7c3 0 5.3-.8 5-2.5C14.5 2.4 11.4 3.3 10 7Z"/>"#
        case .renew:
            #"<path d="M16.6 10a6.6 6.6 0 0 1-11.8 4M3.4 10a6.6 6.6 0 0 1 11.8-4M15.4 2.5v3.7h-3.7M4.6 17.5v-3.7h3.7"/>"#
        case .cancel: #"<circle cx="10" cy="10" r="7.3"/><path d="m7.2 7.2 5.6 5.6M12.8 7.2l-5.6 5.6"/>"#
        case .leave: #"<path d="M11 3H4v14h7M8.3 10h9.2M14.3 6.8 17.5 10l-3.2 3.2"/>"#
        case .giveBack: #"<path d="M7 3.5 2.8 7.7 7 11.9M2.8 7.7h9.4a4.4 4.4 0 0 1 0 8.8H6"/>"#
        case .travel:
            #"<path d="M17.3 2.7c-1-1-2.4-.3-3.2.5L11.3 6 4 4.2 2.6 5.6l6 3.3-3 3-2.2-.3-1.3 1.3 3.4 1.5 1.6 3.5 1.3-1.3-.3-2.2 3-3 3.3 6 1.4-1.4L14 8.7l2.8-2.8c.8-.8 1.5-2.2.5-3.2Z"/>"#
        case .health: #"<path d="M7.4 3h5.2v4.4H17v5.2h-4.4V17H7.4v-4.4H3V7.4h4.4Z"/>"#
        case .car:
            #"<path d="M3 14.5v-4l1.9-5.2h10.2l1.9 5.2v4ZM3 10.5h14M6 12.6h.1M14 12.6h.1M4.8 14.5V17M15.2 14.5V17"/>"#
        case .headset:
            #"<path d="M3 11.5V10a7 7 0 0 1 14 0v1.5M3 11.2h2.6v5H4.4A1.4 1.4 0 0 1 3 14.8ZM17 11.2h-2.6v5h1.2a1.4 1.4 0 0 0 1.4-1.4ZM15.6 16.2c-.6 1-1.8 1.5-3.6 1.5"/>"#
        case .bot:
            #"<rect x="3.8" y="6.8" width="12.4" height="10" rx="2"/><path d="M10 6.8V3.6M10 2.5v.1M7.4 11v1.2M12.6 11v1.2M1.8 10.6v2.4M18.2 10.6v2.4"/>"#
        case .link:
            #"<path d="M8.3 11.7a3.6 3.6 0 0 0 5.1 0l3-3a3.6 3.6 0 0 0-5.1-5.1L10 4.9M11.7 8.3a3.6 3.6 0 0 0-5.1 0l-3 3a3.6 3.6 0 0 0 5.1 5.1l1.3-1.3"/>"#
        case .layers:
            #"<path d="m10 2.6 7.5 3.7-7.5 3.7-7.5-3.7ZM2.5 10l7.5 3.7 7.5-3.7M2.5 13.6l7.5 3.7 7.5-3.7"/>"#
        default: #"<circle cx="10" cy="10" r="3"/><path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2"/>"#
        }
    }
}
