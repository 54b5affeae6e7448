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

            Without it a map that is there is not overwritten, nor another program’s file that somebody worked on, unless --replace is \
            given; a file that is as Waymark wrote it is. The exit status is 1 where both sides changed the same differently \
            (--base).

            Examples: waymark convert maps/connect.yaml connect.xlsx
                      waymark convert connect.xlsx maps/connect.yaml --update
                      waymark convert workshop.csv maps/workshop.yaml --language uz
                      waymark convert ideas.xmind maps/ideas.yaml
                      waymark convert maps/connect.yaml board.pptx --language ru

            Pictures and pages are made by `waymark draw`.
            """)

    @Argument(help: "The file that is read; - is standard input.")
    var input: String

    @Argument(help: "The file that is written; - is standard output.")
    var output: String

    @Option(help: ArgumentHelp("The format of what is read: \(Self.names(MapExchange.isRead)).", valueName: "format"))
    var from: ExchangeFormat?

    @Option(
        help: ArgumentHelp("The format of what is written: \(Self.names { _ in true }).", valueName: "format"))
    var to: ExchangeFormat?

    @Option(
        help: "The language of headings; of texts where the file does not name theirs. The map’s own when left out.")
    var language: String?

    @Flag(help: "Change the map that is there, a YAML file, by what was changed in the other file.")
    var update = false

    @Option(
        help: ArgumentHelp(
            "The map as it was when the other file was made from it, where it has changed since: then both sides’ changes "
                + "are merged.", valueName: "file"))
    var base: String?

    @Flag(help: "Write over a map that is there, or a file that somebody changed.")
    var replace = false

    @Flag(help: "Write nothing; only report.")
    var dryRun = false

    @Flag(help: "Print the report as one JSON object.")
    var json = false

    func run() throws {
        let source = try format(of: input, from, "--from", MapExchange.isRead)
        let target = try format(of: output, to, "--to") { _ in true }
        let tag = try language.map { try LanguageTag(ofTexts: $0, option: "--language") }
        let file = try place(target)
        let bytes = try MapInput.bytes(of: input)
        if update {
            try change(file, by: bytes, source, target, tag)
            return
        }
        let imported = try MapExchange.read(bytes, as: source, file: input, language: tag)
        try spare(file, for: target, of: imported.map)
        let options = ExportOptions(
            language: tag ?? imported.map.language,
            personas: personas(of: imported.map, at: source == .yaml ? input : "-"))
        let exported = try MapExchange.write(imported.map, as: target, options)
        try write(exported.bytes, to: file)
        report(ConversionReport(notes: imported.notes, losses: exported.losses))
    }

    /// Where the output goes; `nil` is standard output.
    private func place(_ target: ExchangeFormat) throws -> OutputFile? {
        if update, replace {
            throw UsageError(
                "two-ways", "--update keeps the map that is there, and --replace writes it anew; give one of them.")
        }
        guard base == nil || update else {
            throw UsageError("no-update", "--base says from which map a changed file was made; it goes with --update.")
        }
        guard output != "-" else {
            if update { throw UsageError("no-name", "--update changes a map’s own file; name it.") }
            if replace {
                throw UsageError("no-replace", "--replace is for a file that is there; standard output has none.")
            }
            if json, !dryRun { throw UsageError("no-output", "with --json the map is written to a file; name it.") }
            return nil
        }
        // A map is somebody's work, with comments that no other format knows; of exports it is told later.
        let isSafe = update || replace || target != .yaml
        let inputs = [input] + (base.map { [$0] } ?? [])
        do {
            return try OutputFile(output, inputs: inputs, what: "the map") { isSafe || $0.isEmpty }
        } catch let error as UsageError where error.code == "not-replaced" {
            throw UsageError(
                error.code,
                "there is a map here already: --update changes it by what was changed in the other file, --replace writes it "
                    + "anew; or choose another name.", at: error.location)
        }
    }

    private func write(_ bytes: some Collection<UInt8>, to file: OutputFile?) throws {
        if dryRun { return }
        if let file { try file.write(bytes) } else { Console.output(bytes: Array(bytes)) }
    }

    /// Takes over what was changed in another program's file.
    private func change(
        _ file: OutputFile?, by changed: [UInt8], _ source: ExchangeFormat, _ target: ExchangeFormat,
        _ tag: LanguageTag?
    ) throws {
        guard target == .yaml, source != .yaml else {
            throw UsageError("no-update", "--update changes a map’s own file, a .yaml, by one of another format.")
        }
        let bytes = try MapInput.bytes(of: output)
        let document = MapDocument(try MapReader.readAlone(bytes, file: output))
        let before = try base.map { MapDocument(try MapReader.readAlone(try MapInput.bytes(of: $0), file: $0)) }
        let imported = try MapExchange.read(
            changed, as: source, file: input, language: tag, madeFrom: before ?? document)
        try check(imported, madeFrom: before ?? document)
        let options = ExportOptions(
            language: tag ?? document.map.language, personas: personas(of: document.map, at: output))
        let result = try MapExchange.updated(document, by: imported, as: source, options, since: before)
        let story = EditStory(
            tag ?? .english, choice: MapText.choices(in: tag ?? .english), result.document, result.ours)
        let conflicts = result.conflicts.map { ($0, story.sentence($0)) }
        var isRewritten = false
        if result.document != document || !conflicts.isEmpty {
            let changed = try MapText.changed(bytes, file: output, to: result.document)
            isRewritten = changed.isRewritten
            let text = MapText.noting(conflicts, in: changed.text, of: result.document)
            if !dryRun { try file?.write(text.utf8, over: bytes) }
        }
        var report = ConversionReport(notes: imported.notes + result.notes, conflicts: conflicts.map(\.1))
        report.changes = result.ours.edits(to: result.document).flatMap { story.sentences($0) }
        report.same = report.changes.isEmpty ? story.same : nil
        self.report(report)
        if isRewritten {
            Console.error("waymark: \(MapText.rewritten).")
        }
        if !conflicts.isEmpty { throw ExitCode(1) }
    }

    /// A file knows from which state of the map it was made: without that state nobody can tell whose change is whose.
    private func check(_ imported: ImportedMap, madeFrom document: MapDocument) throws {
        if MapExchange.isMade(imported, from: document) { return }
        let place = SourceLocation(file: base ?? output)
        guard base == nil else {
            throw UsageError(
                "other-base",
                "\(input) was made from another state of the map than this; name the one it was made from.",
                at: place)
        }
        throw UsageError(
            "changed-meanwhile",
            "the map was changed since \(input) was made from it; name the map as it was then with --base, and both sides’ "
                + "changes are merged.", at: place)
    }

    /// The personas of a map, those in files beside it, too.
    private func personas(of map: JourneyMap, at path: String) -> [Persona] {
        guard path != "-", let input = try? MapInput(path: path) else { return map.ownPersonas }
        return input.personas
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

    private func report(_ report: ConversionReport) {
        if json {
            Console.output(.object([("input", .string(input)), ("output", .string(output))] + report.members))
        } else {
            for line in report.remarks { Console.error(line) }
            for line in report.changes + (report.same.map { [$0] } ?? []) { Console.output(line) }
        }
    }
}

extension ExchangeFormat: ExpressibleByArgument {}
