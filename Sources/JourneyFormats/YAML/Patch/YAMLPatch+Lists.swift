// Lists in a patched text: elements that stay, change, come, go and move.
internal import JourneyModel

extension YAMLPatch {
    /// The lines of a block list; `nil` where it has to be written anew.
    /// - Parameter leadIn: the comments and empty lines above its first element. The last comment is that element’s, and what an
    ///   empty line sets off from it is the list’s.
    func list(
        _ nodes: [YAMLNode], _ old: [DocumentValue], _ new: [DocumentValue], _ shape: Shape?, dashColumn: Int,
        leadIn: String
    ) -> String? {
        let head = Self.withoutLastComment(leadIn)
        var leads: [String] = []
        var rest = ""
        let matches = Self.matches(old, new, shape)
        let kept = Set(matches.compactMap(\.self))
        var end: Int?
        for (index, node) in nodes.enumerated() {
            guard let dash = dash(of: node), column(dash) == dashColumn else { return nil }
            let lead = rest + (end.map { slice($0, lineStart(dash)) } ?? String(leadIn.dropFirst(head.count)))
            rest = kept.contains(index) ? "" : Self.withoutLastComment(lead)
            leads.append(kept.contains(index) ? lead : "")
            end = lineEnd(node.end)
        }
        var text = head
        for (value, match) in zip(new, matches) {
            text += match.map { leads[$0] } ?? ""
            if let match, let item = item(nodes[match], old[match], value, shape?.inner, dashColumn: dashColumn) {
                text += item
            } else {
                text += writer.element(value, shape?.inner, dashColumn).joined(separator: "\n") + "\n"
            }
        }
        return text + rest
    }

    /// For each new element the old one that it is, or was.
    static func matches(_ old: [DocumentValue], _ new: [DocumentValue], _ shape: Shape?) -> [Int?] {
        if shape?.identifiedKind != nil {
            let places = Dictionary(old.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
            return new.map { places[$0.identity] }
        }
        var matches = [Int?](repeating: nil, count: new.count)
        var (o, n) = (0, 0)
        let common = CommonSubsequence.positions(old, new) + [(old.count, new.count)]
        for (before, after) in common {
            // Between what stayed, elements changed in turn.
            for offset in 0..<min(before - o, after - n) { matches[n + offset] = o + offset }
            if after < new.count { matches[after] = before }
            (o, n) = (before + 1, after + 1)
        }
        return matches
    }

    /// The lines of one element from its dash on; `nil` where they have to be written anew.
    private func item(
        _ node: YAMLNode, _ old: DocumentValue, _ new: DocumentValue, _ shape: Shape?, dashColumn: Int
    ) -> String? {
        guard let dash = dash(of: node) else { return nil }
        if old == new, !holdsForced(new, shape.map { .list($0) }) {
            return pad(dashColumn) + slice(dash, lineEnd(node.end))
        }
        let head = pad(dashColumn) + slice(dash, node.start)
        if case .mapping(let entries, false) = node.content, !node.isAnchored,
            let sides = sides(entries.map(\.key.text), old, new, shape?.elementType)
        {
            let body = mapping(node, sides.old, sides.new, sides.type, column: column(node.start))
            return head + body.dropFirst(column(node.start))
        }
        guard !node.isBlock, !node.isAnchored, let inline = inline(node, old, new, shape, in: .block) else {
            return nil
        }
        return head + inline + slice(node.end, lineEnd(node.end))
    }

    /// The lines of a thing that stood elsewhere, at its new indentation.
    func moved(_ value: DocumentValue, _ shape: Shape?, dashColumn: Int) -> String? {
        guard let type = shape?.elementType, type.hasIdentity,
            let source = source(of: ElementAddress(type.kind, value.identity)), let dash = dash(of: source.node),
            let text = item(source.node, source.value, value, shape, dashColumn: column(dash))
        else { return nil }
        return Self.indented(source.lead + text, by: dashColumn - column(dash))
    }

    /// Lines with more or fewer spaces before each that says something.
    static func indented(_ text: String, by count: Int) -> String {
        guard count != 0 else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.allSatisfy({ $0 == " " }) { return String(line) }
            if count > 0 { return String(repeating: " ", count: count) + line }
            let spaces = line.prefix { $0 == " " }.count
            return String(line.dropFirst(min(spaces, -count)))
        }.joined(separator: "\n")
    }
}
