// The sentences of `waymark diff` and of the conflicts of `waymark merge`: what happened, no more, and nothing cut away.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Changes as they are told")
struct ToldChangeTests {
    private static let map = """
        waymark: 1
        title: Shop
        text: { default: en, also: [ru] }
        personas: [{ id: anna, name: Anna }]
        stages:
          - title: S
            steps:
              - id: pays
                title: Pays
                does: [Reads the list, Waits]
                says: Is it far?
                emotion: { assumed: 1, personas: { anna: 1 } }
                touchpoints: [{ title: App, channel: app, owned: own }]
                substeps: [One, { title: Two, takes: 5m }]
                barriers: [{ title: Slow, severity: 2, cause: knowledge }]
                evidence: [{ says: Long queue, kind: observed, n: 12 }]
                blueprint: { backstage: [{ title: Plans, owner: A }], evidence: [SMS] }
              - { id: waits, title: Waits }
        takeaways: [{ title: Lesson, step: pays }]

        """

    private func told(_ old: String, _ new: String, _ language: String = "en") throws -> String {
        let folder = try TemporaryFolder()
        return try CommandLineTool(
            "diff", try folder.write("old.yaml", old), try folder.write("new.yaml", new), "--language", language
        ).output
    }

    @Test(
        "Elements of lists are told by what changed in them",
        arguments: [
            (
                "Reads the list,", "{ en: Reads the list, ru: Читает список },",
                "step “Pays”: actions “Reads the list”: translation added (ru): “Читает список”"
            ),
            ("n: 12", "n: 30", "step “Pays”: evidence “Long queue”: number of cases is now “30”, it was “12”"),
            ("owner: A", "owner: B", "step “Pays”: backstage “Plans”: owner (en) is now “B”, it was “A”"),
            ("takes: 5m", "takes: 6m", "step “Pays”: substeps “Two”: expected duration is now “6m”, it was “5m”"),
            ("step: pays", "step: waits", "The map: takeaways “Lesson”: step is now “Waits”, it was “Pays”"),
            ("Is it far?", "Is it far away?", "step “Pays”: “Is it far?” in quotes is now “Is it far away?”"),
            ("evidence: [SMS]", "evidence: [SMS, Letter]", "step “Pays”: “Letter” was added to physical evidence"),
            ("anna: 1", "anna: -2", "step “Pays”: assumed emotion (persona “Anna”) is now “-2”, it was “1”"),
            ("[Reads the list, Waits]", "[Waits, Reads the list]", "step “Pays”: actions are in another order"),
            ("[Reads the list, Waits]", "[Waits]", "step “Pays”: “Reads the list” was taken out of actions"),
        ])
    func changes(old: String, new: String, sentence: String) throws {
        #expect(try told(Self.map, Self.map.replacing(old, with: new)) == sentence + "\n")
    }

    @Test(
        "Words of lists are told in the language of the sentence",
        arguments: [("ru", "платный", "цена"), ("zh", "付费", "价格"), ("pl", "płatny", "cena"), ("uz", "pullik", "narx")])
    func choices(language: String, owned: String, cause: String) throws {
        let other = Self.map.replacing("owned: own", with: "owned: paid").replacing("knowledge", with: "price")
        let output = try told(Self.map, other, language)
        #expect(output.contains(owned) && output.contains(cause))
        #expect(!output.contains("paid") && !output.contains("price") && !output.contains("knowledge"))
    }

    @Test("Of long texts the part is told that differs")
    func long() throws {
        let words = (0..<40).map { "word\($0)" }.joined(separator: " ")
        let long = Self.map.replacing("title: Shop", with: "title: Shop\ngoal: \(words) end")
        let goal = try told(long, long.replacing("word39 end", with: "word39 finish"))
        #expect(goal.hasPrefix("The map: goal (en) is now “…") && goal.contains("word39 finish”, it was “…"))
        #expect(goal.hasSuffix("word39 end”\n") && goal.count < 160)
        let listed = Self.map.replacing("Is it far?", with: "\(words) end")
        let output = try told(listed, listed.replacing("word39 end", with: "word39 finish"))
        #expect(output.contains("word39 end” in quotes is now “…") && output.contains("word39 finish”"))
    }

    @Test("A conflict says all of theirs, in the comment and as JSON")
    func conflicts() throws {
        let folder = try TemporaryFolder()
        let words = (0..<40).map { "word\($0)" }.joined(separator: " ")
        let base = Self.map.replacing("title: Shop", with: "title: Shop\ngoal: \(words) end")
            .replacing("n: 12 }", with: "n: 12 }, { says: Loud hall, kind: observed }")
        let ours = base.replacing("\(words) end", with: "\(words) END").replacing(
            "{ says: Long queue, kind: observed, n: 12 }, ", with: ""
        )
        .replacing("Reads the list", with: "Reads lists")
        let theirs = base.replacing("\(words) end", with: "\(words) finish").replacing("n: 12", with: "n: 9")
            .replacing("Reads the list,", with: "{ en: Reads the list, ru: Читает список },")
        let files = [
            try folder.write("b.yaml", base), try folder.write("o.yaml", ours), try folder.write("t.yaml", theirs),
        ]
        let out = folder.file("out.yaml")
        let tool = try CommandLineTool("merge", files[0], files[1], files[2], "-o", out, "--json")
        #expect(tool.status == 1)
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(
            text.contains("“\(words) finish” there") && text.contains("number of cases: 9")
                && text.contains("ru: Читает список"))
        let values = try #require(tool.object()["conflictValues"] as? [[String: Any]])
        #expect(values.count == 3)
        #expect(
            values.contains { $0["theirs"] as? String == "\(words) finish" && $0["ours"] as? String == "\(words) END" })
    }

    @Test("What the other side only names is not said to be changed")
    func named() throws {
        let folder = try TemporaryFolder()
        let base = Self.map.replacing(", personas: { anna: 1 }", with: "")
        let without = base.replacing("personas: [{ id: anna, name: Anna }]\n", with: "")
        let tool = try CommandLineTool(
            "merge", try folder.write("b.yaml", base), try folder.write("o.yaml", without),
            try folder.write("t.yaml", Self.map))
        #expect(tool.status == 1)
        #expect(tool.errors.contains("persona “Anna” was taken out by one side and is named by the other; it stays"))
    }
}
