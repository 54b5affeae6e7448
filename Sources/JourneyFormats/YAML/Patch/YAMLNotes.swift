// Comments put into the text of a map, each above what it speaks of.
package import JourneyModel

extension MapText {
    /// The text with a comment above each conflict: what is there, and what the other side says.
    ///
    /// - Parameters:
    ///   - text: the merged map's file.
    ///   - document: the merged map.
    ///   - conflicts: with the sentence for each.
    package static func noting(
        _ conflicts: [(conflict: MergeConflict, sentence: String)], in text: String, of document: MapDocument
    ) -> String {
        let bytes = Array(text.utf8)
        guard let root = YAMLNodeReader.outline(of: bytes) else { return text }
        let patch = YAMLPatch(bytes, root, document.root, forcing: [])
        var notes: [Int: [String]] = [:]
        for (conflict, sentence) in conflicts {
            let place = patch.lineStart(patch.place(of: conflict, root))
            let line = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
            notes[place, default: []].append(conflictMark + line)
        }
        var result = ""
        var end = 0
        for (place, lines) in notes.sorted(by: { $0.key < $1.key }) {
            result += patch.slice(end, place)
            let indent = String(repeating: " ", count: patch.indentation(at: place))
            result += lines.map { indent + $0 + "\n" }.joined()
            end = place
        }
        result += patch.slice(end, bytes.count)
        if self.root(Array(result.utf8)) == self.root(bytes) { return result }
        // Where a comment would fall into a text of several lines, all of them stand at the top.
        let head = notes.sorted { $0.key < $1.key }.flatMap(\.value).map { $0 + "\n" }.joined()
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return patch.slice(0, start) + head + patch.slice(start, bytes.count)
    }
}

extension YAMLPatch {
    /// Where the value of a conflict begins, or as near to it as the text goes.
    fileprivate func place(of conflict: MergeConflict, _ root: YAMLNode) -> Int {
        var node = root
        var start = root.start
        if conflict.address != .map {
            guard let source = source(of: conflict.address) else { return start }
            node = source.node
            start = dash(of: node) ?? node.start
        }
        let path: [String] =
            switch conflict.subject {
            case .value(let path), .order(let path): path
            case .removal, .place: []
            }
        for key in path {
            // What stands in braces may share its line with the end of a text.
            guard case .mapping(let entries, isFlow: false) = node.content,
                let entry = entries.first(where: { $0.key.text == key })
            else { break }
            (node, start) = (entry.value, entry.key.start)
        }
        return start
    }

    fileprivate func indentation(at lineStart: Int) -> Int {
        bytes[lineStart...].prefix { $0 == UInt8(ascii: " ") }.count
    }
}
