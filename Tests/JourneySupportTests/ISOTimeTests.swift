import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct ISOTimeTests {
    /// Texts and the microseconds that they mean, each worked out by GNU date.
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("2011-12-06T13:41:31.788+01:00", 1_323_175_291_788_000),
            ("2011-12-06 13:41:31.788000+01:00", 1_323_175_291_788_000),
            ("2011-12-06T12:41:31.788Z", 1_323_175_291_788_000),
            ("2011-12-06t12:41:31,788z", 1_323_175_291_788_000),
            ("2011/12/06 12:41:31", 1_323_175_291_000_000),
            ("2011-12-06 12:41:31 UTC", 1_323_175_291_000_000),
            ("2011-12-06 12:41:31.5 UTC", 1_323_175_291_500_000),
            ("2011-12-06T12:41", 1_323_175_260_000_000),
            ("2011-12-06", 1_323_129_600_000_000),
            ("2011-12-06T12:41:31.1234567891-0000", 1_323_175_291_123_456),
            ("2011-12-06T12:41:31+0530", 1_323_155_491_000_000),
            ("2011-12-06T12:41:31 +0530", 1_323_155_491_000_000),
            ("2011-12-06T12:41:31-09", 1_323_207_691_000_000),
            ("20111206", 1_323_129_600_000_000),
            ("20111206T124131Z", 1_323_175_291_000_000),
            ("20111206124131", 1_323_175_291_000_000),
            ("201112061241", 1_323_175_260_000_000),
            ("1969-12-31T23:59:59.999999Z", -1),
            ("1900-02-28T12:00:00Z", -2_203_934_400_000_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
            ("2123-07-01T00:00:00Z", 4_843_843_200_000_000),
            ("2012-02-29T24:00:00Z", 1_330_560_000_000_000),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
        ] as [(String, Int64)])
    func readsCommonSpellings(_ text: String, _ expected: Int64) {
        #expect(ISOTime.parse(text) == expected)
    }

    @Test(arguments: [
        "", " ", "T", "2011", "2011-12", "2011-13-01", "2011-00-10", "2011-02-29", "2011-04-31", "2011-12-06T",
        "2011-12-06T1",
        "2011-12-06T25:00:00", "2011-12-06T12:60:00", "2011-12-06T12:00:61", "2011-12-06T24:00:01",
        "2011-12-06T12:00:00.",
        "2011-12-06T12:00:00+", "2011-12-06T12:00:00+1", "2011-12-06T12:00:00+24:00", "2011-12-06T12:00:00+01:60",
        "2011-12-06T12:00:00Zx", "2011-12-06T12:00:00 ", "2011-12/06", "0000-01-01", "06.12.2011", "12/06/2011",
        "1325376000",
        "1325376000000", "13253760000000", "-2011-12-06", "２０１１-12-06", "2011-12-06T12:00:00UT",
    ])
    func refusesWhatIsNoTime(_ text: String) {
        #expect(ISOTime.parse(text) == nil)
    }

    @Test func aTextWithoutAZoneTakesTheGivenOne() {
        #expect(ISOTime.parse("2011-12-06T12:41:31", zone: ZoneRules(offset: 3_600)) == 1_323_171_691_000_000)
        #expect(ISOTime.parse("2011-12-06", zone: ZoneRules(offset: -7_200)) == 1_323_136_800_000_000)
        #expect(ISOTime.parse("2011-12-06T12:41:31Z", zone: ZoneRules(offset: 3_600)) == 1_323_175_291_000_000)
    }

    @Test(arguments: [("Z", 0), ("UTC", 0), ("+05:30", 19_800), ("-0800", -28_800), ("+03", 10_800)])
    func readsZones(_ text: String, _ expected: Int) {
        #expect(ISOTime.zoneOffset(text) == expected)
    }

    @Test(arguments: ["", "5", "Europe/Berlin", "+5", "+05:30x", "UT"])
    func refusesOtherZones(_ text: String) {
        #expect(ISOTime.zoneOffset(text) == nil)
    }

    /// Random instants, written by our own `Timestamp`, come back; and Foundation reads the same (from
    /// 1602 on: it counts in the Julian calendar before 1582).
    @Test func agreesWithFoundationAndWithOurOwnWriting() throws {
        var generator = SeededGenerator(seed: 7)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for _ in 0..<2_000 {
            let milliseconds = Int64.random(in: -11_600_000_000_000..<200_000_000_000_000, using: &generator)
            let text = Timestamp(microseconds: milliseconds * 1_000).description
            #expect(ISOTime.parse(text) == milliseconds * 1_000)
            if milliseconds % 1_000 != 0 {
                let date = try style.parse(text)
                #expect(abs(date.timeIntervalSince1970 * 1_000 - Double(milliseconds)) < 1, "\(text)")
            }
        }
    }
}
