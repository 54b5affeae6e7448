// Changing a file that others may change at the same time: what they wrote meanwhile is never overwritten.
import Foundation
import JourneySupport

extension OutputFile {
    /// Writes it in the place of what was read from it.
    ///
    /// Who changes files of one folder so waits for the others; a program that knows nothing of this may still come in between the
    /// look at the file and its replacement, for some microseconds.
    /// - Parameter original: the file as it was read.
    /// - Throws: `UsageError` where the file says something else by now; nothing is written then.
    func write(_ bytes: some Sequence<UInt8>, over original: [UInt8]) throws {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        // A folder that cannot be opened or locked, as on some networks, is no reason to lose the work.
        if folder >= 0 { flock(folder, LOCK_EX) }
        defer { if folder >= 0 { close(folder) } }
        guard FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == original else {
            throw UsageError(
                "changed-meanwhile",
                "the file was changed by somebody else while this ran, and nothing was written; do it again.",
                at: SourceLocation(file: path))
        }
        try write(bytes)
    }
}
