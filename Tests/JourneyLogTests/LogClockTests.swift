// Times come out of a log as they went in, however finely they are told.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct LogClockTests {
    static let bases: [Int64] = [0, -1, 1_700_000_000_000_000, -62_135_596_800_000_000, 253_402_300_700_000_000]

    @Test(arguments: bases, [Int64(1_000_000), 1_000, 1])
    func everyTimeComesBack(base: Int64, unit: Int64) throws {
        var random = SeededGenerator(seed: UInt64(bitPattern: base &+ unit))
        let start = base - base % unit
        // An odd number, so that the last byte of the sixteenths is half full.
        let events = (0..<1_001).map { _ in
            let time = start + Int64.random(in: 0..<90_000_000, using: &random) * unit % 90_000_000_000
            return PlainEvent(
                customer: "c\(Int.random(in: 0..<40, using: &random))", activity: "a", time: time - time % unit)
        }
        let log = try LogModel.build(events)
        #expect(LogModel.events(of: log) == LogModel.sorted(events))
        #expect(log.parts[0].columns.clock.unit?.rawValue == unit)
        let all = log.parts[0].columns.times(of: 0..<1_001)
        for _ in 0..<50 {
            let start = Int.random(in: 0..<1_001, using: &random)
            let rows = start..<Int.random(in: start...1_001, using: &random)
            #expect(log.parts[0].columns.times(of: rows) == Array(all[rows]))
        }
    }

    @Test(arguments: [(1_000_000, 5), (1_000, 7), (1, 8)])
    func anEventCostsFewBytes(unit: Int64, bytes: Int) throws {
        let events = (0..<4_096).map { PlainEvent(customer: "c", activity: "a\($0 % 200)", time: Int64($0) * unit) }
        let log = try LogModel.build(events)
        let columns = [LogSection.seconds, .fractions, .sixteenths, .times, .activities]
        #expect(columns.reduce(0) { $0 + log.parts[0].segment.layout[$1].length } <= bytes * events.count)
    }

    @Test func codesAreAsNarrowAsTheyCanBe() throws {
        for (names, width) in [(256, 1), (257, 2), (65_536, 2), (65_537, 4)] {
            let events = (0..<names).map { number in
                PlainEvent(
                    customer: "c", activity: "a\(number)", time: Int64(number),
                    properties: ["p": "\(number % (names - 1))"])
            }
            let log = try LogModel.build(events)
            #expect(log.parts[0].segment.layout[.activities].width == width, "\(names) names")
            #expect(log.parts[0].segment.layout[.codes, 0].width == width, "\(names - 1) values")
            #expect(LogModel.events(of: log).last == events.last)
        }
    }

    @Test func aClockOfNoTimeIsDamage() {
        #expect(LogClock(base: 0, unit: 7) == nil)
        #expect(LogClock(base: .max, unit: 1) == nil)
        #expect(LogClock(base: .min, unit: 1_000) == nil)
        #expect(LogClock(base: 0, unit: 0)?.unit == nil)
    }
}
