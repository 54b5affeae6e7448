// Waymark at work, for compare.py: answers each line of standard input with a line of JSON that says how long the job
// itself took and what it found. `bench [WORKSPACE [LOG]]`
import Glibc
import JourneyAnalytics
import JourneyDrawing
import JourneyEvidence
import JourneyFormats
import JourneyImaging
import JourneyIntake
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyWorkspace

@main
struct Bench {
    typealias Result = (seconds: Double, figures: Figures)

    /// The sample company's map that is drawn; `nil` where no company was named.
    let measured: MeasuredMap?
    /// The XES file that is read.
    let log: String?
    /// The log that questions are asked of; read anew by each `read`.
    var engine: LogEngine?
    /// As a server keeps it: it knows the widths of texts it has met.
    let measurer = PangoMeasurer()
    private var drawing: Drawing { Drawing(measurer: measurer) }

    static func main() async throws {
        let arguments = CommandLine.arguments
        var bench = Bench(
            measured: arguments.count > 1 ? try await map(in: arguments[1]) : nil, log: arguments.dropFirst(2).first)
        say(#"{"name": "waymark", "version": "here"}"#)
        while let job = readLine() {
            let (seconds, figures) = try await bench.run(job)
            let members = figures.pairs.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
            say("{\"seconds\": \(seconds), \"figures\": {\(members)}}")
        }
    }

    private static func map(in folder: String) async throws -> MeasuredMap {
        let workspace = try await Workspace(opening: folder)
        guard let reading = try await workspace.measured(map: "connect", persona: nil, period: .all),
            let measured = reading.measured
        else { throw BenchError(message: "the workspace has no measured map “connect”") }
        return measured
    }

    private mutating func run(_ job: String) async throws -> Result {
        switch job {
        case "read": try read()
        case "variants": try await variants(top: 10)
        case "all-variants": try await variants(top: .max)
        case "flow": try await flow()
        case "draw": try draw(measurer)
        case "draw-cold": try draw(PangoMeasurer())
        case "draw-10x20-svg": try drawing.draw(Drawing.usual, as: .svg)
        case "draw-10x20-pdf": try drawing.draw(Drawing.usual, as: .pdf)
        case "draw-10x20-png2x": try drawing.draw(Drawing.usual, as: .png)
        case "load-5000-cells": try loadMap()
        case "draw-40x60-svg": try drawing.draw(Drawing.large, as: .svg)
        default: try await runOnLog(job.split(separator: " ").map(String.init))
        }
    }

    private mutating func read() throws -> Result {
        guard let path = log else { throw BenchError(message: "no log was named") }
        engine = nil
        let clock = ContinuousClock()
        let start = clock.now
        let log = try EventIntake.read([path]).log
        let seconds = (clock.now - start) / .seconds(1)
        engine = LogEngine(log)
        return (seconds, ["cases": log.customerCount, "events": log.eventCount])
    }

    private func variants(top: Int) async throws -> Result {
        guard let engine else { throw BenchError(message: "nothing was read yet") }
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await engine.variants(VariantsQuestion(top: top), in: .everything)
        return ((clock.now - start) / .seconds(1), ["variants": answer.variants, "listed": answer.top.count])
    }

    private func flow() async throws -> Result {
        guard let engine else { throw BenchError(message: "nothing was read yet") }
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await engine.flow(FlowQuestion(), in: .everything)
        let seconds = (clock.now - start) / .seconds(1)
        return (seconds, ["edges": answer.edges.count, "moves": answer.edges.reduce(0) { $0 + $1.count }])
    }

    private func draw(_ measurer: PangoMeasurer) throws -> Result {
        guard let measured else { throw BenchError(message: "no workspace was named") }
        let clock = ContinuousClock()
        let start = clock.now
        let context = DrawingContext(language: .english, measurer: measurer)
        let svg = MapPicture(map: measured.map, measured: measured, context: context).svg()
        let seconds = (clock.now - start) / .seconds(1)
        return (seconds, ["steps": measured.map.steps.count, "bytes": svg.utf8.count])
    }

    /// From the bytes of a file to a map of 160 steps with 33 cells each that fits together.
    private func loadMap() throws -> Result {
        let map = Drawing.deep.map
        let bytes = Array(MapWriter.text(of: map).utf8)
        let clock = ContinuousClock()
        let start = clock.now
        let read = try MapReader.readAlone(bytes, file: "wide.yaml")
        let seconds = (clock.now - start) / .seconds(1)
        let cells = read.steps.reduce(0) { cells, step in
            cells + step.notes.values.reduce(0) { $0 + $1.count } + step.blueprint.values.reduce(0) { $0 + $1.count }
                + step.touchpoints.count + step.barriers.count + step.opportunities.count + 1
        }
        guard cells >= 5_000, read == map else { throw BenchError(message: "the map is not what was written") }
        return (seconds, ["cells": cells, "bytes": bytes.count])
    }

    private static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}

struct BenchError: Error {
    let message: String
}

/// What a job found, by name, in the order in which it is told.
struct Figures: ExpressibleByDictionaryLiteral {
    let pairs: [(String, Int)]

    init(_ pairs: [(String, Int)]) { self.pairs = pairs }

    init(dictionaryLiteral elements: (String, Int)...) { pairs = elements }
}
