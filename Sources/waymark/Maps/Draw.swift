// `waymark draw`: a map as a picture.
import ArgumentParser
import JourneyDrawing
import JourneyEvidence
import JourneyImaging
import JourneyLanguage
import JourneyModel
import JourneySupport

struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw a map as SVG, PNG, PDF or one HTML file.",
        discussion: """
            With a log, the picture shows what was measured; without one, everything on it is drawn as assumed.

            Examples:
              waymark draw maps/connect.yaml --log events.wmlog --responses responses/responses.csv -o connect.svg
              waymark draw maps/connect.yaml --log events.wmlog -o connect.html
              waymark draw maps/connect.yaml --detail short --scale 2 -o connect.png
              waymark draw maps/connect.yaml --theme print --page a4 --tiling tiled -o connect.pdf
              waymark draw maps/connect.yaml --view outline --log events.wmlog -o outline.pdf
              waymark draw maps/connect.yaml --view table --log events.wmlog -o table.html
              waymark draw maps/connect.yaml --view blueprint --log events.wmlog -o blueprint.svg
              waymark draw maps/connect.yaml --view curves --compare target -o target.svg
              waymark draw maps/connect.yaml --view persona --persona dilnoza --log events.wmlog -o dilnoza.svg
              waymark draw maps/connect.yaml --view empathy --persona rustam -o rustam.png
              waymark draw maps/connect.yaml --view matrix -o opportunities.pdf
              waymark draw maps/connect.yaml --view roadmap --group owner --today 2026-11-22 -o roadmap.svg
              waymark draw maps/*.yaml --view portfolio --log events.wmlog -o wall.svg
              waymark draw maps/connect.yaml --view funnel --log events.wmlog -o funnel.svg
              waymark draw maps/connect.yaml --view heat --measure waiting --log events.wmlog -o heat.svg
              waymark draw maps/connect.yaml --view trend --step sign --measure drop-off --log events.wmlog -o trend.svg
            """)

    @Argument(help: "The map; several for --view portfolio.")
    var maps: [String]

    @OptionGroup var file: PictureFile

    @Option(help: ArgumentHelp("What to draw: \(Self.names(PictureView.allCases.map(\.rawValue))).", valueName: "name"))
    var view = PictureView.map

    @Option(
        help: ArgumentHelp(
            "--view map: full, or short: what a board reads, the customer's side and the numbers that tell something.",
            valueName: "how"))
    var detail: MapDetail?

    @OptionGroup var sheet: SheetOptions

    @OptionGroup var chart: ChartOptions

    @OptionGroup var comparison: ComparisonOptions

    @Option(help: "The log to measure it with.")
    var log: String?

    @OptionGroup var options: MeasureOptions

    @Option(help: ArgumentHelp("en, ru, zh, pl or uz; the map's own language when left out.", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "\(Self.names(Theme.all.map(\.name))); light when left out, in HTML as the reader’s system is.",
            valueName: "name"))
    var theme: String?

    func run() async throws {
        let format = try file.chosen()
        guard format != .html || view.isOfMap else {
            throw UsageError(
                "no-page",
                "--view \(view.rawValue) is a picture: write it as .svg, .png or .pdf; HTML is for the map, its outline and "
                    + "its table.")
        }
        guard detail == nil || view == .map && format != .html else {
            throw UsageError(
                "no-detail",
                "--detail is for pictures of the map: \(view == .map ? "HTML" : "--view \(view.rawValue)") shows all.")
        }
        guard maps.count == 1 || view == .portfolio else {
            throw UsageError(
                "one-map",
                "--view \(view.rawValue) draws one map; "
                    + (UsageHint.quoted(maps).map { "a name with a space stands in quotes: \($0)" }
                        ?? "name one file, or say --view portfolio."))
        }
        // Several personas on one map need no log: what belongs to others is left out.
        let isOfSeveral = view == .map && format != .html && (options.personas.count > 1 || options.personas == ["all"])
        let isOfGuesses = view == .curves && comparison.compare == .personas
        let measuresPersona = !options.personas.isEmpty && !view.isOfPersona && !isOfSeveral && !isOfGuesses
        if log == nil, !options.responses.isEmpty || measuresPersona || options.from != nil || options.until != nil {
            throw UsageError(
                "no-log", "--responses, --persona, --from and --until measure the map: name the log with --log.")
        }
        var drawn: [DrawnMap] = []
        var persona: Persona?
        var sources: MapSources?
        for path in maps {
            let input = try MapInput(path: path, hasPictures: view == .map || view.isOfPersona)
            input.tellConflicts(path)
            var options = self.options
            if view.isOfPersona {
                guard options.personas.count < 2 else {
                    throw UsageError("one-persona", "--view \(view.rawValue) shows one persona; name --persona once.")
                }
                persona = try input.persona(options.persona) ?? input.personas.first
                options.persona = persona?.id
            }
            // Each persona is measured by itself then.
            let isOfPersonas =
                view == .curves && comparison.subject(input, isMeasured: log != nil, options: options) == .personas
            if isOfPersonas || isOfSeveral { options.personas = [] }
            if sources == nil, let log { sources = try await MapSources(options, log: log) }
            let measured = try await sources?.measured(input, options)
            let several = isOfSeveral ? try input.personas(self.options.personas) : []
            let shown =
                try await sources?.shown(several, on: input.map, options) ?? several.map { ShownPersona($0) }
            drawn.append(DrawnMap(input: input, measured: measured, shown: shown, sources: sources))
        }
        guard let first = drawn.first else { throw UsageError("no-map", "name the file of a map.") }
        let context = try context(for: first.input.map)
        if format == .html {
            let page = page(of: first, context: context)
            return try file.write(page, inputs: maps + [log].compactMap { $0 } + options.responses)
        }
        let picture: Picture
        if let asked = ChartView(rawValue: view.rawValue), log != nil {
            picture = try await chart.picture(asked, of: first, options: options, context: context)
        } else if view == .curves {
            picture = try await comparison.picture(of: first, options: options, context: context)
        } else {
            picture = try view.picture(
                of: drawn, persona: persona, today: try sheet.day(in: context.zone), grouping: sheet.group.grouping,
                related: view.isOfMap ? first.input.related(as: try file.chosen()) : [:], detail: detail ?? .full,
                context: context)
        }
        let author = first.input.map.owner?.text(in: context.language)
        // A measured picture is as old as the last event it counts; a drawn one has no date of its own.
        let created = drawn.compactMap(\.measured?.scope.lastEvent).max().map {
            Timestamp(microseconds: $0 - $0 % 1_000_000).description
        }
        let bytes = try file.bytes(picture, theme: context.theme, author: author, created: created)
        try file.write(bytes, inputs: maps + [log].compactMap { $0 } + options.responses)
    }

    private func context(for map: JourneyMap) throws -> DrawingContext {
        let name = theme ?? Theme.light.name
        guard let theme = Theme.named(name) else {
            throw UsageError(
                "bad-theme",
                "--theme \(name) is not known; it is \(Self.names(Theme.all.map(\.name))).")
        }
        return DrawingContext(
            language: try tag(for: map), theme: theme, measurer: PangoMeasurer(), zone: try options.zone())
    }

    /// `light, dark or print`.
    private static func names(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    private func tag(for map: JourneyMap) throws -> LanguageTag {
        try language.map { try LanguageTag(spoken: $0) } ?? map.language
    }
}

extension MapDetail: ExpressibleByArgument {}
