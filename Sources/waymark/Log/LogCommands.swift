// `waymark log`: from event files to a log, what is in it, and what changes it.
import ArgumentParser

/// Building and looking at logs.
struct LogCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Build a log from event files, look at it, and change it.",
        subcommands: [
            LogBuild.self, LogInfoCommand.self, LogVerify.self, LogAppend.self, LogMerge.self, LogJoin.self,
            LogErase.self,
            LogCompact.self,
        ])
}
