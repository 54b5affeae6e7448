// Numbers as spreadsheets show them, by the codes of their formats. What is wanted is what Excel and LibreOffice show.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct NumberLookTests {
    @Test(arguments: [
        ("0%", "0.45", "45%"), ("0 %", "0.45", "45 %"), ("0.0%", "0.125", "12.5%"),
        ("0.00%", "0.28499999999999998", "28.50%"),
        ("0%", "0.28499999999999998", "29%"), ("0%", "-0.5", "-50%"), ("#,##0\" UZS\"", "12000", "12,000 UZS"),
        ("#,##0 \"UZS\"", "12000", "12,000 UZS"), ("#,##0.00\\ [$€-407]", "1234.5", "1,234.50 €"),
        ("[$$-409]#,##0.00", "1234.5", "$1,234.50"), ("$#,##0", "999.5", "$1,000"), ("£0", "7", "£7"),
        ("#,##0;(#,##0)", "-1234567", "(1,234,567)"), ("#,##0;[Red]-#,##0;\"none\"", "0", "none"),
        ("#,##0", "0", "0"), ("#,##0", "1234567.8", "1,234,568"), ("0.0,,\" M\"", "12500000", "12.5 M"),
        ("00000\" x\"", "42", "00042 x"), ("0.##\" h\"", "1.5", "1.5 h"), ("0.##\" h\"", "2", "2 h"),
        ("+0.##;−0.##;0", "1.5", "+1.5"), ("+0.##;−0.##;0", "-2", "−2"), ("General\" km\"", "3.25", "3.25 km"),
        ("_-* #,##0.00\\ \"zł\"_-;-* #,##0.00\\ \"zł\"_-", "1200", "1,200.00 zł"), ("0%", "1e-9", "0%"),
        ("0.00%", "1.0000000000000001E-5", "0.00%"), ("0.0\" x\"", "0.05", "0.1 x"), ("0.0\" x\"", "9.96", "10.0 x"),
        ("0\" x\"", "-0.2", "0 x"),
    ])
    func shown(_ code: String, _ number: String, _ text: String) {
        #expect(NumberLook(code: code)?.text(of: number) == text, "\(code)")
    }

    @Test("What shows the digits alone is no look, and what is not known shows nothing")
    func plain() {
        for code in ["General", "0", "0.00", "#.##", "@", "0;-0"] { #expect(NumberLook(code: code) == nil, "\(code)") }
        for (code, number) in [
            ("0.00E+00", "12"), ("# ?/?", "0.5"), ("[<1]0.0;0\" x\"", "2"), (";;;", "5"),
            ("(000) 000-0000", "5551234567"),
            ("0%", "x"), ("0%", "1e300"),
        ] { #expect(NumberLook(code: code)?.text(of: number) == nil, "\(code)") }
        #expect(NumberLook(builtIn: 9)?.text(of: "0.5") == "50%" && NumberLook(builtIn: 14) == nil)
    }

    @Test("No code breaks it", arguments: Seeds.upTo(200))
    func chance(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let signs = Array("0#?.,%\"\\_*[]$€;GeneralE+-/@ xм")
        for _ in 0..<50 {
            let code = String(
                (0..<Int.random(in: 0...9, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
            let number =
                ["0", "-1", "1234567.891", "0.000123", "9.9999e14", "1e-300"].randomElement(using: &random) ?? ""
            if let text = NumberLook(code: code)?.text(of: number) { #expect(text == text.trimmed) }
        }
    }
}
