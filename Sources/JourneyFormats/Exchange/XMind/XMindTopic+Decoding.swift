// Topics from JSON that other programs wrote: what is not there is empty, what nobody knows is passed over.

/// The file `content.json`: its sheets.
struct XMindSheet: Decodable {
    var title: String?
    var rootTopic: XMindTopic
}

extension XMindTopic: Decodable {
    private enum Key: String, CodingKey {
        case id, title, labels, markers, notes, children, href, image, boundaries
    }

    private struct Marker: Decodable { var markerId: String? }
    private struct Notes: Decodable {
        struct Plain: Decodable { var content: String? }
        var plain: Plain?
    }
    private struct Children: Decodable {
        var attached, detached, summary, callout: [XMindTopic]?
    }
    private struct Anything: Decodable {}

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try values.decodeIfPresent(String.self, forKey: .id) ?? "",
            title: try values.decodeIfPresent(String.self, forKey: .title) ?? "")
        labels = try values.decodeIfPresent([String].self, forKey: .labels) ?? []
        markers = (try values.decodeIfPresent([Marker].self, forKey: .markers) ?? []).compactMap(\.markerId)
        note = try values.decodeIfPresent(Notes.self, forKey: .notes)?.plain?.content ?? ""
        if let below = try values.decodeIfPresent(Children.self, forKey: .children) {
            children = below.attached ?? []
            others = (below.detached ?? []) + (below.summary ?? []) + (below.callout ?? [])
        }
        if values.contains(.href) { attachments.append("a link") }
        if values.contains(.image) { attachments.append("a picture") }
    }
}
