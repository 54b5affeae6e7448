// A file of the project, read as text, and what the tests of the house want to know of it.
import Foundation
import Testing

struct SourceFile: Sendable, CustomTestStringConvertible {
    /// The path from the project's folder.
    let path: String
    let text: String

    var testDescription: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The folder under `Sources` or `Tests` that holds it.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The project's folder.
    static let project = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every file under a folder of the project with one of the endings (all of them when none is named), sorted by
    /// path; what is built, installed or hidden is left out.
    static func all(under folder: String, endings: Set<String> = ["swift"]) throws -> [SourceFile] {
        let start = project.appending(path: folder)
        var paths: [String] = []
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let walk = FileManager.default.enumerator(
            at: start, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        while let url = walk?.nextObject() as? URL {
            guard try url.resourceValues(forKeys: Set(keys)).isRegularFile == true else { continue }
            if endings.isEmpty || endings.contains(url.pathExtension) { paths.append(url.path(percentEncoded: false)) }
        }
        let prefix = project.path(percentEncoded: false)
        return try paths.sorted().compactMap { path in
            guard let text = String(bytes: try Data(contentsOf: URL(filePath: path)), encoding: .utf8) else {
                return nil
            }
            return SourceFile(path: String(path.dropFirst(prefix.count)), text: text)
        }
    }

    /// Every Swift file under `Sources`.
    static let sources: [SourceFile] = (try? all(under: "Sources")) ?? []

    /// The modules that its import lines name.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).filter { !$0.hasPrefix("@") }
            guard let start = words.firstIndex(of: "import"), start <= 1 else { return nil }
            if start == 1, !["public", "package", "internal", "fileprivate", "private"].contains(words[0]) {
                return nil
            }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
            let name = words.dropFirst(start + 1).first { !kinds.contains($0) }
            return name.map { String($0.split(separator: ".")[0]) }
        }
    }

    /// The lines, numbered from 1, of the code (comments and literals blanked) in which the pattern is found.
    func places(of pattern: Regex<Substring>) -> [String] {
        CodeText(text).code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            (number, line) in
            line.firstMatch(of: pattern).map { "\(path):\(number + 1): \($0.output)" }
        }
    }
}
