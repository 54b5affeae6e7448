// Days across changes of the clock, against Foundation's calendar.
import Foundation
import JourneySupport
import Testing

@Suite("Days somewhere")
struct ZoneRulesTests {
    /// Warsaw in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
    static let warsaw = ZoneRules(
        first: 3_600,
        changes: [.init(time: 1_792_890_000_000_000, offset: 3_600), .init(time: 1_774_746_000_000_000, offset: 7_200)])

    private func time(_ text: String) -> Int64 { Timestamp(parsing: text)?.microseconds ?? 0 }

    @Test(
        "A day begins when the wall's clock shows midnight, in summer and in winter",
        arguments: [
            ("2026-01-15", "2026-01-14T23:00:00Z"), ("2026-03-29", "2026-03-28T23:00:00Z"),
            ("2026-03-30", "2026-03-29T22:00:00Z"), ("2026-07-01", "2026-06-30T22:00:00Z"),
            ("2026-10-25", "2026-10-24T22:00:00Z"), ("2026-10-26", "2026-10-25T23:00:00Z"),
        ])
    func days(_ text: String, _ start: String) throws {
        let day = try #require(CalendarDate(parsing: text))
        #expect(Self.warsaw.start(of: day) == time(start))
        #expect(Self.warsaw.day(of: time(start)) == day)
        #expect(Self.warsaw.day(of: time(start) - 1) == day.adding(days: -1))
    }

    @Test("An hour that is left out is the moment of the change; of an hour that comes twice the first is meant")
    func changes() {
        #expect(Self.warsaw.moment(ofLocal: time("2026-03-29T02:30:00Z")) == time("2026-03-29T01:00:00Z"))
        #expect(Self.warsaw.moment(ofLocal: time("2026-03-29T03:00:00Z")) == time("2026-03-29T01:00:00Z"))
        #expect(Self.warsaw.moment(ofLocal: time("2026-10-25T02:30:00Z")) == time("2026-10-25T00:30:00Z"))
        #expect(Self.warsaw.moment(ofLocal: time("2026-10-25T03:00:00Z")) == time("2026-10-25T02:00:00Z"))
    }

    @Test("Every hour of a year and a half is the one that Foundation names")
    func foundation() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Warsaw"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        for hour in 0..<8_000 {
            let seconds = 1_767_222_000 + hour * 3_600 - 1_800
            let date = Date(timeIntervalSince1970: Double(seconds))
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = Self.warsaw.day(of: Int64(seconds) * 1_000_000)
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
        }
    }

    @Test("The ends of time do not overflow", arguments: [Int64.min, .min + 1, -1, 0, .max - 1, .max])
    func ends(_ time: Int64) {
        for zone in [ZoneRules.utc, ZoneRules(offset: 50_400), ZoneRules(offset: -43_200), Self.warsaw] {
            _ = (zone.local(time), zone.moment(ofLocal: time), zone.day(of: time))
        }
    }

    @Test("Days begin at midnight on the clock, also where it is set forward or back at midnight")
    func days() {
        let hour: Int64 = 3_600_000_000
        // East by one hour; by two from 30 hours after 1970 on: the second day is 23 hours long.
        let zone = ZoneRules(first: 3_600, changes: [ZoneRules.Change(time: 30 * hour, offset: 7_200)])
        let days = CalendarUnit.day.boundaries(from: 0, through: 47 * hour, zone: zone)
        #expect(days == [-hour, 23 * hour, 46 * hour, 70 * hour])
        #expect(CalendarUnit.day.boundaries(from: 5, through: 5, zone: .utc) == [0, 24 * hour])
    }
}
