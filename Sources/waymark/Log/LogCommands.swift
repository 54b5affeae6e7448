// `waymark log`: from event files to a log, and what is in it.
import ArgumentParser

/// Building and looking at logs.
struct LogCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Build a log from event files, and look at it.",
        subcommands: [LogBuild.self, LogInfoCommand.self, LogVerify.self])
}
