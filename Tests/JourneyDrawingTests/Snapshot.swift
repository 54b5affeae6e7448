// Expected outputs kept as text files beside the tests.
import Foundation
import Testing

enum Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

    /// Compares with the file; with RECORD_SNAPSHOTS=1 writes it and fails, so that nobody records unnoticed.
    static func check(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded anew; run again without RECORD_SNAPSHOTS")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        if text == expected { return }
        let lines = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false))
        let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
        let place =
            first.map { "line \($0.offset + 1): \($0.element.0) instead of \($0.element.1)" } ?? "another length"
        Issue.record("\(name) differs, \(place). RECORD_SNAPSHOTS=1 records it anew")
    }
}
