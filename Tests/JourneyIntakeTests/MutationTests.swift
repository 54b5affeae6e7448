// Seeded damage to small inputs: every outcome is a log or an error that says something, never a trap, never a hang.

import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct MutationTests {
    static let seeds: [[UInt8]] = [
        Array(
            xes(
                """
                <!-- c --><global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
                <trace><string key="concept:name" value="c&amp;1"/><int key="amount" value="5"><string key="in" value="x"/></int>
                <event><string key="concept:name" value="жук"/><date key="time:timestamp" value="2024-01-01T00:00:00.5+02:00"/></event>
                <event><string key='concept:name' value='b'/><date key='time:timestamp' value='2024-01-02'/><list key="l"/></event>
                </trace><trace/>
                """
            ).utf8),
        Array(
            "case,activity,time,note\r\nc,a,2024-01-01T10:00:00Z,\"x, \"\"y\"\"\nz\"\r\nd,b,2024-01-02 10:00,\r\nc,a,2024-01-03,ж\r\n"
                .utf8),
        Array("\u{FEFF}distinct_id;event;time\nu1;open;1704067200\nu2;close;1704067200.25\nu1;close;-5\n".utf8),
    ]

    /// Pieces that hit the grammar more often than random bytes do.
    static let pieces: [[UInt8]] =
        [
            "<", ">", "/>", "</", "<event>", "</event>", "<trace>", "</trace>", "</log>", "<!--", "-->", "<![CDATA[",
            "<!DOCTYPE", "&", "&#", "&lt;",
            "\"", "'", "=", "\"\"", ",", ";", "\t", "\n", "\r", "\0", "\u{FEFF}", "9999999999999999999999", "-",
            "T24:00:00", "é", "sep=,\n",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x1F, 0x8B], [0x80, 0x80]]

    static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 2: bytes.removeSubrange(place..<end)
            case 3:
                bytes.insert(
                    contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
            case 4: bytes.removeSubrange(place...)
            default: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
            }
        }
        return bytes
    }

    /// 20 mutations a seed; with 100 seeds that is 2,000 of event files.
    @Test(arguments: Seeds.upTo(100))
    func damagedEventFilesAreReadOrRefused(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for round in 0..<20 {
            let bytes = Self.mutate(Self.seeds[round % Self.seeds.count], &generator)
            for skips in [false, true] {
                switch readBytes(bytes, { $0.skipBadRows = skips }) {
                case .success(let result):
                    try result.log.verify()
                    #expect(result.report.events == result.log.eventCount)
                    #expect(result.report.rows == result.report.events + result.report.refused.count)
                    #expect(skips || result.report.refused.count == 0)
                case .failure(let error):
                    #expect(!error.code.isEmpty && error.message.count > 10)
                    #expect(!(skips && error.code == "bad-rows"))
                }
            }
        }
    }

    /// Damage to a log's file behind a right checksum, as a hostile writer would do it.
    @Test(arguments: Seeds.upTo(100))
    func damagedLogFilesOpenOrAreRefused(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: UInt64(seed))
        let log = try EventIntake.read([.bytes(Self.seeds[0], name: "x"), .bytes(Self.seeds[1], name: "y")]).log
        try log.write(to: folder.file("log"))
        let image = Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("log"))))
        for _ in 0..<20 {
            var bytes = image
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : 0xFF
            }
            reseal(&bytes)
            let path = try folder.write("damaged", bytes)
            do throws(LogError) {
                let opened = try EventLog(opening: path)
                // What opens can be read through and through.
                #expect(lines(opened).count == opened.eventCount)
                _ = opened.customer("nobody")
            } catch { #expect(error.code.hasPrefix("log-")) }
        }
    }

    /// Makes every checksum right again, where the table of sections still leads somewhere.
    private func reseal(_ bytes: inout [UInt8]) {
        let sections = min(Int(bytes.span.bytes.integer(at: 12, as: UInt32.self)), (bytes.count - 64) / 32)
        for section in 0..<sections {
            let entry = 64 + section * 32
            let offset = bytes.span.bytes.integer(at: entry + 8, as: UInt64.self)
            let length = bytes.span.bytes.integer(at: entry + 16, as: UInt64.self)
            guard offset <= bytes.count, length <= UInt64(bytes.count) - offset else { continue }
            let sum = XXHash64.hash(bytes.span.bytes.extracting(Int(offset)..<Int(offset + length)))
            store(sum, at: entry + 24, &bytes)
        }
        store(XXHash64.hash(bytes.span.bytes.extracting(64..<64 + sections * 32)), at: 48, &bytes)
        store(XXHash64.hash(bytes.span.bytes.extracting(0..<56)), at: 56, &bytes)
    }

    private func store(_ value: UInt64, at place: Int, _ bytes: inout [UInt8]) {
        for index in 0..<8 { bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
    }
}
