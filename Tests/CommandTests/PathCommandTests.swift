// `waymark ask` about ways, places and counts, key by key; and the customers behind its numbers.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Ways, places and counts on the command line")
struct PathCommandTests {
    @Test func paths() throws {
        let log = try SmallLog()
        let answer = try log.ask("paths", "--from", "visited", "--depth", "1", "--json").object()
        #expect(answer["customers"] as? Int == 2)
        let top = try #require(answer["top"] as? [[String: Any]])
        #expect(top.compactMap { $0["activities"] as? [String] } == [["visited", "signed"], ["visited", "visited"]])
        #expect(top.compactMap { $0["share"] as? Double } == [0.5, 0.5])
        let tree = try #require(answer["tree"] as? [String: Any])
        #expect(tree["name"] as? String == "visited")
        #expect((tree["children"] as? [[String: Any]])?.count == 2)
        let every = try log.ask("paths", "--from", "visited", "--every", "--json").object()
        #expect(every["paths"] as? Int == 3)
        let to = try log.ask("paths", "--to", "paid", "--json").object()
        #expect(
            (to["top"] as? [[String: Any]])?.compactMap { $0["activities"] as? [String] }
                == [["visited", "signed", "paid"]])
        let text = try log.ask("paths", "--from", "visited")
        #expect(text.output.contains("├ signed") && text.output.contains("└ visited"), "\(text.output)")
    }

    @Test func flowAndVariantsOfCleanedWays() throws {
        let log = try SmallLog()
        let flow = try log.ask("flow", "--collapse", "--group", "bought=signed|paid", "--json").object()
        let edges = try #require(flow["edges"] as? [[String: Any]])
        #expect(edges.map { "\($0["from"] ?? "")>\($0["to"] ?? "")" } == ["visited>bought"])
        #expect(flow["sequences"] as? Int == 3)
        let variants = try log.ask("variants", "--only", "visited|signed", "--gap", "20m", "--json").object()
        #expect(variants["sequences"] as? Int == 5)
        let coverage = try #require(variants["coverage"] as? [[String: Any]])
        #expect(coverage.compactMap { $0["variants"] as? Int } == [1, 2, 2])
        let text = try log.ask("flow")
        #expect(text.output.contains("▶") && text.output.contains("■") && text.output.contains("↺"))
        #expect(!(try log.ask("flow", "--min-share", "50").output.contains("signed  paid")))
    }

    @Test(
        "The customers behind a number, as CSV and as JSON",
        arguments: [
            (["flow", "--members", "visited>signed"], ["ann"]), (["flow", "--members", ">visited"], ["ann", "bob"]),
            (["flow", "--members", "visited>"], ["bob"]), (["variants", "--members", "signed"], ["cy"]),
            (["paths", "--from", "visited", "--members", "visited>visited"], ["bob"]),
            (["dwell", "--members", "signed>1d"], ["ann"]), (["dwell", "--before", "--members", "paid>1d"], ["ann"]),
            (["positions", "--quiet", "12h", "--silent", "2d", "--members", "signed>active"], ["cy"]),
            (["positions", "--steps", "paid", "--members", "none"], ["bob", "cy"]),
            (["counts", "--per", "day", "--members", "2026-01-02"], ["bob"]),
            (["counts", "--by", "plan", "--members", "fast"], ["ann"]),
            (["retention", "--first", "visited", "--members", "2025-12-29"], ["ann", "bob"]),
            (["retention", "--first", "visited", "--return", "paid", "--members", "2025-12-29+0"], ["ann"]),
            (["counts", "--by", "plan", "--members", ""], ["bob"]),
        ])
    func members(_ question: [String], ids: [String]) throws {
        let log = try SmallLog()
        let arguments = ["ask", question[0], log.path] + question.dropFirst()
        let text = try log.run(arguments)
        #expect(text.output == (["customer"] + ids).joined(separator: "\n") + "\n", "\(text.errors)")
        #expect(try log.run(arguments + ["--json"]).object()["customers"] as? [String] == ids)
    }

    @Test func positions() throws {
        let log = try SmallLog()
        let answer = try log.ask("positions", "--steps", "visited,signed", "--json").object()
        #expect(answer["at"] as? String == "2026-01-04T00:00:00Z")
        let positions = try #require(answer["positions"] as? [[String: Any]])
        #expect(positions.compactMap { $0["count"] as? Int } == [1, 2])
        let explained = try log.ask("positions", "--steps", "visited,signed", "--explain", "ann", "--json").object()
        #expect(explained["step"] as? String == "signed")
        #expect(explained["passedOver"] as? Int == 1)
    }

    @Test func timeline() throws {
        let log = try SmallLog()
        let answer = try log.ask("timeline", "ann", "--steps", "signed[plan=fast]", "--json").object()
        #expect(answer["customer"] as? String == "ann")
        let events = try #require(answer["events"] as? [[String: Any]])
        #expect(events.compactMap { $0["name"] as? String } == ["visited", "signed", "paid"])
        #expect(events.compactMap { $0["counted"] as? Bool } == [false, true, false])
        #expect(events.compactMap { $0["because"] as? String }[1] == "matches signed[plan=fast]")
        #expect(events[0]["properties"] as? [String: String] == ["plan": "fast"])
        let stranger = try log.ask("timeline", "anne")
        #expect(stranger.status == 2 && stranger.errors.contains("did you mean “ann”?"))
        let why = try log.ask("timeline", "bob", "--segment", "did(visited) >= 2 within 1h and not last(plan=fast)")
        #expect(why.output.contains("In the segment:") && why.output.contains("✓ did(visited) >= 2 within 1h: 2 such"))
    }

    @Test func counts() throws {
        let log = try SmallLog()
        let answer = try log.ask("counts", "--per", "day", "--by", "plan", "--json").object()
        #expect(answer["events"] as? Int == 6)
        let periods = try #require(answer["periods"] as? [[String: Any]])
        #expect(periods.compactMap { $0["events"] as? Int } == [2, 2, 1, 1])
        let values = try #require(answer["values"] as? [[String: Any]])
        #expect(values.compactMap { $0["value"] as? String } == ["fast", "slow"])
        #expect(answer["eventsWithout"] as? Int == 2)
        #expect((answer["sessions"] as? [String: Any])?["count"] as? Int == 5)
        let zone = try log.ask("counts", "--per", "day", "--time-zone", "Pacific/Auckland", "--json").object()
        #expect((zone["periods"] as? [[String: Any]])?.first?["start"] as? String == "2025-12-31T11:00:00Z")
    }

    @Test(
        "A word of the calendar counts by it, with the same periods as --per",
        arguments: [
            ("day", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"], [2, 2, 1, 1]),
            ("week", ["2025-12-29"], [6]), ("month", ["2026-01"], [6]), ("quarter", ["2026-Q1"], [6]),
            ("year", ["2026"], [6]),
        ])
    func byCalendar(_ unit: String, _ names: [String], _ events: [Int]) throws {
        let log = try SmallLog()
        let answer = try log.ask("counts", "--by", unit, "--json")
        #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
        let object = try answer.object()
        #expect(object["by"] as? String == unit && object["per"] as? String == unit)
        #expect(object["byCalendar"] as? Bool == true)
        let values = try #require(object["values"] as? [[String: Any]])
        #expect(values.compactMap { $0["value"] as? String } == names)
        #expect(values.compactMap { $0["events"] as? Int } == events)
        #expect((object["periods"] as? [[String: Any]])?.compactMap { $0["events"] as? Int } == events)
        let per = try log.ask("counts", "--per", unit, "--json").object()
        #expect(per["byCalendar"] as? Bool == false)
        #expect((per["periods"] as? [[String: Any]])?.compactMap { $0["events"] as? Int } == events)
        // People see a bar for each, and no table of events.
        let text = try log.ask("counts", "--by", unit).output
        #expect(text.contains("█") && !text.contains("visited"), "\(text)")
        let members = try log.ask("counts", "--by", unit, "--members", names[0], "--json").object()
        #expect(members["count"] as? Int == values[0]["customers"] as? Int)
        #expect(try log.ask("counts", "--by", unit, "--members", "visited").status == 2)
    }

    @Test("Where a property has the name of a calendar word it is meant, and --per means the calendar")
    func propertyNamedMonth() throws {
        let folder = try TemporaryFolder()
        let events = try folder.write(
            "e.csv", "customer,event,time,month\na,x,2026-01-01,June\na,x,2026-02-01,May\nb,x,2026-02-02,May\n")
        let log = folder.file("log")
        #expect(try CommandLineTool("log", "build", events, "-o", log).status == 0)
        let object = try CommandLineTool("ask", "counts", log, "--by", "month", "--json").object()
        #expect(object["byCalendar"] as? Bool == false)
        #expect((object["values"] as? [[String: Any]])?.compactMap { $0["value"] as? String } == ["May", "June"])
        let both = try CommandLineTool("ask", "counts", log, "--by", "month", "--per", "month", "--json").object()
        #expect((both["periods"] as? [[String: Any]])?.compactMap { $0["events"] as? Int } == [1, 2])
        #expect((both["values"] as? [[String: Any]])?.count == 2)
        let twice = try CommandLineTool("ask", "counts", log, "--by", "week", "--per", "day")
        #expect(twice.status == 2 && twice.errors.contains("both count by the calendar"))
    }

    @Test(
        "A day has the hours that clocks give it",
        arguments: [
            ("Europe/Warsaw", "2026-03-29", 46), ("Europe/Warsaw", "2026-10-25", 50),
            ("America/New_York", "2026-03-08", 46), ("America/New_York", "2026-11-01", 50),
            ("Asia/Tashkent", "2026-03-29", 48), ("Asia/Tashkent", "2026-10-25", 48),
        ])
    func daylight(_ zone: String, _ day: String, _ halves: Int) throws {
        // An event each half hour, from two days before to two days after.
        let folder = try TemporaryFolder()
        let noon = try #require(try? Date("\(day)T12:00:00Z", strategy: .iso8601)).timeIntervalSince1970
        let rows = (-96..<96).map { "c,x,\(Int(noon) + $0 * 1_800)\n" }.joined()
        let log = folder.file("log")
        let events = try folder.write("e.csv", "customer,event,time\n" + rows)
        #expect(try CommandLineTool("log", "build", events, "-o", log).status == 0)
        let counts = try CommandLineTool("ask", "counts", log, "--by", "day", "--time-zone", zone, "--json").object()
        let values = try #require(counts["values"] as? [[String: Any]])
        let own = values.first { $0["value"] as? String == day }
        #expect(own?["events"] as? Int == halves)
        let next = try #require(values.dropFirst().first { ($0["value"] as? String ?? "") > day }?["value"] as? String)
        let period = try CommandLineTool(
            "ask", "counts", log, "--from", day, "--until", next, "--time-zone", zone, "--json"
        ).object()
        #expect(period["events"] as? Int == halves)
        let members = try CommandLineTool(
            "ask", "counts", log, "--by", "day", "--time-zone", zone, "--members", day, "--json"
        ).object()
        #expect(members["count"] as? Int == 1)
        let trend = try CommandLineTool(
            "ask", "funnel", log, "--steps", "x", "--window", "1h", "--trend", "quarter", "--time-zone", zone)
        #expect(trend.status == 0 && trend.output.contains("Quarter"), "\(trend.errors)")
    }

    @Test(
        "A segment is a rule, and each question can be asked for each group",
        arguments: [["flow"], ["variants"], ["dwell"], ["positions"], ["paths", "--from", "visited"]])
    func breakdown(_ question: [String]) throws {
        let log = try SmallLog()
        let arguments = ["ask", question[0], log.path] + question.dropFirst() + ["--by", "plan", "--groups", "1"]
        let answer = try log.run(arguments + ["--json"]).object()
        let groups = try #require(answer["groups"] as? [[String: Any]])
        #expect(groups.map { $0["value"] as? String } == ["fast", nil])
        #expect(groups.compactMap { $0["customers"] as? Int } == [1, 2])
        #expect(try log.run(arguments).output.contains("plan: fast"))
        let rule = try log.run(arguments + ["--segment", "did(visited) >= 2 or in(cy)", "--json"]).object()
        #expect((rule["groups"] as? [[String: Any]])?.compactMap { $0["customers"] as? Int }.reduce(0, +) == 2)
    }

    @Test("Ids from a file are a segment; what cannot be read is named")
    func idFile() throws {
        let log = try SmallLog()
        let file = try log.folder.write("ids.txt", "bob\n\n\"cy\"\nnobody\n")
        let answer = try log.ask("variants", "--ids", file, "--json")
        #expect(try answer.object()["cases"] as? Int == 2)
        #expect(answer.errors.contains("of the 3 ids of --ids, 1 are not in the log: “nobody”."))
        let hint = try log.ask("variants", "--segment", "visited and not paid", "--json")
        #expect(hint.errors.contains("did(visited) and not did(paid)"))
        #expect(try log.ask("variants", "--ids", file + ".none").status == 2)
    }

    @Test(
        "A wrong word is refused with what would be right",
        arguments: [
            (["paths"], "write either --from EVENT or --to EVENT"),
            (["paths", "--from", "a", "--to", "b"], "write either --from EVENT or --to EVENT"),
            (["paths", "--from", "a", "--depth", "0"], "ask for 1 to 15"),
            (["flow", "--members", "a>b>c"], "A>B for those who went from A to B"),
            (["flow", "--gap", "soon"], "--gap soon is not a length of time"),
            (["flow", "--group", "cart"], "a “=” is missing"), (["flow", "--min-share", "101"], "write 0 to 100"),
            (["dwell", "--members", "a"], "a step and a length"),
            (["counts", "--per", "hour"], "day, week, month, quarter or year"),
            (["positions", "--quiet", "9d", "--silent", "1d"], "let silence begin at 9d or later"),
            (["retention", "--members", "2026-01-01"], "the first day of a cohort"),
            (["positions", "--at", "now"], "--at now is not a day or time"),
            (["variants", "--segment", "did(a) > 2"], "“>” must be followed by “=”"),
        ])
    func refused(_ question: [String], _ remedy: String) throws {
        let log = try SmallLog()
        let answer = try log.run(["ask", question[0], log.path] + question.dropFirst())
        #expect(answer.status == 2)
        #expect(answer.errors.contains(remedy), "\(answer.errors)")
    }

    @Test("Columns stand under each other, whatever letters the names have")
    func alignment() throws {
        let folder = try TemporaryFolder()
        let log = folder.file("wide.wmlog")
        let names = ["支付确认", "zapłacono", "q\u{307}q\u{323}", "paid", "👍 ok"]
        let rows = names.enumerated().map { "c\($0.offset),\($0.element),2026-01-0\($0.offset + 1)" }
        let built = try CommandLineTool(
            "log", "build", "-", "-o", log, input: "case,activity,time\n" + rows.joined(separator: "\n") + "\n")
        try #require(built.status == 0, "\(built.errors)")
        let lines = try CommandLineTool("ask", "counts", log).output.split(separator: "\n").map(String.init)
        for name in names {
            let line = try #require(lines.first { $0.hasPrefix(name) })
            let place = try #require(line.range(of: " 1 ")?.lowerBound)
            // Before the blank and the number: the widest name, two blanks, and a header that is wider than the number.
            #expect(Self.cells(String(line[..<place])) == 9 + 2 + 4, "\(line)")
        }
    }

    /// Two cells for Chinese characters and pictures, none for marks.
    private static func cells(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            sum + (scalar.properties.generalCategory == .nonspacingMark ? 0 : scalar.value >= 0x2E80 ? 2 : 1)
        }
    }
}
