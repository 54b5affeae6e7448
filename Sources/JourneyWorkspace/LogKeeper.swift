// The log of a workspace: made from its event files, and made again when these are not what it was made from.
import Foundation
import JourneyFormats
import JourneyIntake
import JourneyLog
import JourneySupport

struct LogKeeper {
    static let logFile = "events.wmlog"
    /// What the log was made from; beside a log that people made themselves there is none.
    static let recordFile = ".events.wmlog.json"

    /// What a log was made from, and how. Any difference means that it must be made again.
    struct Record: Codable, Equatable {
        /// Counted up when reading comes to another result for the same files.
        var reading = 1
        /// The versions of the log this record may belong to: one, or two while a new log replaces an old one.
        var logs: [String]
        var eventID: String?
        var timeZone: String
        var files: [Source]

        struct Source: Codable, Equatable {
            var path: String
            var size: Int
            var seconds: Int
            var nanoseconds: Int
        }

        func isMade(as other: Record) -> Bool {
            var other = other
            other.logs = logs
            return self == other
        }
    }

    let files: WorkspaceFiles
    /// What is amiss although there is a log.
    private(set) var remark: String?

    init(_ files: WorkspaceFiles) {
        self.files = files
    }

    /// Opens the log, or makes it from the event files.
    /// - Parameters:
    ///   - settings: `nil` when the workspace's file cannot be read: then a log that is there is taken as it is.
    ///   - sources: the event files as they were before anything was read.
    /// - Returns: `nil` when the workspace has no events.
    mutating func log(_ settings: WorkspaceSettings?, zone: ZoneRules, from sources: [FileStamp]) throws -> EventLog? {
        let path = files.path(Self.logFile)
        let wanted = Record(
            logs: [], eventID: settings?.eventID, timeZone: settings?.timeZone ?? "UTC",
            files: sources.map {
                Record.Source(path: $0.path, size: $0.size, seconds: $0.seconds, nanoseconds: $0.nanoseconds)
            })
        let record = self.record
        guard files.exists(Self.logFile) else { return try make(wanted, zone: zone, replacing: nil) }
        switch Result(catching: { () throws(LogError) in try EventLog(copying: path) }) {
        case .success(let log):
            guard let record, record.logs.contains(log.version) else {
                if !sources.isEmpty { remark = Self.isForeign }
                return log
            }
            if settings == nil || record.isMade(as: wanted) { return log }
            guard !sources.isEmpty else {
                remark = Self.isOrphaned
                return log
            }
            do {
                return try make(wanted, zone: zone, replacing: log.version)
            } catch let error as WorkspaceError where error.code == "unwritable" {
                // Nothing can be written here: a good log is shown rather than none.
                remark = "the files in events/ have changed, and the log cannot be made again:\n\(error)"
                return log
            }
        case .failure(let error):
            // A log of our own making can be made again; one that somebody made is not touched.
            guard record != nil, !sources.isEmpty else { throw error }
            return try make(wanted, zone: zone, replacing: nil)
        }
    }

    private static let isForeign =
        "this log was not made from the files in events/, so they are not read; remove it, and it is made from them"
    private static let isOrphaned =
        "the files this log was made from are gone; remove it, too, if it should not be shown any longer"

    private var record: Record? {
        guard let bytes = try? files.read(Self.recordFile) else { return nil }
        return try? JSONDecoder().decode(Record.self, from: Data(bytes))
    }

    private func make(_ record: Record, zone: ZoneRules, replacing old: String?) throws -> EventLog? {
        guard !record.files.isEmpty else { return nil }
        var options = IntakeOptions()
        options.eventIDColumn = record.eventID
        options.timeZone = zone
        let log = try EventIntake.read(record.files.map { files.path($0.path) }, options: options).log
        // Whatever happens in between, the log that lies there is known to be ours, and what it lacks is made good.
        var begun = record
        begun.logs = [log.version] + [old].compactMap { $0 }
        begun.files = []
        try write(begun)
        try log.write(to: files.path(Self.logFile))
        var done = record
        done.logs = [log.version]
        try write(done)
        return try EventLog(copying: files.path(Self.logFile))
    }

    private func write(_ record: Record) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try files.write(try encoder.encode(record), to: Self.recordFile)
    }
}
