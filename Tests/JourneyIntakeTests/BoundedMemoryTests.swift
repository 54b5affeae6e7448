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

    /// One customer with many events, in reverse: read from text, sorted, and there.
    @Test func aCustomerWithManyEventsIsRead() throws {
        var text = Array("case,activity,time\n".utf8)
        for second in 0..<20_000 { text += Array("c,a,\(200_000 - second)\n".utf8) }
        let log = try readBytes(text).get().log
        #expect(log.customerCount == 1 && log.eventCount == 20_000)
        #expect(log.firstTime == 180_001_000_000 && log.lastTime == 200_000_000_000)
    }
}
