import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct XESReaderTests {
    @Test func aTraceIsACustomerAndItsAttributesAreOnEveryEvent() throws {
        let text = xes(
            """
            <extension name="Time" prefix="time" uri="x"/>
            <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
            <classifier name="A" keys="concept:name"/>
            <float key="total" value="1"><float key="inner" value="2"/></float>
            <trace>
              <string key="concept:name" value="c1"/><int key="amount" value="500"/>
              <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-01-01T00:00:00.5+02:00"/>
                <string key="org:resource" value="Eve"/></event>
              <event><date key="time:timestamp" value="2024-01-01T00:00:00Z"/><string key="concept:name" value="b"/></event>
            </trace>
            <trace><string value="c2" key="concept:name"/>
              <event><string key='concept:name' value='a'/><date key='time:timestamp' value='2023-01-01'/></event></trace>
            """)
        #expect(
            try readLines(text) == [
                "c1 a 2023-12-31T22:00:00.5Z case:amount=500 org:resource=Eve",
                "c1 b 2024-01-01T00:00:00Z case:amount=500", "c2 a 2023-01-01T00:00:00Z",
            ])
    }

    @Test(arguments: [
        // Entities, both quotes, white space in values.
        ("<string key=\"k\" value=\"a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;\"/>", "k=a & b <c> \"d\" 'e'"),
        ("<string key=\"k\" value=\"&#1078;&#x436;&#65;\"/>", "k=жжA"),
        ("<string key='k' value='say \"hi\"'/>", "k=say \"hi\""),
        ("<string key=\"k\" value=\"a\r\nb\tc\nd\"/>", "k=a b c d"),
        ("<string key=\"&lt;k&gt;\" value=\"v\"/>", "<k>=v"),
        ("<string   key = \"k\"\n value\t=\t\"v\" other=\"x\" />", "k=v"),
        ("<string key=\"имя\" value=\"значение\"/>", "имя=значение"),
        ("<string key=\"k\" value=\"a > b\"/>", "k=a > b"),
        // An empty value is a value; a container without one is none.
        ("<string key=\"k\" value=\"\"/>", "k="),
        ("<list key=\"l\"/>", ""),
        // The last of two wins.
        ("<string key=\"k\" value=\"1\"/><string key=\"k\" value=\"2\"/>", "k=2"),
        // Nested.
        (
            "<string key=\"k\" value=\"1\"><int key=\"in\" value=\"2\"><int key=\"deep\" value=\"3\"/></int></string>",
            "k=1 k/in=2 k/in/deep=3"
        ),
        (
            "<list key=\"l\"><values><string key=\"x\" value=\"1\"/></values></list><int key=\"after\" value=\"2\"/>",
            "after=2 l/x=1"
        ),
        // What is no element.
        ("<!-- <string key=\"k\" value=\"1\"/> --><string key=\"j\" value=\"2\"/>", "j=2"),
        ("<?pi <event> ?><![CDATA[ <event> ]]>text &nonsense; <string key=\"j\" value=\"2\"/>", "j=2"),
    ])
    func readsAttributes(_ attributes: String, _ expected: String) throws {
        let wanted = ("c a 2024-01-01T00:00:00Z " + expected).trimmingSuffix(" ", unless: expected.hasSuffix("="))
        #expect(try readLines(xesEvent(attributes)) == [wanted])
    }

    @Test func aTraceWithoutANameGetsOneThatSaysWhere() throws {
        let event =
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>"
        let text = xes("<trace>\(event)</trace><trace><string key=\"concept:name\" value=\"\"/>\(event)</trace>")
        let log = try readText(text, name: "folder/loans.xes").get().log
        #expect((0..<log.customerCount).map { log.customerID($0) } == ["loans.xes#1", "loans.xes#2"])
    }

    @Test func tracesOfTheSameNameAreOneCustomer() throws {
        let event = { (time: String) in
            "<event><string key=\"concept:name\" value=\"\(time)\"/><date key=\"time:timestamp\" value=\"\(time)\"/></event>"
        }
        let name = "<string key=\"concept:name\" value=\"c\"/>"
        let text = xes("<trace>\(name)\(event("2024-01-02"))</trace><trace>\(name)\(event("2024-01-01"))</trace>")
        #expect(try readLines(text) == ["c 2024-01-01 2024-01-01T00:00:00Z", "c 2024-01-02 2024-01-02T00:00:00Z"])
    }

    @Test func casesWithoutEventsAreNoCustomers() throws {
        let result = try readText(xes("<trace/><trace><string key=\"concept:name\" value=\"c\"/></trace>")).get()
        #expect(result.log.customerCount == 0 && result.log.eventCount == 0)
        #expect(result.report.sources.map(\.emptyCases) == [2])
    }

    @Test(arguments: [
        "<log/>", "<log></log>", "\u{FEFF}<?xml version=\"1.0\"?><log>\n</log>\n", "<log\n/>",
        "<!-- x --><log/><!-- y -->",
    ])
    func anEmptyLogIsRead(_ text: String) throws {
        #expect(try readText(text).get().log.eventCount == 0)
    }

    @Test func aLogOfOneEventIsRead() throws {
        #expect(try readLines(xesEvent("")) == ["c a 2024-01-01T00:00:00Z"])
    }

    @Test func timesBefore1970AndAfter2100AreKept() throws {
        let text = xesEvent("").replacing("2024-01-01T00:00:00Z", with: "1890-05-06T07:08:09.000001Z")
        #expect(try readLines(text) == ["c a 1890-05-06T07:08:09.000001Z"])
        #expect(try readLines(text.replacing("1890", with: "2190")) == ["c a 2190-05-06T07:08:09.000001Z"])
    }

    @Test func timesWithoutAZoneTakeTheOneOfTheOptions() throws {
        let text = xesEvent("").replacing("2024-01-01T00:00:00Z", with: "2024-01-01T03:00:00")
        #expect(try readLines(text) { $0.timeZone = ZoneRules(offset: 10_800) } == ["c a 2024-01-01T00:00:00Z"])
    }

    @Test func optionsChooseKeysAndProperties() throws {
        let text = xesEvent(
            "<string key=\"x\" value=\"1\"/><string key=\"y\" value=\"2\"/><date key=\"when\" value=\"2020-01-01\"/>"
        )
        .replacing("<trace>", with: "<trace><string key=\"who\" value=\"w\"/>")
        #expect(try readLines(text) { $0.properties = .none } == ["c a 2024-01-01T00:00:00Z"])
        #expect(
            try readLines(text) { $0.properties = .only(["y", "case:who"]) } == [
                "c a 2024-01-01T00:00:00Z case:who=w y=2"
            ])
        let other = try readLines(text) {
            ($0.caseColumn, $0.activityColumn, $0.timeColumn) = ("who", "x", "when")
            $0.properties = .only(["y", "concept:name", "case:concept:name"])
        }
        #expect(other == ["w 1 2020-01-01T00:00:00Z case:concept:name=c concept:name=a y=2"])
    }

    @Test func eventsWithAKnownIDAreDropped() throws {
        let event = { (id: String) in
            "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/>"
                + "<id key=\"identity:id\" value=\"\(id)\"/></event>"
        }
        let text = xes(
            "<trace><string key=\"concept:name\" value=\"c\"/>\(event("1"))\(event("2"))\(event("1"))</trace>")
        let result = try readText(text) { $0.eventIDColumn = "identity:id" }.get()
        #expect(result.log.eventCount == 2 && result.report.duplicates == 1 && result.report.rows == 3)
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String, unless isKept: Bool) -> String {
        !isKept && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
