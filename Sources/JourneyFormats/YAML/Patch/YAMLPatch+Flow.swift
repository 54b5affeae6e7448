// Values within a line in a patched text: scalars, and what stands in braces or brackets.
internal import JourneyModel

extension YAMLPatch {
    /// A value in the place of one that stands within a line; `nil` where it needs lines of its own.
    func inline(
        _ node: YAMLNode, _ old: DocumentValue, _ new: DocumentValue, _ shape: Shape?, in context: YAMLContext
    ) -> String? {
        if old == new, !holdsForced(new, shape) { return slice(node.start, node.end) }
        switch node.content {
        case .scalar:
            // A scalar may stand for a list of one.
            let value = new.elements.count == 1 && new.scalar == nil ? new.elements[0] : new
            guard case .scalar(let text, let isPlain) = value.content else {
                return context == .flow ? writer.flow(new, depth: 0) : nil
            }
            let isLines = node.start < node.end && "|>".utf8.contains(bytes[node.start])
            if context == .block, isLines || text.contains("\n") { return nil }
            return scalar(text, isPlain, like: node, in: context)
        case .mapping(let entries, true):
            let keys = entries.map(\.key.text)
            guard let sides = sides(keys, only(old, shape), only(new, shape), shape?.elementType) else { return nil }
            return braces(node, entries, sides.old, sides.new, sides.type)
        case .list(let nodes, true):
            guard case .list(let before) = old.content, case .list(let after) = new.content, before.count == nodes.count
            else { return nil }
            return brackets(node, nodes, before, after, shape)
        default:
            return nil
        }
    }

    private func only(_ value: DocumentValue, _ shape: Shape?) -> DocumentValue {
        guard case .list? = shape, case .list(let values) = value.content, values.count == 1 else { return value }
        return values[0]
    }

    /// A scalar with the quotes of the one before, where they do.
    private func scalar(_ text: String, _ isPlain: Bool, like node: YAMLNode, in context: YAMLContext) -> String {
        if !isPlain, node.start < node.end, bytes[node.start] == UInt8(ascii: "\"") {
            return YAMLScalar.doubleQuoted(text)
        }
        return YAMLScalar.text(text, isPlain: isPlain, in: context)
    }

    private func braces(
        _ node: YAMLNode, _ entries: [(key: YAMLNode, value: YAMLNode)], _ old: DocumentValue, _ new: DocumentValue,
        _ type: (any DocumentElement.Type)?
    ) -> String? {
        guard let first = entries.first, let last = entries.last else { return writer.flow(new, depth: 0) }
        var pieces: [(key: String, separator: String, text: String)] = []
        var end = first.key.start
        for (key, value) in entries {
            let separator = pieces.isEmpty ? "" : slice(end, key.start)
            end = value.end
            let isSame = old.value(of: key.text) == new.value(of: key.text)
            guard !isSame || holdsForced(new.value(of: key.text), type?.shape(of: key.text)) else {
                pieces.append((key.text, separator, slice(key.start, value.end)))
                continue
            }
            guard let after = new.value(of: key.text) else { continue }
            let shape = type?.shape(of: key.text)
            let before = old.value(of: key.text)
            guard
                let text = before.flatMap({ inline(value, $0, after, shape, in: .flow) })
                    ?? writer.flow(after, depth: 0)
            else { return nil }
            // A key with nothing behind it has no space there either.
            let head = slice(key.start, value.start)
            pieces.append((key.text, separator, (head.hasSuffix(":") ? head + " " : head) + text))
        }
        for entry in new.entries
        where (old.value(of: entry.key) != entry.value || isForced(entry.key, new, type))
            && !entries.contains(where: { $0.key.text == entry.key })
        {
            guard let text = writer.flow(entry.value, depth: 0) else { return nil }
            let place = place(of: entry.key, among: pieces.map(\.key), type)
            pieces.insert((entry.key, ", ", "\(entry.key): \(text)"), at: place)
        }
        guard !pieces.isEmpty else { return "{}" }
        return slice(node.start, first.key.start) + joined(pieces.map { ($0.separator, $0.text) })
            + slice(last.value.end, node.end)
    }

    private func brackets(
        _ node: YAMLNode, _ nodes: [YAMLNode], _ old: [DocumentValue], _ new: [DocumentValue], _ shape: Shape?
    ) -> String? {
        guard let first = nodes.first, let last = nodes.last else { return writer.flow(.list(new), depth: 0) }
        var pieces: [(separator: String, text: String)] = []
        for (value, match) in zip(new, Self.matches(old, new, shape)) {
            guard let match else {
                guard let text = writer.flow(value, depth: 0) else { return nil }
                pieces.append((", ", text))
                continue
            }
            let separator = match == 0 ? "" : slice(nodes[match - 1].end, nodes[match].start)
            guard
                let text = inline(nodes[match], old[match], value, shape?.inner, in: .flow)
                    ?? writer.flow(value, depth: 0)
            else { return nil }
            pieces.append((separator, text))
        }
        guard !pieces.isEmpty else { return "[]" }
        return slice(node.start, first.start) + joined(pieces) + slice(last.end, node.end)
    }

    private func joined(_ pieces: [(separator: String, text: String)]) -> String {
        var text = ""
        for (index, piece) in pieces.enumerated() {
            text += (index == 0 ? "" : piece.separator.isEmpty ? ", " : piece.separator) + piece.text
        }
        return text
    }
}
