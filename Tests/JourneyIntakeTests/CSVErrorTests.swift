import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct CSVErrorTests {
    @Test(arguments: [
        ("", "csv-empty", "input: the file is empty; a CSV begins with a line that names its columns."),
        ("\n\n", "csv-empty", "input: the file is empty;"),
        (
            "path;conversions\n", "csv-columns",
            "input:1: cannot tell which column holds the customer, the activity, the time; the header has 2 columns: path, conversions. "
                + "Say it with --case COLUMN --activity COLUMN --time COLUMN."
        ),
        (
            "\nuser_id,,status\n", "csv-columns",
            "input:2: cannot tell which column holds the activity, the time; the header has 3 columns: user_id, (no name), status. "
                + "Say it with --activity COLUMN --time COLUMN."
        ),
        (
            "just some words\n", "csv-columns",
            "input:1: cannot tell which column holds the customer, the activity, the time; the header has 1 column: just some words."
        ),
        (
            "case,activity,time\n\"c,a,2024-01-01\nd,b,2024-01-02\n", "csv-unclosed-quote",
            "input:2: a quote that is opened in this row is never closed, so the rest of the file belongs to it; close it, or double it if it is part of the text."
        ),
        ("\"case,activity", "csv-unclosed-quote", "input:1: a quote that is opened in this row is never closed"),
        (
            "{\"event\":\"a\"}\n", "json-keys",
            "input: cannot tell which key holds the customer, the time; the first objects have 1 key: event. "
                + "Say it with --case KEY --time KEY."
        ),
        ("PK\u{3}\u{4}....", "zip-damaged", "input: the file is damaged: it ends too early."),
        (
            "a\0b,c\n", "not-events",
            "input: this is binary data; event files are CSV, JSON Lines or XES, plain or gzipped, or a sheet of an Excel workbook (.xlsx)."
        ),
        (
            "\"case\"x,activity,time\n", "csv-quote",
            "input:1: text follows a closing quote in the header; a quote inside quotes is doubled."
        ),
        (
            String(repeating: ",", count: 16_384), "csv-too-wide",
            "input:1: the header has more than 16384 columns. 0 rows were read before."
        ),
        ("WAYLOG\r\n", "not-events", "input: this is a log that Waymark wrote, ready to be asked;"),
    ])
    func filesThatCannotBeReadAreRefused(_ text: String, _ code: String, _ message: String) throws {
        let error = try #require(readError(text))
        #expect(error.code == code)
        #expect(error.description.hasPrefix(message), "\(error.description)")
    }

    @Test func namedColumnsMustExistOnce() throws {
        let missing = try #require(readError("case,activity,time\n") { $0.caseColumn = "Case" })
        #expect(missing.code == "csv-no-column")
        #expect(
            missing.description == "input:1: there is no column “Case”; the header has 3 columns: case, activity, time."
        )
        let id = try #require(readError("case,activity,time\n") { $0.eventIDColumn = "id" })
        #expect(id.code == "csv-no-column")
        let twice = try #require(readError("x,case,activity,time,x\n") { $0.caseColumn = "x" })
        #expect(twice.description == "input:1: 2 columns are named “x”; rename all but one in the header.")
    }

    @Test(arguments: [
        ("c,a", "the row has 2 fields where the header has 4"),
        (
            "c,a,2024-01-01,x,y",
            "the row has 5 fields where the header has 4; a text that holds the delimiter goes in double quotes"
        ),
        (" ", "the row has 1 field where the header has 4"),
        (",a,2024-01-01,x", "the row names no customer (column “case” is empty)"),
        ("c,,2024-01-01,x", "the row names no activity (column “activity” is empty)"), ("c,a,,x", "the time is empty"),
        ("c,a,  ,x", "the time is empty"),
        ("c,a,soon,x", "“soon” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"),
        ("c,a,31.12.2023,x", "“31.12.2023” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"),
        ("c,a,1704067200,x", "“1704067200” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"),
        ("c,a\0b,2024-01-01,x", "column “activity” holds a zero byte"),
        ("c,\"a\"b,2024-01-01,x", "text follows a closing quote; a quote inside quotes is doubled"),
    ])
    func badRowsAreToldWithTheirLines(_ row: String, _ reason: String) throws {
        let text = "case,activity,time,note\nc,a,2024-01-01,\"two\nlines\"\n\n\(row)\nc,b,2024-01-02,x\n"
        let error = try #require(readError(text))
        #expect(error.code == "bad-rows" && error.location == nil)
        #expect(
            error.message
                == "1 of 3 rows cannot be read:\n  input:5: \(reason)\nMend them, or read without them: --skip-bad-rows."
        )
        let result = try readText(text) { $0.skipBadRows = true }.get()
        #expect(result.report.refused.first.map(\.description) == ["input:5: \(reason)"])
        #expect(result.report.rows == 3 && result.log.eventCount == 2)
    }

    /// Old Macs end a line with CR alone.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesAreCountedWhateverEndsThem(_ end: String) throws {
        let rows = [
            "case,activity,time,note", "c,a,2024-01-01,\"two\(end)lines\"", "", "c,b,soon,", "c,c,2024-01-01,x", "c",
        ]
        let error = try #require(readError(rows.joined(separator: end)))
        #expect(error.refused?.first.map(\.location.description) == ["input:5", "input:7"])
        let trace = xesEvent("").replacing("\n", with: end).replacing("</log>", with: "</lag>")
        #expect(readError(trace)?.location?.line == 6)
    }

    @Test(arguments: [
        ("1704067200", "1e300"), ("1704067200", "2024-01-01"), ("1704067200", "999999999999999"),
        ("1704067200", "99999999999999999999999999"),
        ("1704067200", "-99999999999"), ("1704067200", "12.5.1"), ("1704067200", "--5"), ("1704067200", "+"),
    ])
    func aCountThatIsNoTimeIsRefused(_ first: String, _ second: String) throws {
        let error = try #require(readError("case,activity,time\nc,a,\(first)\nc,b,\(second)\n"))
        #expect(error.refused?.first.map(\.reason) == ["“\(second)” is no time; the column began with epoch seconds"])
    }

    @Test func bytesThatAreNotUTF8AreRefused() throws {
        let bytes = Array("case,activity,time\nc,caf".utf8) + [0xE9] + Array(",2024-01-01\n".utf8)
        guard case .failure(let error) = readBytes(bytes) else {
            Issue.record("read")
            return
        }
        #expect(
            error.refused?.first.map(\.reason) == [
                "column “activity” holds bytes that are not UTF-8; convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`"
            ])
        guard case .failure(let header) = readBytes(Array("case,activit".utf8) + [0xE9] + Array(",time\n".utf8)) else {
            Issue.record("read")
            return
        }
        #expect(header.code == "not-utf8" && header.message.hasPrefix("the header holds bytes that are not UTF-8."))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x63, 0x00], [0xFE, 0xFF, 0x00, 0x63], [0x3C, 0x00, 0x6C, 0x00]] as [[UInt8]])
    func utf16IsRefused(_ bytes: [UInt8]) throws {
        guard case .failure(let error) = readBytes(bytes) else {
            Issue.record("read")
            return
        }
        #expect(error.code == "utf16")
        #expect(
            error.message
                == "the file is written in UTF-16; only UTF-8 is read. Convert it, for instance with `iconv -f UTF-16 -t UTF-8`."
        )
    }

    @Test func badRowsOfSeveralFilesAreToldTogether() throws {
        let bad = { (name: String) in EventSource.bytes(Array("case,activity,time\nc,a,x\n".utf8), name: name) }
        let error = #expect(throws: IntakeError.self) { try EventIntake.read([bad("one"), bad("two")]) }
        #expect(error?.refused?.first.map(\.location.description) == ["one:2", "two:2"])
        #expect(error?.message.hasPrefix("2 of 2 rows cannot be read:") == true)
    }
}
