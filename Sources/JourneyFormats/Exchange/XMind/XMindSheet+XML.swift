// Mind maps of XMind 8 and older: the same topics as those of today, written as XML.
internal import JourneyIntake
internal import JourneySupport

extension XMindSheet {
    /// The sheets of a `content.xml`.
    /// - Throws: where it cannot be read as XML.
    static func sheets(ofXML bytes: [UInt8], mostElements: Int) throws(IntakeError) -> [XMindSheet] {
        let root = try XMLElement.read(
            bytes, attributes: ["id", "type", "marker-id", "href"], most: mostElements, name: "content.xml")
        return root.children("sheet").compactMap { sheet in
            sheet.child("topic").map { XMindSheet(title: sheet.child("title")?.text, rootTopic: XMindTopic($0)) }
        }
    }
}

extension XMindTopic {
    fileprivate init(_ element: XMLElement) {
        self.init(id: element.attributes["id"] ?? "", title: element.child("title")?.text ?? "")
        labels = element.child("labels")?.children("label").map(\.text) ?? []
        markers = element.child("marker-refs")?.children("marker-ref").compactMap { $0.attributes["marker-id"] } ?? []
        note = element.child("notes")?.child("plain")?.text.trimmed ?? ""
        for topics in element.child("children")?.children("topics") ?? [] {
            let own = topics.children("topic").map { XMindTopic($0) }
            if topics.attributes["type"] ?? "attached" == "attached" { children += own } else { others += own }
        }
        if element.attributes["href"] != nil { attachments.append("a link") }
        if element.child("img") != nil { attachments.append("a picture") }
    }
}
