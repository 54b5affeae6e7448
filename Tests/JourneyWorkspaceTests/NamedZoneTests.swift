// Time zones by name, against the system's own answers.
import Foundation
import JourneySupport
import JourneyWorkspace
import Testing

@Suite("Time zones by name")
struct NamedZoneTests {
    @Test(
        "Every hour of a hundred years is as far from UTC as the system says",
        arguments: [
            "Europe/Warsaw", "Asia/Tashkent", "Europe/Moscow", "America/New_York", "Africa/Casablanca",
            "Australia/Lord_Howe", "Pacific/Apia", "UTC",
        ])
    func offsets(_ name: String) throws {
        let (zone, rules) = (try #require(TimeZone(identifier: name)), try #require(ZoneRules(named: name)))
        for second in stride(from: 0, to: 3_155_000_000, by: 7_200 * 11 + 1_800) {
            let date = Date(timeIntervalSince1970: Double(second))
            #expect(rules.offset(at: Int64(second) * 1_000_000) == zone.secondsFromGMT(for: date), "\(date)")
        }
    }

    @Test func aNameThatIsNotKnownIsNone() {
        #expect(ZoneRules(named: "Europe/Nowhere") == nil)
        #expect(ZoneRules(named: "") == nil)
    }
}
