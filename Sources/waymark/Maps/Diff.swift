// `waymark diff`: what changed from one map to another, in sentences.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what changed from one map to another.",
        discussion: """
            Things are known by their ids, wherever they stand. The exit status is 0 when the maps say the same, 1 when they \
            differ.

            Example: waymark diff yesterday.yaml today.yaml --language ru

            For git: git config diff.waymark.command "waymark diff --git", and in .gitattributes: maps/*.yaml diff=waymark
            """)

    @Argument(help: "The map as it was, and as it is.")
    var files: [String]

    @Option(help: "The language of the sentences.")
    var language = "en"

    @Flag(help: "Take the seven arguments that git gives to an external diff; the exit status is 0 then.")
    var git = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let tag = try LanguageTag(spoken: language)
        let (old, new, name) = try sides()
        let edits = old.edits(to: new)
        let story = EditStory(tag, new, old)
        if json {
            Console.output(
                .object([
                    ("same", .bool(edits.isEmpty)),
                    ("edits", .array(edits.map { $0.json(story.sentences($0)) })),
                ]))
        } else if edits.isEmpty {
            if !git { Console.output(story.same) }
        } else {
            if let name { Console.output(name) }
            Console.output(
                edits.flatMap { story.sentences($0) }.map { name == nil ? $0 : "  " + $0 }.joined(separator: "\n"))
        }
        if !edits.isEmpty, !git { throw ExitCode(1) }
    }

    /// The two maps, and the name that git gives the file.
    private func sides() throws -> (old: MapDocument, new: MapDocument, name: String?) {
        guard git else {
            guard files.count == 2 else {
                throw UsageError("two-files", "name two maps: as it was, and as it is.")
            }
            return (try Self.document(files[0]), try Self.document(files[1]), nil)
        }
        guard files.count == 7 || files.count == 9 else {
            throw UsageError("git-arguments", "git gives seven arguments to an external diff; here are \(files.count).")
        }
        return (try Self.document(files[1], as: files[0]), try Self.document(files[4], as: files[0]), files[0])
    }

    /// The map of a file; what git calls nothing is a map with nothing in it.
    static func document(_ path: String, as name: String? = nil) throws -> MapDocument {
        if path == "/dev/null" {
            return MapDocument(JourneyMap(id: "map", title: LocalizedText("–")))
        }
        return MapDocument(try MapReader.readAlone(try MapInput.mapBytes(of: path), file: name ?? path))
    }
}
