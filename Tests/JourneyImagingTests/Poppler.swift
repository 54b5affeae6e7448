// Poppler's tools: what an independent reader finds in our PDFs.
import Foundation
import JourneyTestSupport
import Testing

/// A PDF in a file, as pdfinfo, pdftotext, pdffonts and pdfimages see it.
struct Poppler {
    private let folder: TemporaryFolder
    private let path: String

    init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = try folder.write("file.pdf", bytes)
    }

    /// What a tool prints; a complaint of the tool is a failure of the test.
    func run(_ tool: String, _ options: [String] = [], output: [String] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + options + [path] + output
        let (out, errors) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = errors
        try process.run()
        let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool): \(complaint)")
        #expect(complaint.isEmpty, "\(tool): \(complaint)")
        return text
    }

    /// The text in the order in which it is drawn, of all pages or of one.
    func text(page: Int? = nil) throws -> String {
        let pages = page.map { ["-f", String($0), "-l", String($0)] } ?? []
        return try run("pdftotext", ["-raw", "-enc", "UTF-8"] + pages, output: ["-"])
    }

    /// One of pdfinfo's lines; `nil` when there is none.
    func info(_ name: String) throws -> String? {
        let lines = try run("pdfinfo", ["-isodates"]).split(separator: "\n")
        return lines.first { $0.hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    /// The fonts: their names, kinds, and whether they are embedded, in part, and can be read back.
    func fonts() throws -> [(line: String, isEmbedded: Bool, isSubset: Bool, isReadable: Bool)] {
        try run("pdffonts").split(separator: "\n").dropFirst(2).map { line in
            let fields = line.split(separator: " ")
            let flags = fields.suffix(5).prefix(3).map { $0 == "yes" }
            return (String(line), flags[0], flags[1], flags[2])
        }
    }
}

/// Letters without what lies between them: lines may end elsewhere in another program.
func letters(_ text: String) -> String {
    // A hyphen at the end of a line may be the line's own.
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.filter { scalar in
                !scalar.properties.isWhitespace && scalar.value < 0xFE00 && scalar.value != 0x200D
                    && scalar != "\u{2011}"
                    && scalar != "-" && scalar != "\u{AD}"
            }))
}

/// A text in which others are looked for, each behind the one before it.
final class TextInOrder {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(letters(text).utf8)
    }

    /// Whether the letters of a text come next, or later.
    func holds(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return true }
        var start = place
        while start + wanted.count <= bytes.count {
            if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) {
                place = start + wanted.count
                return true
            }
            start += 1
        }
        return false
    }
}
