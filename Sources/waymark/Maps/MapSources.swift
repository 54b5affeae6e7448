// The log and the answers that a command names, read once however many maps and personas are measured with them.
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

/// What measures maps, and what it was made of.
struct MapSources {
    let measurer: MapMeasurer
    private let engine: LogEngine
    private let responses: [Response]

    init(_ options: MeasureOptions, log: String) async throws {
        let events = try EventLog(opening: log)
        events.warnOfRest(log)
        engine = LogEngine(events)
        var responses: [Response] = []
        for file in options.responses {
            let result = try ResponseReader.read(
                try MapInput.bytes(of: file), file: file, zone: try options.zone())
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
        self.responses = responses
        measurer = MapMeasurer(engine: engine, voices: try await VoiceIndex(responses, engine: engine))
    }

    /// A map measured as the options say; what it names and nobody has is told.
    func measured(_ input: MapInput, _ options: MeasureOptions) async throws -> MeasuredMap {
        let asked = try input.personas(options.personas)
        guard asked.count < 2 else {
            throw UsageError("one-persona", "this shows the journeys of one persona; name --persona once.")
        }
        let measured = try await measurer.measure(input.map, persona: asked.first, period: try options.period())
        if let reason = measured.unmeasured {
            let sentence = FigureWords(language: .english).sentence(reason, in: measured.scope)
            // Numbers of somebody were asked for, and there are none.
            if reason == .personaWithoutSegment { throw UsageError("not-measured", sentence) }
            Console.error("waymark: \(sentence)")
        }
        try await tellMissing(measured)
        return measured
    }

    /// Some personas, each measured by itself.
    func shown(_ personas: [Persona], on map: JourneyMap, _ options: MeasureOptions) async throws -> [ShownPersona] {
        let period = try options.period()
        var shown: [ShownPersona] = []
        for persona in personas {
            shown.append(
                ShownPersona(persona, measured: try await measurer.measure(map, persona: persona, period: period)))
        }
        return shown
    }

    private func tellMissing(_ measured: MeasuredMap) async throws {
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
    }
}
