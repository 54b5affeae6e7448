// Postings say what the columns say, by type.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct PostingsTests {
    /// By type: each member with the seconds of its events, read from the columns.
    static func expected(_ log: EventLog) -> [[Int: [Int64]]] {
        var lists = [[Int: [Int64]]](repeating: [:], count: log.activities.count)
        let times = log.parts[0].columns.times(of: 0..<log.eventCount)
        log.parts[0].columns.withOffsets { offsets in
            log.parts[0].columns.withActivities(of: 0..<log.eventCount) { codes in
                for customer in 0..<log.customerCount {
                    for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                        lists[Int(codes[row])][customer, default: []].append(LogClock.seconds(times[row]))
                    }
                }
            }
        }
        return lists
    }

    /// The same read from the postings, without a cursor.
    static func read(_ log: EventLog) -> [[Int: [Int64]]] {
        let columns = log.parts[0].postingColumns
        return (log.parts[0].postings ?? []).map { list in
            var members: [Int: [Int64]] = [:]
            var (member, moment) = (list.members.lowerBound, list.moments.lowerBound)
            func take(_ customer: Int) {
                var length = Int(columns.runs[member])
                if length == Int(PostingLayout.longRun) {
                    let place = (0..<columns.long.count / 2).first { Int(columns.long[$0 * 2]) == member }
                    length = place.map { Int(columns.long[$0 * 2 + 1]) } ?? 0
                }
                members[customer] = (moment..<moment + length).map {
                    log.parts[0].momentBase + Int64(columns.moments[$0])
                }
                member += 1
                moment += length
            }
            if let word = list.word {
                for customer in 0..<log.customerCount
                where columns.bits[word + customer / 64] >> UInt64(customer % 64) & 1 == 1 { take(customer) }
            } else {
                for place in 0..<list.members.count {
                    let listed = (list.listed ?? 0) + place
                    #expect(Int(columns.starts[listed]) == moment)
                    take(Int(columns.numbers[listed]))
                }
            }
            #expect(member == list.members.upperBound && moment == list.moments.upperBound)
            return members
        }
    }

    @Test(arguments: Seeds.upTo(12))
    func theySayWhatTheColumnsSay(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let customers = [1, 70, 600, 1_300].randomElement(using: &random) ?? 1
        let units: [Int64] = [1_000_000, 1_000, 1]
        let unit: Int64 = units.randomElement(using: &random) ?? 1
        let events = (0..<Int.random(in: 1...6_000, using: &random)).map { _ in
            PlainEvent(
                customer: "c\(Int.random(in: 0..<customers, using: &random))",
                activity: "t\(Int.random(in: 0...Int.random(in: 0..<150, using: &random), using: &random))",
                time: Int64.random(in: -9_000..<90_000, using: &random) * Int64(unit))
        }
        let log = try LogModel.build(events)
        #expect(Self.read(log) == Self.expected(log))
    }

    @Test func aLogOfAllTimesHasNone() throws {
        let log = try LogModel.build([
            PlainEvent(customer: "c", activity: "a", time: Int64.min),
            PlainEvent(customer: "c", activity: "a", time: Int64.max),
        ])
        #expect(log.parts[0].postings?.isEmpty ?? true)
    }

    @Test func theyCostAboutFiveBytesAnEvent() throws {
        var random = SeededGenerator(seed: 5)
        let events = (0..<40_000).map { _ in
            PlainEvent(
                customer: "c\(Int.random(in: 0..<4_000, using: &random))",
                activity: "t\(Int.random(in: 0...Int.random(in: 0..<40, using: &random), using: &random))",
                time: Int64.random(in: 0..<9_000_000, using: &random) * 1_000_000)
        }
        let log = try LogModel.build(events)
        let sections: [LogSection] = [
            .postingTypes, .memberBits, .blocks, .memberNumbers, .memberStarts, .runs, .longRuns, .moments,
        ]
        let bytes = sections.reduce(0) { $0 + log.parts[0].segment.layout[$1].length }
        #expect(Double(bytes) / Double(events.count) <= 7)
    }
}
