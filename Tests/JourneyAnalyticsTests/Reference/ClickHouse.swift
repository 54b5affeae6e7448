// ClickHouse in a process beside the tests, where `make setup` has put it.
import Foundation
import JourneyTestSupport

/// Asks ClickHouse's own windowFunnel.
enum ClickHouse {
    /// One question and its customers.
    struct Group: Sendable {
        var steps: Int
        /// In the unit of the times.
        var window: Int64
        /// As ClickHouse calls them.
        var modes: [String]
        /// By customer: events in the order in which they arrive.
        var customers: [[Event]]
    }

    /// An event that matches some steps.
    struct Event: Sendable {
        var time: Int64
        var mask: UInt64
    }

    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Python that has it; `nil` when nobody ran `make setup`.
    static let python: URL? = {
        let path = project.appendingPathComponent(".venv-clickhouse/bin/python")
        return FileManager.default.isExecutableFile(atPath: path.path) ? path : nil
    }()

    struct Failure: Error { var words: String }

    /// The level of each customer of each group.
    static func levels(_ groups: [Group]) throws -> [[Int]] {
        guard let python else { throw Failure(words: "there is no .venv-clickhouse: run make setup") }
        let room = try TemporaryFolder()
        // Times without a sign: ClickHouse's unsigned numbers are moved far behind 0.
        let base: Int64 = 1 << 50
        var events = ""
        var questions = ""
        var number = 0
        for (index, group) in groups.enumerated() {
            questions += "\(index)\t\(group.steps)\t\(group.window)\t\(group.modes.joined(separator: ","))\n"
            for customer in group.customers {
                for (place, event) in customer.enumerated() {
                    events += "\(index)\t\(number)\t\(place)\t\(base + event.time)\t\(event.mask)\n"
                }
                number += 1
            }
        }
        _ = try room.write("events.tsv", events)
        _ = try room.write("groups.tsv", questions)
        let errors = try room.write("errors", "")
        let process = Process()
        process.executableURL = python
        process.arguments = [project.appendingPathComponent("Tests/Differential/window_funnel.py").path, room.path]
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(words: try String(contentsOfFile: errors, encoding: .utf8))
        }
        let answer = try String(contentsOfFile: room.file("levels.tsv"), encoding: .utf8)
        var levels = answer.split(separator: "\n").compactMap { line in
            line.split(separator: "\t").last.flatMap { Int($0) }
        }[...]
        guard levels.count == number else { throw Failure(words: "\(levels.count) answers for \(number) customers") }
        return groups.map { group in
            defer { levels = levels.dropFirst(group.customers.count) }
            return Array(levels.prefix(group.customers.count))
        }
    }
}
