// What people do to a log by hand, noted beside it where it is the log of a workspace.
import Foundation
package import JourneyLog

/// A change of a log that is no reading of event files. The raw value stands in the record.
package enum HandChange: String, Codable, Sendable, CaseIterable {
    case append, join, erase
    /// Changes nothing that counts.
    case compact

    /// Changes a log. Where it is that of a workspace, made from its event files, this is noted before and after, so that
    /// the workspace neither takes it for another log nor makes it anew without what was changed.
    /// - Parameter path: where the log is, as the workspace names it: links are not followed.
    package func change(
        _ store: inout LogStore, at path: String, by body: (inout LogStore) throws -> Void
    ) throws {
        let place = URL(fileURLWithPath: path)
        let files = WorkspaceFiles(directory: place.deletingLastPathComponent().path)
        let before = store.log
        guard place.lastPathComponent == LogKeeper.logFile, let known = LogRecord(of: files),
            known.standing(of: before) != .other
        else { return try body(&store) }
        var record = known
        record.begin(self, of: before)
        // First the note: whoever finds a changed log finds it noted, also when we are ended in between.
        try record.write(to: files)
        let result = Result { try body(&store) }
        let after = store.log.version
        if after == before.version {
            record = known
        } else if self == .compact, known.standing(of: before) == .asMade {
            record = known
            record.logs.append(after)
        } else {
            record.changed?.version = after
        }
        try record.write(to: files)
        try result.get()
    }
}

extension [HandChange] {
    /// What was done, in words: `events were added, customers were erased`.
    var inWords: String {
        map { change in
            switch change {
            case .append: "events were added"
            case .join: "ids were joined"
            case .erase: "customers were erased"
            case .compact: "it was compacted"
            }
        }.joined(separator: ", ")
    }
}
