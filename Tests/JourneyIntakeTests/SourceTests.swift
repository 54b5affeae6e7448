import CZlib
import Foundation
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Synchronization
import Testing

@testable import JourneyIntake

@Suite struct SourceTests {
    static let csv =
        "case,activity,time\n"
        + (0..<2_000).map { "c\($0 % 7),a\($0 % 5),2024-01-01T00:00:\(10 + $0 % 50)Z\n" }.joined()

    /// Bytes as one gzip member.
    static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        var packed = [UInt8](repeating: 0, count: bytes.count + 1_024)
        guard
            deflateInit2_(
                &stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { throw CocoaError(.fileWriteUnknown) }
        var input = bytes
        let count = input.withUnsafeMutableBufferPointer { source in
            packed.withUnsafeMutableBufferPointer { target in
                (stream.next_in, stream.avail_in) = (source.baseAddress, uInt(source.count))
                (stream.next_out, stream.avail_out) = (target.baseAddress, uInt(target.count))
                _ = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        deflateEnd(&stream)
        return Array(packed[..<count])
    }

    @Test func progressIsToldUpToTheLastByte() throws {
        let told = Mutex<[IntakeProgress]>([])
        var options = IntakeOptions()
        options.progress = { step in told.withLock { $0.append(step) } }
        let packed = try Self.gzip(Array(Self.csv.utf8))
        _ = try EventIntake.read([.bytes(packed, name: "packed")], options: options)
        let steps = told.withLock { $0 }
        #expect(
            steps.last
                == IntakeProgress(
                    name: "packed", bytesRead: packed.count, bytes: packed.count, rows: steps.last?.rows ?? 0))
        #expect(steps.map(\.bytesRead) == steps.map(\.bytesRead).sorted())
    }

    @Test func gzipIsKnownByItsBytes() throws {
        let result = try readBytes(Self.gzip(Array(Self.csv.utf8))).get()
        #expect(result.report.sources.map(\.isGzipped) == [true])
        #expect(lines(result.log) == (try readLines(Self.csv)))
    }

    @Test(arguments: [0, 1, 700])
    func membersOfOneFileFollowEachOther(_ zeros: Int) throws {
        let bytes = Array(Self.csv.utf8)
        var packed: [UInt8] = []
        for part in [bytes[..<100], bytes[100..<100], bytes[100..<20_000], bytes[20_000...]] {
            packed += try Self.gzip(Array(part))
        }
        packed += [UInt8](repeating: 0, count: zeros)
        #expect(lines(try readBytes(packed).get().log) == (try readLines(Self.csv)))
    }

    @Test func anEmptyGzipIsAnEmptyFile() throws {
        guard case .failure(let error) = try readBytes(Self.gzip([])) else {
            Issue.record("read")
            return
        }
        #expect(error.code == "csv-empty")
    }

    @Test func aTruncatedGzipSaysHowFarItCame() throws {
        let packed = try Self.gzip(Array(Self.csv.utf8))
        for length in [3, 12, packed.count / 2, packed.count - 1] {
            guard case .failure(let error) = readBytes(Array(packed[..<length]), name: "x.csv.gz") else {
                Issue.record("a gzip cut to \(length) bytes was read")
                continue
            }
            #expect(error.code == "gzip-truncated")
            #expect(error.description.hasPrefix("x.csv.gz: the gzip data ends too early, after "))
            #expect(error.message.contains(" unpacked bytes. Fetch the file again."))
        }
        guard case .failure(let late) = readBytes(Array(packed.dropLast(4))) else { return }
        #expect(late.message.hasSuffix("Fetch the file again. 2000 rows were read before."), "\(late.message)")
    }

    @Test func aTruncatedGzipOfXESSaysHowFarItCame() throws {
        let packed = try Self.gzip(Array(xesEvent("").utf8))
        guard case .failure(let error) = readBytes(Array(packed.dropLast(6))) else {
            Issue.record("read")
            return
        }
        #expect(
            error.code == "gzip-truncated" && error.message.hasSuffix("1 events of 1 traces were read before."),
            "\(error.message)")
    }

    @Test func damageAndStrangeBytesAreFound() throws {
        var packed = try Self.gzip(Array(Self.csv.utf8))
        let trailing = packed + Array("more".utf8)
        packed[packed.count / 2] ^= 0x55
        let codes = [packed, trailing].map { bytes -> String in
            if case .failure(let error) = readBytes(bytes) { return error.code }
            return "read"
        }
        #expect(codes == ["gzip-damaged", "gzip-trailing"])
    }

    /// Reading stops in the middle while the other thread has chunks ready; nothing hangs or traps.
    @Test func aGzipThatIsGivenUpIsGivenUp() throws {
        let long = Array("case,activity,time\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
        for _ in 0..<20 {
            let source = PipelinedByteSource(MemoryByteSource(long), chunkSize: 1_000, chunks: 3)
            #expect(try source.head(7).count == 7)
        }
        guard case .failure(let error) = try readBytes(Self.gzip(Array("<log></log></log>".utf8) + long)) else {
            Issue.record("read")
            return
        }
        #expect(error.code == "xml-nesting")
    }

    @Test func filesAreReadAndMissingOnesTold() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", Self.csv)
        #expect(try EventIntake.read([path]).log.eventCount == 2_000)
        let missing = #expect(throws: IntakeError.self) { try EventIntake.read([folder.file("none.csv")]) }
        #expect(missing?.code == "file-missing")
        #expect(missing?.description == "\(folder.file("none.csv")): cannot open the file: No such file or directory.")
        let directory = #expect(throws: IntakeError.self) { try EventIntake.read([folder.path]) }
        #expect(directory?.description == "\(folder.path): cannot read the file: Is a directory.")
    }

    @Test func aDashIsStandardInput() {
        guard case .standardInput = EventSource(path: "-"), case .file("x") = EventSource(path: "x") else {
            Issue.record("not so")
            return
        }
        #expect(EventSource.standardInput.name == "-")
    }

    /// However the bytes arrive, and however small the window begins, the log is the same.
    @Test(arguments: [1, 2, 3, 7, 64, 4_096])
    func chunksOfAnySizeGiveTheSameLog(_ step: Int) throws {
        let xesText = xes(
            (0..<6).map { number in
                "<trace><!-- \(number) --><string key=\"concept:name\" value=\"c\(number)\"/><list key=\"l\"><int key=\"x\" value=\"1\"/></list>"
                    + "<event><string key=\"concept:name\" value=\"жук &amp; a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event><event/></trace>"
            }.joined(separator: "\n"))
        let csvText = "case,activity,time,\"no\nte\"\r\nc,\"a \"\"b\"\"\",2024-01-01,ж\r\nbad\r\nd,b,2024-01-02,\r\n"
        for text in [xesText, csvText] {
            var options = IntakeOptions()
            options.skipBadRows = true
            let whole = try readText(text) { $0 = options }.get()
            var window = ByteWindow(MemoryByteSource(Array(text.utf8), step: step), size: step)
            _ = try window.refill()
            var builder = LogBuilder()
            let refused: RefusedRows
            if text == xesText {
                var reader = XESReader(options: options, name: "input", refused: RefusedRows())
                try reader.read(&window, into: &builder)
                refused = reader.refused
            } else {
                var reader = CSVReader(options: options, name: "input", refused: RefusedRows())
                try reader.read(&window, into: &builder)
                refused = reader.refused
            }
            #expect(refused == whole.report.refused)
            #expect(refused.count == (text == xesText ? 6 : 1))
            #expect(lines(try builder.finish()) == lines(whole.log))
        }
    }

    /// Each file is what it is, with a header of its own; ties keep the order of files, and then of rows.
    @Test(arguments: [1, 3])
    func filesOfSeveralFormatsAreOneLog(_ threads: Int) throws {
        let folder = try TemporaryFolder()
        let csv = try folder.write(
            "a.csv", "case,activity,time,plan\nc1,a,2024-01-01,x\nc2,b,2024-01-01,\nc1,b,never,\n")
        let other = try folder.write("b.csv", "when;who;what\n2024-01-01;c2;first\n2024-01-01;c2;second\n")
        let json = try folder.write(
            "c.jsonl", "{\"user_id\":\"c2\",\"event\":\"third\",\"ts\":\"2024-01-01\",\"plan\":\"y\"}\n{}\n")
        let xes = try folder.write("d.xes", xesEvent("<string key=\"plan\" value=\"z\"/>"))
        var options = IntakeOptions()
        (options.threads, options.rangeSize, options.skipBadRows) = (threads, 1, true)
        let refused = #expect(throws: IntakeError.self) { try EventIntake.read([csv, other], options: options) }
        #expect(refused?.message.hasPrefix("cannot tell which column holds the customer") == true)
        #expect(refused?.location == SourceLocation(file: other, line: 1))
        let mended = try folder.write("b.csv", "date;user;action\n2024-01-01;c2;first\n2024-01-01;c2;second\n")
        let result = try EventIntake.read([csv, mended, json, xes], options: options)
        let time = "2024-01-01T00:00:00Z"
        #expect(
            lines(result.log) == [
                "c1 a \(time) plan=x", "c2 b \(time)", "c2 first \(time)", "c2 second \(time)",
                "c2 third \(time) plan=y", "c a \(time) plan=z",
            ])
        #expect(result.report.sources.map(\.format) == [.csv, .csv, .jsonl, .xes])
        #expect(
            result.report.refused.first.map(\.location) == [
                SourceLocation(file: csv, line: 4), SourceLocation(file: json, line: 2, column: 1),
            ])
    }
}
