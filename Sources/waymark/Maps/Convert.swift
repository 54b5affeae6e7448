// `waymark convert`: a map from another program's file, or for another program.
import ArgumentParser
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a map into another program’s file, or such a file into a map.",
        discussion: """
            Every format ends with a report: what was guessed, what had no place. With --update the map that is there takes \
            only what was changed in the other file, and keeps what that format cannot hold.

            Examples: waymark convert maps/connect.yaml connect.xlsx
                      waymark convert connect.xlsx maps/connect.yaml --update
                      waymark convert workshop.csv maps/workshop.yaml --language uz

            Pictures and pages are made by `waymark draw`.
            """)

    @Argument(help: "The file that is read; - is standard input.")
    var input: String

    @Argument(help: "The file that is written.")
    var output: String

    @Option(help: ArgumentHelp("The format of what is read: \(Self.names(MapExchange.isRead)).", valueName: "format"))
    var from: ExchangeFormat?

    @Option(
        help: ArgumentHelp("The format of what is written: \(Self.names(MapExchange.isWritten)).", valueName: "format"))
    var to: ExchangeFormat?

    @Option(
        help: "The language of headings; of texts where the file does not name theirs. The map’s own when left out.")
    var language: String?

    @Flag(help: "Change the map that is there, a YAML file, by what was changed in the other file.")
    var update = false

    @Flag(help: "Print the report as one JSON object.")
    var json = false

    func run() throws {
        let source = try format(of: input, from, "--from", MapExchange.isRead)
        let target = try format(of: output, to, "--to", MapExchange.isWritten)
        let tag = try language.map { try LanguageTag(spoken: $0) }
        let file = try OutputFile(output, inputs: [input], what: "the map")
        let bytes = try MapInput.bytes(of: input)
        let imported = try MapExchange.read(bytes, as: source, file: input, language: tag ?? .english)
        if update {
            try change(file, by: imported, source, target, tag)
            return
        }
        let options = ExportOptions(
            language: tag ?? imported.map.language, personas: try personas(of: imported.map, source))
        let exported = try MapExchange.write(imported.map, as: target, options)
        try file.write(exported.bytes)
        report(imported.notes, exported.losses, [])
    }

    /// Takes over what was changed in another program's file.
    private func change(
        _ file: OutputFile, by imported: ImportedMap, _ source: ExchangeFormat, _ target: ExchangeFormat,
        _ tag: LanguageTag?
    ) throws {
        guard target == .yaml, source != .yaml else {
            throw UsageError("no-update", "--update changes a map’s own file, a .yaml, by one of another format.")
        }
        let bytes = try MapInput.bytes(of: output)
        let document = MapDocument(try MapReader.readAlone(bytes, file: output))
        let options = ExportOptions(
            language: tag ?? document.map.language, personas: try personas(of: document.map, .yaml, at: output))
        let result = try MapExchange.updated(document, by: imported, as: source, options)
        let changed = try MapText.changed(bytes, file: output, to: result.document)
        try file.write(changed.text.utf8)
        let story = EditStory(tag ?? .english, result.document, document)
        report(imported.notes, [], document.edits(to: result.document).flatMap { story.sentences($0) })
    }

    /// The personas of a map that lies beside its persona files.
    private func personas(of map: JourneyMap, _ source: ExchangeFormat, at path: String? = nil) throws -> [Persona] {
        let path = path ?? input
        guard source == .yaml, path != "-" else { return map.ownPersonas }
        return try MapInput(path: path).personas
    }

    // MARK: - Formats

    private func format(
        of file: String, _ given: ExchangeFormat?, _ option: String, _ isPossible: (ExchangeFormat) -> Bool
    ) throws -> ExchangeFormat {
        let names = Self.names(isPossible)
        guard let format = given ?? ExchangeFormat(file: file) else {
            let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
            let isPicture = option == "--to" && PictureFormat(rawValue: ending) != nil
            let remedy = isPicture ? "`waymark draw` makes those" : "name it with \(option): \(names)"
            throw UsageError(
                "bad-format", "the name does not say a format of maps; \(remedy).", at: SourceLocation(file: file))
        }
        guard isPossible(format) else {
            let verb = option == "--to" ? "written as" : "read from"
            throw UsageError(
                "bad-format", "maps are not \(verb) \(format.rawValue), but \(names).", at: SourceLocation(file: file))
        }
        return format
    }

    private static func names(_ isPossible: (ExchangeFormat) -> Bool) -> String {
        ExchangeFormat.allCases.filter(isPossible).map(\.rawValue).joined(separator: ", ")
    }

    // MARK: - The report

    private func report(_ notes: [ImportNote], _ losses: [ExchangeLoss], _ changes: [String]) {
        if json {
            Console.output(
                .object([
                    ("input", .string(input)), ("output", .string(output)),
                    (
                        "notes",
                        .array(
                            notes.map { note in
                                .object([
                                    ("kind", .string(note.kind.rawValue)), ("at", .string(note.place)),
                                    ("message", .string(note.message)),
                                ])
                            })
                    ),
                    (
                        "losses",
                        .array(
                            losses.map { loss in
                                .object([
                                    ("kind", .string(loss.kind.rawValue)), ("key", .string(loss.key)),
                                    ("count", .int(loss.count)),
                                ])
                            })
                    ),
                    ("changes", .array(changes.map { .string($0) })),
                ]))
            return
        }
        for note in notes {
            Console.error("\(note.kind.rawValue): \(note.place.isEmpty ? "" : note.place + ": ")\(note.message)")
        }
        for loss in losses { Console.error("not carried: \(loss.description)") }
        for change in changes { Console.output(change) }
    }
}

extension ExchangeFormat: ExpressibleByArgument {}
