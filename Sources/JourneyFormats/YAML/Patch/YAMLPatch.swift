// Another text of a document that has changed: what did not change stays as it was written, comments, order and spacing.
internal import JourneyModel

/// Writes a changed document over the text of the old one.
///
/// The text is walked together with what it said before and what it has to say now. A value that says the same is copied; of a
/// mapping, the entries that say the same are; what is new is written as `YAMLWriter` writes. The comment lines right above an
/// entry belong to it: they move with it and go with it.
struct YAMLPatch {
    let bytes: [UInt8]
    /// Things whose id was made from their title, and has to be written down from now on.
    let forcedIDs: Set<ElementAddress>
    private let comments: [YAMLComment]
    /// Where things with ids stand in the text, so that one that moves takes its text along.
    private let sources: [ElementAddress: Source]
    /// Writes what is new. What stood elsewhere brings its text along, however deep it is in what is new.
    var writer: YAMLWriter {
        YAMLWriter { value, shape, column in
            moved(value, shape, dashColumn: column).map { text in
                text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
        }
    }

    /// The text of a thing with an id, and what it says.
    struct Source {
        let node: YAMLNode
        let value: DocumentValue
        /// The lines above it that belong to it.
        let lead: String
    }

    init(_ bytes: [UInt8], _ root: YAMLNode, _ old: DocumentValue, forcing ids: Set<ElementAddress>) {
        self.bytes = bytes
        forcedIDs = ids
        comments = bytes.contains(UInt8(ascii: "#")) ? YAMLComments(bytes, root).all : []
        var sources: [ElementAddress: Source] = [:]
        Self.gather(root, old, JourneyMap.self, bytes, &sources)
        self.sources = sources
    }

    private static func gather(
        _ node: YAMLNode, _ value: DocumentValue, _ type: any DocumentElement.Type, _ bytes: [UInt8],
        _ sources: inout [ElementAddress: Source]
    ) {
        guard case .mapping(let entries, _) = node.content else { return }
        for (key, inner) in entries {
            guard let shape = type.shape(of: key.text), let innerType = shape.elementType,
                let innerValue = value.value(of: key.text)
            else { continue }
            guard case .list = shape else {
                gather(inner, innerValue, innerType, bytes, &sources)
                continue
            }
            guard case .list(let nodes, let isFlow) = inner.content else { continue }
            for (node, value) in zip(nodes, innerValue.elements) {
                if let kind = shape.identifiedKind {
                    let lead = isFlow ? "" : lines(above: node, in: bytes)
                    sources[ElementAddress(kind, value.identity)] = Source(node: node, value: value, lead: lead)
                }
                gather(node, value, innerType, bytes, &sources)
            }
        }
    }

    /// The whole text.
    func text(_ root: YAMLNode, _ old: DocumentValue, _ new: DocumentValue) -> String {
        guard case .mapping(let entries, false) = root.content, let first = entries.first?.key else { return "" }
        let head = slice(0, lineStart(first.start))
        let body = mapping(root, old, new, JourneyMap.self, column: column(first.start))
        return head + body + slice(min(lineEnd(root.end), bytes.count), bytes.count)
    }

    func source(of address: ElementAddress) -> Source? { sources[address] }

    // MARK: - Mappings

    /// The lines of a block mapping, each with its indentation, from the line of its first key on.
    /// - Parameter leadIn: the comments and empty lines above its first key, which are written, too.
    func mapping(
        _ node: YAMLNode, _ old: DocumentValue, _ new: DocumentValue, _ type: (any DocumentElement.Type)?, column: Int,
        leadIn: String = ""
    ) -> String {
        guard case .mapping(let entries, _) = node.content else { return "" }
        var pieces: [(key: String, text: String)] = []
        var end = lineStart(entries.first?.key.start ?? node.start)
        for (number, (key, value)) in entries.enumerated() {
            let next = lineEnd(value.end)
            let lead = number == 0 ? leadIn : slice(end, lineStart(key.start))
            end = next
            let (before, after) = (old.value(of: key.text), new.value(of: key.text))
            if before == after, !holdsForced(after, type?.shape(of: key.text)) {
                pieces.append((key.text, lead + pad(column) + slice(key.start, next)))
            } else if let after {
                let changed = entry(key, value, before, after, type?.shape(of: key.text), column: column)
                pieces.append((key.text, lead + changed))
            } else {
                // The comment above goes as well; what is set off by an empty line stays.
                pieces.append(("", Self.withoutLastComment(lead)))
            }
        }
        for entry in new.entries where !entries.contains(where: { $0.key.text == entry.key }) {
            guard old.value(of: entry.key) != entry.value || isForced(entry.key, new, type) else { continue }
            let lines = writer.mapping([entry], as: type, indent: column).joined(separator: "\n") + "\n"
            pieces.insert((entry.key, lines), at: place(of: entry.key, among: pieces.map(\.key), type))
        }
        var text = pieces.map(\.text).joined()
        if text.isEmpty { text = pad(column) + "{}\n" }
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    /// Whether the id of a thing has to be written down although it is as before.
    func isForced(_ key: String, _ value: DocumentValue, _ type: (any DocumentElement.Type)?) -> Bool {
        guard key == "id", let type else { return false }
        return forcedIDs.contains(ElementAddress(type.kind, value.identity))
    }

    /// Whether that is so of anything within a value.
    func holdsForced(_ value: DocumentValue?, _ shape: Shape?) -> Bool {
        guard !forcedIDs.isEmpty, let value, let type = shape?.elementType else { return false }
        if case .element? = shape, isForced("id", value, type) { return true }
        if let kind = shape?.identifiedKind {
            return value.elements.contains { element in
                MapDocument.ids(in: element, kind).contains { forcedIDs.contains($0) }
            }
        }
        return value.elements.contains { element in
            element.entries.contains { holdsForced($0.value, type.shape(of: $0.key)) }
        }
    }

    /// Where a new key goes: behind the last one there that comes before it in the documented order.
    func place(of key: String, among keys: [String], _ type: (any DocumentElement.Type)?) -> Int {
        let order = type?.keysInOrder ?? []
        guard let rank = order.firstIndex(of: key) else { return keys.count }
        let before = keys.lastIndex { other in order.firstIndex(of: other).map { $0 < rank } ?? false }
        return before.map { $0 + 1 } ?? 0
    }

    /// One entry with another value, from its indentation to the end of its last line.
    private func entry(
        _ key: YAMLNode, _ node: YAMLNode, _ old: DocumentValue?, _ new: DocumentValue, _ shape: Shape?, column: Int
    ) -> String {
        // What holds only empty things says nothing, and is still the place for what comes.
        if let old = old ?? (new.entries.isEmpty ? nil : .mapping([])), !node.isAnchored {
            if node.isBlock, let inner = block(node, old, new, shape) {
                // The line of the key with what stands behind it, then what is in it.
                return pad(column) + slice(key.start, lineEnd(key.end)) + inner
            }
            if !node.isBlock, let inline = inline(node, old, new, shape, in: .block) {
                return pad(column) + slice(key.start, node.start) + inline + slice(node.end, lineEnd(node.end))
            }
        }
        var lines = writer.entry(DocumentEntry(key.text, new), shape, indent: column)
        // A comment behind a value that stays in its line stays, too.
        if lines.count == 1, lineEnd(key.start) == lineEnd(node.end) {
            return lines[0] + slice(node.end, lineEnd(node.end))
        }
        // Comments within brackets and behind them stand above what comes in their place, but for one that has room behind the key.
        var comments = node.isFlow ? comments(in: key.start..<lineEnd(node.end)) : []
        if comments.count == 1, lines.count > 1, lines[0].hasSuffix(":"), lineEnd(key.start) == lineEnd(node.end) {
            lines[0] += "  " + comments.removeLast()
        }
        return (comments.map { pad(column) + $0 } + lines).joined(separator: "\n") + "\n"
    }

    /// The comments of a part of the text, from their # on.
    private func comments(in range: Range<Int>) -> [String] {
        guard slice(range.lowerBound, range.upperBound).contains("#") else { return [] }
        return comments.filter { range.overlaps($0.range) }.flatMap(\.key.lines)
    }

    /// The lines of a block list or mapping that changed; `nil` where it has to be written anew.
    private func block(
        _ node: YAMLNode, _ old: DocumentValue, _ new: DocumentValue, _ shape: Shape?
    ) -> String? {
        switch node.content {
        case .mapping(let entries, false):
            // A mapping may stand for a list of one, and have keys where the canonical form is a text alone.
            let (old, new) = (old.only(in: shape), new.only(in: shape))
            guard let first = entries.first?.key, let old, let new,
                let sides = sides(entries.map(\.key.text), old, new, shape?.elementType)
            else { return nil }
            return mapping(
                node, sides.old, sides.new, sides.type, column: column(first.start), leadIn: leadIn(first.start))
        case .list(let nodes, false):
            guard let first = nodes.first, case .list(let before) = old.content, case .list(let after) = new.content,
                before.count == nodes.count, let dash = dash(of: first)
            else { return nil }
            return list(nodes, before, after, shape, dashColumn: column(dash), leadIn: leadIn(dash))
        default:
            return nil
        }
    }

    /// What a mapping in the text said and has to say, both with the keys that it has; `nil` where they have no keys.
    ///
    /// Where a text may stand for an element, the mapping may be the text by language, or the element of which a value is only
    /// the text.
    func sides(
        _ keys: [String], _ old: DocumentValue, _ new: DocumentValue, _ type: (any DocumentElement.Type)?
    ) -> (old: DocumentValue, new: DocumentValue, type: (any DocumentElement.Type)?)? {
        guard let type, let short = type.shortKey else {
            guard case .mapping = old.content, case .mapping = new.content else { return nil }
            return (old, new, type)
        }
        if !keys.isEmpty, !keys.contains(where: { type.shape(of: $0) != nil }) {
            guard type.standsForText(new), case .mapping = new.content else { return nil }
            return (old, new, nil)
        }
        func whole(_ value: DocumentValue) -> DocumentValue {
            type.standsForText(value) ? .mapping([DocumentEntry(short, value)]) : value
        }
        return (whole(old), whole(new), type)
    }

    /// Comments and empty lines between the line of a key and the first line of its value.
    private func leadIn(_ first: Int) -> String {
        let end = lineStart(first)
        var start = end
        while start > 0, isCommentOrEmpty(lineStart(start - 1)) { start = lineStart(start - 1) }
        return slice(start, end)
    }
}

extension DocumentValue {
    /// The only element of a list, where the shape is a list; the value itself of any other shape.
    fileprivate func only(in shape: Shape?) -> DocumentValue? {
        guard case .list? = shape, case .list(let values) = content else { return self }
        return values.count == 1 ? values[0] : nil
    }
}
