// What somebody probably meant who gave the command line what it does not take.
import ArgumentParser
import Foundation
import JourneySupport

enum UsageHint {
    /// The command that was misspelt, before the parser calls it an unexpected argument; `nil` where it is none.
    static func misspelt(_ arguments: [String]) -> UsageError? {
        var command: any ParsableCommand.Type = Waymark.self
        var path = "waymark"
        for argument in arguments {
            // Those in groups are among them.
            let known = command.configuration.subcommands
            guard !known.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
            let names = known.map { $0._commandName }
            if let index = names.firstIndex(of: argument) {
                command = known[index]
                path += " " + argument
                continue
            }
            if let near = Suggestion.nearest(to: argument, among: names) {
                return UsageError(
                    "no-command", "there is no command “\(argument)”; did you mean `\(path) \(near)`?")
            }
            return UsageError(
                "no-command", "there is no command “\(argument)”; there are \(names.joined(separator: ", ")).")
        }
        return nil
    }

    /// A line below a complaint of the parser; `nil` where nothing comes to mind.
    static func text(below message: String, _ arguments: [String]) -> String? {
        if let name = quoted(arguments) { return "A name with a space stands in quotes: \(name)" }
        let isWithoutOutput = message.contains("'-o <output>'") || message.contains("'--output <output>'")
        guard isWithoutOutput, message.contains("Missing expected argument") || message.contains("Unexpected argument"),
            let last = arguments.last, arguments.count > 2, !last.hasPrefix("-"), last.dropFirst().contains(".")
        else { return nil }
        return "Did you mean -o \(last)?"
    }

    /// The name of a file that was given in pieces, in quotes.
    static func quoted(_ arguments: [String]) -> String? {
        let pieces = arguments.prefix(64)
        for start in pieces.indices where !pieces[start].hasPrefix("-") {
            for end in pieces.indices where end > start {
                let name = pieces[start...end].joined(separator: " ")
                if FileManager.default.fileExists(atPath: name) { return "\"\(name)\"" }
            }
        }
        return nil
    }
}
