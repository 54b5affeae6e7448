// From which state of a map a file was made.
package import JourneyModel
internal import JourneySupport

extension MapExchange {
    /// Sixteen digits that change with what a map says: with its values, however its file spells them. The map's own id is
    /// left out, which may be no more than the name of its file.
    package static func digest(of map: JourneyMap) -> String { digest(of: MapDocument(map)) }

    package static func digest(of document: MapDocument) -> String {
        var bytes: [UInt8] = []
        let root = document.root.entries.filter { entry in
            if case .head? = JourneyMap.shape(of: entry.key) { return false }
            return entry.key != "id"
        }
        add(.mapping(root), to: &bytes)
        return XXHash64.digits(bytes.span.bytes)
    }

    /// Whether a file was made from this state of a map, as far as it says so.
    package static func isMade(_ imported: ImportedMap, from document: MapDocument) -> Bool {
        guard let digest = imported.digest else { return true }
        // Workbooks of the first hour hold the digest of the map's own text.
        return digest == Self.digest(of: document)
            || digest == XXHash64.digits(Array(MapWriter.text(of: document.map).utf8).span.bytes)
    }

    /// Every value with its length before it, so that no two documents give the same bytes.
    private static func add(_ value: DocumentValue, to bytes: inout [UInt8]) {
        func add(_ sign: Unicode.Scalar, _ count: Int) {
            bytes.append(UInt8(truncatingIfNeeded: sign.value))
            bytes += Array(String(count).utf8) + [0x3A]
        }
        switch value.content {
        case .scalar(let text, _):
            add("s", text.utf8.count)
            bytes += Array(text.utf8)
        case .list(let values):
            add("l", values.count)
            for value in values { Self.add(value, to: &bytes) }
        case .mapping(let entries):
            add("m", entries.count)
            for entry in entries {
                add("k", entry.key.utf8.count)
                bytes += Array(entry.key.utf8)
                Self.add(entry.value, to: &bytes)
            }
        }
    }
}
