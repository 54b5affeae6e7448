// What is asked of a large log: built from a file, opened, and its questions.
import JourneyAnalytics
import JourneyIntake
import JourneyLog
import JourneySupport

extension Bench {
    /// A job of several words: its name, and what it works on.
    mutating func runOnLog(_ words: [String]) async throws -> Result {
        switch (words.first ?? "", words.count) {
        case ("build", 3): try build(words[1], log: words[2])
        case ("append", 3): try append(words[2], log: words[1])
        case ("open", 2): try open(words[1], threads: 2)
        case ("open-alone", 2): try open(words[1], threads: 1)
        case ("funnel", 6...): try await funnel(words)
        case ("paths", 2): try await paths(from: words[1])
        default: throw BenchError(message: "unknown job: \(words.joined(separator: " "))")
        }
    }

    /// `build FILE LOG`: from a file of events to a log that can be asked, on the disk.
    private mutating func build(_ path: String, log file: String) throws -> Result {
        engine = nil
        return try Self.timed {
            var options = IntakeOptions()
            options.threads = 2
            let log = try EventIntake.read([path], options: options).log
            try log.write(to: file)
            return ["events": log.eventCount]
        }
    }

    /// `append LOG FILE`: from a file of events to a log that is open already, on the disk and ready to be asked.
    private mutating func append(_ path: String, log file: String) throws -> Result {
        engine = nil
        var store = try LogStore(opening: file)
        let clock = ContinuousClock()
        let start = clock.now
        var options = IntakeOptions()
        options.threads = 2
        let new = try EventIntake.read([path], options: options).log
        let read = clock.now
        try store.append(new, on: WorkPool(threads: 2))
        let end = clock.now
        engine = LogEngine(store.log, pool: KernelPool(threads: 2))
        return (
            (end - start) / .seconds(1),
            [
                "events": store.log.eventCount, "new": new.eventCount,
                "readMicroseconds": Int((read - start) / .microseconds(1)),
            ]
        )
    }

    /// `open LOG`: from a file in the page cache to an engine that answers; `open-alone LOG`: on one thread.
    private mutating func open(_ path: String, threads: Int) throws -> Result {
        engine = nil
        let clock = ContinuousClock()
        let start = clock.now
        let log = try EventLog(opening: path)
        engine = LogEngine(log, pool: KernelPool(threads: threads))
        let (columns, postings) = log.bytesByUse
        return (
            (clock.now - start) / .seconds(1),
            [
                "customers": log.customerCount, "events": log.eventCount, "columnBytes": columns,
                "postingBytes": postings,
            ]
        )
    }

    /// `funnel SECONDS FROM TO PROPERTY=VALUE STEP…`, with `-` for what is not asked.
    private func funnel(_ words: [String]) async throws -> Result {
        guard let engine, let window = Int64(words[1]) else {
            throw BenchError(message: "open a log first; then: funnel SECONDS FROM TO PROPERTY=VALUE STEP …")
        }
        let condition = words[4] == "-" ? "" : "[\(words[4])]"
        let question = FunnelQuestion(
            steps: try words.dropFirst(5).map { try EventPattern(parsing: $0 + condition) }, window: .seconds(window))
        let period = Period(
            start: Int64(words[2]).map { $0 * 1_000_000 }, end: Int64(words[3]).map { $0 * 1_000_000 })
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await engine.funnel(question, in: Scope(period: period))
        let seconds = (clock.now - start) / .seconds(1)
        let names = ["level1", "level2", "level3", "level4", "level5", "level6"]
        return (seconds, Figures(Array(zip(names, answer.levels.dropFirst()))))
    }

    /// `paths START`: the first five events from a customer's first START on, the fifty most frequent.
    private func paths(from start: String) async throws -> Result {
        guard let engine else { throw BenchError(message: "open a log first; then: paths START") }
        let question = PathsQuestion(.from(try EventPattern(parsing: start)), depth: 4, top: 50)
        let clock = ContinuousClock()
        let begin = clock.now
        let answer = try await engine.paths(question, in: .everything)
        let seconds = (clock.now - begin) / .seconds(1)
        return (
            seconds,
            [
                "paths": answer.top.count, "first": answer.top.first?.count ?? 0,
                "all": answer.top.reduce(0) { $0 + $1.count },
            ]
        )
    }

    private static func timed(_ work: () throws -> Figures) throws -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let figures = try work()
        return ((clock.now - start) / .seconds(1), figures)
    }
}
