// What the log of a workspace was made from, and what was done to it by hand since: a small file beside it.
import Foundation
import JourneyLog

/// What a log was made from, and how. Any difference means that it must be made again, unless somebody has changed it: then
/// it holds more than its files, or less.
struct LogRecord: Codable, Equatable {
    /// Beside a log that people made themselves there is none.
    static let file = ".events.wmlog.json"

    /// Counted up when reading comes to another result for the same files.
    var reading = 1
    /// The versions of the log this record may belong to: one, or two while a new log replaces an old one.
    var logs: [String]
    var eventID: String?
    var timeZone: String
    var files: [Source]
    /// What was done to the log by hand since it was made; `nil` when nothing was.
    var changed: Changed?

    struct Source: Codable, Equatable {
        var path: String
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    struct Changed: Codable, Equatable {
        /// Each once, in the order of their declaration; empty where nobody noted it.
        var by: [HandChange]
        /// The log's version after the last change; `nil` while one is under way, or where one did not come to its end.
        var version: String?
    }

    /// How a log stands to the files that it was made from.
    enum Standing: Equatable {
        case asMade
        /// Made from them, and changed since.
        case changed([HandChange])
        /// Not known to come from them.
        case other
    }

    /// - Complexity: O(1) where the record names the log, else as `EventLog.versionsInFile`.
    func standing(of log: EventLog) -> Standing {
        if logs.contains(log.version) { return .asMade }
        if let changed, changed.version == nil || changed.version == log.version { return .changed(changed.by) }
        let known = logs + [changed?.version].compactMap { $0 }
        // Somebody changed it without a note: its file still says what it was.
        guard let versions = try? log.versionsInFile(), versions.contains(where: known.contains) else { return .other }
        return .changed(changed?.by ?? [])
    }

    /// Whether the files and how they are read are the same.
    func isMade(as other: LogRecord) -> Bool {
        var other = other
        (other.logs, other.changed) = (logs, changed)
        return self == other
    }

    /// Notes that a change of the log begins.
    mutating func begin(_ change: HandChange, of log: EventLog) {
        var by = Set(changed?.by ?? [])
        if case .changed(let known) = standing(of: log) { by.formUnion(known) }
        if change != .compact { by.insert(change) }
        changed = Changed(by: HandChange.allCases.filter(by.contains), version: nil)
    }

    init(logs: [String], eventID: String?, timeZone: String, files: [Source]) {
        (self.logs, self.eventID, self.timeZone, self.files) = (logs, eventID, timeZone, files)
    }

    /// The record of a workspace; `nil` where there is none, or none that can be read.
    init?(of files: WorkspaceFiles) {
        guard let bytes = try? files.read(Self.file),
            let record = try? JSONDecoder().decode(Self.self, from: Data(bytes))
        else { return nil }
        self = record
    }

    func write(to files: WorkspaceFiles) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try files.write(try encoder.encode(self), to: Self.file)
    }
}
