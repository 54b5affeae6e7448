// `waymark log build`: event files in, one log out.
import ArgumentParser
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read event files (CSV, JSON Lines, XES, also gzipped, Excel workbooks) into a log.",
        discussion: """
            Columns are guessed from their names where they are not given; in JSON Lines, a column is a key, and a key \
            within an object is a path such as user.id. Nothing is written when a row cannot be read, \
            unless --skip-bad-rows is given.

            Events may be many more than memory holds: what goes beyond --memory is kept in files beside the log \
            meanwhile, which are gone when the command ends. The log is the same, byte for byte.

            Example: waymark log build events.csv -o events.wmlog --case customer --activity event --time time
            """)

    @OptionGroup var intake: IntakeArguments

    @Option(name: .shortAndLong, help: "The log to write.")
    var output: String

    @Option(
        help: ArgumentHelp(
            "Write which columns were chosen or guessed to a mapping, to read later files likewise.", valueName: "file")
    )
    var saveMapping: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let inputs = intake.inputs
        // An empty file is nobody's work.
        let file = try OutputFile(output, inputs: inputs, what: "the log") { $0.isEmpty || EventLog.begins($0) }
        let saved = try saveMapping.map { name in
            try OutputFile(name, inputs: inputs + [output], what: "the mapping") {
                $0.isEmpty || ColumnMapping.begins($0)
            }
        }
        let (result, choices) = try intake.read(within: intake.bound(beside: file.path))
        let completed = try saved.map { ($0, try choices.completed(by: result.report)) }
        try result.log.write(to: file.path)
        if let (file, mapping) = completed { try file.write(mapping.text.utf8) }
        IntakeArguments.warn(of: result.report)
        if json { Console.output(result.report.json()) } else { Console.output(result.report.text(output: output)) }
    }
}
