// Mind maps from their topics alone, for those who make such files by a program.

extension MapExchange {
    /// The archive of a mind map whose `content.json` has these bytes.
    package static func mindMap(content: [UInt8]) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("content.json", content)
        return zip.bytes
    }
}
