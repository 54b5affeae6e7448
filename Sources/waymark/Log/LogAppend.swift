// `waymark log append`: more events into a log that is there.
import ArgumentParser
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogAppend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append", abstract: "Add the events of files to a log.",
        discussion: """
            Files are read as `waymark log build` reads them. The log is changed when everything was read and is safe on disk, or \
            not at all; whoever has it open goes on with what it was. Events that are in the log already are not looked for: \
            --event-id tells those of one call apart.

            Example: waymark log append events.wmlog today.csv --case customer --activity event --time time
            """)

    @Argument(help: "The log.")
    var log: String

    @OptionGroup var intake: IntakeArguments

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let memory = try intake.bound(beside: log)
        // First, so that nothing is read for a log that somebody else writes.
        var store = try LogStore.waiting(for: log)
        store.log.warnOfRest(log)
        let (result, _) = try intake.read(within: memory)
        try HandChange.append.change(&store, at: log) { try $0.append(result.log, on: memory.pool, within: memory) }
        IntakeArguments.warn(of: result.report)
        if json {
            Console.output(result.report.json(log: store.log))
        } else {
            Console.output(result.report.text(output: log, log: store.log))
        }
    }
}
