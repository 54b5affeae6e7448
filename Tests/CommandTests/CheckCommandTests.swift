// `waymark check`, as a person, an editor and a machine use it.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark check")
struct CheckCommandTests {
    /// A map in which two touchpoints have no goal, one grave barrier no plan, and little else is missing.
    private static let map = """
        waymark: 1
        id: repair
        title: Getting a bicycle repaired
        goal: Ride to work again on Monday
        scenario: The chain breaks on a Thursday
        scope: { start: The chain breaks, end: Rides again }
        missed: { title: Buys another one, recover: A bicycle to borrow }
        principles: [Nobody waits without knowing how long]
        owner: Customer experience
        stages:
          - title: Hand it over
            steps:
              - id: asks
                title: Asks around
                goals: Know who can do it
                touchpoints: [{ id: forum, title: Forum, channel: web, owned: earned }]
              - id: brings
                title: Brings it
                milestone: true
                events: [brought]
                touchpoints: [{ id: desk, title: Desk, channel: store, owned: own, goal: Leave it in good hands }]
          - title: Ride again
            steps:
              - id: waits
                title: Waits
                place: At home
                goals: Know when it is done
                barriers: [{ id: how-far, title: Nobody can say how far it is, severity: 5, cause: information, lost-to: nobody }]
              - id: fetches
                title: Fetches it
                goals: Ride home
                questions: [csat_repair]
                touchpoints: [{ id: counter, title: Counter, channel: store, owned: own }]
              - { id: rides, title: Rides to work, goals: Be there on time, place: On the road }

        """
    private static let today = "--today=2026-11-23"

    private func write(_ text: String = map, as name: String = "repair.yaml") throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        return (folder, try folder.write(name, text))
    }

    @Test("Findings stand behind their places, under their rules, the gravest first, each remedy once; the status is 1")
    func text() throws {
        let (folder, file) = try write()
        let result = try withExtendedLifetime(folder) { try CommandLineTool("check", file, Self.today) }
        #expect(result.status == 1 && result.errors == "")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "error · barrier-without-plan · A grave barrier without a plan")
        #expect(
            lines.contains(
                "\(file):28:20: “Nobody can say how far it is” has severity 5 and neither a plan nor an opportunity"))
        #expect(lines.contains("\(file):16:23: Nothing says what the customer wants at the touchpoint “Forum”"))
        #expect(lines.contains("\(file):33:23: Nothing says what the customer wants at the touchpoint “Counter”"))
        #expect(result.output.components(separatedBy: "Write what the customer wants there under “goal”").count == 2)
        #expect(lines.contains("\(file): 1 error, 2 warnings"))
        #expect(
            result.output.contains(
                "Founded: 7 of 100; 1 of 10 statements (steps, texts, emotions, barriers) are vouched for"))
        // Lines to copy, and where the rules are explained.
        #expect(result.output.contains(" plan: { action: …, owner: …, due: 2027-01-22 }\n"))
        #expect(result.output.hasSuffix("\n\nWhy each rule, and how to silence it: waymark check --list-rules\n"))
    }

    @Test("Without --language the words are in the first map’s own language, but for JSON")
    func ownLanguage() throws {
        let (folder, file) = try write(
            Self.map.replacing("title: Getting", with: "text: { default: pl }\ntitle: Getting"))
        try withExtendedLifetime(folder) {
            #expect(try CommandLineTool("check", file, Self.today).output.hasPrefix("błąd · barrier-without-plan · "))
            #expect(
                try CommandLineTool("check", file, Self.today, "--language", "en").output.hasPrefix("error · barrier"))
            let map = try #require(
                (try CommandLineTool("check", file, Self.today, "--json").object()["maps"] as? [[String: Any]])?.first)
            let finding = try #require((map["findings"] as? [[String: Any]])?.first)
            #expect(finding["title"] as? String == "A touchpoint without a goal")
        }
    }

    @Test("A conflict that a merge left is an error in its line, and draw tells it; a text that looks so is none")
    func conflict() throws {
        let text = Self.map.replacing("owner:", with: "# CONFLICT: the map: owner is “A” here and “B” there\nowner:")
        let (folder, file) = try write(text + "expectations: |\n  # CONFLICT: is what\n  we expect\n")
        try withExtendedLifetime(folder) {
            let lines = try CommandLineTool("check", file, Self.today).output.split(separator: "\n")
            #expect(lines.contains("\(file):9:1: In line 9 a merge left a conflict that nobody has settled"))
            #expect(lines.filter { $0.contains("a merge left") }.count == 1)
            let drawn = try CommandLineTool("draw", file, "-o", folder.file("a.svg"))
            #expect(drawn.status == 0 && drawn.errors.contains("\(file):9:1: a merge left a conflict here"))
        }
    }

    @Test("What a barrier lacks is asked for, and no more; a missed goal without a way back stands at its place")
    func onlyMissing() throws {
        let text = Self.map.replacing(", lost-to: nobody", with: "").replacing(
            ", recover: A bicycle to borrow", with: "")
        let (folder, file) = try write(text)
        let output = try withExtendedLifetime(folder) { try CommandLineTool("check", file, Self.today).output }
        #expect(output.contains("does not say to whom customers are lost\n  → Write “lost-to”: competitor"))
        #expect(output.contains("      lost-to: competitor\n") && !output.contains("cause: information\nlost"))
        #expect(output.contains("\(file):7:9: The map says what happens when the goal is missed, but not how"))
    }

    @Test("Steps that are still empty are told in one line")
    func empty() throws {
        let text = Self.map.replacing(
            "stages:",
            with: "stages:\n  - { title: Before, steps: [{ title: Falls }, { title: Gets up }, { title: Swears }] }")
        let (folder, file) = try write(text)
        let output = try withExtendedLifetime(folder) { try CommandLineTool("check", file, Self.today).output }
        #expect(output.contains(": 3 of 8 steps are still empty; the first stands here\n"))
        #expect(!output.contains("at “Falls”") && !output.contains("step-serves-no-goal"))
    }

    @Test(
        "The status follows the severity that fails, and silences",
        arguments: [
            (["--fail-on", "never"], 0), (["--fail-on", "error"], 1), (["--strict"], 1), ([], 1),
        ] as [([String], Int32)])
    func failing(options: [String], status: Int32) throws {
        let (folder, file) = try write()
        let result = try withExtendedLifetime(folder) {
            try CommandLineTool.run(["check", file, Self.today] + options)
        }
        #expect(result.status == status)
    }

    @Test("What is silenced with a reason fails nothing, and is counted")
    func silenced() throws {
        let silences = """
            silence:
              - { rule: touchpoint-without-goal, because: Asked for on Monday }
              - { rule: barrier-without-plan, at: waits, because: The workshop is sold }

            """
        let (folder, file) = try write(Self.map + silences)
        try withExtendedLifetime(folder) {
            let result = try CommandLineTool("check", file, Self.today, "--strict")
            #expect(result.status == 0, "\(result.output)")
            #expect(result.output.hasPrefix("\(file): No rule finds anything missing, 3 silenced\n"))
            let object = try CommandLineTool("check", file, Self.today, "--json").object()
            let map = try #require((object["maps"] as? [[String: Any]])?.first)
            #expect((map["findings"] as? [Any])?.isEmpty == true)
            let silenced = try #require(map["silenced"] as? [[String: Any]])
            #expect(
                silenced.map { $0["because"] as? String } == [
                    "Asked for on Monday", "The workshop is sold", "Asked for on Monday",
                ])
        }
    }

    @Test("A silence of an unknown rule or of nothing is an error of the file, with what may have been meant")
    func unknown() throws {
        let silences = """
            silence:
              - { rule: touchpoint-without-gaol, because: A }
              - { rule: no-goal, at: wait, because: B }
              - { rule: no-goal, at: asks }

            """
        let (folder, file) = try write(Self.map + silences)
        let result = try withExtendedLifetime(folder) { try CommandLineTool("check", file) }
        #expect(result.status == 2 && result.output == "")
        #expect(
            result.errors.contains(
                "36:13: there is no rule “touchpoint-without-gaol”; did you mean “touchpoint-without-goal”?"))
        #expect(result.errors.contains("37:26: nothing has the id “wait”; did you mean “waits”?"))
        #expect(result.errors.contains("38:5: a silence needs the key “because”; add it"))
    }

    @Test("JSON has each finding with its place and texts, in the language that was asked for")
    func json() throws {
        let (folder, file) = try write()
        let result = try withExtendedLifetime(folder) {
            try CommandLineTool("check", file, Self.today, "--json", "--language", "ru")
        }
        #expect(result.status == 1)
        let object = try result.object()
        #expect(object["today"] as? String == "2026-11-23")
        let map = try #require((object["maps"] as? [[String: Any]])?.first)
        #expect(map["file"] as? String == file && map["score"] as? Int == 7)
        let founded = try #require(map["founded"] as? [String: Any])
        #expect(founded["statements"] as? Int == 10 && founded["founded"] as? Int == 1)
        #expect((map["counts"] as? [String: Int]) == ["error": 1, "warning": 2, "hint": 0])
        let findings = try #require(map["findings"] as? [[String: Any]])
        let barrier = try #require(findings.first { $0["rule"] as? String == "barrier-without-plan" })
        #expect(barrier["severity"] as? String == "error" && barrier["at"] as? String == "how-far")
        #expect(barrier["path"] as? String == "stages[1].steps[0].barriers[0]" && barrier["line"] as? Int == 28)
        #expect(barrier["lines"] as? String == "plan: { action: …, owner: …, due: 2027-01-22 }")
        #expect(barrier["title"] as? String == "Тяжёлый барьер без плана")
        #expect((barrier["message"] as? String)?.hasPrefix("У «Nobody can say how far it is» тяжесть 5") == true)
    }

    @Test(
        "Several maps are checked in one run; a broken one is told and ends with 2, and the others are checked all the same"
    )
    func several() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.yaml", Self.map)
        let broken = try folder.write("broken.yaml", "waymark: 1\ntitel: A\n")
        let result = try CommandLineTool("check", broken, good, good, Self.today, "--json")
        #expect(
            result.status == 2
                && result.errors.contains("broken.yaml:2:1: a map has no key “titel”; did you mean “title”?"))
        #expect((try result.object()["maps"] as? [Any])?.count == 2)
        #expect(
            try CommandLineTool("check", good, good, Self.today).output.components(separatedBy: "Founded:").count == 3)
    }

    @Test("The rules can be listed, in every language", arguments: ["en", "ru", "zh", "pl", "uz"])
    func rules(language: String) throws {
        let object = try CommandLineTool("check", "--list-rules", "--json", "--language", language).object()
        let rules = try #require(object["rules"] as? [[String: Any]])
        #expect(rules.count >= 34)
        #expect(rules.allSatisfy { ($0["types"] as? [Any])?.isEmpty == false && $0["remedy"] as? String != "" })
        let text = try CommandLineTool("check", "--list-rules", "--language", language)
        #expect(text.status == 0)
        for rule in rules {
            let id = try #require(rule["rule"] as? String)
            #expect(text.output.contains("\(id) · "))
        }
        #expect(text.output.contains("\nsilence:\n  - { rule: no-milestone, at: …, because: "))
    }

    @Test(
        "What cannot be asked for is said",
        arguments: [
            (["check"], "name at least one map"),
            (["check", "--list-rules", "a.yaml"], "shows rules and checks no map"),
            (["check", "a.yaml", "--strict", "--fail-on", "error"], "--strict is --fail-on hint"),
            (["check", "a.yaml", "--today", "tomorrow"], "no day of the calendar"),
            (["check", "a.yaml", "--language", "fr"], "it is one of en, ru, zh, pl, uz"),
            (["check", "nowhere.yaml"], "cannot be read"), (["check", "a.yaml", "--fail-on", "some"], "--fail-on"),
        ])
    func usage(arguments: [String], words: String) throws {
        let result = try CommandLineTool.run(arguments)
        #expect(result.status == 2 && result.errors.contains(words), "\(result.errors)")
    }

    @Test("Lines to copy stand as far right as they have to in the file")
    func copied() throws {
        let text = """
            waymark: 1
            title: A
            stages:
            - title: S
              steps:
              - id: one
                title: One
                emotion: { assumed: -1 }
                barriers:
                - title: B
                  severity: 4

            """
        let (folder, file) = try write(text)
        let output = try withExtendedLifetime(folder) {
            try CommandLineTool("check", file, Self.today, "--strict").output
        }
        #expect(output.contains("\nowner: …\n") && output.contains("\n    goals: …\n"), "\(output)")
        #expect(output.contains("\n      cause: information\n      lost-to: competitor\n"), "\(output)")
    }

    @Test("Links are followed to the maps of the folder, and two maps of a run may not share an id")
    func links() throws {
        let (folder, whole) = try write()
        let part = try folder.write(
            "parts.yaml",
            "waymark: 1\nid: parts\ntitle: P\nparent: { map: repair, step: asks }\nstages: [{ title: S, steps: [{ title: T, map: gone }] }]\n"
        )
        _ = try folder.write("notes.yaml", "- no map at all\n")
        _ = try folder.write("broken.yaml", "waymark: 1\ntitel: B\n")
        func found(_ files: String...) throws -> [String] {
            let result = try CommandLineTool.run(["check", Self.today, "--json"] + files).object()
            let maps = try #require(result["maps"] as? [[String: Any]])
            let links = ["map-id-twice", "broken-map-link", "map-inside-itself"]
            return maps.flatMap { $0["findings"] as? [[String: Any]] ?? [] }.compactMap { finding in
                guard let rule = finding["rule"] as? String, links.contains(rule) else { return nil }
                return "\(rule): \(finding["message"] as? String ?? "")"
            }
        }
        try withExtendedLifetime(folder) {
            let gone = "broken-map-link: At “T” a link leads to the map gone, which is not beside this one"
            #expect(try found(part) == [gone])
            #expect(try found(whole, part) == [gone])
            // A map that is broken is there all the same.
            _ = try folder.write("gone.yaml", "waymark: 1\ntitel: G\n")
            #expect(try found(part) == [])
            let copy = try folder.write("copy.yaml", String(contentsOfFile: part, encoding: .utf8))
            #expect(
                try found(part, copy) == [
                    "map-id-twice: The map in \(copy) has the id parts, too",
                    "map-id-twice: The map in \(part) has the id parts, too",
                ])
            _ = try folder.write(
                "repair.yaml", Self.map.replacing("title: Getting", with: "parent: { map: parts }\ntitle: Getting"))
            #expect(
                try found(whole) == [
                    "map-inside-itself: “Getting a bicycle repaired” is a part of itself: repair → parts → repair"
                ]
            )
        }
    }

    @Test("The sample's maps are sound, but for what is silenced with a reason")
    func sample() throws {
        let folder = try TemporaryFolder()
        let made = try CommandLineTool("sample", folder.file("shop"), "--customers", "50", "--days", "20")
        try #require(made.status == 0, "\(made.errors)")
        let maps = ["connect", "bill"].map { folder.file("shop/maps/\($0).yaml") }
        let result = try CommandLineTool.run(["check", Self.today, "--strict"] + maps)
        #expect(result.status == 0, "\(result.output)")
    }
}
