// Reads a workspace's directory. A broken file is a problem that is told; what was read before stays in its place.
import JourneyFormats
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyVoice

/// One reading of a workspace.
struct WorkspaceLoader {
    /// What a reading came to.
    struct Reading: Sendable {
        var settings: WorkspaceSettings
        var zone: ZoneRules
        var maps: [JourneyMap]
        var personas: [Persona]
        var responses: [Response]
        var log: EventLog?
        var problems: [WorkspaceProblem]
        /// The pictures of maps and personas: what was read, and the names that were asked for.
        var images: [FileStamp: ImageFile]
        var pictureNames: Set<String>
        /// The state of the files this is true for.
        var stamps: WorkspaceStamps

        /// Whether the files are still as they were.
        func isTrue(of files: WorkspaceFiles) -> Bool { stamps == WorkspaceStamps(files, pictures: pictureNames) }
    }

    private let files: WorkspaceFiles
    private let pool: WorkPool
    private var stamps: WorkspaceStamps
    private var problems: [WorkspaceProblem] = []

    /// Looks at the files; what comes in later is found to be new by the next look.
    /// - Parameter pool: what reads event files.
    init(_ files: WorkspaceFiles, pool: WorkPool = .single) {
        (self.files, self.pool) = (files, pool)
        stamps = WorkspaceStamps(files)
    }

    /// Reads everything but what is known from the reading before.
    /// - Throws: when there are events that cannot be read, and there is no reading before.
    mutating func read(after old: Reading?) throws -> Reading {
        for (folder, reason) in stamps.closed.sorted(by: { $0.key < $1.key }) {
            report(folder, "this folder cannot be read (\(reason)); what is in it is not shown. Open it to this user")
        }
        let settings = settings()
        let known = settings ?? old?.settings ?? WorkspaceSettings(title: LocalizedText("Workspace"))
        let zone = old?.settings.timeZone == known.timeZone ? old?.zone : ZoneRules(named: known.timeZone)
        let log = try log(settings, zone ?? .utc, old)
        let pictures = WorkspacePictures(files, known: old?.images ?? [:])
        let personas = personas(pictures)
        let maps = maps(personas: personas, register(), pictures)
        let responses = responses(zone ?? .utc)
        stamps.pictures = pictures.stamps
        return Reading(
            settings: known, zone: zone ?? .utc, maps: maps, personas: personas, responses: responses, log: log,
            problems: problems + pictures.problems, images: pictures.images, pictureNames: pictures.names,
            stamps: stamps)
    }

    // MARK: Files

    /// `nil` when the file is there and cannot be read.
    private mutating func settings() -> WorkspaceSettings? {
        let file = WorkspaceStamps.settingsFile
        guard stamps.settings != nil else { return WorkspaceSettings(title: LocalizedText("Workspace")) }
        return read(file) { (bytes, path) throws(FormatError) in try WorkspaceReader.read(bytes, file: path) }
    }

    private mutating func log(_ settings: WorkspaceSettings?, _ zone: ZoneRules, _ old: Reading?) throws -> EventLog? {
        var keeper = LogKeeper(files, pool: pool)
        do {
            let isSame =
                old?.stamps.events == stamps.events && old?.stamps.log == stamps.log
                && (settings == nil
                    || settings?.eventID == old?.settings.eventID && settings?.timeZone == old?.settings.timeZone)
            if let old, isSame, let log = old.log {
                problems += old.problems.filter { $0.file == LogKeeper.logFile }
                return log
            }
            let log = try keeper.log(settings, zone: zone, from: stamps.events)
            stamps.log = keeper.isUnsettled ? nil : files.stamp(LogKeeper.logFile)
            for remark in keeper.remarks { report(LogKeeper.logFile, remark) }
            return log
        } catch {
            guard let old else { throw error }
            stamps.log = files.stamp(LogKeeper.logFile)
            report(LogKeeper.logFile, "what is shown is the log as it was before, since:\n\(error)")
            return old.log
        }
    }

    private mutating func register() -> TouchpointRegister {
        guard stamps.register != nil else { return TouchpointRegister() }
        return read(RegisterReader.fileName) { (bytes, path) throws(FormatError) in
            try RegisterReader.read(bytes, file: path)
        } ?? TouchpointRegister()
    }

    private mutating func personas(_ pictures: WorkspacePictures) -> [Persona] {
        var seen = Set<String>()
        var personas: [Persona] = []
        for file in stamps.personas.map(\.path) {
            let found = read(file) { (bytes, path) throws(FormatError) in
                try PersonaReader.read(bytes, file: path, pictures: pictures.source(for: file))
            }
            guard let persona = found else { continue }
            if seen.insert(persona.id).inserted {
                personas.append(persona)
            } else {
                report(file, "the id “\(persona.id)” is taken by another persona; give this one an id of its own")
            }
        }
        return personas
    }

    private mutating func maps(
        personas: [Persona], _ register: TouchpointRegister, _ pictures: WorkspacePictures
    ) -> [JourneyMap] {
        var seen = Set<String>()
        var maps: [JourneyMap] = []
        for file in stamps.maps.map(\.path) {
            let found = read(file) { (bytes, path) throws(FormatError) in
                try MapReader.read(
                    bytes, file: path, personas: personas, register: register, pictures: pictures.source(for: file))
            }
            guard let map = found else { continue }
            if seen.insert(map.id).inserted {
                maps.append(map)
            } else {
                report(file, "the id “\(map.id)” is taken by another map; give this one an id of its own")
            }
        }
        return maps
    }

    /// All survey answers; rows that cannot be read are told and left out.
    private mutating func responses(_ zone: ZoneRules) -> [Response] {
        var responses: [Response] = []
        for file in stamps.responses.map(\.path) {
            do {
                let result = try ResponseReader.read(try files.read(file), file: files.path(file), zone: zone)
                responses += result.responses
                if result.refused.count > 0 { report(file, result.refused.description(ofRows: result.rows)) }
            } catch {
                report(file, "\(error)")
            }
        }
        return responses
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
        problems.append(WorkspaceProblem(file: file, text: files.relative(text)))
    }
}
