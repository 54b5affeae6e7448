// A small reader of pages for tests: are they well formed, which ids and links do they hold.

import JourneyViews

/// A page read back.
struct Markup {
    /// One start tag.
    struct Tag {
        var name: String
        var attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// Text outside of tags, entities left as they are, without the soft hyphens that let long words be parted.
    private(set) var text = ""
    /// What is not well formed.
    private(set) var flaws: [String] = []

    private static let void: Set<String> = ["meta", "link", "input", "br", "!doctype"]

    init(_ page: HTML) {
        var open: [String] = []
        var rest = Substring(String(decoding: page.bytes, as: UTF8.self))
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            guard let end = Self.end(of: rest[start...]) else {
                flaws.append("a tag is not closed: \(rest[start...].prefix(60))")
                break
            }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.hasPrefix("/") {
                let name = String(inside.dropFirst())
                if open.last == name {
                    open.removeLast()
                } else {
                    flaws.append("</\(name)> closes <\(open.last ?? "nothing")>")
                }
                continue
            }
            let tag = Self.tag(inside, &flaws)
            tags.append(tag)
            if !inside.hasSuffix("/"), !Self.void.contains(tag.name.lowercased()) { open.append(tag.name) }
        }
        text += rest
        text.removeAll { $0 == "\u{AD}" }
        if !open.isEmpty { flaws.append("left open: \(open)") }
    }

    /// The `>` that ends the tag, outside of quotes.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private static func tag(_ inside: Substring, _ flaws: inout [String]) -> Tag {
        let name = inside.prefix { !$0.isWhitespace && $0 != "/" }
        var tag = Tag(name: String(name), attributes: [:])
        var rest = inside.dropFirst(name.count)
        while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
            rest = rest[start...]
            let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(3 + value.count)
            } else if rest.hasPrefix("=") {
                flaws.append("\(key) of \(name) has no quotes")
                break
            }
            if tag.attributes.updateValue(value, forKey: String(key)) != nil { flaws.append("\(key) twice in \(name)") }
        }
        return tag
    }

    /// The values of an attribute, in the order of the page.
    func values(_ attribute: String, of name: String? = nil) -> [String] {
        tags.filter { name == nil || $0.name == name }.compactMap { $0.attributes[attribute] }
    }
}
