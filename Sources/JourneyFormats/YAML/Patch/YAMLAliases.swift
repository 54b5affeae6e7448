// Anchors and aliases written out: so that one of the places where a text stands can change without the others.

enum YAMLAliases {
    /// The text with what each alias stands for in its place, and without anchors.
    ///
    /// - Returns: `nil` where it has none, or one that stands for lines of its own.
    static func expanded(_ bytes: [UInt8]) -> [UInt8]? {
        guard let root = YAMLNodeReader.outline(of: bytes) else { return nil }
        var names: [String: ArraySlice<UInt8>] = [:]
        var edits: [(range: Range<Int>, text: ArraySlice<UInt8>)] = []
        guard walk(root, bytes, &names, &edits) == true, !edits.isEmpty else { return nil }
        var (result, end): ([UInt8], Int) = ([], 0)
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= end {
            result += bytes[end..<edit.range.lowerBound] + edit.text
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }

    /// - Returns: whether every anchor could be written out.
    private static func walk(
        _ node: YAMLNode, _ bytes: [UInt8], _ names: inout [String: ArraySlice<UInt8>],
        _ edits: inout [(range: Range<Int>, text: ArraySlice<UInt8>)]
    ) -> Bool {
        if case .alias = node.content {
            let name = String(decoding: bytes[node.start..<node.end].dropFirst(), as: UTF8.self)
            guard let text = names[name] else { return false }
            edits.append((node.start..<node.end, text))
            return true
        }
        if node.isAnchored {
            let text = bytes[node.start..<max(node.start, node.end)]
            let name = text.dropFirst().prefix { $0 > 0x20 && !",[]{}".utf8.contains($0) }
            let value = text[name.endIndex...].drop { $0 == 0x20 }
            // Only what stands in one line, and holds no other anchor, fits wherever the alias stands.
            guard text.first == UInt8(ascii: "&"), !node.isBlock, !value.contains(0x0A),
                !value.contains(UInt8(ascii: "&")), !value.contains(UInt8(ascii: "*"))
            else { return false }
            names[String(decoding: name, as: UTF8.self)] = value
            edits.append((node.start..<value.startIndex, []))
        }
        switch node.content {
        case .mapping(let entries, _):
            return entries.allSatisfy {
                walk($0.key, bytes, &names, &edits) && walk($0.value, bytes, &names, &edits)
            }
        case .list(let nodes, _): return nodes.allSatisfy { walk($0, bytes, &names, &edits) }
        default: return true
        }
    }
}
