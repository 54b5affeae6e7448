// `waymark merge`: two people's changes of one map, field by field.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merge two changed maps, field by field.",
        discussion: """
            What both sides changed differently is a conflict: ours is kept, and a comment above it says what theirs is. The \
            exit status is 0 without conflicts, 1 with them.

            Example: waymark merge base.yaml ours.yaml theirs.yaml -o merged.yaml

            For git: git config merge.waymark.driver "waymark merge %O %A %B -o %A --name %P", and in .gitattributes: \
            maps/*.yaml merge=waymark
            """)

    @Argument(help: "The map that both sides changed.")
    var base: String

    @Argument(help: "The map with our changes; its text is kept where nothing changes.")
    var ours: String

    @Argument(help: "The map with their changes.")
    var theirs: String

    @Option(name: [.short, .long], help: "The file that is written; it may be OURS. Without it the map is printed.")
    var output: String?

    @Option(help: "What the map’s file is really called, where the three have made-up names.")
    var name: String?

    @Option(help: "The language of the sentences about conflicts.")
    var language = "en"

    @Flag(help: "Print one JSON object; the map is written to -o.")
    var json = false

    func run() throws {
        let tag = try LanguageTag(spoken: language)
        if json, output == nil {
            throw UsageError("no-output", "with --json the map is written to a file; name it with -o.")
        }
        let file = try output.map { try OutputFile($0, inputs: [base, theirs], what: "the map") }
        let bytes = try MapInput.mapBytes(of: ours)
        let called = name ?? ours
        let (theirBytes, baseBytes) = (try MapInput.mapBytes(of: theirs), try MapPair.bytes(of: base))
        let mine, other, before: MapDocument
        do {
            mine = try read(bytes, called, id: nil, side: "our version")
            let id = mine.map.id
            other = try read(theirBytes, name ?? theirs, id: id, side: "their version")
            // Where both sides began the map, git has nothing they began with.
            before =
                try baseBytes.map { try read($0, name ?? base, id: id, side: "the version both began with") }
                ?? .nothing(before: mine.map)
        } catch let error as UnreadableSide {
            return try refuse(error.reason, bytes, file)
        }
        let result: MergeResult
        do {
            result = try before.merging(mine, other)
        } catch {
            return try refuse("the two do not fit together: \(error.message)", bytes, file)
        }
        let story = EditStory(tag, choice: MapText.choices(in: tag), result.document, result.ours)
        let conflicts = result.conflicts.map { ($0, story.sentence($0)) }
        let changed = try MapText.changed(bytes, file: called, to: result.document)
        let commented = MapText.takingComments(changed.text, base: baseBytes ?? [], theirs: theirBytes)
        let text = MapText.noting(conflicts, in: commented, of: result.document)
        if let file {
            // What is not ours is no input, and may be replaced.
            let isOurs = URL(fileURLWithPath: ours).resolvingSymlinksInPath().path == file.path
            try isOurs ? file.write(text.utf8, over: bytes) : file.write(text.utf8)
        } else {
            Console.output(bytes: Array(text.utf8))
        }
        if json {
            Console.output(
                .object([
                    ("conflicts", .array(conflicts.map { .string($0.1) })),
                    ("conflictValues", .array(result.conflicts.map(\.json))),
                    ("edits", .array(result.ours.edits(to: result.document).map { $0.json(story.sentences($0)) })),
                ]))
        } else {
            for (_, sentence) in conflicts { Console.error("conflict: \(sentence)") }
        }
        if changed.isRewritten { Console.error("waymark: \(MapText.rewritten).") }
        if !conflicts.isEmpty { throw ExitCode(1) }
    }

    /// A side of the merge that is no map. Git gives all three the name of the file, so the side has to be told.
    private struct UnreadableSide: Error {
        let reason: String
    }

    private func read(_ bytes: [UInt8], _ file: String, id: String?, side: String) throws -> MapDocument {
        do {
            return MapDocument(try MapPair.map(bytes, file, id: id))
        } catch let error as any DescribedError {
            // Who merges files of their own knows them by their names.
            guard name != nil, output != nil else { throw error }
            throw UnreadableSide(reason: "\(side) cannot be read (\(error.description))")
        }
    }

    /// What cannot be merged stays ours. In the file that git takes for the merged one a comment says so; else nothing is
    /// written.
    private func refuse(_ reason: String, _ bytes: [UInt8], _ file: OutputFile?) throws {
        guard name != nil, let file else {
            throw UsageError(
                "no-merge", "\(reason). Mend one of them, and merge again.", at: SourceLocation(file: ours))
        }
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        let comment = "\(MapText.conflictMark)\(line). Nothing of theirs is in this file.\n"
        try file.write(mark + Array(comment.utf8) + bytes.dropFirst(mark.count))
        Console.error("conflict: \(reason)")
        throw ExitCode(1)
    }
}
