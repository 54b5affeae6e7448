// `waymark serve`: the web application on a workspace's directory.
import ArgumentParser
import Foundation
import JourneyLanguage
import JourneyLog
import JourneyServer
import JourneySupport
import JourneyWorkspace

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a workspace's maps in the browser.",
        discussion: """
            Maps, personas and answers are read again when their files change; so are the events. A log that was changed \
            so often that it pays is compacted in the background.

            Example: waymark serve --home workspace --port 8080
            """)

    @Option(help: ArgumentHelp("The workspace's directory.", valueName: "dir"))
    var home = "."

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "host"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 takes a free one.", valueName: "port"))
    var port = 8080

    @Option(
        name: .customLong("public-name"),
        help: ArgumentHelp(
            "A name under which others reach this server; may be given several times. Other names are refused.",
            valueName: "name"))
    var publicNames: [String] = []

    func run() async throws {
        guard (0...65_535).contains(port) else {
            throw UsageError("bad-port", "--port \(port) is no port; write a number from 0 to 65535.")
        }
        let workspace = try await Workspace(opening: home, pool: .machine)
        for problem in try await workspace.current().problems {
            Console.error("waymark: \(home)/\(problem.file) needs mending:\n\(problem.text)")
        }
        let home = home
        await workspace.compactInBackground { Self.tell($0, of: home) }
        var settings = WebServer.Settings(host: host, port: port, publicNames: publicNames)
        settings.mostConnections = Descriptors.raised() / 2
        let server = WebServer(source: WorkspaceSource(workspace: workspace), settings: settings)
        let host = host
        do {
            try await server.run { port in
                Console.announce("Waymark is at http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
            }
        } catch {
            throw UsageError(
                "cannot-listen",
                "cannot listen on \(host), port \(port) (\(error)); is another program there? Choose another with --port."
            )
        }
    }

    /// Says what became of the log in the background.
    private static func tell(_ outcome: LogCompactor.Outcome, of home: String) {
        let numbers = NumberStyle(language: .english)
        let log = "waymark: \(home)/\(LogCompactor.logFile)"
        switch outcome {
        case .done(let before, let parts, let superseded, let bytes):
            Console.error(
                "\(log) was compacted: \(numbers.count(parts)) parts and \(numbers.count(superseded)) superseded journeys are one "
                    + "part; it has \(numbers.count(bytes)) bytes, and had \(numbers.count(before.bytes)).")
        case .failed(let error):
            Console.error("\(log) could not be compacted, and stays as it is:\n\(error)")
        }
    }
}
