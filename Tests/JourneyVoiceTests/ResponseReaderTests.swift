import JourneyLanguage
import JourneySupport
import JourneyVoice
import Testing

@Suite("Files of survey answers")
struct ResponseReaderTests {
    private static let header = "customer,time,question,kind,score,text,language\n"

    private func read(_ text: String) throws -> ResponseFile {
        try ResponseReader.read(Array(text.utf8), file: "answers.csv")
    }

    @Test("A row is an answer")
    func rows() throws {
        let file = try read(
            Self.header + #"""
                c1,2026-05-31T13:45:00Z,csat_visit,csat,4,"He came, and ""on time""",en
                ,2026-05-31T13:45:00.5+05:00,nps_month,nps,10,,
                c2,2026-06-01 08:00,csat_visit,csat,,"Почему
                так долго?",ru
                c3,2026-06-01T08:00:00Z,mood,sentiment,-0.25,,
                """#)
        #expect(file.rows == 4 && file.refused.count == 0)
        let day = try #require(CalendarDate(year: 2026, month: 5, day: 31)?.microseconds)
        let hour: Int64 = 3_600_000_000
        #expect(
            file.responses == [
                Response(
                    customer: "c1", time: day + 13 * hour + 45 * 60_000_000, question: "csat_visit", kind: .csat,
                    score: 4,
                    text: "He came, and \"on time\"", language: .english),
                Response(
                    customer: nil, time: day + 8 * hour + 45 * 60_000_000 + 500_000, question: "nps_month", kind: .nps,
                    score: 10),
                Response(
                    customer: "c2", time: day + 32 * hour, question: "csat_visit", kind: .csat, score: nil,
                    text: "Почему\nтак долго?", language: .russian),
                Response(customer: "c3", time: day + 32 * hour, question: "mood", kind: .sentiment, score: -0.25),
            ])
    }

    @Test("A customer and a question are the same in any spelling of Unicode")
    func spellings() throws {
        let file = try read(
            Self.header + "Zoë,2026-05-31,q_é,csat,4,,\nZoe\u{308},2026-05-31,q_e\u{301},csat,4,,\n")
        #expect(Set(file.responses).count == 1)
        #expect(Set(file.responses.compactMap(\.customer)) == ["Zoë"])
    }

    @Test("Columns in any order, delimiters of any kind, line ends of any kind, a mark of byte order")
    func dialects() throws {
        let expected = try read(Self.header + "a,2026-05-31,q,ces,7,,\nb,2026-05-31,q,ces,1,,\n").responses
        #expect(expected.count == 2)
        for delimiter in [",", ";", "\t", "|"] {
            for end in ["\n", "\r\n", "\r"] {
                let lines = ["\u{FEFF}Kind", " time ", "score", "Question", "customer", "region"].joined(
                    separator: delimiter)
                let rows = ["a", "b"].map { customer in
                    ["ces", "2026-05-31", customer == "a" ? "7" : "1", "q", customer, "north"].joined(
                        separator: delimiter)
                }
                let text = ([lines] + rows).joined(separator: end)
                #expect(try read(text).responses == expected, "\(delimiter.debugDescription) \(end.debugDescription)")
            }
        }
    }

    @Test("A comma in a score and a zone given apart")
    func local() throws {
        let text = "time;question;kind;score\n2026-05-31T05:00:00;q;sentiment;0,5\n"
        let file = try ResponseReader.read(Array(text.utf8), file: "a.csv", zone: ZoneRules(offset: 5 * 3_600))
        #expect(file.responses.first?.score == 0.5)
        #expect(file.responses.first?.time == CalendarDate(year: 2026, month: 5, day: 31)?.microseconds)
    }

    @Test(
        "A row that is no answer is refused with its line and a reason",
        arguments: [
            ("c,soon,q,csat,4,,", "“soon” is no time; ISO 8601 is read, such as 2026-05-31T13:45:00Z"),
            ("c,,q,csat,4,,", "the time is empty"),
            ("c,2026-05-31,,csat,4,,", "the row names no question (column “question” is empty)"),
            ("c,2026-05-31,q,,4,,", "the kind is empty; write one of csat, ces, nps, sentiment"),
            ("c,2026-05-31,q,stars,4,,", "“stars” is no kind of question; write one of csat, ces, nps, sentiment"),
            ("c,2026-05-31,q,csat,6,,", "“6” is no score of csat; write a whole number from 1 to 5"),
            ("c,2026-05-31,q,csat,4.5,,", "“4.5” is no score of csat; write a whole number from 1 to 5"),
            ("c,2026-05-31,q,nps,-1,,", "“-1” is no score of nps; write a whole number from 0 to 10"),
            ("c,2026-05-31,q,ces,nan,,", "“nan” is no score of ces; write a whole number from 1 to 7"),
            ("c,2026-05-31,q,sentiment,0x1p0,,", "“0x1p0” is no score of sentiment; write a number from -1 to 1"),
            ("c,2026-05-31,q,csat,1e999,,", "“1e999” is no score of csat; write a whole number from 1 to 5"),
            ("c,2026-05-31,q,csat,, ,", "the row holds neither a score nor a text"),
            (
                "c,2026-05-31,q,csat,4,,cn",
                "“cn” is no language; write it by its short name, such as en or ru (a tag of BCP 47); did you mean “zh”?"
            ),
            ("c,2026-05-31,q,csat,4", "the row has 5 fields where the header has 7"),
            ("c,2026-05-31,q,csat,4,\"a\"b,", "text follows a closing quote; a quote inside quotes is doubled"),
            ("c\0,2026-05-31,q,csat,4,,", "column “customer” holds a zero byte"),
        ])
    func refused(row: String, reason: String) throws {
        let good = "c,2026-05-31,q,csat,4,\"two\nlines\",\n\n"
        let file = try read(Self.header + good + row + "\n" + good)
        #expect(file.rows == 3 && file.responses.count == 2)
        #expect(file.refused.first.map(\.description) == ["answers.csv:5: \(reason)"])
    }

    @Test("Bytes that are no text are refused")
    func encoding() throws {
        let bytes = Array((Self.header + "c,2026-05-31,q,csat,4,").utf8) + [0xE9, 0x74, 0xE9] + Array(",\n".utf8)
        let file = try ResponseReader.read(bytes, file: "a.csv")
        #expect(
            file.refused.first.map(\.reason) == ["column “text” holds bytes that are not UTF-8; save the file as UTF-8"]
        )
    }

    @Test("Of many refused rows the first ten are told, the rest is counted")
    func many() throws {
        let file = try read(Self.header + String(repeating: "c,soon,q,csat,4,,\n", count: 25))
        #expect(file.refused.count == 25 && file.refused.first.count == 10)
        #expect(file.refused.first.last?.location == SourceLocation(file: "answers.csv", line: 11))
        #expect(file.refused.description(ofRows: file.rows).hasSuffix("… and 15 more"))
    }

    @Test(
        "A file that holds no answers at all is not read",
        arguments: [
            (
                "",
                "a.csv:1: the file is empty; its first line names the columns: customer,time,question,kind,score,text,language"
            ),
            (
                "a,b\n1,2\n",
                "a.csv:1: the header lacks “time”, “question”, “kind”; it names the columns: customer,time,question,kind,score,text,language"
            ),
            (
                "customer,time,question,kind,rating\n",
                "a.csv:1: the header has neither “score” nor “text”, so no row can say anything; it names the columns: customer,time,question,kind,score,text,language"
            ),
            ("customer;time;question;knd\n", "a.csv:1: there is a column “knd”; did you mean “kind”?"),
            ("time,question,kind,langauge\n", "a.csv:1: there is a column “langauge”; did you mean “language”?"),
            ("time,question,kind,time\n", "a.csv:1: the column “time” is there twice; keep one of them"),
            (
                "time,question,kind,text\n2026-05-31,q,csat,a\n2026-05-31,q,csat,\"a\n",
                "a.csv:3: a quote that is opened in this row is never closed; close it, or double it if it is part of the text"
            ),
        ])
    func unreadable(text: String, message: String) {
        let error = #expect(throws: ResponseError.self) { try ResponseReader.read(Array(text.utf8), file: "a.csv") }
        #expect(error?.description == message)
    }
}

@Suite("Kinds of score")
struct ScoreKindTests {
    @Test(
        "A score on the emotion scale: ends at −2 and +2, the middle at 0",
        arguments: [
            (ScoreKind.csat, 1.0, -2.0), (.csat, 3, 0), (.csat, 4, 1), (.csat, 5, 2), (.ces, 1, -2), (.ces, 4, 0),
            (.ces, 7, 2), (.nps, 0, -2), (.nps, 5, 0), (.nps, 10, 2), (.sentiment, -1, -2), (.sentiment, 0.5, 1),
        ])
    func emotion(kind: ScoreKind, score: Double, emotion: Double) {
        #expect(kind.emotion(of: score) == emotion)
    }
}
