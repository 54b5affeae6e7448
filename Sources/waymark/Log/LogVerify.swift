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
        if let damage = try Self.damage(in: log) {
            Console.error("waymark: \(damage)")
            throw ExitCode(1)
        }
        Console.output("\(log) is whole.")
    }

    /// What is wrong with the bytes of a log; `nil` when it is whole.
    /// - Throws: when it cannot be opened at all.
    private static func damage(in path: String) throws -> LogError? {
        let result = Result { () throws(LogError) in try EventLog(opening: path).verify() }
        guard case .failure(let error) = result else { return nil }
        guard error.code == "log-damaged" else { throw error }
        return error
    }
}
