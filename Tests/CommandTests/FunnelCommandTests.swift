// `waymark ask funnel` as its user runs it: keys, tables, members, reasons, and what is refused.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Funnels on the command line")
struct FunnelCommandTests {
    private func ask(_ more: String...) throws -> CommandLineTool {
        let log = try SmallLog()
        return try log.run(["ask", "funnel", log.path] + more)
    }

    @Test func everythingIsInTheObject() throws {
        let answer = try ask(
            "--steps", "visited,signed,paid", "--window", "7d", "--by", "plan", "--trend", "day", "--time-zone",
            "Europe/Warsaw", "--json"
        ).object()
        #expect(answer["levels"] as? [Int] == [1, 1, 0, 1])
        let steps = try #require(answer["steps"] as? [[String: Any]])
        let times = try #require(steps[2]["secondsSinceStart"] as? [String: Double])
        #expect(times == ["p10": 176_400, "p25": 176_400, "p50": 176_400, "p75": 176_400, "p90": 176_400])
        let conversion = try #require(answer["conversion"] as? [String: Any])
        #expect(conversion["entered"] as? Int == 2 && conversion["open"] as? Int == 1)
        let sides = try #require((answer["breakdown"] as? [String: Any])?["sides"] as? [[String: Any]])
        #expect(sides.map { $0["kind"] as? String } == ["value", "no-value"])
        #expect(sides.map { $0["reached"] as? [Int] } == [[1, 1, 1], [1, 0, 0]])
        let periods = try #require((answer["trend"] as? [String: Any])?["periods"] as? [[String: Any]])
        // Midnight in Warsaw is at 23:00 UTC.
        #expect(periods.map { $0["start"] as? String } == ["2025-12-31T23:00:00Z", "2026-01-01T23:00:00Z"])
        #expect(periods.map { $0["complete"] as? Bool } == [false, false])
    }

    @Test(
        "The customers behind a number, one a line",
        arguments: [
            ("reached:3", "ann\n"), ("stopped:1", "bob\n"), ("open:1", "bob\n"), ("none", "cy\n"), ("out", ""),
            ("value:fast:1", "ann\n"), ("no-value:1", "bob\n"), ("period:2026-01-02:1", "bob\n"), ("open", "bob\n"),
            ("open-no-value", "bob\n"), ("open-value:fast", ""),
            ("open-period:2026-01-02", "bob\n"),
        ])
    func members(number: String, ids: String) throws {
        let answer = try ask(
            "--steps", "visited,signed,paid", "--by", "plan", "--trend", "day", "--members", number)
        #expect(answer.status == 0 && answer.output == "customer\n" + ids, "\(answer.errors)")
    }

    @Test func nobodyBehindATypoIsSaid() throws {
        let answer = try ask("--steps", "vsited,paid", "--members", "reached:1")
        #expect(answer.status == 0 && answer.output == "customer\n" && answer.errors.contains("“vsited”"))
    }

    @Test func rulesCanBeAsked() throws {
        func levels(_ more: String...) throws -> [Int]? {
            let log = try SmallLog()
            let answer = try log.run(["ask", "funnel", log.path, "--json"] + more)
            #expect(answer.errors.isEmpty)
            return try answer.object()["levels"] as? [Int]
        }
        #expect(try levels("--steps", "visited,paid", "--exclude", "signed") == [2, 1, 0])
        #expect(try levels("--steps", "visited,signed,paid", "--step-window", "3:1d") == [1, 1, 1, 0])
        #expect(try levels("--steps", "paid,visited", "--order", "any") == [1, 1, 1])
        let taken = try ask("--steps", "paid,visited", "--order", "any", "--json").object()["taken"] as? [[String: Any]]
        #expect(taken?.map { $0["customers"] as? Int } == [1, 2])
        #expect(
            try ask("--steps", "paid,visited", "--order", "any", "--members", "taken:1").output == "customer\nann\n")
        #expect(try levels("--steps", "visited,paid", "--mode", "strict_order") == [1, 2, 0])
        #expect(try levels("--steps", "visited,visited", "--mode", "strict-once,strict-increase") == [1, 1, 1])
        #expect(try levels("--steps", "visited,signed,paid", "--hold", "plan") == [2, 0, 0, 1])
    }

    @Test func whyACustomerStandsThere() throws {
        let text = try ask("--steps", "visited,signed", "--explain", "bob")
        #expect(text.status == 0)
        #expect(text.output.contains("bob: Took 1 of 2 steps so far: the window is still open"))
        #expect(text.output.contains("step 1 again: a new chain, which got no further"))
        let object = try ask("--steps", "visited,signed", "--explain", "ann", "--json").object()
        let events = try #require(object["events"] as? [[String: Any]])
        #expect(events.map { $0["counted"] as? Bool } == [true, true, false])
        #expect(events.map { $0["because"] as? String } == ["step 1", "step 2", "no step"])
        #expect((events[0]["properties"] as? [String: String]) == ["plan": "fast"])
    }

    @Test func twoSegments() throws {
        let answer = try ask(
            "--steps", "visited,paid", "--segment", "signed", "--compare-segment", "visited", "--json"
        ).object()
        let comparison = try #require(answer["comparison"] as? [String: Any])
        #expect(comparison["sides"] as? [String] == ["signed", "visited"] && comparison["inBoth"] as? Int == 1)
        let steps = try #require(comparison["steps"] as? [[String: Any]])
        #expect(steps.map { $0["counts"] as? [Int] } == [[1, 2], [1, 1]])
        #expect(steps.map { $0["totals"] as? [Int] } == [[2, 2], [1, 2]])
        #expect(
            try ask("--steps", "visited,paid", "--segment", "signed", "--compare-segment", "visited").output.contains(
                "on both sides"))
    }

    @Test func tablesFitATerminal() throws {
        let text = try ask(
            "--steps", "visited,signed,paid", "--by", "plan", "--trend", "week", "--from", "2026-01-01", "--until",
            "2026-01-03", "--compare-from", "2026-01-03")
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        for word in ["█", "Median", "When all are over", "Week of", "no value", "Difference"] {
            #expect(text.output.contains(word), "\(word)")
        }
    }

    @Test(
        "What cannot be asked is told with what would be right",
        arguments: [
            ("--mode strict_odrer", "did you mean “strict-order”"), ("--step-window 2", "write 2:1h"),
            ("--step-window 1:2h", "step 1 has no step before it"), ("--exclude 2-9:x", "name two of the 2 steps"),
            ("--attribution last-touch", "--by"), ("--by plan --attribution late", "write first-touch"),
            ("--compare-segment x", "--segment"), ("--compare-from 2026-01-01", "--from"),
            ("--members foo:1", "reached:3"),
            ("--members period:nonsense:1", "reached:3"), ("--members value:x:1", "not broken down"),
            ("--order any --profile first-entry", "leave the profile"), ("--trend fortnight", "day, week, month"),
            ("--time-zone Mars", "IANA"), ("--explain nobody", "no customer"),
            ("--explain ann --members none", "two answers"),
            ("--mode strict-order --exclude x", "leave one out"), ("--step-window 2:1h --step-window 2:2h", "twice"),
        ])
    func refused(options: String, remedy: String) throws {
        let log = try SmallLog()
        let answer = try log.run(
            ["ask", "funnel", log.path, "--steps", "visited,paid"] + options.split(separator: " ").map(String.init))
        #expect(answer.status == 2 && answer.output.isEmpty)
        #expect(answer.errors.contains(remedy), "\(answer.errors)")
    }
}
