import JourneyLog
import Testing

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
            log.withColumns { offsets, times, activities in [offsets.count, times.count, activities.count] } == [
                1, 0, 0,
            ])
    }

    @Test func oneCustomerWithAMillionEventsInReverse() throws {
        var builder = LogBuilder()
        let customer = builder.customer("one")
        let activity = builder.activity("click")
        for index in 0..<1_000_000 { builder.append(customer: customer, activity: activity, time: Int64(-index)) }
        let log = try builder.finish()
        #expect(log.firstTime == -999_999 && log.lastTime == 0)
        #expect(log.withColumns { _, times, _ in times[0] == -999_999 && times[999_999] == 0 })
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
        #expect(log.withProperty(0) { codes in [codes[0], codes[1]] } == [1, 0])
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

    @Test func namesFindTheirNumbers() throws {
        let log = try LogModel.build(LogModel.random(100, seed: 3))
        for customer in 0..<log.customerCount { #expect(log.customer(log.customerID(customer)) == customer) }
        #expect(log.customer("nobody") == nil && log.activity("nothing") == nil && log.property("none") == nil)
        #expect(log.activity("long name").map { log.activities[$0] } == "long name")
        #expect(log.property("p").map { log.propertyNames[$0] } == "p")
    }
}
