// What is said of a workspace's log that is not what its event files say, and what would make it so.
import JourneyLanguage
import JourneyLog
import JourneySupport

extension LogKeeper {
    static let isForeign =
        "this log was not made from the files in events/, so they are not read; remove it, and it is made from them"
    static let isReplaced =
        "this log is not the one that was made from the files in events/: it was changed, or another was put in its place. It is "
        + "kept as it is, and they are not read; remove it, and it is made from them alone, also with customers who were "
        + "erased from it as long as the files have them"
    static let isOrphaned =
        "the files this log was made from are gone; remove it, too, if it should not be shown any longer"
    static let isStale = "the files in events/ have changed, and the log cannot be made again:"
    static let isBusy =
        "the files in events/ have changed, and somebody is writing to the log; it is made again when they are done"

    /// - Parameter changes: what was done by hand; empty where that is not known.
    static func isChanged(_ changes: [HandChange]) -> String {
        "this log was made from the files in events/, and changed by hand since\(list(changes)). The files, or how they are "
            + "read, are not what they were then; the log is kept as it is, so what is new in them is not shown. "
            + "`waymark log append` adds it. \(anew(changes))"
    }

    /// A log that cannot be opened, though it is ours: somebody changed it.
    static func isLost(_ error: LogError, _ changes: [HandChange]) -> WorkspaceError {
        WorkspaceError(
            "changed-log-lost",
            "\(error.message)\nIt was made from the files in events/ and changed by hand since\(list(changes)), so it is not made "
                + "from them again by itself: restore it from a backup. \(anew(changes))",
            at: error.location?.file)
    }

    private static func list(_ changes: [HandChange]) -> String { changes.isEmpty ? "" : " (\(changes.inWords))" }

    /// What removing the log would do.
    private static func anew(_ changes: [HandChange]) -> String {
        let all = changes.isEmpty ? HandChange.allCases : changes
        var sentence = "Or remove \(logFile): it is then made from the files alone"
        if all.contains(.append) || all.contains(.join) { sentence += ", without what was added or joined" }
        if all.contains(.erase) {
            sentence += ", and customers who were erased are back as long as the files have them"
        }
        return sentence
    }
}

extension LogError {
    /// The log is not what it was when its files were read.
    static func changing(_ path: String) -> LogError {
        LogError(
            code: "log-busy", message: "somebody has just changed the log; try again.",
            location: SourceLocation(file: path))
    }
}

extension EventLog {
    /// What was left out because a change did not come to its end; `nil` when nothing was.
    package var restRemark: String? {
        guard discardedBytes > 0 else { return nil }
        return "the last \(NumberStyle(language: .english).count(discardedBytes)) bytes are of a change that was "
            + "interrupted or is under way, and are left out."
    }
}
