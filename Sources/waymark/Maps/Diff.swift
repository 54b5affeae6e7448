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
        let tag = try LanguageTag.spoken(language)
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
            var map = JourneyMap(id: "map", title: LocalizedText(""))
            map.title = LocalizedText("–")
            return MapDocument(map)
        }
        return MapDocument(try MapReader.readAlone(try MapInput.bytes(of: path), file: name ?? path))
    }
}

extension LanguageTag {
    /// A language of the interface.
    static func spoken(_ code: String) throws -> LanguageTag {
        guard let tag = LanguageTag(code), LanguageTag.interface.contains(tag) else {
            let known = LanguageTag.interface.map(\.code).joined(separator: ", ")
            throw UsageError("unknown-language", "“\(code)” is no language of waymark; it speaks \(known).")
        }
        return tag
    }
}

extension MapEdit {
    /// The edit as JSON, with its sentences.
    func json(_ sentences: [String]) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        switch self {
        case .set(let address, let path, let from, let to):
            members = [
                ("edit", .string("set")), ("kind", .string(address.kind.rawValue)), ("id", .string(address.id)),
                ("path", .array(path.map { .string($0) })), ("from", from.map(\.json) ?? .null),
                ("to", to.map(\.json) ?? .null),
            ]
        case .insert(let element, let kind, let place):
            members = [("edit", .string("insert")), ("kind", .string(kind.rawValue)), ("element", element.json)]
            members.append(("at", place.json))
        case .remove(let element, let kind, let place):
            members = [("edit", .string("remove")), ("kind", .string(kind.rawValue)), ("element", element.json)]
            members.append(("at", place.json))
        case .move(let address, let from, let to):
            members = [
                ("edit", .string("move")), ("kind", .string(address.kind.rawValue)), ("id", .string(address.id)),
                ("from", from.json), ("to", to.json),
            ]
        }
        members.append(("sentences", .array(sentences.map { .string($0) })))
        return .object(members)
    }
}

extension ListPlace {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(parent.kind.rawValue)), ("id", .string(parent.id)),
            ("path", .array(path.map { .string($0) })), ("after", .optional(after)),
        ])
    }
}

extension DocumentValue {
    /// The value as JSON: numbers and words as they are spelled, as texts.
    var json: JSONValue {
        switch content {
        case .scalar(let text, _): .string(text)
        case .list(let values): .array(values.map(\.json))
        case .mapping(let entries): .object(entries.map { ($0.key, $0.value.json) })
        }
    }
}
