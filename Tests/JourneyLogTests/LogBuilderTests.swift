import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct LogBuilderTests {
    @Test(arguments: 0..<60)
    func agreesWithAPlainArray(_ seed: Int) throws {
        let events = LogModel.random(seed * 5, seed: UInt64(seed))
        let log = try LogModel.build(events)
        #expect(LogModel.events(of: log) == LogModel.sorted(events))
        #expect(log.eventCount == events.count)
        #expect(log.customerCount == Set(events.map(\.customer)).count)
        #expect(log.firstTime == events.map(\.time).min())
        #expect(log.lastTime == events.map(\.time).max())
        for (code, name) in log.activities.enumerated() {
            #expect(log.activityCounts[code] == events.count { $0.activity == name })
        }
        try log.verify()
    }

    @Test func anEmptyLogIsALog() throws {
        let log = try LogBuilder().finish()
        #expect(log.customerCount == 0 && log.eventCount == 0 && log.activities.isEmpty && log.propertyNames.isEmpty)
        #expect(log.firstTime == nil && log.lastTime == nil)
        #expect(
            log.parts[0].columns.withOffsets { $0.count } == 1 && log.parts[0].columns.times(of: 0..<0) == []
                && log.parts[0].columns.withActivities(of: 0..<0) { $0.count } == 0)
    }

    @Test func oneCustomerWithAMillionEventsInReverse() throws {
        var builder = LogBuilder()
        let customer = builder.customer("one")
        let activity = builder.activity("click")
        for index in 0..<1_000_000 { builder.append(customer: customer, activity: activity, time: Int64(-index)) }
        let log = try builder.finish()
        #expect(log.firstTime == -999_999 && log.lastTime == 0)
        let times = log.parts[0].columns.times(of: 0..<1_000_000)
        #expect(times.first == -999_999 && times.last == 0)
        #expect(log.parts[0].columns.times(of: 999_999..<1_000_000) == [0])
    }

    @Test func theFirstAndLastMomentsOfAnInt64() throws {
        let events = [Int64.max, .min, 0].map { PlainEvent(customer: "c", activity: "a", time: $0) }
        let log = try LogModel.build(events)
        #expect(LogModel.events(of: log).map(\.time) == [.min, 0, .max])
    }

    @Test func equalContentHasEqualVersions() throws {
        let events = LogModel.random(200, seed: 1)
        let version = try LogModel.build(events).version
        #expect(try LogModel.build(events).version == version)
        #expect(version.count == 16 && version.allSatisfy(\.isHexDigit))
        #expect(try LogModel.build(events.dropLast()).version != version)
        var other = events
        other[7].activity = "other"
        #expect(try LogModel.build(other).version != version)
    }

    @Test func duplicatesByIDAreSeenAndCounted() {
        var builder = LogBuilder()
        #expect(
            ["x", "y", "x", "", "", "x"].map { builder.isDuplicate(eventID: $0) } == [
                false, false, true, false, true, true,
            ])
        #expect(builder.duplicateCount == 3)
    }

    @Test func thePropertySetLastWins() throws {
        var builder = LogBuilder()
        let (customer, activity) = (builder.customer("c"), builder.activity("a"))
        builder.append(customer: customer, activity: activity, time: 0)
        let property = try builder.property("p")
        builder.set(property: property, value: "first")
        builder.set(property: property, value: "second")
        let log = try builder.finish()
        #expect(LogModel.events(of: log).first?.properties == ["p": "second"])
    }

    @Test func anEmptyValueIsNotAbsent() throws {
        let log = try LogModel.build([
            PlainEvent(customer: "c", activity: "a", time: 0, properties: ["p": ""]),
            PlainEvent(customer: "c", activity: "a", time: 1),
        ])
        #expect(log.parts[0].columns.withProperty(0, of: 0..<2) { codes in [codes[0], codes[1]] } == [1, 0])
        #expect(log.propertyValues(0) == ["", ""])
    }

    @Test func tooManyPropertiesAreRefused() throws {
        var builder = LogBuilder()
        for number in 0..<LogBuilder.propertyLimit { #expect(try builder.property("p\(number)") == number) }
        #expect(try builder.property("p3") == 3)
        let error = #expect(throws: LogError.self) { try builder.property("one more") }
        #expect(error?.code == "log-too-many-properties")
        #expect(error?.message.contains("1024 different properties; name the ones to keep with --properties") == true)
    }

    /// A property that few events have takes room for those, not for all events before them.
    @Test func aRarePropertyTakesLittleRoom() throws {
        var column = PropertyColumn()
        for row in stride(from: 0, to: 10_000_000, by: 100_000) { column.set(7, row: row) }
        #expect(column.codes.count + column.lateRows.count + column.lateCodes.count < 1_000)
        var dense = PropertyColumn()
        for row in 0..<1_000 where row % 10 != 3 { dense.set(UInt32(row), row: row) }
        #expect(dense.codes == (0..<1_000).map { $0 % 10 == 3 ? 0 : UInt32($0) } && dense.lateRows.isEmpty)
    }

    /// Rare and common properties, in and out of the order of time, against a plain array.
    @Test(arguments: Seeds.upTo(30), [false, true])
    func propertiesOfAnyDensityAgreeWithAPlainArray(_ seed: Int, _ isSorted: Bool) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let names = (0..<6).map { "p\($0)" }
        let starts = names.map { _ in Int.random(in: 0..<300, using: &random) }
        let events = (0..<400).map { row in
            var event = PlainEvent(
                customer: isSorted ? "c" : "c\(Int.random(in: 0..<5, using: &random))", activity: "a",
                time: Int64(isSorted ? row : Int.random(in: 0..<50, using: &random)))
            for (number, name) in names.enumerated() where row >= starts[number] {
                if Int.random(in: 0...number * number, using: &random) == 0 { event.properties[name] = "\(row % 7)" }
            }
            return event
        }
        #expect(LogModel.events(of: try LogModel.build(events)) == LogModel.sorted(events))
    }

    @Test func moreCellsThanTheLimitAreRefusedWhenTheirPropertyComes() throws {
        var builder = LogBuilder(cellLimit: 30)
        let (customer, activity) = (builder.customer("c"), builder.activity("a"))
        for time in 0..<10 { builder.append(customer: customer, activity: activity, time: Int64(time)) }
        for number in 0..<3 { try builder.set(property: builder.property("p\(number)"), value: "x") }
        try builder.checkSize()
        let error = #expect(throws: LogError.self) { try builder.property("one more") }
        #expect(error?.code == "log-too-large")
        #expect(
            error?.message
                == "the log would hold 10 events with 4 properties each, more than 30 cells; "
                + "name the properties to keep with --properties.")
    }

    @Test func moreCellsThanTheLimitAreRefusedWhenTheirEventComes() throws {
        var builder = LogBuilder(cellLimit: 30)
        let (customer, activity) = (builder.customer("c"), builder.activity("a"))
        for number in 0..<3 { _ = try builder.property("p\(number)") }
        for time in 0..<11 { builder.append(customer: customer, activity: activity, time: Int64(time)) }
        #expect(throws: LogError.self) { try builder.checkSize() }
        do throws(LogError) {
            _ = try builder.finish()
            Issue.record("it was built")
        } catch { #expect(error.code == "log-too-large") }
    }

    /// “Płatność” as a Mac spells it in names of files, and as everybody else does.
    @Test func spellingsOfUnicodeAreOneText() throws {
        let (composed, other) = ("Płatność", "Płatnos\u{301}c\u{301}")
        let log = try LogModel.build([
            PlainEvent(customer: other, activity: composed, time: 0, properties: [composed: other]),
            PlainEvent(customer: composed, activity: other, time: 1, properties: [other: composed]),
        ])
        #expect(log.customerCount == 1 && log.activities.map { Array($0.utf8) } == [Array(composed.utf8)])
        #expect(
            log.activityCounts == [2] && log.propertyNames == [composed] && log.propertyValues(0) == ["", composed])
        for name in [composed, other] {
            #expect(log.customer(name) == 0 && log.activity(name) == 0 && log.property(name) == 0)
        }
        var builder = LogBuilder()
        #expect([composed, other].map { builder.isDuplicate(eventID: $0) } == [false, true])
    }

    @Test func namesFindTheirNumbers() throws {
        let log = try LogModel.build(LogModel.random(100, seed: 3))
        for customer in 0..<log.customerCount { #expect(log.customer(log.customerID(customer)) == customer) }
        #expect(log.customer("nobody") == nil && log.activity("nothing") == nil && log.property("none") == nil)
        #expect(log.activity("long name").map { log.activities[$0] } == "long name")
        #expect(log.property("p").map { log.propertyNames[$0] } == "p")
    }
}
