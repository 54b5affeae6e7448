import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct CSVReaderTests {
    @Test(arguments: [
        "case_id,activity,timestamp,channel\nc,a,2024-01-01T10:00:00Z,web\nd,b,2024-01-02 10:00,\n",
        "case_id;activity;timestamp;channel\nc;a;2024-01-01T10:00:00Z;web\nd;b;2024-01-02 10:00;\n",
        "case_id\tactivity\ttimestamp\tchannel\nc\ta\t2024-01-01T10:00:00Z\tweb\nd\tb\t2024-01-02 10:00\t\n",
        "case_id|activity|timestamp|channel\nc|a|2024-01-01T10:00:00Z|web\nd|b|2024-01-02 10:00|\n",
        "\u{FEFF}case_id,activity,timestamp,channel\r\nc,a,2024-01-01T10:00:00Z,web\r\nd,b,2024-01-02 10:00,\r\n",
        "case_id,activity,timestamp,channel\rc,a,2024-01-01T10:00:00Z,web\rd,b,2024-01-02 10:00,",
        "\"case_id\",\"activity\",\"timestamp\",\"channel\"\n\"c\",\"a\",\"2024-01-01T10:00:00Z\",\"web\"\n\n\"d\",\"b\",\" 2024-01-02 10:00 \",\"\"",
        "\n\ncase_id , activity, timestamp,channel\nc,a,2024-01-01T12:00:00+02:00,web\nd,b,2024-01-02T10:00:00.000Z,\n",
        "sep=;\ncase_id;activity;timestamp;channel\nc;a;2024-01-01T10:00:00Z;web\nd;b;2024-01-02 10:00;\n",
        "Case ID,,Activity,Timestamp,channel\nc,0,a,2024-01-01T10:00:00Z,web\nd,1,b,2024-01-02 10:00,\n",
    ])
    func manySpellingsOfOneLog(_ text: String) throws {
        #expect(try readLines(text) == ["c a 2024-01-01T10:00:00Z channel=web", "d b 2024-01-02T10:00:00Z"])
    }

    @Test func quotesMayHoldDelimitersLineEndsAndQuotes() throws {
        let text =
            "case,activity,time,note\nc,\"buy, \"\"now\"\"\",2024-01-01,\"line 1\nline 2\"\nc,b,2024-01-02,plain \"quote\"\n"
        #expect(
            try readLines(text) == [
                "c buy, \"now\" 2024-01-01T00:00:00Z note=line 1\nline 2",
                "c b 2024-01-02T00:00:00Z note=plain \"quote\"",
            ])
    }

    @Test func rowsMayComeInAnyOrder() throws {
        let text =
            "case,activity,time\nx,2,2024-01-02\ny,1,2024-01-01\nx,1,2024-01-01\nx,2b,2024-01-02\ny,0,2023-01-01\n"
        #expect(
            try readLines(text) == [
                "x 1 2024-01-01T00:00:00Z", "x 2 2024-01-02T00:00:00Z", "x 2b 2024-01-02T00:00:00Z",
                "y 0 2023-01-01T00:00:00Z",
                "y 1 2024-01-01T00:00:00Z",
            ])
    }

    @Test(arguments: [
        ("1704103200", "epoch seconds", "2024-01-01T10:00:00Z"),
        ("1704103200.25", "epoch seconds", "2024-01-01T10:00:00.25Z"),
        ("1704103200123", "epoch milliseconds", "2024-01-01T10:00:00.123Z"),
        ("1704103200123456", "epoch microseconds", "2024-01-01T10:00:00.123456Z"),
        ("1704103200123456789", "epoch nanoseconds", "2024-01-01T10:00:00.123456Z"),
        ("+4102444800", "epoch seconds", "2100-01-01T00:00:00Z"),
        ("20240101", "ISO 8601", "2024-01-01T00:00:00Z"), ("20240101100000", "ISO 8601", "2024-01-01T10:00:00Z"),
        ("2024-01-01", "ISO 8601", "2024-01-01T00:00:00Z"),
    ])
    func theFirstTimeDecidesTheFormat(_ time: String, _ format: String, _ expected: String) throws {
        let result = try readText("case,activity,time\nc,a,\(time)\n").get()
        #expect(lines(result.log) == ["c a \(expected)"])
        #expect(result.report.sources.map(\.timeFormat) == [format])
    }

    @Test func theFormatOfTimesCanBeGiven() throws {
        let text = "case,activity,time\nc,a,864000000\n"
        #expect(try readLines(text) == ["c a 1997-05-19T00:00:00Z"])
        #expect(try readLines(text) { $0.timeFormat = .epoch(.milliseconds) } == ["c a 1970-01-11T00:00:00Z"])
        #expect(readError(text) { $0.timeFormat = .iso }?.refused?.count == 1)
        #expect(
            try readLines("case,activity,time\nc,a,2024-01-01 03:00\n") { $0.timeZone = ZoneRules(offset: 10_800) } == [
                "c a 2024-01-01T00:00:00Z"
            ])
    }

    @Test(arguments: [
        ("case:concept:name,concept:name,time:timestamp", ["case:concept:name", "concept:name", "time:timestamp"]),
        ("distinct_id,event,time", ["distinct_id", "event", "time"]),
        ("user_id,event_name,event_timestamp", ["user_id", "event_name", "event_timestamp"]),
        ("CaseID,Activity,Complete Timestamp", ["CaseID", "Activity", "Complete Timestamp"]),
        ("timestamp,customer-id,STEP", ["customer-id", "STEP", "timestamp"]),
        ("user,case,action,date,time", ["case", "action", "time"]),
    ])
    func usualNamesAreGuessed(_ header: String, _ columns: [String]) throws {
        let source = try #require(try readText(header + "\n").get().report.sources.first)
        #expect([source.caseColumn, source.activityColumn, source.timeColumn] == columns)
    }

    @Test func columnsCanBeNamed() throws {
        let text =
            "who,case,what,activity,when,time,id\nw,c,x,a,2020-01-01,2024-01-01,1\nw,c,y,b,2020-01-02,2024-01-02,1\n"
        let result = try readText(text) {
            ($0.caseColumn, $0.activityColumn, $0.timeColumn, $0.eventIDColumn) = ("who", "what", "when", "id")
            $0.properties = .only(["activity"])
        }.get()
        #expect(lines(result.log) == ["w x 2020-01-01T00:00:00Z activity=a"])
        #expect(
            result.report.duplicates == 1 && result.report.rows == 2 && result.report.events == 1
                && result.report.customers == 1)
        #expect(result.report.sources.map(\.eventIDColumn) == ["id"])
    }

    @Test func theEventIDIsNoPropertyUnlessAskedFor() throws {
        let text = "case,activity,time,id\nc,a,2024-01-01,1\n"
        #expect(try readLines(text) { $0.eventIDColumn = "id" } == ["c a 2024-01-01T00:00:00Z"])
        #expect(
            try readLines(text) {
                $0.eventIDColumn = "id"
                $0.properties = .only(["id"])
            } == ["c a 2024-01-01T00:00:00Z id=1"])
    }

    @Test func columnsOfTheSameNameAreNumbered() throws {
        #expect(try readLines("case,activity,time,x,x\nc,a,2024-01-01,1,2\n") == ["c a 2024-01-01T00:00:00Z x=1 x_2=2"])
    }

    @Test func aHeaderAloneIsAnEmptyLog() throws {
        let result = try readText("case,activity,time").get()
        #expect(result.log.eventCount == 0 && result.report.rows == 0)
    }

    @Test func severalFilesMakeOneLog() throws {
        let sources: [EventSource] = [
            .bytes(Array("case,activity,time,channel\nc,a,2024-01-02,web\n".utf8), name: "1"),
            .bytes(Array("user;event;timestamp\nc;b;1704067200\n".utf8), name: "2"),
            .bytes(Array(xesEvent("").utf8), name: "3"),
        ]
        let result = try EventIntake.read(sources)
        #expect(
            lines(result.log) == [
                "c b 2024-01-01T00:00:00Z", "c a 2024-01-01T00:00:00Z", "c a 2024-01-02T00:00:00Z channel=web",
            ])
        #expect(result.report.sources.map(\.format) == [.csv, .csv, .xes] && result.report.rows == 3)
    }
}
