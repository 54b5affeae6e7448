// The writer: numbers, escapes, and nothing that is not SVG.
import Testing

@testable import JourneyDrawing

@Suite("Writing SVG")
struct SVGWriterTests {
    @Test(
        "Numbers have at most two decimals and no surprises",
        arguments: [
            (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (1.006, "1.01"), (12.5, "12.5"), (-3.14159, "-3.14"), (100, "100"),
            (0.07, "0.07"), (.nan, "0"), (.infinity, "0"), (1_234_567.891, "1234567.89"),
        ])
    func numbers(value: Double, expected: String) {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: 20) { $0.append(number: value) }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(
        "Markup, control characters and non-characters cannot get through",
        arguments: [
            ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("\u{0}\u{1B}\u{7F}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{FFFD}\u{FFFC}", "\u{FFFD}\u{FFFC}"), ("a\tb\nc", "a b c"),
            ("ё客👩‍👩‍👧é\u{A0}", "ё客👩‍👩‍👧é\u{A0}"),
        ])
    func escapes(text: String, expected: String) {
        var writer = SVGWriter()
        writer.characters(text)
        #expect(writer.text == expected)
    }

    @Test("An attribute cannot end its element")
    func attributes() {
        var writer = SVGWriter()
        writer.element("rect", [.text("id", "\"/><script>")])
        #expect(writer.text == "<rect id=\"&quot;/&gt;&lt;script&gt;\"/>")
    }

    @Test("Every icon, face, pie and row of dots is well-formed and hidden or named")
    func pieces() {
        for icon in Icon.allCases {
            #expect(XMLReading(icon.svg()).problem == nil, "\(icon)")
            #expect(XMLReading(icon.svg()).elements.count > 1)
            #expect(icon.svg().contains("aria-hidden=\"true\""))
        }
        for value in [-9, -2, -0.3, 0, 1.2, 7] {
            for isAssumed in [false, true] {
                let svg = Face(value: value, isAssumed: isAssumed).svg(theme: .light)
                #expect(XMLReading(svg).problem == nil)
                #expect(svg.contains("stroke-dasharray") == isAssumed)
            }
        }
        for severity in -1...7 {
            let svg = SeverityDots(severity: severity).svg(theme: .light, label: "\(severity) of 5")
            let filled = XMLReading(svg).named("circle").filter { $0["fill"] != "none" }
            #expect(filled.count == max(0, min(5, severity)))
        }
    }

    @Test(
        "Channels find their icon by id and by what people call them",
        arguments: [
            ("sms", Icon.sms), ("SMS", .sms), ("e-mail", .mail), ("Telegram", .chat), ("branch", .store),
            ("carrier-pigeon", .any), (nil, .any), ("moments-of-truth", .momentsOfTruth),
        ] as [(String?, Icon)])
    func channels(id: String?, icon: Icon) {
        #expect(Icon.channel(id) == icon)
    }
}
