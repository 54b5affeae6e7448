import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct XESErrorTests {
    static let event =
        "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>"

    /// Whole files that cannot be read: the code, and the message with its place.
    @Test(arguments: [
        (
            "<", "xes-no-log",
            "input:1: the file holds no XES log (no <log> element). 0 events of 0 traces were read before."
        ),
        (
            "<?xml version=\"1.0\"?>\n<html></html>", "xes-root",
            "input:2: the file begins with <html>; an XES log begins with <log>."
        ),
        ("<log>", "xes-truncated", "input:1: the file ends inside <log>; it was cut off."),
        (
            "<log>\n<trace>\n\(event)\n<event><string key", "xes-truncated",
            "input:4: the file ends inside <trace>; it was cut off. 1 events of 1 traces were read before."
        ),
        ("<log>\n</trace>", "xml-nesting", "input:2: an end tag closes nothing here: <log> is open."),
        ("<log></log></log>", "xml-nesting", "input:1: an end tag closes nothing here: no element is open."),
        ("<log></log><log></log>", "xes-after-end", "input:1: another element follows the end of the log."),
        (
            "<log><trace><event></trace></log>", "xml-nesting",
            "input:1: an end tag closes nothing here: <event> is open."
        ),
        (
            "<log><trace><event><a></b></event></trace></log>", "xml-nesting",
            "input:1: an end tag closes nothing here: <a> is open."
        ),
        (
            "<log>\n\n<trace>\(event)<string key=\"k\" value=\"v\"/></trace></log>", "xes-late-attribute",
            "input:3: an attribute of a trace stands behind an event of it; XES puts attributes first."
        ),
        (
            "<log><trace><string value=\"v\"/></trace></log>", "xes-no-key",
            "input:1: an attribute has a value and no key."
        ),
        (
            "<log><trace><event><string value=\"v\"/></event></trace></log>", "xes-no-key",
            "input:1: an attribute has a value and no key."
        ),
        (
            "<log><trace><string key=\"k\" value=\"a&b\"/></trace></log>", "xml-entity",
            "input:1: `&` starts no entity; a plain `&` is written `&amp;`."
        ),
        (
            "<log><trace><string key=\"k\" value=\"&bomb;\"/></trace></log>", "xml-entity",
            "input:1: the entity &bomb; is unknown; only &amp; &lt; &gt; &quot; &apos; and character numbers are read."
        ),
        (
            "<log><trace><string key=\"k\" value=\"&#0;\"/></trace></log>", "xml-entity",
            "input:1: the entity &#0; is unknown;"
        ),
        (
            "<log><trace><string key=\"k\" value=\"&#xD800;\"/></trace></log>", "xml-entity",
            "input:1: the entity &#xD800; is unknown;"
        ),
        (
            "<log><trace><string key=\"k\" value=\"a<b\"/></trace></log>", "xml-tag",
            "input:1: `<` stands inside an attribute's value; it is written `&lt;` there"
        ),
        (
            "<log><trace><string key=\"k\" value=\"a\0b\"/></trace></log>", "xml-character",
            "input:1: a control character (byte 0) stands in an attribute's value."
        ),
        (
            "<log><trace><string key=k value=\"v\"/></trace></log>", "xml-tag",
            "input:1: an attribute's value has no quotes around it."
        ),
        (
            "<log><trace><string key value=\"v\"/></trace></log>", "xml-tag",
            "input:1: an attribute in a tag is not written name=\"value\"."
        ),
        ("<log><trace><string / key=\"v\"/></trace></log>", "xml-tag", "input:1: `/` stands inside a tag."),
        ("<log>< /></log>", "xml-tag", "input:1: a tag has no name; `<` in text is written `&lt;`."),
        ("<log></log x></log>", "xml-tag", "input:1: an end tag holds more than its name."),
        ("<log><!WHATEVER ></log>", "xml-tag", "input:1: a tag begins with `<!` and is neither comment nor CDATA."),
        (
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><log/>", "xml-encoding",
            "input:1: the file says that it is written in ISO-8859-1; only UTF-8 is read. Convert it, for instance with `iconv -f ISO-8859-1 -t UTF-8`"
        ),
    ])
    func filesThatAreNoXESAreRefused(_ text: String, _ code: String, _ message: String) throws {
        let error = try #require(readError(text))
        #expect(error.code == code)
        #expect(error.description.hasPrefix(message), "\(error.description)")
    }

    @Test func aBillionLaughsAreRefusedAtOnce() throws {
        var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n"
        for level in 1..<10 {
            text += "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">\n"
        }
        text += "]>\n<log><trace><string key=\"k\" value=\"&lol9;\"/></trace></log>"
        let error = try #require(readError(text))
        #expect(error.code == "xml-doctype")
        #expect(
            error.description.hasPrefix(
                "input:2: the file has a document type (<!DOCTYPE …>); its entities could grow without end, so it is not read. Remove the declaration."
            ))
    }

    @Test func deepNestingIsRefused() throws {
        let deep = String(repeating: "<a key=\"k\" value=\"v\">", count: 1_000)
        for text in ["<log>\(deep)", "<log><trace>\(deep)", "<log><trace><event>\(deep)"] {
            let error = try #require(readError(text))
            #expect(error.code == "xml-depth")
            #expect(error.message.hasPrefix("elements are nested deeper than 64 levels."))
        }
    }

    /// Events that make no row, each told with its line.
    @Test(arguments: [
        (
            "<event><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>",
            "the event has no concept:name, the name of what happened"
        ),
        (
            "<event><string key=\"concept:name\" value=\"\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>",
            "the event has no concept:name, the name of what happened"
        ),
        ("<event/>", "the event has no concept:name, the name of what happened"),
        ("<event><string key=\"concept:name\" value=\"a\"/></event>", "the event has no time:timestamp"),
        (
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"\"/></event>",
            "the time is empty"
        ),
        (
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"yesterday\"/></event>",
            "“yesterday” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"
        ),
        (
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2023-02-29T00:00:00Z\"/></event>",
            "“2023-02-29T00:00:00Z” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"
        ),
    ])
    func badEventsAreToldWithTheirLines(_ event: String, _ reason: String) throws {
        let text = xes(
            "<trace><string key=\"concept:name\" value=\"c\"/>\n\(Self.event)\n\n\(event)\n\(Self.event)</trace>")
        let error = try #require(readError(text))
        #expect(error.code == "bad-rows")
        #expect(
            error.message
                == "1 of 3 rows cannot be read:\n  input:6: \(reason)\nMend them, or read without them: --skip-bad-rows."
        )
        let result = try readText(text) { $0.skipBadRows = true }.get()
        #expect(result.log.eventCount == 2)
        #expect(result.report.refused.count == 1)
        #expect(result.report.refused.first.map(\.description) == ["input:6: \(reason)"])
    }

    @Test func anEventOutsideATraceIsRefused() throws {
        let error = try #require(readError(xes(Self.event)))
        #expect(error.refused?.first.map(\.reason) == ["the event stands outside any trace, so it has no customer"])
    }

    @Test func bytesThatAreNotUTF8AreRefused() throws {
        let bytes = xesEvent("<string key=\"k\" value=\"@\"/>").utf8.map { $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
        guard case .failure(let error) = readBytes(bytes) else {
            Issue.record("read")
            return
        }
        #expect(error.refused?.first.map(\.reason) == ["`k` holds bytes that are not UTF-8"])
    }

    @Test func onlyTheFirstTenOfManyAreTold() throws {
        let bad = String(repeating: "<event/>\n", count: 2_500)
        let error = try #require(readError(xes("<trace>\n\(bad)\(Self.event)</trace>")))
        #expect(error.message.hasPrefix("2500 of 2501 rows cannot be read:\n  input:4: the event has no concept:name"))
        #expect(
            error.message.contains(
                "  input:13: the event has no concept:name, the name of what happened\n  … and 2490 more\n"))
        #expect(error.refused?.first.count == 10)
    }

    /// A refused event leaves nothing behind: no activity, no property, no customer.
    @Test func refusedEventsLeaveNoTrace() throws {
        let text = xes(
            "<trace><string key=\"concept:name\" value=\"ghost\"/><string key=\"q\" value=\"1\"/>"
                + "<event><string key=\"concept:name\" value=\"never\"/><string key=\"p\" value=\"1\"/></event></trace>"
        )
        let log = try readText(text) { $0.skipBadRows = true }.get().log
        #expect(log.customerCount == 0 && log.activities.isEmpty && log.propertyNames.isEmpty)
    }

    @Test func tooManyPropertiesAreRefused() throws {
        let many = (0..<1_100).map { "<string key=\"p\($0)\" value=\"1\"/>" }.joined()
        let error = try #require(readError(xesEvent(many)))
        #expect(error.code == "log-too-many-properties")
        #expect(error.message.contains("name the ones to keep with --properties"))
        #expect(try readText(xesEvent(many)) { $0.properties = .only(["p7"]) }.get().log.propertyNames == ["p7"])
    }
}
