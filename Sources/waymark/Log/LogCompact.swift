// `waymark log compact`: a log that was changed often, in one piece again.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogCompact: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Write a changed log anew, in one piece and without what it does not tell any more.",
        discussion: """
            The new file takes the place of the old one when it is safe on disk. Answers stay the same and come quicker. \
            Example: waymark log compact events.wmlog
            """)

    @Argument(help: "The log.")
    var log: String

    @OptionGroup var memory: MemoryArguments

    func run() throws {
        let bound = try memory.bound(beside: log, threads: ProcessInfo.processInfo.activeProcessorCount)
        var store = try LogStore.waiting(for: log)
        store.log.warnOfRest(log)
        let before = store.log.byteCount
        try HandChange.compact.change(&store, at: log) { try $0.compact(on: bound.pool, within: bound) }
        let numbers = NumberStyle(language: .english)
        Console.output(
            "\(log): \(numbers.count(store.log.byteCount)) bytes in one piece; it had \(numbers.count(before)).")
    }
}

extension EventLog {
    /// Says on standard error what was left out because an append did not come to its end.
    func warnOfRest(_ path: String) {
        if let rest = restRemark { Console.error("waymark: \(path): \(rest)") }
    }
}

extension WorkPool {
    /// As many threads as the machine has.
    static var machine: WorkPool { WorkPool(threads: ProcessInfo.processInfo.activeProcessorCount) }
}
