// Waymark at work, for compare.py: answers each line of standard input with a line of JSON that says how long the job
// itself took and what it found.
import Glibc
import JourneyAnalytics
import JourneyIntake
import JourneySupport

@main
struct Bench {
    /// The XES file that is read.
    let path: String?
    /// The log that questions are asked of; read anew by each `read`.
    var engine: LogEngine?

    static func main() async throws {
        var bench = Bench(path: CommandLine.arguments.dropFirst().first)
        say(#"{"name": "waymark", "version": "here"}"#)
        while let job = readLine() {
            let (seconds, figures) = try await bench.run(job)
            let members = figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
            say("{\"seconds\": \(seconds), \"figures\": {\(members)}}")
        }
    }

    mutating func run(_ job: String) async throws -> (seconds: Double, figures: KeyValuePairs<String, Int>) {
        let clock = ContinuousClock()
        switch job {
        case "read":
            engine = nil
            let start = clock.now
            let log = try EventIntake.read([path ?? "-"]).log
            let seconds = clock.now - start
            engine = LogEngine(log)
            return (seconds / .seconds(1), ["cases": log.customerCount, "events": log.eventCount])
        case "variants":
            let start = clock.now
            // All of them, as the peer answers; `ask variants` lists ten.
            let answer = try await asked.variants(VariantsQuestion(top: .max), in: .everything)
            return ((clock.now - start) / .seconds(1), ["variants": answer.variants, "listed": answer.top.count])
        case "flow":
            let start = clock.now
            let answer = try await asked.flow(FlowQuestion(), in: .everything)
            let moves = answer.edges.reduce(0) { $0 + $1.count }
            return ((clock.now - start) / .seconds(1), ["edges": answer.edges.count, "moves": moves])
        default:
            throw BenchError(message: "unknown job: \(job)")
        }
    }

    var asked: LogEngine {
        get throws {
            guard let engine else { throw BenchError(message: "nothing was read yet") }
            return engine
        }
    }

    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}

struct BenchError: Error {
    let message: String
}
