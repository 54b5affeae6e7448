// Reading within a bound of memory comes to the same log, the same report and the same errors as reading without one.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake
@testable import JourneyLog

@Suite struct SpillReadingTests {
    /// Everything that a person could see.
    private static func outcome(_ sources: [EventSource], _ options: IntakeOptions) -> String {
        do throws(IntakeError) {
            let result = try EventIntake.read(sources, options: options)
            return "\(result.log.version) \(result.report)"
        } catch { return "\(error) \(error.refused.map { "\($0)" } ?? "")" }
    }

    private static func expectSame(
        _ sources: [EventSource], _ generator: inout SeededGenerator, _ change: (inout IntakeOptions) -> Void = { _ in }
    ) throws {
        let folder = try TemporaryFolder()
        for skips in [false, true] {
            var options = IntakeOptions()
            options.skipBadRows = skips
            change(&options)
            let expected = outcome(sources, options)
            for threads in [1, 3] {
                options.threads = threads
                options.rangeSize = [60, 300, 4_000].randomElement(using: &generator) ?? 60
                options.memory = LogMemory(
                    rows: Int.random(in: 100...3_000, using: &generator), texts: 800,
                    lanes: Int.random(in: 1...20_000, using: &generator),
                    pieceRows: Int.random(in: 1...40, using: &generator), whole: 0, beside: folder.file("log"),
                    on: WorkPool(threads: threads))
                #expect(outcome(sources, options) == expected, "\(threads) threads, skips: \(skips)")
            }
        }
        #expect(try folder.names().isEmpty)
    }

    private static func table(_ generator: inout SeededGenerator, rows: Int, bad: Int) -> String {
        var text = "case,activity,time,note,other,id\n"
        for row in 0..<rows {
            let note = ["", "x", "\"a, b\"", "\"line\nline\"", "\"c1,a,2024-01-01,fake,\nc2,b,2024-01-02,fake,\""][
                row % 5]
            let other = row > 60 ? "o\(row % 400)" : ""
            let time = "2024-01-\(10 + row % 17)T10:00:0\(row % 10).\(row % 3 == 0 ? "5" : "000001")Z"
            let customer = Int.random(in: 0..<90, using: &generator)
            let id = Int.random(in: 0..<rows, using: &generator)
            text += "c\(customer),a\(row % 5),\(row % 200 < bad ? "never" : time),\(note),\(other),\(id)\n"
        }
        return text
    }

    @Test(arguments: Seeds.upTo(20))
    func severalTablesAreReadAlike(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let sources = (0..<3).map { number -> EventSource in
            let rows = Int.random(in: 20...400, using: &generator)
            let table = Self.table(&generator, rows: rows, bad: seed % 3)
            return .bytes(Array(table.utf8), name: "\(number).csv")
        }
        try Self.expectSame(sources, &generator)
        try Self.expectSame(sources, &generator) { $0.eventIDColumn = "id" }
    }

    @Test(arguments: Seeds.upTo(10))
    func linesOfJSONAreReadAlike(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var text = ""
        for row in 0..<600 {
            let extra = row > 200 ? ", \"late\(row % 3)\": {\"deep\": \(row % 7)}" : ""
            let customer = Int.random(in: 0..<50, using: &generator)
            let time = row % 97 == 5 ? "never" : "2024-02-0\(1 + row % 9)"
            text += "{\"case\": \"c\(customer)\", \"activity\": \"a\(row % 9)\", \"time\": \"\(time)\"\(extra)}\n"
        }
        try Self.expectSame([.bytes(Array(text.utf8), name: "x.jsonl")], &generator)
    }

    /// A trace goes on over many windows, and its customer and attributes are remembered meanwhile.
    @Test func longTracesAreReadAlike() throws {
        var generator = SeededGenerator(seed: 8)
        var text = ""
        for trace in 0..<6 {
            text +=
                "<trace><string key=\"concept:name\" value=\"c\(trace)\"/><string key=\"kind\" value=\"k\(trace % 2)\"/>\n"
            for event in 0..<300 {
                text += "<event><string key=\"concept:name\" value=\"a\(event % 4)\"/>"
                text += "<date key=\"time:timestamp\" value=\"2024-01-\(10 + event % 17)T00:00:00Z\"/>"
                text += "<string key=\"p\(event % 3)\" value=\"\(event)\"/></event>\n"
            }
            text += "</trace>\n"
        }
        try Self.expectSame([.bytes(Array(xes(text).utf8), name: "x.xes")], &generator)
    }

    /// What is too much is found at the same place, also where it comes after some rounds of reading.
    @Test func tooManyPropertiesAreFoundAtTheSamePlace() throws {
        var generator = SeededGenerator(seed: 2)
        var text = ""
        for row in 0..<1_300 {
            text += "{\"case\": \"c\", \"activity\": \"a\", \"time\": \"2024-02-01\", \"p\(row)\": 1}\n"
        }
        try Self.expectSame([.bytes(Array(text.utf8), name: "x.jsonl")], &generator)
    }
}
