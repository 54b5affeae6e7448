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
            Things are known by their ids, wherever they stand; those without one by their titles and what they say. The exit status is 0 when the maps say the same, 1 when they \
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
        guard let (old, read, name) = try sides() else { return }
        let new = read.aligned(to: old)
        let edits = old.edits(to: new)
        let story = EditStory(tag, choice: MapText.choices(in: tag), new, old)
        if json {
            Console.output(
                .object([
                    ("same", .bool(edits.isEmpty)),
                    ("edits", .array(edits.map { $0.json(story.sentences($0)) })),
                ]))
        } else if edits.isEmpty {
            let remarks = git ? gitRemarks : [story.same]
            if !remarks.isEmpty { Console.output(remarks.joined(separator: "\n")) }
        } else {
            if let name { Console.output(name) }
            Console.output(
                edits.flatMap { story.sentences($0) }.map { name == nil ? $0 : "  " + $0 }.joined(separator: "\n"))
        }
        if !edits.isEmpty, !git { throw ExitCode(1) }
    }

    /// What git sees and the map does not say.
    private var gitRemarks: [String] {
        var remarks: [String] = []
        if files.count == 9 { remarks.append("  is called \(files[7]) now") }
        if files[3] != files[6], files[3] != ".", files[6] != "." {
            remarks.append("  the mode of the file is \(files[6]) now, it was \(files[3])")
        }
        let (old, new) = (try? MapPair.bytes(of: files[1]), try? MapPair.bytes(of: files[4]))
        if old != new { remarks.append("  only comments, spacing, line breaks or the order of keys changed") }
        return remarks.isEmpty ? [] : [files[0]] + remarks
    }

    /// The two maps, and the name that git gives the file; `nil` where git has a version that is no map.
    private func sides() throws -> (old: MapDocument, new: MapDocument, name: String?)? {
        guard git else {
            guard files.count == 2 else {
                throw UsageError("two-files", "name two maps: as it was, and as it is.")
            }
            let (old, new) = try MapPair.read(files[0], files[1])
            return (old, new, nil)
        }
        guard files.count == 7 || files.count == 9 else {
            throw UsageError("git-arguments", "git gives seven arguments to an external diff; here are \(files.count).")
        }
        do {
            let (old, new) = try MapPair.read(files[1], files[4], as: files[0])
            return (old, new, files[0])
        } catch let error as any DescribedError {
            // A program that fails would end git's whole answer.
            Console.output("\(files[0])\n  cannot be compared: \(error.description.replacing("\n", with: "\n  "))")
            return nil
        }
    }
}
