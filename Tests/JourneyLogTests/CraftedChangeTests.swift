// Changed logs that were made to harm: every checksum is right, and what a later segment or the state says is not.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite("Later segments and states that lie")
struct CraftedChangeTests {
    private static let huge: [UInt64] = [
        .max, .max - 63, 1 << 63, (1 << 62) + 1, UInt64(Int64.max), 1 << 40, UInt64(UInt32.max), 1 << 20,
    ]

    /// A log of three segments, with names and a property that came late, superseded customers and aliases.
    static func crafted(_ folder: TemporaryFolder) throws -> CraftedLog {
        let path = folder.file("crafted")
        var events: [PlainEvent] = []
        for number in 0..<400 {
            events.append(
                PlainEvent(
                    customer: "c\(number % 100)", activity: "a\(number % 3)", time: Int64(number) * 1_000_000,
                    properties: ["p": "v\(number % 5)"]))
        }
        try LogModel.build(events).write(to: path)
        var store = try LogStore(opening: path)
        for (round, count) in [30, 4].enumerated() {
            let later = (0..<count).map { number in
                PlainEvent(
                    customer: "c\(number + round * 90)", activity: "late\(round)",
                    time: Int64(900 + number) * 1_000_000,
                    properties: ["p": "w\(round)", "q\(round)": "x\(number % 2)"])
            }
            try store.append(LogModel.build(later))
        }
        try store.join([LogAlias(from: "login-1", to: "c1"), LogAlias(from: "login-2", to: "c2")])
        #expect(store.log.parts.count == 3)
        return CraftedLog(Array(try Data(contentsOf: URL(fileURLWithPath: path)))) { XXHash64.hash($0.span.bytes) }
    }

    private static func open(_ image: CraftedLog, _ folder: TemporaryFolder) throws -> Result<EventLog, LogError> {
        try LogFileTests.open(image.bytes, folder)
    }

    /// - Returns: what the refusal says.
    private static func refusal(_ change: (inout CraftedLog) throws -> Void) throws -> String? {
        let folder = try TemporaryFolder()
        var image = try crafted(folder)
        try change(&image)
        guard case .failure(let error) = try open(image, folder) else { return nil }
        #expect(error.code == "log-damaged" && error.message.contains("restore it from a backup"))
        return error.message
    }

    /// Does with a log whatever can be done with one: it may be refused, and nothing may trap.
    static func use(_ log: EventLog, at path: String) throws {
        _ = LogModel.events(of: log)
        let ids = log.customers.map { log.customerID($0) }
        #expect(ids.count == log.customerCount)
        for id in ids.prefix(3) + ["nobody", "login-1"] { _ = log.customer(id) }
        #expect(log.activityCounts.reduce(0, +) == log.eventCount)
        _ = log.wear
        _ = try? log.verify()
        _ = try? log.versionsInFile()
        _ = try? log.compacted()
        let more = try LogModel.build([PlainEvent(customer: "c1", activity: "a9", time: 1, properties: ["p": "new"])])
        var store = try LogStore(opening: path)
        do {
            try store.append(more)
            _ = try store.erase(ids.suffix(1) + ["login-2"])
            try store.join([LogAlias(from: "c4", to: "c5")])
            try store.append(more)
            try store.compact()
            try EventLog(opening: path).verify()
        } catch {
            #expect(!error.message.isEmpty)
        }
    }

    @Test("The log that is changed below opens, and everything can be done with it") func whole() throws {
        let folder = try TemporaryFolder()
        var image = try Self.crafted(folder)
        for segment in image.segments.indices { image.seal(segment: segment) }
        guard case .success(let log) = try Self.open(image, folder) else {
            Issue.record("it does not open")
            return
        }
        try log.verify()
        #expect(log.customerCount == 100 && log.eventCount == 434 && log.supersededCount > 0)
        try Self.use(log, at: folder.file("log"))
    }

    @Test("Codes outside the dictionaries of all segments so far are refused", arguments: [1, 2])
    func codes(segment: Int) throws {
        let activities = try Self.refusal { image in
            let codes = try #require(image.section(segment, 7))
            image.put(0xFF, bytes: 1, at: codes.lowerBound)
            image.seal(segment: segment)
        }
        #expect(activities?.contains("activity codes point outside their dictionary") == true)
        let values = try Self.refusal { image in
            let codes = try #require(image.section(segment, 40, 0))
            image.put(0xFE, bytes: 1, at: codes.lowerBound)
            image.seal(segment: segment)
        }
        #expect(values?.contains("property codes point outside their dictionary") == true)
        // One beyond what this segment and those before it know; a later one may know it.
        let next = try Self.refusal { image in
            let codes = try #require(image.section(segment, 7))
            image.put(UInt64(3 + segment), bytes: 1, at: codes.lowerBound)
            image.seal(segment: segment)
        }
        #expect(next?.contains("activity codes point outside their dictionary") == true)
    }

    @Test("Two properties of one name are refused, whichever segments name them")
    func equalNames() throws {
        for segment in [1, 2] {
            let message = try Self.refusal { image in
                let text = try #require(image.section(segment, UInt64(LogSection.propertyText.rawValue)))
                image.put(UInt64(UInt8(ascii: "q")), bytes: 1, at: text.lowerBound)
                image.put(UInt64(UInt8(ascii: segment == 1 ? "1" : "0")), bytes: 1, at: text.lowerBound + 1)
                image.seal(segment: segment)
            }
            #expect(message?.contains("two of its properties have one name") == true)
        }
    }

    @Test("A dictionary that holds a text twice can be asked and compacted; what would go on with it refuses")
    func equalTexts() throws {
        // Two values of a property that only the last segment has, which an append takes in; and two activities of the first.
        for (segment, section, index) in [(2, LogSection.valueText, UInt64(2)), (0, .activityText, 0)] {
            let folder = try TemporaryFolder()
            var image = try Self.crafted(folder)
            let text = try #require(image.section(segment, UInt64(section.rawValue), index))
            for byte in 0..<2 {
                image.put(UInt64(image.bytes[text.lowerBound + byte]), bytes: 1, at: text.lowerBound + 2 + byte)
            }
            image.seal(segment: segment)
            let log = try Self.open(image, folder).get()
            try Self.use(log, at: folder.file("log"))
            guard segment == 2 else { continue }
            var store = try LogStore(opening: folder.file("log"))
            let more = try LogModel.build([PlainEvent(customer: "c1", activity: "a9", time: 1, properties: [:])])
            let error = #expect(throws: LogError.self) { try store.append(more) }
            #expect(error?.message.contains("holds a text twice") == true)
        }
    }

    @Test("Bits of customers that a segment does not have, and too few or too many words of them, are refused")
    func supersededBits() throws {
        let beyond = try Self.refusal { image in
            // The bitmap of the first segment: its second word has 36 customers.
            image.put(1 << 36, at: image.state + 48 + image.segments.count * 32 + 8)
            image.sealState()
        }
        #expect(beyond?.contains("does not fit its segments’ customers") == true)
        for words in [1, 3, 1_000] {
            let message = try Self.refusal { image in
                try Self.rewriteState(&image) { state in
                    state.parts[0].superseded = Array(repeating: 0, count: words)
                }
            }
            #expect(message?.contains("does not fit its segments’ customers") == true)
        }
    }

    /// Puts a changed state into an image.
    private static func rewriteState(_ image: inout CraftedLog, _ change: (inout LogState) -> Void) throws {
        let bytes = image.bytes
        var state = try LogState(reading: bytes.span.bytes, at: image.state..<bytes.count - 64, path: nil)
        change(&state)
        image.replaceState(with: state.bytes(at: image.state))
    }

    @Test("Customers who are told in two segments at once do no harm", arguments: [[0], [1], [0, 1]])
    func overlap(parts: [Int]) throws {
        let folder = try TemporaryFolder()
        var image = try Self.crafted(folder)
        try Self.rewriteState(&image) { state in for part in parts { state.parts[part].superseded = [] } }
        guard case .success(let log) = try Self.open(image, folder) else { return }
        #expect(log.customerCount >= 100)
        try Self.use(log, at: folder.file("log"))
    }

    @Test("Everybody superseded in all segments is a log of nobody") func nobody() throws {
        let folder = try TemporaryFolder()
        var image = try Self.crafted(folder)
        var counts: [Int] = []
        for segment in image.segments { counts.append(Int(image.integer(segment + 24))) }
        try Self.rewriteState(&image) { state in
            for (part, count) in counts.enumerated() {
                state.parts[part].superseded = (0..<(count + 63) / 64).map { word in
                    let bits = min(64, count - word * 64)
                    return bits == 64 ? .max : 1 << UInt64(bits) - 1
                }
            }
        }
        guard case .success(let log) = try Self.open(image, folder) else {
            Issue.record("it does not open")
            return
        }
        #expect(log.customerCount == 0 && log.eventCount == 0 && log.firstTime == nil)
        try Self.use(log, at: folder.file("log"))
    }

    @Test("A state that leaves a segment out, or says it wrongly, is refused, or names others by its codes")
    func bases() throws {
        let without = try Self.refusal { try Self.rewriteState(&$0) { state in _ = state.parts.remove(at: 1) } }
        #expect(without?.contains("point outside") == true || without?.contains("where") == true, "\(without ?? "")")
        let first = try Self.refusal { try Self.rewriteState(&$0) { state in _ = state.parts.remove(at: 0) } }
        #expect(first?.contains("no first segment") == true)
        #expect(try Self.refusal { try Self.rewriteState(&$0) { state in state.parts = [] } } != nil)
        #expect(try Self.refusal { try Self.rewriteState(&$0) { state in state.parts.swapAt(1, 2) } } != nil)
        #expect(try Self.refusal { try Self.rewriteState(&$0) { state in state.parts[2] = state.parts[1] } } != nil)
        let version = try Self.refusal { try Self.rewriteState(&$0) { state in state.parts[2].version += 1 } }
        #expect(version?.contains("not the one that its state names") == true)
        #expect(try Self.refusal { try Self.rewriteState(&$0) { state in state.parts[2].length -= 64 } } != nil)
        #expect(try Self.refusal { try Self.rewriteState(&$0) { state in state.parts[1].offset += 64 } } != nil)
    }

    @Test("Numbers of properties that do not go on from the segments before are refused", arguments: [0, 1, 4, 200])
    func propertyCounts(count: UInt64) throws {
        let message = try Self.refusal { image in
            image.put(count, at: image.segments[1] + 40)
            image.seal(segment: 1)
        }
        #expect(message != nil)
    }

    @Test("Ids that stand for each other, or for themselves, or twice, are refused")
    func aliases() throws {
        let pairs: [[(String, String)]] = [
            [("a", "b"), ("b", "a")], [("a", "a")], [("a", "b"), ("b", "c")], [("a", "b"), ("a", "c")],
            [("a", "b"), ("b", "c"), ("c", "a")],
        ]
        for pair in pairs {
            let message = try Self.refusal { image in
                try Self.rewriteState(&image) { state in
                    state.aliases = pair.map { LogAlias(from: $0.0, to: $0.1) }
                }
            }
            #expect(message?.contains("stand for each other in a circle") == true, "\(pair)")
        }
    }

    @Test("Ids out of order, empty, or of nobody do no harm") func oddAliases() throws {
        let folder = try TemporaryFolder()
        var image = try Self.crafted(folder)
        try Self.rewriteState(&image) { state in
            state.aliases = [
                LogAlias(from: "z", to: "c3"), LogAlias(from: "a", to: ""), LogAlias(from: "c7", to: "c8"),
                LogAlias(from: "", to: "nobody"),
            ]
        }
        // An empty id that stands for another is one that somebody else stands for: a circle of two steps.
        guard case .success(let log) = try Self.open(image, folder) else { return }
        try Self.use(log, at: folder.file("log"))
    }

    @Test(
        "Huge numbers in the state are refused: changes, segments, ids, bytes, words, offsets, lengths",
        arguments: [16, 24, 32, 40, 48, 56, 72, 80, 88, 104] as [Int],
        Self.huge)
    func hugeState(place: Int, value: UInt64) throws {
        let folder = try TemporaryFolder()
        var image = try Self.crafted(folder)
        image.put(value, at: image.state + place)
        // Whatever it says, the state begins where it began.
        let trailer = image.bytes.count - 64
        image.put(XXHash64.hash(Array(image.bytes[image.state..<trailer]).span.bytes), at: trailer + 24)
        image.put(XXHash64.hash(Array(image.bytes[trailer..<trailer + 56]).span.bytes), at: trailer + 56)
        switch try Self.open(image, folder) {
        case .failure(let error): #expect(error.code == "log-damaged")
        case .success(let log):
            // So many changes it may have seen, though nobody has lived so long.
            #expect(place == 16 && value <= 1 << 62)
            try Self.use(log, at: folder.file("log"))
        }
    }

    @Test(
        "Huge numbers in a later segment’s header are refused", arguments: [12, 16, 24, 32, 40] as [Int],
        Self.huge)
    func hugeHeader(place: Int, value: UInt64) throws {
        let message = try Self.refusal { image in
            image.put(value, bytes: place == 12 ? 4 : 8, at: image.segments[1] + place)
            image.seal(segment: 1)
        }
        #expect(message != nil)
    }

    @Test(
        "Huge offsets and lengths in a later segment’s table are refused", arguments: 0..<21,
        Self.huge)
    func hugeTable(entry: Int, value: UInt64) throws {
        for place in [8, 16] {
            let message = try Self.refusal { image in
                image.put(value, at: image.entries(2)[entry] + place)
                image.seal(segment: 2)
            }
            #expect(message != nil)
        }
    }

    @Test("A later segment whose clock lies elsewhere in time is refused, or tells other times")
    func clocks() throws {
        for base: Int64 in [.max, .min, .max / 1_000_000, -62_135_596_801, 253_402_300_800, 0, -1_000] {
            for unit: Int64 in [1_000_000, 1_000, 1, 0, -1, .max] {
                let folder = try TemporaryFolder()
                var image = try Self.crafted(folder)
                let clock = try #require(image.section(1, 1))
                image.put(UInt64(bitPattern: base), at: clock.lowerBound)
                image.put(UInt64(bitPattern: unit), at: clock.lowerBound + 8)
                image.seal(segment: 1)
                guard case .success(let log) = try Self.open(image, folder) else { continue }
                #expect(unit == 1_000_000 && (base == 0 || base == -1_000))
                try Self.use(log, at: folder.file("log"))
            }
        }
    }

    @Test("Any flipped bit with true checksums is refused, or does no harm", arguments: Seeds.upTo(20))
    func flips(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let whole = try Self.crafted(folder)
        var opened = 0
        var tries = 0
        while tries < 40 || opened == 0 && tries < 1_000 {
            tries += 1
            var image = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) { guard image.flip(&random) else { break } }
            guard case .success(let log) = try Self.open(image, folder) else { continue }
            opened += 1
            try Self.use(log, at: folder.file("log"))
        }
        #expect(opened > 0)
    }
}
