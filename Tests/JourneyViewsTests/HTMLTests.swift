// Nothing that a person wrote may become markup.
import JourneyLanguage
import Testing

@testable import JourneyViews

@Suite("The HTML builder")
struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test(
        "A text is escaped wherever it stands",
        arguments: [
            ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"quoted\"", "&quot;quoted&quot;"),
            ("it's", "it&#39;s"),
            ("</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("Ўзбекча 中文 🙂", "Ўзбекча 中文 🙂"), ("a\u{0}b\u{1B}c\u{7F}d", "abcd"), ("line\nbreak\t", "line\nbreak\t"),
            ("", ""),
            ("&amp;", "&amp;amp;"),
        ])
    func textIsEscaped(raw: String, escaped: String) {
        #expect(text("<p>\(raw)</p>") == "<p>\(escaped)</p>")
        #expect(text("<p title=\"\(raw)\">") == "<p title=\"\(escaped)\">")
    }

    @Test("Pieces nest without being escaped again")
    func piecesNest() {
        let inner: HTML = "<b>\("x & y")</b>"
        #expect(text("<p>\(inner)\(inner)</p>") == "<p><b>x &amp; y</b><b>x &amp; y</b></p>")
        #expect(text(HTML(each: [1, 2, 3]) { "<i>\($0)</i>" }) == "<i>1</i><i>2</i><i>3</i>")
        #expect(text("\(HTML(nil as String?) { "<b>\($0)</b>" })|\(HTML(when: false, "no"))|\(nil as HTML?)") == "||")
    }

    @Test("A text in another language than the page's says so")
    func languagesAreMarked() {
        let both = LocalizedText([.english: "Wait", .russian: "Ожидание"], original: .russian)
        let russian = LocalizedText("Ожидание <", in: .russian)
        #expect(text("\(both ?? russian, in: .english)") == "Wait")
        #expect(
            text("\(russian, in: .english)") == "<span class=\"own\" lang=\"ru\" data-in=\"RU\">Ожидание &lt;</span>")
    }

    @Test(
        "Lengths are short and plain",
        arguments: [
            (0.0, "0"), (1.0, "1"), (-0.0, "0"), (1.5, "1.5"), (1.25, "1.25"), (33.333333, "33.33"), (-0.05, "-0.05"),
            (.nan, "0"), (.infinity, "0"), (1e12, "0"), (0.004, "0"),
        ])
    func lengthsArePlain(value: Double, shown: String) {
        #expect(text("\(length: value)") == shown)
    }
}

@Suite("Addresses")
struct PageLinkTests {
    @Test(
        "Each part is encoded by itself",
        arguments: [
            ("connect", "/maps/connect"), ("a/b", "/maps/a%2Fb"), ("../x", "/maps/..%2Fx"),
            ("a?b#c", "/maps/a%3Fb%23c"),
            ("\"><script>", "/maps/%22%3E%3Cscript%3E"), ("карта", "/maps/%D0%BA%D0%B0%D1%80%D1%82%D0%B0"),
            ("a b", "/maps/a%20b"),
        ])
    func partsAreEncoded(id: String, path: String) {
        let link = PageLink(["maps", id])
        #expect(link.text == path)
        #expect(PageLink.decoded(path.dropFirst(6)) == id)
    }

    @Test("Badly encoded parts are not guessed at", arguments: ["%", "%4", "%GG", "%C3%28", "a%"])
    func badPartsAreRefused(part: String) {
        #expect(PageLink.decoded(part[...]) == nil)
    }

    @Test(
        "Only addresses that cannot run anything become links",
        arguments: [
            ("https://example.org/a?b=c&d", true), ("HTTP://example.org", true), ("javascript:alert(1)", false),
            (" https://example.org", false), ("https://exa\nmple.org", false), ("data:text/html,x", false),
            ("//example.org", false),
            ("", false), ("https://a\\b", false),
        ])
    func externalLinks(address: String, isLink: Bool) {
        #expect((PageLink(external: address) != nil) == isLink)
    }

    @Test("A map's links keep the reader's choices")
    func choicesAreKept() {
        let address = MapAddress(map: "connect", view: .table, persona: "dilnoza", period: .last(days: 28))
        #expect(address.link().text == "/maps/connect/table?persona=dilnoza&period=28d")
        #expect(
            address.showing(.map).link(to: "step_moved").text == "/maps/connect?persona=dilnoza&period=28d#step_moved")
        #expect(address.seen(by: nil).over(.wholeLog).showing(.map).link().text == "/maps/connect")
        #expect(address.picture.text == "/maps/connect.svg?persona=dilnoza&period=28d")
    }
}
