// Long words of a page may be parted; nothing else of its markup changes.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyDrawing
@testable import JourneyViews

@Suite("Soft hyphens")
struct SoftHyphenTests {
    @Test(
        "A long word gets them where a reader would part it",
        arguments: [
            ("прокладывает", "прок·лады·вает"), ("Необязательный", "Необя·затель·ный"),
            ("reschedules", "resc·hedu·les"), ("rozliczeniowego", "roz·licze·niowe·go"), ("short", "short"),
            ("www.example.org/connections", "www.example.org/connections"), ("1234567890123", "1234567890123"),
        ])
    func words(word: String, parted: String) {
        let soft = WordSplitter.softened(word)
        #expect(soft.filter { $0 != "\u{AD}" } == word)
        // The rule is a fallback: what counts is that parts are no shorter than three letters.
        let parts = soft.split(separator: "\u{AD}")
        #expect(parts.allSatisfy { $0.count >= 3 } || parts.count == 1)
        #expect((parts.count > 1) == parted.contains("·"))
    }

    @Test("Tags, attributes and entities stay as they are")
    func markup() {
        let html: HTML = "<p title=\"Unforgettable\">Unforgettable &amp; \("<Unforgettable>")</p>"
        let soft = String(decoding: html.softened.bytes, as: UTF8.self)
        #expect(soft.hasPrefix("<p title=\"Unforgettable\">"))
        #expect(soft.contains("&amp; &lt;"))
        #expect(soft.contains("\u{AD}"))
        #expect(soft.replacing("\u{AD}", with: "") == String(decoding: html.bytes, as: UTF8.self))
    }

    @Test("Hostile bytes come through whole", arguments: ["", "<", "&", "<p", "&amp", "a<b>c</b", "\u{0}\u{FFFD}"])
    func odd(text: String) {
        let html = HTML(trusted: Array(text.utf8))
        #expect(html.softened.bytes == html.bytes)
    }
}
