import Foundation
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct LogFileTests {
    static func image(_ events: [PlainEvent]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try LogModel.build(events).write(to: folder.file("log"))
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("log"))))
    }

    /// Opening bytes as a log file: the log, or the error.
    static func open(_ bytes: [UInt8], _ folder: TemporaryFolder) throws -> Result<EventLog, LogError> {
        let path = try folder.write("log", bytes)
        do throws(LogError) { return .success(try EventLog(opening: path)) } catch { return .failure(error) }
    }

    @Test func aFileOpensAsTheSameLog() throws {
        let folder = try TemporaryFolder()
        let events = LogModel.random(500, seed: 11)
        let built = try LogModel.build(events)
        try built.write(to: folder.file("log"))
        let opened = try EventLog(opening: folder.file("log"))
        #expect(LogModel.events(of: opened) == LogModel.sorted(events))
        #expect(opened.version == built.version)
        #expect(opened.byteCount == built.byteCount)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("log"))).count == built.byteCount)
        #expect(opened.activities == built.activities && opened.activityCounts == built.activityCounts)
        #expect(opened.propertyNames == built.propertyNames)
        try opened.verify()
        #expect(try folder.names() == ["log"], "no temporary file is left")
    }

    @Test func writingReplacesAnOlderLogThatStaysReadable() throws {
        let folder = try TemporaryFolder()
        let (old, new) = (LogModel.random(50, seed: 1), LogModel.random(60, seed: 2))
        try LogModel.build(old).write(to: folder.file("log"))
        let reader = try EventLog(opening: folder.file("log"))
        try LogModel.build(new).write(to: folder.file("log"))
        #expect(LogModel.events(of: reader) == LogModel.sorted(old))
        #expect(LogModel.events(of: try EventLog(opening: folder.file("log"))) == LogModel.sorted(new))
    }

    @Test func writersAtTheSameTimeLeaveOneWholeFile() async throws {
        let folder = try TemporaryFolder()
        let logs = try (1...8).map { try LogModel.build(LogModel.random($0 * 50, seed: UInt64($0))) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for log in logs { group.addTask { try log.write(to: folder.file("log")) } }
            try await group.waitForAll()
        }
        let version = try EventLog(opening: folder.file("log")).version
        #expect(logs.contains { $0.version == version })
        #expect(try folder.names() == ["log"])
    }

    @Test func theSameEventsGiveTheSameBytes() throws {
        let events = LogModel.random(100, seed: 5)
        #expect(try Self.image(events) == Self.image(events))
    }

    @Test func everyTruncationIsAnError() throws {
        let folder = try TemporaryFolder()
        let image = try Self.image(LogModel.random(12, seed: 4))
        for length in 0..<image.count where length < 256 || length % 5 == 0 {
            guard case .failure(let error) = try Self.open(Array(image[..<length]), folder) else {
                Issue.record("a file cut to \(length) of \(image.count) bytes opened")
                continue
            }
            #expect(["log-damaged", "log-unknown"].contains(error.code))
        }
        #expect(try !isFailure(Self.open(image, folder)))
    }

    /// Any one byte changed is found, except in the padding between sections, which holds nothing.
    @Test func everyFlippedByteIsAnError() throws {
        let folder = try TemporaryFolder()
        let image = try Self.image(LogModel.random(12, seed: 4))
        for position in image.indices {
            var bytes = image
            bytes[position] ^= UInt8(1 << (position % 8))
            switch try Self.open(bytes, folder) {
            case .failure(let error): #expect(["log-damaged", "log-unknown", "log-format"].contains(error.code))
            case .success: Issue.record("nobody saw that byte \(position) was changed")
            }
        }
    }

    @Test(arguments: [
        ("", "log-damaged", "the file is empty"),
        (
            "case,activity,time\n", "log-unknown",
            "this is no Waymark log; make one from event files with `waymark log build FILE -o LOG`."
        ),
        ("WAYLOG\r\n", "log-damaged", "it ends inside its header"),
        ("WAYLOG\n", "log-unknown", "no Waymark log"),
    ])
    func strangersAreToldWhatToDo(_ text: String, _ code: String, _ message: String) throws {
        let folder = try TemporaryFolder()
        guard case .failure(let error) = try Self.open(Array(text.utf8), folder) else {
            Issue.record("opened")
            return
        }
        #expect(error.code == code)
        #expect(error.message.contains(message))
        #expect(error.description.hasPrefix(folder.file("log") + ": "))
    }

    @Test func aMissingFileAndAFolderAreErrors() throws {
        let folder = try TemporaryFolder()
        let missing = #expect(throws: LogError.self) { try EventLog(opening: folder.file("none")) }
        #expect(missing?.code == "log-missing")
        #expect(missing?.description == "\(folder.file("none")): cannot open the log: No such file or directory.")
        let directory = #expect(throws: LogError.self) { try EventLog(opening: folder.path) }
        #expect(directory?.code == "log-not-a-file")
    }

    @Test func aPlaceThatCannotBeWrittenIsAnErrorAndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let log = try LogBuilder().finish()
        let error = #expect(throws: LogError.self) { try log.write(to: folder.file("none/log")) }
        #expect(error?.message == "cannot write the log: No such file or directory.")
        try FileManager.default.createDirectory(atPath: folder.file("taken"), withIntermediateDirectories: false)
        #expect(throws: LogError.self) { try log.write(to: folder.file("taken")) }
        #expect(try folder.names() == ["taken"])
    }

    private func isFailure(_ result: Result<EventLog, LogError>) -> Bool {
        if case .failure = result { return true }
        return false
    }
}
