// A map's file after a change of the map: the text that was there, with what is different.
package import JourneyModel
internal import JourneySupport

/// Changes the texts of map files.
package enum MapText {
    /// What is said where `isRewritten`.
    package static let rewritten = "the text could not be kept; comments but for those at its top are lost"

    /// The text of a file after its map has changed. Comments, order and spacing of what did not change stay.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - file: its name, for messages; the map's id when the file names none.
    ///   - document: what the file has to say.
    /// - Returns: the text; it was read again, and says just that. `isRewritten` where the old text could not be kept, and
    ///   comments are lost but for those at its top.
    /// - Throws: everything that is wrong with the file as it is.
    package static func changed(
        _ bytes: [UInt8], file: String, to document: MapDocument
    ) throws(FormatError) -> (text: String, isRewritten: Bool) {
        let old = MapDocument(try MapReader.readAlone(bytes, file: file))
        if old.root == document.root { return (String(decoding: bytes, as: UTF8.self), false) }
        // One kind of line break inside, and that of the file outside.
        let lines = LineBreak(of: bytes)
        var bytes = lines.removed(from: bytes)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        if let text = patched(bytes, old, to: document, file) { return (lines.put(into: text), false) }
        // An anchor ties places together of which one has to change alone.
        if let loose = YAMLAliases.expanded(bytes),
            says(String(decoding: loose, as: UTF8.self), file)?.root == old.root,
            let text = patched(loose, old, to: document, file)
        {
            return (lines.put(into: text), false)
        }
        let text = MapWriter.text(of: document.map)
        let headed = head(of: bytes) + text
        // A comment that nobody can read again is not worth the map.
        return (lines.put(into: says(headed, file)?.says(document) == true ? headed : text), true)
    }

    /// The text of a file with what is different; `nil` where it cannot be kept.
    private static func patched(
        _ bytes: [UInt8], _ old: MapDocument, to document: MapDocument, _ file: String
    ) -> String? {
        // Of an older version every key may have changed: it is written anew.
        guard let root = YAMLNodeReader.outline(of: bytes), root.isOfToday else { return nil }
        // What is new stays without an id, where nobody wrote one and it can be told without.
        let lean = document.withoutNewIDs(since: old)
        for wanted in lean == document.root ? [lean] : [lean, document.root] {
            if let text = patched(bytes, root, old, to: wanted, document, file) { return text }
        }
        return nil
    }

    /// The text with what is different; `nil` where it would not say what the document does.
    private static func patched(
        _ bytes: [UInt8], _ root: YAMLNode, _ old: MapDocument, to wanted: DocumentValue, _ document: MapDocument,
        _ file: String
    ) -> String? {
        var forced: Set<ElementAddress> = []
        for _ in 0..<4 {
            let text = YAMLPatch(bytes, root, old.root, forcing: forced).text(root, old.root, wanted)
            guard let made = says(text, file) else {
                // What names something by an id that was made may find nothing now, or itself.
                let named = document.namedMadeIDs
                if named.isSubset(of: forced) { break }
                forced.formUnion(named)
                continue
            }
            if made.says(document) { return text }
            // An id that is made from a title may come out otherwise now: it is written down.
            let ids = made.changedIDs(from: document)
            if ids.isEmpty || ids.isSubset(of: forced) { break }
            forced.formUnion(ids)
        }
        return nil
    }

    /// What a text says as a file; `nil` where it cannot be read.
    private static func says(_ text: String, _ file: String) -> MapDocument? {
        (try? MapReader.readAlone(Array(text.utf8), file: file)).map { MapDocument($0) }
    }

    /// The comments before the first key.
    private static func head(of bytes: [UInt8]) -> String {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.prefix { $0.hasPrefix("#") }.map { $0 + "\n" }.joined()
    }
}

extension YAMLNode {
    /// Whether it is a map of the version of today.
    var isOfToday: Bool {
        guard case .mapping(let entries, _) = content else { return false }
        return entries.contains {
            $0.key.text == JourneyMap.format.key && $0.value.text == "\(JourneyMap.format.version)"
        }
    }
}
