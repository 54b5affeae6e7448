// `waymark sample`: a made-up company to look at, with stories whose true size is known.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneySample
import JourneySupport
import JourneyWorkspace

struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a made-up company: events, answers, interviews, personas and maps.",
        discussion: """
            Stories are planted in the data, and STORIES.md tells their true size. The same seed gives the same bytes.

            Example: waymark sample workspace --seed 7 --customers 20000
            """)

    @Argument(help: ArgumentHelp("The directory to write; it must not hold anything yet.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("Another seed, another company.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How many customers.", valueName: "n"))
    var customers = 6_000

    @Option(help: ArgumentHelp("Over how many days.", valueName: "n"))
    var days = 120

    func run() async throws {
        let target = URL(fileURLWithPath: directory)
        let manager = FileManager.default
        let found = (try? manager.contentsOfDirectory(atPath: target.path)) ?? []
        guard found.isEmpty, !manager.fileExists(atPath: target.path) || Self.isDirectory(target.path) else {
            throw UsageError(
                "not-empty", "there is something here already; name a new directory.",
                at: SourceLocation(file: directory))
        }
        let company = try SampleCompany(seed: seed, customers: customers, days: days)
        // Everything is written beside the target and moved there in one step: half a company is never seen.
        let parent = target.deletingLastPathComponent()
        let draft = parent.appendingPathComponent(
            ".\(target.lastPathComponent).draft-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try await Self.write(company.files(), to: draft)
            if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
            try manager.moveItem(at: draft, to: target)
        } catch {
            try? manager.removeItem(at: draft)
            if error is any DescribedError { throw error }
            throw UsageError(
                "cannot-write",
                "the sample cannot be written: \(FileReason.text(error)); check the name and the space.",
                at: SourceLocation(file: directory))
        }
        let numbers = NumberStyle(language: .english)
        Console.output("\(directory): a made-up company with \(numbers.count(customers)) customers; see STORIES.md")
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private static func write(_ files: [SampleFile], to folder: URL) async throws {
        for file in files {
            let place = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        // Opening the workspace builds its log, and shows that what was written can be read.
        let content = try await Workspace(opening: folder.path, pool: .machine).current()
        if let problem = content.problems.first { throw UsageError("bad-sample", problem.text) }
    }
}
