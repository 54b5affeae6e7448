// Reading a map, its personas, its log and the answers, for the commands that take a map's file.
import ArgumentParser
import Foundation
import JourneyAnalytics
import JourneyDrawing
import JourneyEvidence
import JourneyFormats
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyVoice
import JourneyWorkspace

/// A map and everything it can be measured with.
struct MapInput {
    let map: JourneyMap
    let personas: [Persona]
    /// Where the map's file lies.
    let folder: URL
    /// The personas of the files beside it, of this map or not.
    let neighbours: [Persona]

    /// Reads a map's file; personas come from its own file, and from `personas/` beside it or beside its folder.
    init(path: String) throws {
        let url = URL(fileURLWithPath: path)
        folder = url.deletingLastPathComponent()
        var known: [Persona] = []
        for place in [folder, folder.deletingLastPathComponent()] {
            let personas = place.appendingPathComponent("personas").path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: personas)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let file = personas + "/" + name
                known.append(try PersonaReader.read(try Self.bytes(of: file), file: file))
            }
            if !known.isEmpty { break }
        }
        let document = try MapReader.read(try Self.bytes(of: path), file: path, personas: known)
        map = document.map
        neighbours = known
        let all = document.personas + known
        personas = map.personas.compactMap { id in all.first { $0.id == id } }
    }

    /// What measures maps on a log and survey answers, and what it was made of.
    func sources(
        _ options: MeasureOptions, log: String
    ) async throws -> (measurer: MapMeasurer, engine: LogEngine, responses: [Response]) {
        let engine = LogEngine(try EventLog(opening: log))
        var responses: [Response] = []
        for file in options.responses {
            let result = try ResponseReader.read(
                try Self.bytes(of: file), file: file, zone: try options.zone())
            if result.refused.count > 0 {
                guard options.skipBadRows else {
                    throw UsageError(
                        "bad-rows",
                        result.refused.description(ofRows: result.rows)
                            + "\nMend them, or read without them: --skip-bad-rows.")
                }
                Console.error("waymark: \(result.refused.description(ofRows: result.rows))")
            }
            responses += result.responses
        }
        let voices = try await VoiceIndex(responses, engine: engine)
        return (MapMeasurer(engine: engine, voices: voices), engine, responses)
    }

    /// The map measured on a log.
    func measured(_ options: MeasureOptions, log: String) async throws -> MeasuredMap {
        let (measurer, engine, responses) = try await sources(options, log: log)
        let asked = try personas(options.personas)
        guard asked.count < 2 else {
            throw UsageError("one-persona", "this shows the journeys of one persona; name --persona once.")
        }
        let measured = try await measurer.measure(map, persona: asked.first, period: try options.period())
        if let reason = measured.unmeasured {
            let sentence = FigureWords(language: .english).sentence(reason, in: measured.scope)
            // Numbers of somebody were asked for, and there are none.
            if reason == .personaWithoutSegment { throw UsageError("not-measured", sentence) }
            Console.error("waymark: \(sentence)")
        }
        let info = try await engine.info()
        for name in measured.missingEvents {
            let hint = Suggestion.text(for: name, among: info.activities.map(\.name))
            Console.error("waymark: the map is bound to “\(name)”, which the log does not have\(hint)")
        }
        for name in measured.missingProperties {
            let hint = Suggestion.text(for: name, among: info.properties)
            Console.error("waymark: the map asks for the property “\(name)”, which the log does not have\(hint)")
        }
        for name in measured.missingQuestions {
            let hint = Suggestion.text(for: name, among: Set(responses.map(\.question)))
            Console.error("waymark: the map asks for the question “\(name)”, which nobody has answered\(hint)")
        }
        return measured
    }

    /// The persona of an id; `nil` when none was asked for.
    func persona(_ id: String?) throws -> Persona? {
        guard let id else { return nil }
        guard let persona = personas.first(where: { $0.id == id }) else {
            let known = personas.map(\.id).joined(separator: ", ")
            throw UsageError(
                "no-persona",
                known.isEmpty ? "the map has no personas." : "the map has no persona “\(id)”; it has \(known).")
        }
        return persona
    }

    /// The personas of some ids, each once, in the order they were asked for; all of the map's for `all`.
    func personas(_ ids: [String]) throws -> [Persona] {
        if ids == ["all"], !personas.contains(where: { $0.id == "all" }) { return personas }
        var seen: Set<String> = []
        return try ids.filter { seen.insert($0).inserted }.compactMap { try persona($0) }
    }

    /// The personas that were asked for, each measured by itself where there is a log.
    func shown(_ options: MeasureOptions, log: String?) async throws -> [ShownPersona] {
        let asked = try personas(options.personas)
        guard let log else { return asked.map { ShownPersona($0) } }
        let measurer = try await sources(options, log: log).measurer
        let period = try options.period()
        var shown: [ShownPersona] = []
        for persona in asked {
            shown.append(
                ShownPersona(persona, measured: try await measurer.measure(map, persona: persona, period: period)))
        }
        return shown
    }

    /// The most bytes that are taken of any file.
    private static let largestInput = 256 << 20

    static func bytes(of path: String) throws -> [UInt8] {
        let bytes: [UInt8]
        do {
            var isFolder: ObjCBool = false
            if path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                throw UsageError(
                    "cannot-read", "this is a folder; name the file in it.", at: SourceLocation(file: path))
            }
            let input =
                path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            bytes = [UInt8](try input.read(upToCount: largestInput + 1) ?? Data())
        } catch let error as UsageError {
            throw error
        } catch {
            throw UsageError(
                "cannot-read", "this file cannot be read (\(error.localizedDescription)); check the name.",
                at: SourceLocation(file: path))
        }
        guard bytes.count <= largestInput else {
            throw UsageError("too-large", "this file is larger than 256 MB; split it.", at: SourceLocation(file: path))
        }
        return bytes
    }
}

/// Whose journeys, and when.
struct MeasureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Survey answers (CSV); may be given several times.", valueName: "file"))
    var responses: [String] = []

    @Option(
        name: [.customLong("persona"), .customLong("personas")],
        help: ArgumentHelp(
            "Only the journeys of this persona's segment; pictures of several personas take it several times, or all.",
            valueName: "id"))
    var personas: [String] = []

    /// The one persona that was asked for; `nil` for none, and for several.
    var persona: String? {
        get { personas.count == 1 ? personas[0] : nil }
        set { personas = newValue.map { [$0] } ?? [] }
    }

    @Option(help: ArgumentHelp("Only journeys that start on this day or later.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only journeys that start before this day.", valueName: "day"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "The time zone in which days begin, and of answers whose times name none, by its IANA name.",
            valueName: "zone"))
    var timeZone = "UTC"

    @Flag(help: "Leave out answers that cannot be read.")
    var skipBadRows = false

    func zone() throws -> ZoneRules {
        guard let zone = ZoneRules(named: timeZone) else {
            throw UsageError(
                "bad-zone", "--time-zone \(timeZone) is not known; write its IANA name, such as Europe/Warsaw.")
        }
        return zone
    }

    func period() throws -> Period {
        try TimeOption.period(from: from, until: until, zone: try zone())
    }
}

/// `--from` and `--until`, the same for every command.
enum TimeOption {
    static func period(from: String?, until: String?, zone: ZoneRules = .utc) throws -> Period {
        let period = Period(
            start: try time(from, option: "--from", zone), end: try time(until, option: "--until", zone))
        if let start = period.start, let end = period.end, end <= start {
            throw UsageError("empty-period", "--until must be later than --from.")
        }
        return period
    }

    private static func time(_ text: String?, option: String, _ zone: ZoneRules) throws -> Int64? {
        guard let text else { return nil }
        guard let time = ISOTime.parse(text, zone: zone) else {
            throw UsageError(
                "bad-time", "\(option) \(text) is not a day or time; write 2026-09-30 or 2026-09-30T08:00:00Z.")
        }
        return time
    }
}
