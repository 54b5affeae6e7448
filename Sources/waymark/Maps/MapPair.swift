// The states of one map that commands compare and merge.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Two states of one map, which may lie in files of different names.
enum MapPair {
    /// - Parameter name: what both files are called in messages.
    static func read(_ old: String, _ new: String, as name: String? = nil) throws -> (
        old: MapDocument, new: MapDocument
    ) {
        let (before, after) = (try bytes(of: old), try bytes(of: new))
        // A file that names no id is called as the other one, not as itself: a copy is no change.
        let first = try after.map { try map($0, name ?? new) }
        let earlier = try before.map { try map($0, name ?? old, id: first?.id) }
        let later = try after.map { try map($0, name ?? new, id: earlier?.id) }
        guard let some = later ?? earlier else {
            throw UsageError("nothing", "there is nothing to compare: both maps are empty.")
        }
        let nothing = MapDocument.nothing(before: some)
        return (earlier.map { MapDocument($0) } ?? nothing, later.map { MapDocument($0) } ?? nothing)
    }

    /// The bytes of a file; `nil` of one that git calls nothing, or made of nothing.
    static func bytes(of path: String) throws -> [UInt8]? {
        if path == "/dev/null" { return nil }
        let bytes = try MapInput.mapBytes(of: path)
        return bytes.isEmpty ? nil : bytes
    }

    static func map(_ bytes: [UInt8], _ file: String, id: String? = nil) throws(FormatError) -> JourneyMap {
        try MapReader.readAlone(bytes, file: file, id: id)
    }
}
