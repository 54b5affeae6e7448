// Reads a workspace's directory. A broken file is a problem that is told, never a reason to show nothing.
import JourneyAnalytics
import JourneyEvidence
import JourneyFormats
import JourneyIntake
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyVoice

struct WorkspaceLoader {
    static let logFile = "events.wmlog"
    static let mapEndings = [".yaml", ".yml"]
    static let eventEndings = [".csv", ".csv.gz", ".xes", ".xes.gz", ".tsv"]

    let files: WorkspaceFiles
    private(set) var problems: [WorkspaceProblem] = []

    init(files: WorkspaceFiles) {
        self.files = files
    }

    /// The files whose change means that maps, personas or answers must be read again.
    var documents: [String] {
        ["workspace.yaml"] + files.list("maps", endings: Self.mapEndings)
            + files.list("personas", endings: Self.mapEndings)
            + files.list("responses", endings: [".csv"])
    }

    /// The event files the log is built from.
    var eventFiles: [String] { files.list("events", endings: Self.eventEndings) }

    mutating func settings() -> WorkspaceSettings {
        let file = "workspace.yaml"
        let unnamed = WorkspaceSettings(title: LocalizedText("Workspace"))
        guard files.exists(file) else { return unnamed }
        return read(file) { (bytes, path) throws(FormatError) in try WorkspaceReader.read(bytes, file: path) }
            ?? unnamed
    }

    mutating func personas() -> [Persona] {
        var seen = Set<String>()
        var personas: [Persona] = []
        for file in files.list("personas", endings: Self.mapEndings) {
            let found = read(file) { (bytes, path) throws(FormatError) in try PersonaReader.read(bytes, file: path) }
            guard let persona = found else { continue }
            if seen.insert(persona.id).inserted {
                personas.append(persona)
            } else {
                report(file, "the id “\(persona.id)” is taken by another persona; give this one an id of its own")
            }
        }
        return personas
    }

    mutating func maps(personas: [Persona]) -> [MapDocument] {
        var seen = Set<String>()
        var maps: [MapDocument] = []
        for file in files.list("maps", endings: Self.mapEndings) {
            let found = read(file) { (bytes, path) throws(FormatError) in
                try MapReader.read(bytes, file: path, personas: personas)
            }
            guard let document = found else { continue }
            if seen.insert(document.map.id).inserted {
                maps.append(document)
            } else {
                report(file, "the id “\(document.map.id)” is taken by another map; give this one an id of its own")
            }
        }
        return maps
    }

    /// All survey answers; rows that cannot be read are told and left out.
    mutating func responses() -> [Response] {
        var responses: [Response] = []
        for file in files.list("responses", endings: [".csv"]) {
            do {
                let result = try ResponseReader.read(try files.read(file), file: files.path(file))
                responses += result.responses
                if result.refused.count > 0 { report(file, result.refused.description(ofRows: result.rows)) }
            } catch {
                report(file, "\(error)")
            }
        }
        return responses
    }

    /// Opens the log; builds it first when event files are newer than it, or there is none.
    /// - Returns: `nil` when the workspace has no events yet.
    mutating func log(_ settings: WorkspaceSettings) throws -> JourneyLog? {
        let events = eventFiles
        let built = files.stamp(Self.logFile)
        let newest = files.stamps(events).map(\.changed).max()
        guard let built, newest.map({ $0 <= built.changed }) ?? true else {
            guard !events.isEmpty else { return nil }
            return try build(from: events, eventID: settings.eventID)
        }
        return try JourneyLog(opening: files.path(Self.logFile))
    }

    private func build(from events: [String], eventID: String?) throws -> JourneyLog {
        var options = IntakeOptions()
        options.eventIDColumn = eventID
        let result = try EventIntake.read(events.map(files.path), options: options)
        try result.log.write(to: files.path(Self.logFile))
        return try JourneyLog(opening: files.path(Self.logFile))
    }

    private mutating func read<Value>(
        _ file: String, with reader: ([UInt8], String) throws(FormatError) -> Value
    ) -> Value? {
        do {
            return try reader(try files.read(file), files.path(file))
        } catch {
            report(file, "\(error)")
            return nil
        }
    }

    private mutating func report(_ file: String, _ text: String) {
        problems.append(WorkspaceProblem(file: file, text: text))
    }
}
