// A file of the project, read as bytes, and what the tests of the house want to know of it.
import Foundation
import Testing

struct SourceFile: Sendable {
    /// The path from the project's folder.
    let path: String
    let text: [UInt8]
    /// The text with comments and what stands in literals blanked, when it is Swift.
    let code: [UInt8]

    init(path: String, text: [UInt8]) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? CodeText(text).code : text
    }

    /// How many lines it has.
    var lineCount: Int { text.count { $0 == UInt8(ascii: "\n") } }
    /// The folder under `Sources` or `Tests` that holds it.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The project's folder.
    static let project = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under `Sources` and under `Tests`.
    static let sources: [SourceFile] = (try? all(under: "Sources", endings: ["swift"])) ?? []
    static let tests: [SourceFile] = (try? all(under: "Tests", endings: ["swift"])) ?? []

    /// Every file under a folder of the project with one of the endings, sorted by path; hidden ones are left out.
    static func all(under folder: String, endings: Set<String>) throws -> [SourceFile] {
        let start = project.appending(path: folder).path(percentEncoded: false)
        guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
        let paths = walk.compactMap { $0 as? String }.filter { path in
            let parts = path.split(separator: "/")
            guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
            return endings.contains(name.split(separator: ".").last.map(String.init) ?? "")
        }
        return try paths.sorted().map { try SourceFile(reading: folder + "/" + $0) }
    }

    init(reading path: String) throws {
        self.init(path: path, text: Array(try Data(contentsOf: Self.project.appending(path: path))))
    }

    /// The modules that its import lines name.
    var imports: [String] {
        code.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }.compactMap { line in
            guard line.hasPrefix("import ") || line.utf8.count < 120 && line.contains("import ") else { return nil }
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            guard let start = words.firstIndex(of: "import"), start <= 1 else { return nil }
            if start == 1, !["public", "package", "internal", "fileprivate", "private"].contains(words[0]) {
                return nil
            }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
            return words.dropFirst(start + 1).first { !kinds.contains($0) }?.split(separator: ".").first.map(
                String.init)
        }
    }

    /// Where one of the words stands in the code by itself, as path, line and word. A word that begins or ends with a
    /// letter is not found within a longer one.
    func places(of words: [String]) -> [String] {
        words.flatMap { word in
            Self.ranges(of: Array(word.utf8), in: code).filter { range in
                let before =
                    range.lowerBound > 0 && Self.isLetter(code[range.lowerBound]) ? code[range.lowerBound - 1] : 0
                let isLast = range.upperBound == code.count || !Self.isLetter(code[range.upperBound - 1])
                return !Self.isLetter(before) && (isLast || !Self.isLetter(code[range.upperBound]))
            }.map { place($0.lowerBound) + word }
        }
    }

    /// Where a mark of insistence stands in the code: behind a value, a type or a keyword, and no part of `!=`.
    var insistingPlaces: [String] {
        code.indices.filter { index in
            guard code[index] == UInt8(ascii: "!"), index > 0 else { return false }
            let before = code[index - 1]
            let after = index + 1 < code.count ? code[index + 1] : 0
            return (Self.isLetter(before) || ")]}>\"?".utf8.contains(before)) && after != UInt8(ascii: "=")
        }.map { place($0) + "!" }
    }

    /// The path and the line of a byte.
    func place(_ index: Int) -> String { "\(path):\(1 + text[..<index].count { $0 == UInt8(ascii: "\n") }): " }

    static func isLetter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func ranges(of word: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBytes { bytes in
            var found: [Range<Int>] = []
            var start = 0
            while let base = bytes.baseAddress, bytes.count - start >= word.count,
                let hit = memchr(base + start, Int32(word[0]), bytes.count - start - word.count + 1)
            {
                let index = base.distance(to: hit)
                if memcmp(hit, word, word.count) == 0 { found.append(index..<index + word.count) }
                start = index + 1
            }
            return found
        }
    }
}
