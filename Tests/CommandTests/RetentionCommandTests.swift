// `waymark ask retention` and the spread of `ask dwell`, key by key.
import Testing

@Suite("Retention on the command line")
struct RetentionCommandTests {
    @Test(
        "All three came in the week of 29 December, which is not over; days begin where the zone says",
        arguments: [
            ([], "2025-12-29T00:00:00Z"), (["--period", "month"], "2026-01-01T00:00:00Z"),
            (["--time-zone", "Pacific/Auckland"], "2025-12-28T11:00:00Z"),
            (["--zone", "Pacific/Auckland"], "2025-12-28T11:00:00Z"),
        ])
    func cohorts(options: [String], start: String) throws {
        let log = try SmallLog()
        let answer = try log.run(["ask", "retention", log.path, "--json"] + options).object()
        #expect(answer["period"] as? String == (options.contains("month") ? "month" : "week"))
        let cohorts = try #require(answer["cohorts"] as? [[String: Any]])
        #expect(cohorts.count == 1)
        #expect(cohorts.first?["start"] as? String == start)
        #expect(cohorts.first?["size"] as? Int == 3)
        #expect(cohorts.first?["returned"] as? [Int] == [3])
        #expect(cohorts.first?["complete"] as? Int == 0)
    }

    @Test("Who comes in and who is back can be told apart; a person can read it; a wrong word is refused")
    func patterns() throws {
        let log = try SmallLog()
        let answer = try log.ask("retention", "--first", "visited", "--return", "paid", "--json").object()
        let cohorts = try #require(answer["cohorts"] as? [[String: Any]])
        #expect(cohorts.first?["size"] as? Int == 2)
        #expect(cohorts.first?["returned"] as? [Int] == [1])
        let text = try log.ask("retention")
        #expect(text.status == 0 && text.output.contains("29\u{A0}Dec\u{A0}2025") && text.errors.isEmpty)
        #expect(try log.ask("retention", "--period", "day").status == 2)
        #expect(try log.ask("retention", "--time-zone", "Mars/Olympus").status == 2)
    }

    @Test func spread() throws {
        let answer = try SmallLog().ask("dwell", "--spread", "--json").object()
        let steps = try #require(answer["steps"] as? [[String: Any]])
        let visited = try #require(steps.first { $0["name"] as? String == "visited" })
        #expect(visited["p25Seconds"] as? Double == 2_250)
        #expect(visited["p75Seconds"] as? Double == 3_150)
        let bins = try #require(visited["bins"] as? [[String: Any]])
        #expect(bins.compactMap { $0["n"] as? Int }.reduce(0, +) == 2)
    }
}
