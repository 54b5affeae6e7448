// Mind maps of XMind 8: read as those of today are, and as careful with what is hostile.
import JourneyIntake
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("XMind 8")
struct OldXMindTests {
    private static func read(_ content: String) throws -> ImportedMap {
        var zip = ZipWriter()
        zip.add("META-INF/manifest.xml", "<manifest/>")
        zip.add("content.xml", content)
        return try MapExchange.read(zip.bytes, as: .xmind, file: "drawn.xmind", language: .english)
    }

    private static let drawn = """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml" \
        xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0"><sheet id="1" theme="t">
        <topic id="2" structure-class="org.xmind.ui.map"><title>Trip &amp; back</title>
        <notes><html><xhtml:p>ignored</xhtml:p></html><plain>We move house</plain></notes>
        <children><topics type="attached">
        <topic id="3"><title>Plan</title><children><topics type="attached"><topic id="4" branch="folded"><title><![CDATA[Asks <all>]]></title>
        <marker-refs><marker-ref marker-id="flag-green"/></marker-refs><labels><label>Optional</label><label>mine</label></labels>
        <children><topics type="attached"><topic id="5"><title>Pain points</title><children><topics type="attached">
        <topic id="6" xlink:href="https://example.org"><title>Nobody&#10;answers</title><marker-refs><marker-ref marker-id="priority-1"/></marker-refs></topic>
        <topic id="7"><title>Too dear</title></topic>
        </topics></children></topic></topics></children></topic></topics></children></topic>
        <topic id="8"><title>Go</title></topic></topics>
        <topics type="detached"><topic id="9"><title>Left over</title></topic></topics></children></topic>
        <title>Sheet 1</title></sheet><sheet id="10"><topic id="11"><title>Else</title></topic><title>Two</title></sheet></xmap-content>
        """

    @Test("Titles, order, notes, labels and markers of a map drawn in XMind 8")
    func drawn() throws {
        let imported = try Self.read(Self.drawn)
        let map = imported.map
        #expect(map.title == LocalizedText("Trip & back") && map.scenario == LocalizedText("We move house"))
        #expect(map.stages.map { $0.title.text(in: .english) } == ["Plan", "Go"])
        let step = try #require(map.steps.first)
        #expect(step.title == LocalizedText("Asks <all>") && step.isMilestone && step.isOptional)
        #expect(step.barriers.map { $0.title.text(in: .english) } == ["Nobody\nanswers", "Too dear"])
        #expect(step.barriers.map(\.severity) == [5, 3])
        let notes = imported.notes.map { "\($0.kind.rawValue) \($0.place): \($0.message)" }.joined(separator: "\n")
        #expect(notes.contains("label “mine”") && notes.contains("a link"))
        #expect(notes.contains("Left over: a topic beside the tree"))
        #expect(notes.contains("dropped Two: a file holds one map"))
        #expect(imported.digest == nil)
    }

    @Test(
        "What is broken or hostile is refused with its reason",
        arguments: [
            ("<xmap-content>", "xml-cut"), ("", "xml-cut"), ("<a></b>", "xml-nesting"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><xmap-content/>", "xml-doctype"),
            ("<xmap-content/>", "no-sheet"), ("<xmap-content><sheet/></xmap-content>", "no-sheet"),
            ("<xmap-content><sheet><topic><title>&lol;</title></topic></sheet></xmap-content>", "xml-entity"),
        ])
    func refused(content: String, code: String) {
        let error = #expect(throws: FormatError.self) { try Self.read(content) }
        #expect(error?.code == code, "\(error?.description ?? "")")
    }

    @Test("A tree that is too deep, and one with too many topics, is refused")
    func large() {
        let deep = String(repeating: "<topic><children><topics>", count: 400)
        let error = #expect(throws: FormatError.self) { try Self.read("<xmap-content><sheet>" + deep) }
        #expect(error?.code == "too-large")
        let many = String(repeating: "<topic/>", count: 50_000)
        let wide =
            "<xmap-content><sheet><topic><children><topics>\(many)</topics></children></topic></sheet></xmap-content>"
        let other = #expect(throws: FormatError.self) { try Self.read(wide) }
        #expect(other?.code == "too-large")
    }
}
