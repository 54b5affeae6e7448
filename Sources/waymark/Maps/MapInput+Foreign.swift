// Files that are no maps, known by their first bytes: what they are, and how one comes from them to a map.
import Foundation
import JourneySupport

extension MapInput {
    /// The bytes of a map’s file.
    /// - Throws: where they are of another program, with what to do instead.
    static func mapBytes(of path: String) throws -> [UInt8] {
        let bytes = try bytes(of: path)
        guard let words = foreign(bytes, path) else { return bytes }
        throw UsageError("not-a-map", words, at: SourceLocation(file: path))
    }

    private static func foreign(_ bytes: [UInt8], _ path: String) -> String? {
        func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
        let convert = "make a map of it first: waymark convert \(path) map.yaml"
        if starts("PK\u{3}\u{4}") {
            let content = Data(bytes)
            func holds(_ name: String) -> Bool { content.range(of: Data(name.utf8)) != nil }
            if holds("xl/workbook") { return "this is an Excel workbook; \(convert)" }
            if holds("content.json") || holds("content.xml") { return "this is a mind map of XMind; \(convert)" }
            if holds("ppt/") {
                return "these are PowerPoint slides, which are made from maps and not read; name the map"
            }
            if holds("word/") { return "this is a Word document; a map is a text file, such as map.yaml" }
            return "this is a ZIP archive; unpack it, and name the map in it"
        }
        if bytes.starts(with: [0x89] + Array("PNG".utf8)) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            return "this is a picture; name the map that it was drawn from, such as map.yaml"
        }
        if starts("%PDF") { return "this is a PDF; name the map that it was drawn from, such as map.yaml" }
        if starts("{\\rtf") { return "this is a text with fonts and colours (RTF); save it as plain text" }
        return nil
    }
}
