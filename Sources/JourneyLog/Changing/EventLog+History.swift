// What a log was before it was changed: its file holds every state since it was written in one piece.

import JourneySupport

extension EventLog {
    /// The versions of all states that the log's file holds, the oldest first and this log's among them. A log that was
    /// compacted begins anew.
    ///
    /// - Complexity: O(states and segments), and the bytes of the states.
    package func versionsInFile() throws(LogError) -> [String] {
        // A segment that this process has just made lies alone, without a state behind it.
        guard let file = parts.first?.segment.file, file.count >= fileLength else { return [version] }
        var versions: [String] = []
        try file.withBytes { (bytes) throws(LogError) in
            _ = try LogFile.walk(bytes) { (piece) throws(LogError) in
                guard case .state(let place) = piece else { return }
                versions.append(XXHash64.digits(of: try LogState(reading: bytes, at: place, path: nil).version))
            }
        }
        return versions
    }
}
