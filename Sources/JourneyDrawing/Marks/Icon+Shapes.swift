// The strokes of the icons for lanes and channels, on 20 × 20 units; every point lies between 1 and 19.

extension Icon {
    /// The elements inside the icon.
    var shapes: StaticString {
        switch self {
        case .steps:
            """
            <circle cx="4" cy="15.5" r="2"/><path d="M6 15.5h6.5a3 3 0 0 0 0-6h-5a3 3 0 0 1 0-6H13"/>\
            <path d="m11.5 1.5 2 2-2 2"/>
            """
        case .touchpoints:
            #"<path d="M7.5 9V4a1.5 1.5 0 0 1 3 0v5"/><path d="M10.5 8.6a1.4 1.4 0 0 1 2.8 0v.9a1.4 1.4 0 0 1 2.7.4v3.3a5 5 0 0 1-5 5h-.6a5 5 0 0 1-3.9-1.9L3.6 12.7a1.4 1.4 0 0 1 2-1.9L7.5 12.3V8"/>"#
        case .actions: #"<path d="M11 2.5 4.5 11.5H10L9 17.5 15.5 8.5H10Z"/>"#
        case .goals: #"<circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="3"/><path d="M10 10v.1"/>"#
        case .needs: #"<path d="M10 16.8 3.9 10.6a3.9 3.9 0 0 1 5.5-5.5l.6.6.6-.6a3.9 3.9 0 0 1 5.5 5.5Z"/>"#
        case .motivation:
            #"<path d="M10 2.5c.5 3 4.5 4.8 4.5 9a4.5 4.5 0 0 1-9 0c0-1.7.8-2.9 1.8-3.9.2 1.3.8 2 1.5 2.3C8.4 7.5 8.8 4.8 10 2.5Z"/>"#
        case .expectations: #"<circle cx="10" cy="10" r="7"/><path d="m6.8 10.2 2.2 2.2 4.2-4.6"/>"#
        case .thoughts:
            #"<path d="M17 9.2c0 3.6-3.1 6.2-7 6.2-.8 0-1.6-.1-2.3-.3L4 17l.8-3.1C3.6 12.7 3 11 3 9.2 3 5.6 6.1 3 10 3s7 2.6 7 6.2Z"/>"#
        case .feelings:
            #"<circle cx="10" cy="10" r="7.2"/><path d="M7 13c.7-.9 1.8-1.4 3-1.4s2.3.5 3 1.4M7.6 7.9v.2M12.4 7.9v.2"/>"#
        case .quotes: #"<path d="M8 5.5C5.5 6 4 8 4 10.5V14h4.5V9.8H5.8M16 5.5c-2.5.5-4 2.5-4 5V14h4.5V9.8h-2.7"/>"#
        case .questions:
            #"<circle cx="10" cy="10" r="7.2"/><path d="M7.9 8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .9-1 1.6M10 14v.1"/>"#
        case .told: #"<path d="M3 8.5v3h2.5l7.5 4v-11l-7.5 4ZM15.5 8a3 3 0 0 1 0 4M6.5 12l1 4.5"/>"#
        case .alternatives:
            #"<path d="M10 17.5V12c0-3-5-2.5-5-7.5M10 12c0-3 5-2.5 5-7.5M3 6.5l2-2.2 2 2.2M13 6.5l2-2.2 2 2.2"/>"#
        case .place:
            #"<path d="M10 17.5c3.5-3.6 5.3-6.3 5.3-8.9a5.3 5.3 0 0 0-10.6 0c0 2.6 1.8 5.3 5.3 8.9Z"/><circle cx="10" cy="8.5" r="1.8"/>"#
        case .people:
            #"<circle cx="7.5" cy="7" r="2.7"/><path d="M2.5 16c.4-2.9 2.3-4.5 5-4.5s4.6 1.6 5 4.5M13 4.6a2.6 2.6 0 0 1 0 4.9M14.5 11.9c1.7.6 2.7 2 3 4.1"/>"#
        case .gains: #"<path d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7Z"/>"#
        case .momentsOfTruth: #"<path d="m10 2.5 6.5 7.5-6.5 7.5L3.5 10Z"/><path d="M10 7v3.4M10 12.9v.1"/>"#
        case .storyboard:
            #"<rect x="2.5" y="4" width="15" height="12" rx="1.5"/><circle cx="6.8" cy="8" r="1.4"/><path d="m2.5 14.5 3.6-3.3 2.5 2.2 4.1-4.6 4.8 5.2"/>"#
        case .effort: #"<path d="M3 14.5a7 7 0 1 1 14 0M10 14.5l3.5-4.5M10 14.5v.1"/>"#
        case .document: #"<path d="M5 2.5h6.5L15.5 6.5v11H5ZM11.5 2.5v4h4M7.8 10.5h5M7.8 13.5h5"/>"#
        case .content: #"<path d="M6.8 2.5h6.4L17 6.3v8.2H6.8ZM13.2 2.5v3.8H17M3.5 5.8v11.7h10"/>"#
        case .communication: #"<path d="M3 4h10v7H8l-3 2.5V11H3ZM15 7.5h2.5v6.5H16v2.5L13 14H9.5"/>"#
        case .guidance:
            #"<path d="M10 5.5C8.5 4.2 6 3.7 3 4v11c3-.3 5.5.2 7 1.5 1.5-1.3 4-1.8 7-1.5V4c-3-.3-5.5.2-7 1.5ZM10 5.5v11"/>"#
        case .metrics: #"<path d="M3 17h14M5.5 17v-5M10 17V4.5M14.5 17V9"/>"#
        case .owner:
            #"<rect x="3" y="4.5" width="14" height="11.5" rx="1.5"/><circle cx="7.5" cy="9" r="1.7"/><path d="M5 13.2c.4-1.2 1.3-1.8 2.5-1.8s2.1.6 2.5 1.8M12.5 8.5h2M12.5 11.5h2"/>"#
        case .notes: #"<path d="M3.5 3.5h13v8.5l-4.5 4.5h-8.5ZM16.5 12H12v4.5M6.8 7.5h6.4M6.8 10.5h3"/>"#
        case .emotion:
            #"<circle cx="10" cy="10" r="7.2"/><path d="M7 12.3c.7.9 1.8 1.4 3 1.4s2.3-.5 3-1.4M7.6 8v.2M12.4 8v.2"/>"#
        case .pain: #"<path d="M10 3 18 16.5H2L10 3Z"/><path d="M10 8.2v3.6M10 14.2v.1"/>"#
        case .takeaway: #"<path d="M5.5 3h9v14l-4.5-3.6L5.5 17Z"/>"#
        case .opportunity:
            #"<path d="M7.5 14.5c0-1.6-2.5-2.9-2.5-6A5 5 0 0 1 15 8.5c0 3.1-2.5 4.4-2.5 6Z"/><path d="M8 17.5h4"/>"#
        case .evidence:
            #"<path d="M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10Z"/><circle cx="10" cy="10" r="2.3"/>"#
        case .person:
            #"<circle cx="10" cy="6.5" r="3.2"/><path d="M3.8 17c.6-3.3 3-5 6.2-5s5.6 1.7 6.2 5"/>"#
        case .frontstage:
            #"<circle cx="10" cy="5.3" r="2.8"/><path d="M4.6 13c.6-2.4 2.6-3.6 5.4-3.6s4.8 1.2 5.4 3.6M2.2 13h15.6M3.8 13v4.5M16.2 13v4.5"/>"#
        case .backstage:
            #"<rect x="3" y="6.5" width="14" height="10" rx="1.5"/><path d="M7 6.5V5a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 13 5v1.5M3 11h14"/>"#
        case .policies:
            #"<path d="M10 3v14M6 17h8M4 5.5h12M4 5.5 1.8 11.5a2.4 2.4 0 0 0 4.4 0ZM16 5.5l-2.2 6a2.4 2.4 0 0 0 4.4 0Z"/>"#
        case .support:
            #"<ellipse cx="10" cy="5" rx="6.5" ry="2.5"/><path d="M3.5 5v10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5V5M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5"/>"#
        case .data: #"<path d="M2.5 10.5h3l2.2-6 3.6 11 2.5-7 1.2 2h2.5"/>"#
        case .missed: #"<path d="M4.5 17.5v-14M4.5 4H14l-2.4 3.3 2.4 3.3H4.5M12.5 13.3l4 4M16.5 13.3l-4 4"/>"#
        case .milestone: #"<path d="M5.5 17.5v-14M5.5 4h10l-2.5 3.5 2.5 3.5h-10"/>"#
        default: channelShapes
        }
    }

    private var channelShapes: StaticString {
        switch self {
        case .web: #"<rect x="2.5" y="4" width="15" height="12" rx="1.5"/><path d="M2.5 8h15"/>"#
        case .app: #"<rect x="5.5" y="2" width="9" height="16" rx="2"/><path d="M9 15h2"/>"#
        case .sms: #"<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="M6 10h.1M10 10h.1M14 10h.1"/>"#
        case .mail: #"<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="m3 5.5 7 5.5 7-5.5"/>"#
        case .call:
            #"<path d="M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3c0 .6-.5 1-1 1C9 16.6 3.4 11 3 4.5c0-.5.4-1 1-1Z"/>"#
        case .chat: #"<path d="M16.5 4h-13v9.5H7v3l3.5-3h6V4Z"/>"#
        case .store: #"<path d="M3.5 8.5v8h13v-8M2.5 8.5 4.5 3.5h11l2 5ZM8 16.5v-4.5h4v4.5"/>"#
        case .post: #"<path d="M3 16.5V8.5l7-5 7 5v8ZM3 9l7 4.5L17 9"/>"#
        case .social:
            #"<circle cx="5" cy="10" r="2.2"/><circle cx="14.5" cy="5" r="2.2"/><circle cx="14.5" cy="15" r="2.2"/><path d="m7 9 5.5-3M7 11l5.5 3"/>"#
        case .search: #"<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4.2 4.2"/>"#
        case .router:
            #"<rect x="2.5" y="11.5" width="15" height="5" rx="1.5"/><path d="M6 14h.1M9 14h.1M10 11.5V9.2M7.2 6.9a4 4 0 0 1 5.6 0M4.9 4.5a7.2 7.2 0 0 1 10.2 0"/>"#
        case .bank: #"<path d="M2.5 8 10 3.5 17.5 8ZM3 16.5h14M5 8v6M8.5 8v6M11.5 8v6M15 8v6"/>"#
        case .clock: #"<circle cx="10" cy="10" r="7.2"/><path d="M10 5.8V10l2.8 2"/>"#
        case .calendar:
            #"<rect x="3" y="4.5" width="14" height="12" rx="1.5"/><path d="M3 8.5h14M7 2.8v3M13 2.8v3M7 12h.1M10 12h.1M13 12h.1"/>"#
        case .advert:
            #"<rect x="2.5" y="3" width="15" height="9.5" rx="1.5"/><path d="M7 12.5v4.5M13 12.5v4.5M6 7.8h8"/>"#
        case .delivery:
            #"<path d="M2 5h9.5v9H2ZM11.5 8H15l3 3v3h-6.5"/><circle cx="6" cy="15" r="1.6"/><circle cx="14.5" cy="15" r="1.6"/>"#
        case .card: #"<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="M2.5 8.5h15M5.5 12.5h3"/>"#
        case .home: #"<path d="M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5V12h3v4.5"/>"#
        case .event:
            #"<rect x="3" y="3" width="14" height="9" rx="1"/><path d="M10 12v2.5M6.5 17.5 10 14.5l3.5 3M7 9l2-2 2 1.5 2.5-3"/>"#
        case .qr:
            #"<path d="M3 3h5.5v5.5H3ZM11.5 3H17v5.5h-5.5ZM3 11.5h5.5V17H3ZM11.5 11.5h2v2M17 11.5v.1M11.5 17h2.5M17 14.5V17"/>"#
        case .kiosk:
            #"<rect x="4.5" y="2.5" width="11" height="9" rx="1.5"/><path d="M10 11.5v4M6 17.5h8l-1-2H7ZM7.5 5.5h5"/>"#
        case .video: #"<rect x="2.5" y="4" width="15" height="12" rx="2"/><path d="M8.5 7.5v5l4-2.5Z"/>"#
        case .tools:
            #"<path d="M17.2 5.4a4.2 4.2 0 0 1-5.7 4.8L5.2 16.5a1.6 1.6 0 0 1-2.3-2.3L9.3 8a4.2 4.2 0 0 1 4.9-5.6L11.8 4.9l.5 2.3 2.4.5Z"/>"#
        case .pen:
            #"<path d="m3 17 .9-3.9L13.5 3.5a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2L6.9 16.1ZM12 5l3 3M11 17h6"/>"#
        default: choosingShapes
        }
    }
}
