// `waymark draw`: a map as a picture.
import ArgumentParser
import Foundation
import JourneyDrawing
import JourneyEvidence
import JourneyImaging
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw a map as an SVG picture.",
        discussion: """
            With a log, the picture shows what was measured; without one, everything on it is drawn as assumed.

            Example: waymark draw maps/connect.yaml --log events.wmlog --responses responses/responses.csv -o connect.svg
            """)

    @Argument(help: "The map.")
    var map: String

    @Option(name: .shortAndLong, help: "The picture to write; its name ends in .svg; - is standard output.")
    var output: String

    @Option(help: "The log to measure it with.")
    var log: String?

    @OptionGroup var options: MeasureOptions

    @Option(help: ArgumentHelp("en, ru, zh, pl or uz; the map's own language when left out.", valueName: "tag"))
    var language: String?

    @Option(help: "light or dark.")
    var theme = "light"

    func run() async throws {
        guard output == "-" || output.lowercased().hasSuffix(".svg") else {
            throw UsageError("bad-format", "\(output) does not end in .svg, which is the format that can be drawn.")
        }
        let input = try MapInput(path: map)
        if log == nil,
            !options.responses.isEmpty || options.persona != nil || options.from != nil || options.until != nil
        {
            throw UsageError(
                "no-log", "--responses, --persona, --from and --until measure the map: name the log with --log.")
        }
        var measured: MeasuredMap?
        if let log { measured = try await input.measured(options, log: log) }
        let shown = MapPicture.face(of: measured, among: input.personas)
        let picture = MapPicture(
            map: input.map, measured: measured, persona: shown, context: try context(for: input.map)
        )
        try write(Data(picture.picture().svg))
    }

    private func context(for map: JourneyMap) throws -> DrawingContext {
        let theme: Theme
        switch self.theme {
        case "light": theme = .light
        case "dark": theme = .dark
        default: throw UsageError("bad-theme", "--theme \(self.theme) is not known; it is light or dark.")
        }
        return DrawingContext(
            language: try tag(for: map), theme: theme, measurer: PangoMeasurer(), zone: try options.zone())
    }

    private func tag(for map: JourneyMap) throws -> LanguageTag {
        guard let language else { return map.language }
        guard let tag = LanguageTag(language), LanguageTag.interface.contains(tag.base) else {
            let known = LanguageTag.interface.map(\.code).joined(separator: ", ")
            throw UsageError("bad-language", "--language \(language) is not known; it is one of \(known).")
        }
        return tag
    }

    private func write(_ picture: Data) throws {
        guard output != "-" else {
            FileHandle.standardOutput.write(picture)
            return
        }
        do {
            try picture.write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw UsageError(
                "cannot-write", "the picture cannot be written (\(error.localizedDescription)); check the name.",
                at: SourceLocation(file: output))
        }
    }
}
