// What `waymark ask` and `waymark log info` print, key by key.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Questions on the command line")
struct QuestionTests {
    @Test func info() throws {
        let log = try SmallLog()
        let answer = try log.run(["log", "info", log.path, "--json"]).object()
        #expect(answer["cases"] as? Int == 3)
        #expect(answer["events"] as? Int == 6)
        #expect(answer["activities"] as? Int == 3)
        #expect(answer["from"] as? String == "2026-01-01T10:00:00Z")
        #expect(answer["to"] as? String == "2026-01-04T00:00:00Z")
        #expect(answer["activityCounts"] as? [String: Int] == ["visited": 3, "signed": 2, "paid": 1])
        let size = try FileManager.default.attributesOfItem(atPath: log.path)[.size] as? Int
        #expect(answer["bytes"] as? Int == size)
    }

    @Test func variants() throws {
        let answer = try SmallLog().ask("variants", "--json", "--top", "2").object()
        #expect(answer["cases"] as? Int == 3)
        #expect(answer["variants"] as? Int == 3)
        let top = try #require(answer["top"] as? [[String: Any]])
        #expect(top.compactMap { $0["activities"] as? [String] } == [["signed"], ["visited", "signed", "paid"]])
        #expect(top.allSatisfy { $0["count"] as? Int == 1 })
        #expect(answer["rule"] is String)
    }

    @Test func flow() throws {
        let answer = try SmallLog().ask("flow", "--json").object()
        #expect(answer["starts"] as? [String: Int] == ["visited": 2, "signed": 1])
        #expect(answer["ends"] as? [String: Int] == ["paid": 1, "visited": 1, "signed": 1])
        let edges = try #require(answer["edges"] as? [[String: Any]])
        #expect(
            edges.map { "\($0["from"] ?? "")>\($0["to"] ?? "")" } == [
                "signed>paid", "visited>signed", "visited>visited",
            ])
        #expect(edges.compactMap { $0["meanSeconds"] as? Double } == [172_800, 3_600, 1_800])
        #expect(edges.compactMap { $0["medianSeconds"] as? Double } == [172_800, 3_600, 1_800])
    }

    @Test func funnel() throws {
        let log = try SmallLog()
        let answer = try log.ask(
            "funnel", "--steps", "visited,signed[plan=fast],paid", "--window", "1d", "--json"
        ).object()
        #expect(answer["customers"] as? Int == 3)
        #expect(answer["levels"] as? [Int] == [1, 1, 1, 0])
        let steps = try #require(answer["steps"] as? [[String: Any]])
        #expect(steps.compactMap { $0["reached"] as? Int } == [2, 1, 0])
        #expect(steps.compactMap { $0["fromPrevious"] as? Double } == [2.0 / 3, 0.5, 0])
        let wide = try log.ask("funnel", "--steps", "visited,signed,paid", "--window", "7d", "--json")
        #expect(try wide.object()["levels"] as? [Int] == [1, 1, 0, 1])
    }

    @Test func dwell() throws {
        let answer = try SmallLog().ask("dwell", "--json").object()
        let steps = try #require(answer["steps"] as? [[String: Any]])
        let visited = try #require(steps.first { $0["name"] as? String == "visited" })
        #expect(visited["n"] as? Int == 2)
        #expect(visited["meanSeconds"] as? Double == 2_700)
        #expect(visited["medianSeconds"] as? Double == 2_700)
    }

    @Test(
        "Equal questions give equal bytes, and every question can be read by a person",
        arguments: [["flow"], ["variants"], ["dwell"], ["funnel", "--steps", "visited,paid"]])
    func text(_ question: [String]) throws {
        let log = try SmallLog()
        func ask(_ more: String...) throws -> CommandLineTool {
            try log.run(["ask", question[0], log.path] + question.dropFirst() + more)
        }
        #expect(try ask("--json").output == ask("--json").output)
        let text = try ask()
        #expect(text.status == 0 && text.errors.isEmpty)
        #expect(text.output.contains("visited"))
    }

    @Test func anEventTheLogDoesNotHaveIsSaid() throws {
        let answer = try SmallLog().ask("funnel", "--steps", "visited,singed", "--json")
        #expect(answer.status == 0)
        #expect(answer.errors.contains("“singed”"))
        #expect(try answer.object()["levels"] as? [Int] == [1, 2, 0])
    }

    @Test(
        "A segment by an event or a property that the log does not have is said by every question",
        arguments: [["flow"], ["variants"], ["dwell"], ["funnel", "--steps", "visited,paid"]])
    func aSegmentOfNobodyIsSaid(_ question: [String]) throws {
        let log = try SmallLog()
        for (segment, missing) in [("*[wrok=remote]", "“wrok”"), ("vsited", "“vsited”")] {
            let answer = try log.run(
                ["ask", question[0], log.path, "--segment", segment] + question.dropFirst())
            #expect(answer.status == 0)
            #expect(answer.errors.contains(missing), "\(answer.errors)")
        }
    }

    @Test func namesFromAFileDoNotCommandTheTerminal() throws {
        let folder = try TemporaryFolder()
        let log = folder.file("a.wmlog")
        let rows = "case,activity,time\na,\u{1B}]0;title\u{7}look\u{1B}[2J,2026-01-01\n"
        let built = try CommandLineTool("log", "build", "-", "-o", log, input: rows)
        try #require(built.status == 0, "\(built.errors)")
        let info = try CommandLineTool("log", "info", log)
        #expect(info.output.contains("look") && !info.output.contains("\u{1B}") && !info.output.contains("\u{7}"))
    }
}
