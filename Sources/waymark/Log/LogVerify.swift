// `waymark log verify`: is the file what was written.
import ArgumentParser
import JourneyLog

struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every byte of a log against its checksums.",
        discussion: "Exit status 0 when it is whole, 1 when it is not. Example: waymark log verify events.wmlog")

    @Argument(help: "The log.")
    var log: String

    func run() throws {
        do {
            try JourneyLog(opening: log).verify()
        } catch  where error.code == "log-damaged" {
            Console.error("waymark: \(error)")
            throw ExitCode(1)
        }
        Console.output("\(log) is whole.")
    }
}
