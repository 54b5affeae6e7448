// `waymark serve` as a process of its own, started, watched and ended.
import Foundation
import JourneyTestSupport
import Testing

/// The server on a workspace, on a free port of the loopback; it is ended with the last reference.
final class ServedProcess {
    private let process = Process()
    private let room: TemporaryFolder
    let id: Int32

    init(home: String) throws {
        room = try TemporaryFolder()
        process.executableURL = CommandLineTool.program
        process.arguments = ["serve", "--home", home, "--port", "0"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: try room.write("out", "")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: try room.write("err", "")))
        try process.run()
        id = process.processIdentifier
    }

    deinit { end(SIGKILL) }

    /// What it has said on standard output and standard error so far.
    var output: String { (try? String(contentsOfFile: room.file("out"), encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: room.file("err"), encoding: .utf8)) ?? "" }

    /// Waits until something holds, at most a minute.
    /// - Parameter microseconds: how long it sleeps between two looks.
    func wait(every microseconds: UInt32 = 50_000, until holds: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<60_000_000 / microseconds {
            if try holds() { return true }
            usleep(microseconds)
        }
        return false
    }

    func end(_ signal: Int32) {
        guard process.isRunning else { return }
        kill(id, signal)
        process.waitUntilExit()
    }

    /// By name of a thread: how nice it is to others.
    var threads: [String: Int] {
        let folder = "/proc/\(id)/task"
        var threads: [String: Int] = [:]
        for task in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let name = try? String(contentsOfFile: "\(folder)/\(task)/comm", encoding: .utf8),
                let facts = try? String(contentsOfFile: "\(folder)/\(task)/stat", encoding: .utf8),
                let end = facts.lastIndex(of: ")")
            else { continue }
            // It is the nineteenth of them; the name is the second, and ends what begins here.
            let fields = facts[end...].split(separator: " ")
            threads[name.trimmingCharacters(in: .newlines)] = fields.count > 17 ? Int(fields[17]) : nil
        }
        return threads
    }
}
