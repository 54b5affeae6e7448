// What counts as the same: characters however Unicode spells them, events by their id, columns by their name.

import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct SameTextTests {
    private static let composed = "Płatność"
    private static let other = "Płatnos\u{301}c\u{301}"

    /// One file from a Mac, one from elsewhere.
    @Test func twoSpellingsAreOneActivityOneCustomerAndOneValue() throws {
        let csv = { (name: String, day: Int) in
            EventSource.bytes(
                Array("case,activity,time,\(name)\n\(name),\(name),2024-01-0\(day),\(name)\n".utf8), name: "\(day).csv")
        }
        let trace = xes(
            "<trace><string key=\"concept:name\" value=\"\(Self.other)\"/><event>"
                + "<string key=\"concept:name\" value=\"\(Self.other)\"/><string key=\"\(Self.other)\" value=\"\(Self.composed)\"/>"
                + "<date key=\"time:timestamp\" value=\"2024-01-03\"/></event></trace>")
        let log = try EventIntake.read([
            csv(Self.other, 1), csv(Self.composed, 2), .bytes(Array(trace.utf8), name: "3.xes"),
        ]).log
        #expect(log.customerCount == 1 && log.activityCounts == [3] && log.propertyNames.count == 1)
        #expect(
            lines(log)
                == (1...3).map {
                    "\(Self.composed) \(Self.composed) 2024-01-0\($0)T00:00:00Z "
                        + "\(Self.composed)=\(Self.composed)"
                })
        #expect(Array(log.activities[0].utf8) == Array(Self.composed.utf8))
        #expect(log.propertyValues(0).count == 2)
    }

    /// The same events in both formats: ids of events, and how many events are left.
    @Test(arguments: [
        (["1", "2", "3"], 3), (["1", "1", "2"], 2), (["", "", ""], 3), (["1", "", "1", ""], 3),
        (["", "1", "", "1"], 3), ([composed, other], 1),
    ])
    func anEventIsDroppedWhenItsIDWasSeenAndAnEmptyIDIsNone(_ ids: [String], _ left: Int) throws {
        let csv = "case,activity,time,id\n" + ids.map { "c,a,2024-01-01,\($0)\n" }.joined()
        let events = ids.map { id in
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/>"
                + "<string key=\"id\" value=\"\(id)\"/></event>"
        }
        let trace = xes("<trace><string key=\"concept:name\" value=\"c\"/>\(events.joined())</trace>")
        for text in [csv, trace] {
            let result = try readText(text) { $0.eventIDColumn = "id" }.get()
            #expect(result.log.eventCount == left && result.report.duplicates == ids.count - left)
        }
    }

    @Test(arguments: [
        ("x,x", "x x_2"), ("x,x,x_2", "x x_3 x_2"), ("x_2,x,x", "x_2 x x_3"), ("x,x_2,x,x_2,x", "x x_2 x_3 x_2_2 x_4"),
        ("case,x", "case_2 x"), (",x,", "x"), ("\(composed),\(other)", "\(composed) \(composed)_2"),
    ])
    func everyColumnIsAPropertyOfItsOwn(_ header: String, _ names: String) throws {
        let count = header.split(separator: ",", omittingEmptySubsequences: false).count
        let cells = (1...count).map(String.init).joined(separator: ",")
        let log = try readText("case,activity,time,\(header)\nc,a,2024-01-01,\(cells)\n").get().log
        #expect(log.propertyNames.joined(separator: " ") == names)
        let values = log.propertyNames.indices.map { log.propertyValues($0).count }
        #expect(values.allSatisfy { $0 == 2 }, "a value each")
    }

    @Test func propertiesThatNobodyHasAreNamed() throws {
        let text = "case,activity,time,source,empty\nc,a,2024-01-01,web,\n"
        let wish = { (names: [String]) in
            try readText(text) { $0.properties = .only(names) }.get().report.missingProperties
        }
        #expect(try wish(["sorce", "source", "empty", "case:source"]) == ["sorce", "empty", "case:source"])
        #expect(try wish(["source"]) == [])
        #expect(try readText(text).get().report.missingProperties == [])
        #expect(try readText(text) { $0.properties = .none }.get().report.missingProperties == [])
    }

    /// A property that one of several inputs has is not missing.
    @Test func aPropertyOfOneInputIsEnough() throws {
        var options = IntakeOptions()
        options.properties = .only(["source", "case:kind"])
        let sources: [EventSource] = [
            .bytes(Array("case,activity,time\nc,a,2024-01-01\n".utf8), name: "1"),
            .bytes(Array("case,activity,time,source\nc,a,2024-01-01,web\n".utf8), name: "2"),
        ]
        #expect(try EventIntake.read(sources, options: options).report.missingProperties == ["case:kind"])
    }
}
