// The logs of the data folder, read by us and by pm4py.

import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Synchronization
import Testing

@Suite(.enabled(if: GoldenLog.folder != nil, "WAYMARK_DATA names no folder of real logs"))
struct GoldenIntakeTests {
    /// The name under which checks are counted.
    private static let name = "intake"
    /// Per log 5 counts and times, and one for each activity and each life-cycle state (177 in all); and every event of
    /// the two logs that are there in both formats (42 and 8,577).
    private static let expectedChecks = 8_796
    /// Tests that are done, of one for each log and one for each pair.
    private static let finished = Atomic<Int>(0)

    /// Asserts the number of checks once the last test is done, in whatever order they came.
    private static func finish(_ checks: Int) {
        GoldenChecks.add(checks, by: name)
        guard finished.add(1, ordering: .sequentiallyConsistent).newValue == GoldenLog.all.count + 2 else { return }
        let made = GoldenChecks.made(by: name)
        print("golden checks: \(made) counts and events of \(GoldenLog.all.count) real logs held against pm4py")
        #expect(made == expectedChecks)
    }

    /// What a reference says beside the answers to questions.
    struct Reference: Decodable {
        let first_timestamp: String
        let last_timestamp: String
        let lifecycle_counts: [String: Int]?
    }

    @Test(arguments: GoldenLog.all)
    func countsAgreeWithPM4Py(_ golden: GoldenLog) throws {
        let result = try EventIntake.read([golden.logPath()])
        let (log, report) = (result.log, result.report)
        let reference = try golden.readReference()
        let folder = try #require(GoldenLog.folder)
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + golden.reference))
        let more = try JSONDecoder().decode(Reference.self, from: data)
        #expect(log.customerCount == reference.cases)
        #expect(log.eventCount == reference.events)
        #expect(log.activities.count == reference.activities)
        let counts = Dictionary(uniqueKeysWithValues: zip(log.activities, log.activityCounts))
        #expect(counts == reference.activity_counts)
        #expect(log.firstTime == ISOTime.parse(more.first_timestamp))
        #expect(log.lastTime == ISOTime.parse(more.last_timestamp))
        #expect(report.rows == reference.events && report.events == reference.events)
        #expect(report.refused.count == 0 && report.duplicates == 0)
        if let lifecycle = more.lifecycle_counts { #expect(Self.valueCounts(log, "lifecycle:transition") == lifecycle) }
        try log.verify()
        Self.finish(5 + counts.count + (more.lifecycle_counts?.count ?? 0))
    }

    static func valueCounts(_ log: EventLog, _ name: String) -> [String: Int] {
        guard let property = log.property(name) else { return [:] }
        let values = log.propertyValues(property)
        var counts: [String: Int] = [:]
        log.parts[0].columns.withProperty(property, of: 0..<log.eventCount) { codes in
            for row in codes.indices where codes[row] != 0 { counts[values[Int(codes[row])], default: 0] += 1 }
        }
        return counts
    }

    /// The same log as XES and as CSV: the same customers, events and properties, times written either way.
    @Test(arguments: [
        ("running-example/running-example.xes", "running-example/running-example.csv", 42),
        ("receipt/receipt.xes.gz", "receipt/receipt.csv", 8_577),
    ])
    func xesAndCSVAgree(_ xes: String, _ csv: String, _ events: Int) throws {
        let folder = try #require(GoldenLog.folder)
        let a = try EventIntake.read([folder + "/" + xes]).log
        let b = try EventIntake.read([folder + "/" + csv]).log
        #expect(Set(a.propertyNames) == Set(b.propertyNames))
        let (left, right) = (Self.events(a), Self.events(b))
        #expect(left.count == events)
        #expect(left.keys == right.keys)
        for (key, properties) in left { #expect(properties == right[key], "\(key)") }
        Self.finish(left.count)
    }

    /// Events by customer, place in the journey, activity and time; each with its properties.
    private static func events(_ log: EventLog) -> [String: [String: String]] {
        var keys: [String] = []
        let rows = 0..<log.eventCount
        let times = log.parts[0].columns.times(of: rows)
        log.parts[0].columns.withOffsets { offsets in
            log.parts[0].columns.withActivities(of: rows) { activities in
                for customer in 0..<log.customerCount {
                    for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                        let place = row - Int(offsets[customer])
                        let name = log.activities[Int(activities[row])]
                        keys.append("\(log.customerID(customer)) \(place) \(name) \(times[row])")
                    }
                }
            }
        }
        var properties = [[String: String]](repeating: [:], count: keys.count)
        for (number, name) in log.propertyNames.enumerated() {
            let values = log.propertyValues(number).map { ISOTime.parse($0).map(String.init) ?? $0 }
            log.parts[0].columns.withProperty(number, of: rows) { codes in
                for row in codes.indices where codes[row] != 0 { properties[row][name] = values[Int(codes[row])] }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(keys, properties))
    }
}
