// Input that would eat all memory if it were let: it must be refused after the window's limit.

import JourneyLog
import JourneySupport
import Testing

@testable import JourneyIntake

@Suite struct BoundedMemoryTests {
    /// A beginning, and then the same byte without end.
    final class EndlessSource: ByteSource {
        private let head: MemoryByteSource
        private let filler: UInt8
        private(set) var given = 0

        init(_ head: String, then filler: Character) {
            self.head = MemoryByteSource(Array(head.utf8))
            self.filler = filler.asciiValue ?? 0
        }

        func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
            let count = try head.read(into: target)
            if count > 0 { return count }
            target.initializeMemory(as: UInt8.self, repeating: filler)
            given += target.count
            return target.count
        }
    }

    private static let limit = 1 << 17

    @Test(arguments: [
        ("", "a" as Character), ("case,activity,time\n", "a"), ("case,activity,time\n\"", "\n"),
        ("case,activity,time\n", ","), ("\"", "\""),
        ("case,activity,time\nc,a,2024-01-01\n", "\0"),
    ])
    func anEndlessRowIsRefused(_ head: String, _ filler: Character) throws {
        let source = EndlessSource(head, then: filler)
        var window = ByteWindow(source, limit: Self.limit)
        _ = try window.refill()
        var builder = LogBuilder()
        var reader = CSVReader(options: IntakeOptions(), name: "input", refused: RefusedRows())
        var error: IntakeError?
        do throws(IntakeError) { try reader.read(&window, into: &builder) } catch let caught { error = caught }
        #expect(error?.code == "csv-too-long")
        #expect(
            error?.message.hasPrefix(
                "the row that begins here is longer than 128 KiB; either this is no CSV, or a quote is never closed.")
                == true)
        #expect(source.given <= Self.limit)
    }

    @Test(arguments: [
        ("<log><trace><string key=\"k\" value=\"", "a" as Character), ("<log><trace><event>", " "), ("<log><!-- ", "-"),
        ("<log><", "a"),
        ("<log><?", "x"), ("<log><![CDATA[", "]"), ("<log><trace><string ", " "), ("<log></", "a"),
    ])
    func anEndlessElementIsRefused(_ head: String, _ filler: Character) throws {
        let source = EndlessSource(head, then: filler)
        var window = ByteWindow(source, limit: Self.limit)
        _ = try window.refill()
        var builder = LogBuilder()
        var reader = XESReader(options: IntakeOptions(), name: "input", refused: RefusedRows())
        var error: IntakeError?
        do throws(IntakeError) { try reader.read(&window, into: &builder) } catch let caught { error = caught }
        #expect(error?.code == "xes-too-long")
        #expect(error?.message.hasPrefix("an element or comment is longer than 128 KiB.") == true)
        #expect(source.given <= Self.limit)
    }

    /// The error of reading with room for 10,000 cells, through a small window, and how much was read before it.
    private func sizeError(_ text: String) throws -> (error: IntakeError?, read: Int) {
        let source = MemoryByteSource(Array(text.utf8))
        var window = ByteWindow(source, size: 1 << 12)
        _ = try window.refill()
        var builder = LogBuilder(cellLimit: 10_000)
        do throws(IntakeError) {
            if text.hasPrefix("<") {
                var reader = XESReader(options: IntakeOptions(), name: "input", refused: RefusedRows())
                try reader.read(&window, into: &builder)
            } else {
                var reader = CSVReader(options: IntakeOptions(), name: "input", refused: RefusedRows())
                try reader.read(&window, into: &builder)
            }
            return (nil, builder.eventCount)
        } catch { return (error, builder.eventCount) }
    }

    /// Many small events, and then one with many attributes: refused on its line.
    @Test func aLateEventWithManyPropertiesIsRefused() throws {
        let small =
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>\n"
        let last = (1...20).map { "<int key=\"k\($0)\" value=\"1\"/>" }.joined()
        let text =
            "<log><trace><string key=\"concept:name\" value=\"c\"/>\n" + String(repeating: small, count: 1_000)
            + small.replacing("</event>", with: last + "</event>") + "</trace></log>"
        let error = try #require(try sizeError(text).error)
        #expect(error.code == "log-too-large" && error.location?.line == 1_002)
        #expect(
            error.message.hasPrefix(
                "the log would hold 1001 events with 10 properties each, more than 10000 cells; "
                    + "name the properties to keep with --properties."), "\(error.message)")
    }

    /// A few attributes of a trace are those of each of its events; a row of a table has as many cells as the header.
    @Test func manyEventsWithManyPropertiesAreRefusedBeforeTheEnd() throws {
        let names = (1...20).map { "k\($0)" }
        let small =
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>"
        let trace =
            "<log><trace><string key=\"concept:name\" value=\"c\"/>"
            + names.map { "<string key=\"\($0)\" value=\"1\"/>" }.joined() + String(repeating: small, count: 5_000)
            + "</trace></log>"
        let row = "c,a,2024-01-01," + names.map { _ in "1" }.joined(separator: ",") + "\n"
        let table =
            "case,activity,time," + names.joined(separator: ",") + "\n" + String(repeating: row, count: 5_000)
        for text in [trace, table] {
            let (error, read) = try sizeError(text)
            #expect(error?.code == "log-too-large" && error?.location == SourceLocation(file: "input"))
            #expect((501..<700).contains(read), "\(read) events were read")
        }
    }

    /// One customer with many events, in reverse: read from text, sorted, and there.
    @Test func aCustomerWithManyEventsIsRead() throws {
        var text = Array("case,activity,time\n".utf8)
        for second in 0..<20_000 { text += Array("c,a,\(1_700_020_000 - second)\n".utf8) }
        let log = try readBytes(text).get().log
        #expect(log.customerCount == 1 && log.eventCount == 20_000)
        #expect(log.firstTime == 1_700_000_001_000_000 && log.lastTime == 1_700_020_000_000_000)
    }
}
