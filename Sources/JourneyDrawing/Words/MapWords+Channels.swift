// The names of the known channels, for touchpoints that have no name of their own.

extension MapWords {
    /// The name of a channel by its id; an id nobody knows is its own name.
    package func channel(_ id: String) -> String {
        guard let row = Self.channels[Icon.channel(id)] else { return id }
        return pick(row)
    }

    private static let channels: [Icon: [String]] = [
        .web: ["Website", "Сайт", "网站", "Strona internetowa", "Veb-sayt"],
        .app: ["App", "Приложение", "应用", "Aplikacja", "Ilova"],
        .sms: ["SMS", "СМС", "短信", "SMS", "SMS"],
        .mail: ["E-mail", "Электронная почта", "电子邮件", "E-mail", "Elektron pochta"],
        .call: ["Phone call", "Звонок", "电话", "Rozmowa telefoniczna", "Telefon qoʻngʻirogʻi"],
        .chat: ["Chat", "Чат", "聊天", "Czat", "Chat"],
        .store: ["Shop", "Магазин", "门店", "Sklep", "Doʻkon"],
        .person: ["In person", "Лично", "面对面", "Osobiście", "Shaxsan"],
        .post: ["Post", "Почта", "邮寄", "Poczta", "Pochta"],
        .social: ["Social networks", "Социальные сети", "社交媒体", "Media społecznościowe", "Ijtimoiy tarmoqlar"],
        .search: ["Search", "Поиск", "搜索", "Wyszukiwarka", "Qidiruv"],
        .router: ["Device", "Устройство", "设备", "Urządzenie", "Qurilma"],
        .document: ["Document", "Документ", "文件", "Dokument", "Hujjat"],
        .bank: ["Branch", "Отделение", "网点", "Oddział", "Filial"],
        .advert: ["Advertisement", "Реклама", "广告", "Reklama", "Reklama"],
        .delivery: ["Delivery", "Доставка", "配送", "Dostawa", "Yetkazib berish"],
        .card: ["Payment", "Оплата", "付款", "Płatność", "Toʻlov"],
        .home: ["At home", "Дома", "家中", "W domu", "Uyda"],
        .event: ["Event", "Мероприятие", "活动", "Wydarzenie", "Tadbir"],
        .qr: ["QR code", "QR-код", "二维码", "Kod QR", "QR-kod"],
        .kiosk: ["Terminal", "Терминал", "自助终端", "Terminal", "Terminal"],
        .video: ["Video", "Видео", "视频", "Wideo", "Video"],
    ]
}
