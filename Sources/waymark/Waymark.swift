// The command line, and the composition root: the one place where clocks, streams and exit codes are touched.
import ArgumentParser
import Foundation
import JourneySupport

/// `waymark`: every command of the product.
@main
struct Waymark: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract: "Living customer journey maps: drawn by people, measured by what customers did and said.",
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Maps",
                subcommands: [
                    Serve.self, New.self, Templates.self, Draw.self, Measure.self, Check.self, Diff.self, Merge.self,
                    Translate.self, Convert.self, Schema.self, Sample.self,
                ]),
            CommandGroup(name: "Events", subcommands: [LogCommands.self, Ask.self]),
        ])

    static func main() async {
        StandardStream.reserveAll()
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if let error = UsageHint.misspelt(arguments) { throw error }
            var command = try Waymark.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Exit.now(because: error)
        }
    }
}

/// Ends the program with the status that the kind of error asks for.
enum Exit {
    static let badUsage: Int32 = 2
    static let ourBug: Int32 = 70

    static func now(because error: any Error) -> Never {
        if let problem = error as? any DescribedError {
            Console.error("waymark: \(problem)")
            exit(badUsage)
        }
        let message = Waymark.fullMessage(for: error)
        switch Waymark.exitCode(for: error) {
        case .success:
            Console.output(message)
            exit(0)
        case .validationFailure:
            Console.error(message)
            if let hint = UsageHint.text(below: message, Array(CommandLine.arguments.dropFirst())) {
                Console.error(hint)
            }
            exit(badUsage)
        case let code where error is ExitCode:
            exit(code.rawValue)
        default:
            Console.error(
                "waymark: \(message)\nThis is a defect of waymark; please report it with the command you gave.")
            exit(ourBug)
        }
    }
}
