// Several threads read what one reads: the same log byte for byte, the same report, the same errors, wherever ranges are cut.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct SplitReadingTests {
    /// What reading came to: everything that a person could see.
    private static func outcome(_ bytes: [UInt8], threads: Int, rangeSize: Int, skips: Bool) -> String {
        let result = readBytes(bytes) { options in
            options.threads = threads
            options.rangeSize = rangeSize
            options.skipBadRows = skips
        }
        switch result {
        case .success(let result): return "\(result.log.version) \(result.report)"
        case .failure(let error): return "\(error) \(error.refused.map { "\($0)" } ?? "")"
        }
    }

    private static func expectSame(_ bytes: [UInt8], _ sizes: [Int], _ comment: @autoclosure () -> String = "") {
        for skips in [false, true] {
            let expected = outcome(bytes, threads: 1, rangeSize: 1 << 20, skips: skips)
            for size in sizes {
                let found = outcome(bytes, threads: 3, rangeSize: size, skips: skips)
                #expect(found == expected, "ranges of \(size): \(comment())")
            }
        }
    }

    /// A table with everything that makes cutting hard: line ends, quotes and delimiters in quotes, rows that look like
    /// rows within a text, blank lines, all three line ends, bad rows, letters of several bytes.
    private static func table(_ generator: inout SeededGenerator) -> [UInt8] {
        let ends = ["\n", "\r\n", "\r"]
        let end = ends.randomElement(using: &generator) ?? "\n"
        let notes = [
            "", "x", "\"a, b\"", "\"line\(end)line\"", "\"c1,a,2024-01-01,fake\(end)c2,b,2024-01-02,fake\(end)\"",
            "\"he said \"\"no\"\"\"", "5\" pipe", "жук", "\"\"", "\"\(end)\(end)\(end)\"", "e\u{301}", "\u{E9}",
            "\"\(String(repeating: "long\(end)", count: 40))\"",
        ]
        let texts = Int.random(in: 0..<3, using: &generator) == 0 ? Array(notes.prefix(2)) : notes
        var text = "case,activity,time,note,other\(end)"
        for row in 0..<Int.random(in: 0...150, using: &generator) {
            let note = texts.randomElement(using: &generator) ?? ""
            let other = row > 60 ? "o\(row % 4)" : ""
            switch Int.random(in: 0..<40, using: &generator) {
            case 0: text += "c,a,never,\(note),\(end)"
            case 1: text += "c,a\(end)"
            case 2: text += "\(end)"
            case 3: text += ",a,2024-01-01,\(note),\(end)"
            case 4: text += "c,a,2024-01-01,\"x\"y,\(end)"
            default:
                let customer = Int.random(in: 0..<9, using: &generator)
                text += "c\(customer),a\(row % 5),2024-01-\(10 + row % 17)T10:00:00Z,\(note),\(other)\(end)"
            }
        }
        if Int.random(in: 0..<3, using: &generator) == 0 { text.removeLast(min(3, text.count - 30)) }
        if Int.random(in: 0..<8, using: &generator) == 0 { text += "c,a,2024-01-01,\"never closed" }
        return Array(text.utf8)
    }

    @Test(arguments: Seeds.upTo(60))
    func tablesAreReadAlikeWhereverTheyAreCut(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        // Enough before the first cut that the header's window decides the time format, whatever the sizes.
        let table = Self.table(&generator)
        let sizes = [1, 7, 64, 300].map { $0 + Int.random(in: 0..<max(1, $0 / 2), using: &generator) }
        Self.expectSame(table, sizes, String(decoding: table, as: UTF8.self))
    }

    @Test(arguments: Seeds.upTo(60))
    func damagedTablesAreReadAlike(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let table = MutationTests.mutate(Self.table(&generator), &generator)
        Self.expectSame(table, [5, 90], String(decoding: table, as: UTF8.self))
    }

    /// The guess is right nearly always where it matters: texts of several lines cost no second reading.
    @Test func aPlaceInQuotesIsSeen() throws {
        let header = ["case", "activity", "time", "note"]
        let columns = try CSVColumns(
            header: header, options: IntakeOptions(), location: SourceLocation(file: "x", line: 1))
        let rows = CSVRows(
            columns, delimiter: UInt8(ascii: ","), options: IntakeOptions(), after: RefusedRows())
        let row = "c,a,2024-01-01,\"first line, with\nsecond line\nthird, and, more, of, it\"\n"
        let text = Array(String(repeating: row, count: 12).utf8)
        for place in 1..<row.utf8.count {
            #expect(rows.likelyStart(text.span.bytes, from: place) == row.utf8.count, "from \(place)")
        }
    }

    /// Ids of events and inputs whose first time comes late are read by one thread, as far as they have to be.
    @Test func whatOneThreadMustDecideIsDecidedByOne() {
        var text = "case,activity,time,id\n"
        for row in 0..<200 { text += "c\(row % 7),a,\(row < 100 ? "" : "170000000\(row % 10)"),\(row % 50)\n" }
        Self.expectSame(Array(text.utf8), [40, 400])
        let read = { (threads: Int) in
            readText(text) { options in
                (options.threads, options.rangeSize, options.skipBadRows) = (threads, 30, true)
                options.eventIDColumn = "id"
            }
        }
        #expect((try? read(1).get().report) == (try? read(4).get().report))
        #expect((try? read(4).get().report.duplicates) == 50)
    }

    @Test func tooManyPropertiesAndCellsAreFoundAtTheSamePlace() throws {
        let names = (0..<1_030).map { "p\($0)" }
        var text = "case,activity,time,\(names.joined(separator: ","))\n"
        for row in 0..<1_030 {
            let cells = names.indices.map { $0 == row ? "x" : "" }
            text += "c,a,2024-01-01,\(cells.joined(separator: ","))\n"
        }
        let bytes = Array(text.utf8)
        let one = Self.outcome(bytes, threads: 1, rangeSize: 1 << 20, skips: false)
        #expect(one.contains("more than 1024 different properties"))
        #expect(Self.outcome(bytes, threads: 3, rangeSize: 10_000, skips: false) == one)
    }

    /// A file that somebody shortens, lengthens or takes away while it is read.
    private final class ChangingSource: RandomAccessSource {
        let bytes: [UInt8]
        let byteCount: Int
        let failsFrom: Int

        init(_ bytes: [UInt8], claims byteCount: Int, failsFrom: Int = .max) {
            (self.bytes, self.byteCount, self.failsFrom) = (bytes, byteCount, failsFrom)
        }

        func read(at place: Int, into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
            guard place + target.count < failsFrom else {
                throw IntakeError(code: "file-unreadable", message: "cannot read the file: gone.")
            }
            let rest = bytes.dropFirst(place).prefix(target.count)
            target.copyBytes(from: rest)
            return rest.count
        }
    }

    private static func read(_ source: ChangingSource, threads: Int) -> Result<String, IntakeError> {
        var options = IntakeOptions()
        (options.threads, options.rangeSize) = (threads, 700)
        do throws(IntakeError) {
            var window = ByteWindow(PlacedByteSource(source, at: 0), size: 512)
            _ = try window.refill()
            var builder = LogBuilder()
            var reader = CSVReader(options: options, name: "input", refused: RefusedRows())
            reader.split = RecordSplit(source, of: .bytes([], name: "input"), options)
            try reader.read(&window, into: &builder)
            let log = try? builder.finish()
            return .success("\(log?.version ?? "") \(reader.report)")
        } catch { return .failure(error) }
    }

    @Test func aFileThatChangesIsReadAsFarAsItGoes() throws {
        var text = "case,activity,time,note\n"
        for row in 0..<400 { text += "c\(row % 9),a,\(1_700_000_000 + row),\"note\n\(row)\"\n" }
        let bytes = Array(text.utf8)
        let expected = try Self.read(ChangingSource(bytes, claims: bytes.count), threads: 1).get()
        for claimed in [bytes.count / 2, bytes.count - 1, bytes.count + 1, bytes.count * 3] {
            #expect(try Self.read(ChangingSource(bytes, claims: claimed), threads: 3).get() == expected)
        }
        let gone = Self.read(ChangingSource(bytes, claims: bytes.count, failsFrom: 5_000), threads: 3)
        guard case .failure(let error) = gone else {
            Issue.record("read")
            return
        }
        #expect(error.code == "file-unreadable" && error.message.hasSuffix("rows were read before."), "\(error)")
    }

    /// Files are read by place too, and several after one another.
    @Test func filesAfterOneAnotherAreOneLog() throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 5)
        var paths: [String] = []
        for number in 0..<3 {
            let text = Self.table(&generator).filter { $0 != 0 }
            paths.append(try folder.write("t\(number).csv", text + Array("\n".utf8)))
        }
        let read = { (threads: Int) -> String in
            var options = IntakeOptions()
            (options.threads, options.rangeSize, options.skipBadRows) = (threads, 200, true)
            do throws(IntakeError) {
                let result = try EventIntake.read(paths, options: options)
                return "\(result.log.version) \(result.report)"
            } catch { return "\(error)" }
        }
        #expect(read(4) == read(1))
    }
}
