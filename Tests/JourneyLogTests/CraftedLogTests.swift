// Log files that were made to harm: every checksum is right, and what they say is not.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct CraftedLogTests {
    /// Puts the checksums of the section with this number, of the table and of the header right.
    private static func seal(_ image: inout [UInt8], section: Int? = nil) {
        let sections = Int(integer(image, 12, bytes: 4))
        if let section {
            let entry = 64 + section * 32
            let start = Int(integer(image, entry + 8, bytes: 8))
            let end = start + Int(integer(image, entry + 16, bytes: 8))
            put(XXHash64.hash(image.span.bytes.extracting(start..<end)), bytes: 8, at: entry + 24, &image)
        }
        put(XXHash64.hash(image.span.bytes.extracting(64..<64 + sections * 32)), bytes: 8, at: 48, &image)
        put(XXHash64.hash(image.span.bytes.extracting(0..<56)), bytes: 8, at: 56, &image)
        sealState(&image)
    }

    /// Puts the version of the only segment, and the checksums of the state and its trailer right.
    private static func sealState(_ image: inout [UInt8]) {
        let (start, trailer) = (Int(integer(image, 16, bytes: 8)), image.count - 64)
        put(integer(image, 48, bytes: 8), bytes: 8, at: start + 48 + 16, &image)
        put(XXHash64.hash(image.span.bytes.extracting(start..<trailer)), bytes: 8, at: trailer + 24, &image)
        put(XXHash64.hash(image.span.bytes.extracting(trailer..<trailer + 56)), bytes: 8, at: trailer + 56, &image)
    }

    private static func integer(_ image: [UInt8], _ place: Int, bytes: Int) -> UInt64 {
        (0..<bytes).reduce(0) { $0 | UInt64(image[place + $1]) << UInt64(8 * $1) }
    }

    private static func put(_ value: UInt64, bytes: Int, at place: Int, _ image: inout [UInt8]) {
        for index in 0..<bytes { image[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
    }

    private static func error(_ image: [UInt8]) throws -> LogError? {
        guard case .failure(let error) = try LogFileTests.open(image, TemporaryFolder()) else { return nil }
        return error
    }

    @Test(arguments: [1_025, 1 << 20, UInt64(UInt32.max)])
    func aHeaderWithTooManyPropertiesIsDamage(_ properties: UInt64) throws {
        var image = try LogFileTests.image([PlainEvent(customer: "c", activity: "a", time: 0)])
        Self.put(properties, bytes: 8, at: 40, &image)
        Self.put(0, bytes: 4, at: 12, &image)
        Self.seal(&image)
        let error = try Self.error(image)
        #expect(error?.code == "log-damaged")
        #expect(error?.message.contains("its header says \(properties) properties") == true)
    }

    @Test(arguments: [
        (Int64.max, false), (253_402_300_800_000_000, false), (253_402_300_799_999_999, true), (0, true),
    ])
    func theLastTimeLiesBeforeTheYear10000(_ time: Int64, _ opens: Bool) throws {
        try check(time, place: 8, opens: opens)
    }

    @Test(arguments: [(Int64.min, false), (-62_135_596_800_000_001, false), (-62_135_596_800_000_000, true)])
    func theFirstTimeLiesAfterTheYear0(_ time: Int64, _ opens: Bool) throws {
        try check(time, place: 0, opens: opens)
    }

    /// A log of two events, so far apart that its times are written in full; the time at this byte of their section
    /// becomes another one.
    private func check(_ time: Int64, place: Int, opens: Bool) throws {
        var image = try LogFileTests.image([
            PlainEvent(customer: "c", activity: "a", time: -62_135_596_800_000_000),
            PlainEvent(customer: "c", activity: "b", time: 253_402_300_799_999_999),
        ])
        let section = 5
        let times = Int(Self.integer(image, 64 + section * 32 + 8, bytes: 8))
        Self.put(UInt64(bitPattern: time), bytes: 8, at: times + place, &image)
        Self.seal(&image, section: section)
        let error = try Self.error(image)
        #expect(error?.code == (opens ? nil : "log-damaged"))
        if let error { #expect(error.message.contains("its times leave the years 1 to 9999")) }
    }

    @Test func aLogThatNobodyCouldOpenIsNotWritten() throws {
        let folder = try TemporaryFolder()
        let log = try LogModel.build([PlainEvent(customer: "c", activity: "a", time: .max)])
        let error = #expect(throws: LogError.self) { try log.write(to: folder.file("log")) }
        #expect(error?.code == "log-times")
        #expect(try folder.names() == [])
    }

    /// A log with common and rare types, and a run that a byte does not tell.
    private static func imageWithPostings() throws -> [UInt8] {
        var events: [PlainEvent] = []
        for customer in 0..<700 {
            events.append(PlainEvent(customer: "c\(customer)", activity: "often", time: Int64(customer) * 1_000_000))
            guard customer % 90 == 0 else { continue }
            events.append(PlainEvent(customer: "c\(customer)", activity: "seldom", time: 700_000_000))
        }
        for second in 0..<300 {
            events.append(PlainEvent(customer: "c650", activity: "often", time: Int64(second) * 1_000_000))
        }
        return try LogFileTests.image(events)
    }

    /// Types, bits, blocks, numbers, starts, runs, long runs.
    @Test("Postings that do not fit together are refused, whatever is wrong with them", arguments: 13...19)
    func postingsThatDoNotFit(section: Int) throws {
        let whole = try Self.imageWithPostings()
        let entry = 64 + section * 32
        let start = Int(Self.integer(whole, entry + 8, bytes: 8))
        let length = Int(Self.integer(whole, entry + 16, bytes: 8))
        #expect(length > 0)
        var dice = SeededGenerator(seed: UInt64(section))
        for _ in 0..<40 {
            var image = whole
            let place = start + Int.random(in: 0..<length, using: &dice)
            image[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            Self.seal(&image, section: section)
            guard case .success(let log) = try LogFileTests.open(image, TemporaryFolder()) else { continue }
            // A list may name other customers, and still be one: then only the columns know better.
            #expect(section == 16)
            let error = #expect(throws: LogError.self) { try log.verify() }
            #expect(error?.code == "log-damaged")
        }
    }

    @Test("Moments that are not those of the columns are found by verifying") func falseMoments() throws {
        var image = try Self.imageWithPostings()
        let moments = 20
        let start = Int(Self.integer(image, 64 + moments * 32 + 8, bytes: 8))
        image[start] ^= 1
        Self.seal(&image, section: moments)
        guard case .success(let log) = try LogFileTests.open(image, TemporaryFolder()) else {
            Issue.record("the log does not open")
            return
        }
        let error = #expect(throws: LogError.self) { try log.verify() }
        #expect(error?.message.contains("its postings do not say what its columns say") == true)
    }
}
