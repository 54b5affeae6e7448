// Numbers, plurals, lengths of time and days as each of the five languages writes them (Unicode CLDR 44).
import JourneyLanguage
import JourneySupport
import Testing

/// Texts in the five languages, in the order of the interface; a no-break space is written `_`.
private func texts(_ text: (LanguageTag) -> String) -> [String] {
    LanguageTag.interface.map { text($0).replacing("\u{A0}", with: "_") }
}

@Suite("Numbers")
struct NumberStyleTests {
    @Test(
        "Whole numbers",
        arguments: [
            (0, ["0", "0", "0", "0", "0"]), (999, ["999", "999", "999", "999", "999"]),
            (4_820, ["4,820", "4_820", "4,820", "4820", "4_820"]),
            (48_200, ["48,200", "48_200", "48,200", "48_200", "48_200"]),
            (1_234_567, ["1,234,567", "1_234_567", "1,234,567", "1_234_567", "1_234_567"]),
            (-12_345, ["−12,345", "−12_345", "−12,345", "−12_345", "−12_345"]),
        ] as [(Int, [String])])
    func count(number: Int, expected: [String]) {
        #expect(texts { NumberStyle(language: $0).count(number) } == expected)
    }

    @Test("The smallest whole number")
    func smallest() {
        #expect(NumberStyle(language: .english).count(.min) == "−9,223,372,036,854,775,808")
    }

    @Test(
        "Numbers with decimals",
        arguments: [
            (4.56, 1, ["4.6", "4,6", "4.6", "4,6", "4,6"]), (0.05, 2, ["0.05", "0,05", "0.05", "0,05", "0,05"]),
            (-0.04, 1, ["0.0", "0,0", "0.0", "0,0", "0,0"]), (-1.25, 1, ["−1.3", "−1,3", "−1.3", "−1,3", "−1,3"]),
            (1_234.5, 1, ["1,234.5", "1_234,5", "1,234.5", "1234,5", "1_234,5"]), (2.5, 0, ["3", "3", "3", "3", "3"]),
            (9.99, 1, ["10.0", "10,0", "10.0", "10,0", "10,0"]), (.nan, 1, ["–", "–", "–", "–", "–"]),
            (.infinity, 1, ["–", "–", "–", "–", "–"]), (1e300, 0, ["∞", "∞", "∞", "∞", "∞"]),
        ] as [(Double, Int, [String])])
    func number(value: Double, decimals: Int, expected: [String]) {
        #expect(texts { NumberStyle(language: $0).number(value, decimals: decimals) } == expected)
    }

    @Test(
        "Numbers with as many decimals as say something",
        arguments: [
            (4.56, "4.6"), (12.3, "12"), (9.96, "10"), (0.04, "0.04"), (0.994, "0.99"), (0.996, "1.0"), (3, "3"),
            (0, "0"),
            (-0.5, "−0.50"), (1_204.4, "1,204"),
        ] as [(Double, String)])
    func short(value: Double, text: String) {
        #expect(NumberStyle(language: .english).short(value) == text)
    }

    @Test(
        "Shares",
        arguments: [
            (0.55, ["55%", "55_%", "55%", "55%", "55%"]), (0.004, ["0.4%", "0,4_%", "0.4%", "0,4%", "0,4%"]),
            (0.0949, ["9.5%", "9,5_%", "9.5%", "9,5%", "9,5%"]), (0, ["0%", "0_%", "0%", "0%", "0%"]),
            (1, ["100%", "100_%", "100%", "100%", "100%"]), (0.9999, ["99.9%", "99,9_%", "99.9%", "99,9%", "99,9%"]),
            (0.0001, ["<0.1%", "<0,1_%", "<0.1%", "<0,1%", "<0,1%"]), (0.03, ["3%", "3_%", "3%", "3%", "3%"]),
            (.nan, ["–", "–", "–", "–", "–"]), (1.2, ["120%", "120_%", "120%", "120%", "120%"]),
        ] as [(Double, [String])])
    func percent(share: Double, expected: [String]) {
        #expect(texts { NumberStyle(language: $0).percent(share) } == expected)
    }

    @Test("Ranges")
    func ranges() {
        #expect(
            texts { NumberStyle(language: $0).percentRange(0.512, 0.588) } == [
                "51–59%", "51–59_%", "51–59%", "51–59%", "51–59%",
            ])
        #expect(NumberStyle(language: .english).percentRange(0.512, 0.525) == "51.2–52.5%")
        #expect(NumberStyle(language: .english).percentRange(1, 1) == "100%")
        #expect(NumberStyle(language: .english).percentRange(0.0412, 0.0413) == "4.1%")
        #expect(NumberStyle(language: .polish).range(3.84, 4.21) == "3,8–4,2")
        #expect(NumberStyle(language: .english).range(-0.31, 0.4) == "−0.3 … 0.4")
    }
}

@Suite("Plurals")
struct PluralTests {
    @Test(
        "The form a number asks for",
        arguments: [
            (LanguageTag.english, [.other, .one, .other, .other, .other, .other, .other, .other, .other]),
            (.russian, [.many, .one, .few, .many, .many, .many, .one, .few, .many]),
            (.chinese, [.other, .other, .other, .other, .other, .other, .other, .other, .other]),
            (.polish, [.many, .one, .few, .many, .many, .many, .many, .few, .many]),
            (.uzbek, [.other, .one, .other, .other, .other, .other, .other, .other, .other]),
        ] as [(LanguageTag, [PluralCategory])])
    func categories(language: LanguageTag, expected: [PluralCategory]) {
        #expect([0, 1, 2, 5, 11, 12, 21, 22, 111].map { PluralCategory($0, in: language) } == expected)
    }

    @Test("Numbers below zero and the smallest of all have a form too")
    func negative() {
        #expect(PluralCategory(-2, in: .russian) == .few && PluralCategory(-1, in: .english) == .one)
        #expect(PluralCategory(.min, in: .russian) == .many)
        #expect(PluralCategory(2, in: LanguageTag("de") ?? .english) == .other)
    }
}

@Suite("Lengths of time in words")
struct DurationStyleTests {
    @Test(
        "A length of time in five languages",
        arguments: [
            (0, ["0_s", "0_с", "0秒", "0_s", "0_son."]),
            (0.004, ["<0.01_s", "<0,01_с", "<0.01秒", "<0,01_s", "<0,01_son."]),
            (0.035, ["0.04_s", "0,04_с", "0.04秒", "0,04_s", "0,04_son."]),
            (0.6, ["0.6_s", "0,6_с", "0.6秒", "0,6_s", "0,6_son."]),
            (0.97, ["1_s", "1_с", "1秒", "1_s", "1_son."]), (31, ["31_s", "31_с", "31秒", "31_s", "31_son."]),
            (59.6, ["1_min", "1_мин", "1分钟", "1_min", "1_daq."]),
            (1_080, ["18_min", "18_мин", "18分钟", "18_min", "18_daq."]),
            (3_599, ["1_h", "1_ч", "1小时", "1_godz.", "1_soat"]),
            (6_600, ["1_h_50_min", "1_ч_50_мин", "1小时50分钟", "1_godz._50_min", "1_soat_50_daq."]),
            (35_940, ["9_h_59_min", "9_ч_59_мин", "9小时59分钟", "9_godz._59_min", "9_soat_59_daq."]),
            (35_975, ["10_h", "10_ч", "10小时", "10_godz.", "10_soat"]),
            (39_000, ["11_h", "11_ч", "11小时", "11_godz.", "11_soat"]),
            (86_000, ["1_day", "1_день", "1天", "1_dzień", "1_kun"]),
            (86_400, ["1_day", "1_день", "1天", "1_dzień", "1_kun"]),
            (129_600, ["1.5_days", "1,5_дня", "1.5天", "1,5_dnia", "1,5_kun"]),
            (172_800, ["2_days", "2_дня", "2天", "2_dni", "2_kun"]),
            (432_000, ["5_days", "5_дней", "5天", "5_dni", "5_kun"]),
            (950_400, ["11_days", "11_дней", "11天", "11_dni", "11_kun"]),
            (1_814_400, ["21_days", "21_день", "21天", "21_dni", "21_kun"]),
            (1_940_000, ["22_days", "22_дня", "22天", "22_dni", "22_kun"]),
            (-90, ["−2_min", "−2_мин", "−2分钟", "−2_min", "−2_daq."]), (.infinity, ["–", "–", "–", "–", "–"]),
            (1e300, ["∞", "∞", "∞", "∞", "∞"]),
        ] as [(Double, [String])])
    func durations(seconds: Double, expected: [String]) {
        #expect(texts { DurationStyle(language: $0).text(seconds: seconds) } == expected)
    }
}

@Suite("Days in words")
struct DateStyleTests {
    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(parsing: text)) }

    @Test(
        "A day in five languages",
        arguments: [
            ("2026-12-15", ["15_Dec_2026", "15_дек._2026", "2026年12月15日", "15_gru_2026", "15-dek,_2026"]),
            ("2026-05-01", ["1_May_2026", "1_мая_2026", "2026年5月1日", "1_maj_2026", "1-may,_2026"]),
        ] as [(String, [String])])
    func day(text: String, expected: [String]) throws {
        let date = try date(text)
        #expect(texts { DateStyle(language: $0).text(date) } == expected)
    }

    @Test(
        "A stretch of days in five languages",
        arguments: [
            (
                "2026-12-15", "2026-12-15",
                ["15_Dec_2026", "15_дек._2026", "2026年12月15日", "15_gru_2026", "15-dek,_2026"]
            ),
            (
                "2026-12-03", "2026-12-15",
                ["3–15_Dec_2026", "3–15_дек._2026", "2026年12月3日至15日", "3–15_gru_2026", "3–15-dek,_2026"]
            ),
            (
                "2026-09-30", "2026-12-15",
                [
                    "30_Sep – 15_Dec_2026", "30_сент. – 15_дек._2026", "2026年9月30日至12月15日", "30_wrz – 15_gru_2026",
                    "30-sen – 15-dek,_2026",
                ]
            ),
            (
                "2011-09-30", "2012-03-14",
                [
                    "30_Sep_2011 – 14_Mar_2012", "30_сент._2011 – 14_мар._2012", "2011年9月30日至2012年3月14日",
                    "30_wrz_2011 – 14_mar_2012", "30-sen,_2011 – 14-mar,_2012",
                ]
            ),
        ] as [(String, String, [String])])
    func period(first: String, last: String, expected: [String]) throws {
        let (first, last) = (try date(first), try date(last))
        #expect(texts { DateStyle(language: $0).text(from: first, through: last) } == expected)
    }
}
