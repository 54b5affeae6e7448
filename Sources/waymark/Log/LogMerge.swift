// `waymark log merge`: several logs become one.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneyLog
import JourneySupport

struct LogMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Write one log of several; customers of the same id are one.",
        discussion: "Example: waymark log merge web.wmlog shop.wmlog -o all.wmlog")

    @Argument(help: "The logs.")
    var logs: [String]

    @Option(name: .shortAndLong, help: "The log to write.")
    var output: String

    @OptionGroup var memory: MemoryArguments

    func run() throws {
        let file = try OutputFile(output, inputs: logs, what: "the log") { $0.isEmpty || EventLog.begins($0) }
        let bound = try memory.bound(beside: file.path, threads: ProcessInfo.processInfo.activeProcessorCount)
        let opened = try logs.map { path in
            let log = try EventLog(opening: path)
            log.warnOfRest(path)
            return log
        }
        let merged = try EventLog.merging(opened, on: bound.pool, within: bound)
        try merged.write(to: file.path)
        let numbers = NumberStyle(language: .english)
        Console.output(
            "\(output): \(numbers.count(merged.eventCount)) events of \(numbers.count(merged.customerCount)) customers."
        )
    }
}
