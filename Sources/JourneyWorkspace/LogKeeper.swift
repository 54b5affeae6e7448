// The log of a workspace: made from its event files, and made again when these are not what it was made from.
import Foundation
import JourneyFormats
import JourneyIntake
import JourneyLog
import JourneySupport

struct LogKeeper {
    static let logFile = "events.wmlog"

    let files: WorkspaceFiles
    /// What reads the event files.
    let pool: WorkPool
    /// What is amiss although there is a log, a sentence each.
    private(set) var remarks: [String] = []
    /// Whether another look may come to something else although no file changes.
    private(set) var isUnsettled = false

    init(_ files: WorkspaceFiles, pool: WorkPool = .single) {
        (self.files, self.pool) = (files, pool)
    }

    /// Opens the log, or makes it from the event files.
    /// - Parameters:
    ///   - settings: `nil` when the workspace's file cannot be read: then a log that is there is taken as it is.
    ///   - sources: the event files as they were before anything was read.
    /// - Returns: `nil` when the workspace has no events.
    mutating func log(_ settings: WorkspaceSettings?, zone: ZoneRules, from sources: [FileStamp]) throws -> EventLog? {
        let wanted = LogRecord(
            logs: [], eventID: settings?.eventID, timeZone: settings?.timeZone ?? "UTC",
            files: sources.map {
                LogRecord.Source(path: $0.path, size: $0.size, seconds: $0.seconds, nanoseconds: $0.nanoseconds)
            })
        guard files.exists(Self.logFile) else { return try make(wanted, zone: zone, replacing: nil) }
        let log: EventLog
        do {
            log = try EventLog(copying: files.path(Self.logFile))
        } catch {
            // A log of our own making can be made again; one that somebody made is not touched, nor one that somebody
            // changed: who was erased from it would be back.
            guard let record = LogRecord(of: files), !sources.isEmpty else { throw error }
            if let changed = record.changed { throw Self.isLost(error, changed.by) }
            return try make(wanted, zone: zone, replacing: nil)
        }
        if let rest = log.restRemark { remarks.append(rest) }
        // After the log: a change is noted before it is made, so that no changed log is found without its note.
        guard let record = LogRecord(of: files) else {
            if !sources.isEmpty { remarks.append(Self.isForeign) }
            return log
        }
        switch record.standing(of: log) {
        case .other:
            if !sources.isEmpty { remarks.append(Self.isReplaced) }
            return log
        case .changed(let changes):
            note(changes, of: log, in: record)
            if settings == nil || record.isMade(as: wanted) { return log }
            remarks.append(sources.isEmpty ? Self.isOrphaned : Self.isChanged(changes))
            return log
        case .asMade:
            if settings == nil || record.isMade(as: wanted) { return log }
            guard !sources.isEmpty else {
                remarks.append(Self.isOrphaned)
                return log
            }
            return try makeAnew(wanted, zone: zone, instead: log)
        }
    }

    /// Makes the log again from files that are not what they were; where that cannot be, the old one is shown rather than
    /// none.
    private mutating func makeAnew(_ wanted: LogRecord, zone: ZoneRules, instead log: EventLog) throws -> EventLog? {
        do {
            // From here on nobody changes the old log, as nobody would find again what they did.
            let held = try LogStore(opening: files.path(Self.logFile))
            guard held.log.version == log.version else { throw LogError.changing(files.path(Self.logFile)) }
            let made = try make(wanted, zone: zone, replacing: log.version)
            _ = consume held
            return made
        } catch let error as LogError where error.code == "log-busy" {
            remarks.append(Self.isBusy)
            isUnsettled = true
        } catch let error as WorkspaceError where error.code == "unwritable" {
            remarks.append("\(Self.isStale)\n\(error)")
        } catch let error as LogError where error.code == "log-system" {
            remarks.append("\(Self.isStale)\n\(error)")
        }
        return log
    }

    private func make(_ record: LogRecord, zone: ZoneRules, replacing old: String?) throws -> EventLog? {
        guard !record.files.isEmpty else { return nil }
        var options = IntakeOptions()
        options.eventIDColumn = record.eventID
        options.timeZone = zone
        options.threads = pool.threads
        let log = try EventIntake.read(record.files.map { files.path($0.path) }, options: options).log
        // Whatever happens in between, the log that lies there is known to be ours, and what it lacks is made good.
        var begun = record
        begun.logs = [log.version] + [old].compactMap { $0 }
        begun.files = []
        try begun.write(to: files)
        try log.write(to: files.path(Self.logFile))
        var done = record
        done.logs = [log.version]
        try done.write(to: files)
        return try EventLog(copying: files.path(Self.logFile))
    }

    /// Keeps in mind what the log's file says of itself, as a compaction takes it from there; only a wish.
    private func note(_ changes: [HandChange], of log: EventLog, in record: LogRecord) {
        // A note without a version is that of a change under way.
        if let changed = record.changed, changed.version == nil || changed.version == log.version { return }
        var record = record
        record.changed = LogRecord.Changed(by: changes, version: log.version)
        try? record.write(to: files)
    }
}
