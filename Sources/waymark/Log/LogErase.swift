// `waymark log erase`: customers who must not be in a log any more.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogErase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Take customers out of a log.",
        discussion: """
            They are gone from answers at once; then the file is written anew, so that it holds nothing of them. With --later, \
            that is left to `waymark log compact`. Event files, copies and backups still have them.

            Example: waymark log erase events.wmlog customer-17
            """)

    @Argument(help: "The log.")
    var log: String

    @Argument(help: "The customers' ids, as they stand in the events; those that were joined to them go as well.")
    var ids: [String]

    @Flag(help: "Leave the bytes in the file until it is compacted.")
    var later = false

    @OptionGroup var memory: MemoryArguments

    func run() throws {
        let bound = try memory.bound(beside: log, threads: ProcessInfo.processInfo.activeProcessorCount)
        guard !ids.isEmpty else { throw UsageError("no-ids", "nobody is named; write the ids of customers to erase.") }
        var store = try LogStore.waiting(for: log)
        store.log.warnOfRest(log)
        var unknown: Set<String> = []
        try HandChange.erase.change(&store, at: log) { unknown = Set(try $0.erase(ids)) }
        let erased = Set(ids).subtracting(unknown).count
        let numbers = NumberStyle(language: .english)
        for id in unknown.sorted() { Console.error("waymark: the log has no customer “\(id)”.") }
        if later {
            Console.output(
                "\(log): \(numbers.count(erased)) of the ids are out of every answer. The file still holds their bytes: "
                    + "`waymark log compact` writes it without them.")
            return
        }
        // Also where nobody was found: they may have been erased with --later.
        try HandChange.compact.change(&store, at: log) { try $0.compact(on: bound.pool, within: bound) }
        Console.output(
            "\(log): \(numbers.count(erased)) of the ids are erased, and the file holds nothing of them any more. Event files, and "
                + "copies and backups made before, still do.")
    }
}
