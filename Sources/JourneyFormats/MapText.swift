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
        // Of an older version every key may have changed: it is written anew.
        if let root = YAMLNodeReader.outline(of: bytes), root.isOfToday {
            var forced: Set<ElementAddress> = []
            for _ in 0..<3 {
                let patch = YAMLPatch(bytes, root, old.root, forcing: forced)
                let text = withLineBreaks(of: bytes, patch.text(root, old.root, document.root))
                guard let map = try? MapReader.readAlone(Array(text.utf8), file: file) else { break }
                let made = MapDocument(map)
                if made.root == document.root { return (text, false) }
                // An id that is made from a title may come out otherwise now: it is written down.
                let ids = made.changedIDs(from: document)
                if ids.isEmpty || ids.isSubset(of: forced) { break }
                forced.formUnion(ids)
            }
        }
        return (head(of: bytes) + MapWriter.text(of: document.map), true)
    }

    /// New lines end as those of the file do.
    private static func withLineBreaks(of bytes: [UInt8], _ text: String) -> String {
        guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
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
