// What a map file may leave out, and what stands in its place: ids, languages, short forms.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@Suite("What a map file may leave out")
struct MapValuesTests {
    private func map(_ text: String, file: String = "maps/connect.yaml") throws -> JourneyMap {
        try MapReader.read(Array(text.utf8), file: file)
    }

    @Test(
        "A map without an id takes its file's name",
        arguments: [
            ("maps/connect.yaml", "connect"), ("connect.map.yaml", "connect"), ("Getting home.yaml", "getting-home"),
            ("путь.yaml", "map"), ("2024.yaml", "2024"), ("a/", "a"),
        ])
    func idOfFile(file: String, id: String) throws {
        #expect(try map("waymark: 1\ntitle: A\n", file: file).id == id)
    }

    @Test(
        "A step without an id takes its title, or its place",
        arguments: [
            ("Get the offer", "get-the-offer"), ("Złóż wniosek", "zloz-wniosek"),
            ("Ariza to‘ldirish", "ariza-toldirish"),
            ("Kutish vaqti oʻtadi", "kutish-vaqti-otadi"), ("Don't wait", "dont-wait"), ("50 % off", "50-off"),
            ("Ожидание", "step-1"), ("等待", "step-1"), ("Шаг A", "step-1"), ("2024", "step-1"), ("…", "step-1"),
            ("Crème brûlée", "creme-brulee"), ("A—B", "a-b"),
            ("No reason and no choice when a visit moves", "no-reason-and-no-choice-when-a-visit"),
            (
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            ),
        ])
    func idOfTitle(title: String, id: String) throws {
        let made = try map("waymark: 1\ntitle: A\nstages: { title: B, steps: { title: \"\(title)\" } }\n")
        #expect(made.steps.map(\.id) == [id])
    }

    @Test("Made ids are unique, and leave the written ones alone")
    func uniqueIDs() throws {
        let made = try map(
            """
            waymark: 1
            title: A
            stages:
              - title: Wait
                steps: [{ title: Wait }, { title: Wait }, { title: Ждать }]
              - title: Wait
                steps: [{ id: wait-2, title: B }, { id: step-3, title: C }]
            """)
        #expect(made.stages.map(\.id) == ["wait", "wait-2"])
        #expect(made.steps.map(\.id) == ["wait", "wait-3", "step-3-2", "wait-2", "step-3"])
    }

    @Test("Ways, smaller steps, and links to other maps")
    func ways() throws {
        let made = try map(
            """
            waymark: 1
            title: A
            parent: { map: whole, step: pay }
            stages:
              title: B
              steps:
                - { id: a, title: A, substeps: [One, { en: Two, ru: Два }], map: detail }
                - { id: b, title: B }
                - { id: c, title: C, ways: [{ to: a, title: Too dear }, { to: c }] }
            """)
        #expect(made.parent == ParentMap(map: "whole", step: "pay"))
        #expect(made.steps[0].childMap == "detail")
        #expect(made.steps[0].substeps.map { $0.title.text(in: .russian) } == ["One", "Два"])
        #expect(made.steps[2].ways == [Way(to: "a", title: LocalizedText("Too dear")), Way(to: "c")])
    }

    @Test("A text, a barrier and a guess may belong to one persona")
    func personas() throws {
        let made = try map(
            """
            waymark: 1
            title: A
            personas: [{ id: ann, name: Ann }, { id: bob, name: Bob }]
            stages:
              title: B
              steps:
                - id: a
                  title: A
                  thinks: [For all, { text: Hers, persona: ann }, { persona: bob, text: His }]
                  emotion: { assumed: 0.5, personas: { ann: -1.5, bob: 1 } }
                - { id: b, title: B, emotion: { assumed: 0.5 } }
            """)
        #expect(made.steps[0].notes[.thoughts]?.map(\.persona) == [nil, "ann", "bob"])
        let emotion = try #require(made.steps[0].emotion)
        #expect(["ann", "bob", nil].map { emotion.assumed(for: $0) } == [-1.5, 1, 0.5])
        #expect(made.steps[1].emotion?.assumed(for: "ann") == 0.5)
    }

    @Test("Texts are taken as they are spelled")
    func spelling() throws {
        let made = try map(
            "waymark: 1\ntitle: 2024\ngoal: no\nscenario: on\nowner: 0x10\ntags: [1.0, true, 2026-01-01]\n")
        #expect(made.title == LocalizedText("2024"))
        #expect(made.goal == LocalizedText("no"))
        #expect(made.scenario == LocalizedText("on"))
        #expect(made.owner == LocalizedText("0x10"))
        #expect(made.tags == ["1.0", "true", "2026-01-01"])
    }

    @Test("Nothing behind a key is as good as no key", arguments: ["", "~", "null", "\"\"", "''"])
    func nothing(value: String) throws {
        #expect(try map("waymark: 1\ntitle: A\ngoal: \(value)\n").goal == nil)
    }

    @Test("A single value stands for a list of one")
    func singleValues() throws {
        let made = try map(
            """
            waymark: 1
            title: A
            tags: fibre
            missed: { events: a|b }
            stages: { title: B, steps: { title: C, events: d, asks: Why?, touchpoints: { channel: sms, questions: q } } }
            """)
        let step = try #require(made.steps.first)
        #expect(made.tags == ["fibre"])
        #expect(made.missedGoal?.events == [try EventPattern(parsing: "a|b")])
        #expect(step.events == [EventPattern(name: "d")])
        #expect(step.notes[.questions] == [Note(LocalizedText("Why?"))])
        #expect(step.touchpoints.first?.questions == ["q"])
        #expect(step.touchpoints.first?.kind == .action)
    }

    @Test("Plain strings are in the file's language")
    func languages() throws {
        let made = try map("waymark: 1\ntext: { default: ru, also: en }\ntitle: Путь\ngoal: { ru: Цель, en: Goal }\n")
        #expect(made.language == .russian && made.translations == [.english])
        #expect(made.title == LocalizedText("Путь", in: .russian))
        #expect(made.goal?.text(in: .english) == "Goal" && made.goal?.original == .russian)
    }

    @Test("A file that names no languages has those of its texts")
    func foundLanguages() throws {
        let made = try map("waymark: 1\ntitle: { en: Way, uz: Yo‘l, ru: Путь }\n")
        #expect(made.language == .english && made.translations == [.russian, .uzbek])
    }

    @Test("A text of a lane may have a language for each, or reach over steps")
    func notes() throws {
        let made = try map(
            """
            waymark: 1
            title: A
            stages:
              - title: B
                steps:
                  - title: C
                    says: [{ en: Why?, ru: Почему? }, { text: { en: How?, ru: Как? }, through: d }, What?]
                    blueprint: { support: [{ en: Bank, ru: Банк }, { title: Core, through: d }] }
                  - { id: d, title: D }
            """)
        let step = try #require(made.steps.first)
        #expect(step.notes[.quotes]?.map { $0.text.text(in: .russian) } == ["Почему?", "Как?", "What?"])
        #expect(step.notes[.quotes]?.map(\.through) == [nil, "d", nil])
        #expect(step.blueprint[.support]?.map { $0.title.text(in: .russian) } == ["Банк", "Core"])
    }

    @Test("What a network's node of a property is called, unless it says so")
    func nodes() throws {
        let made = try map(
            "waymark: 1\ntitle: A\nmeasure: { network: { columns: { title: B, property: p, nodes: [{ value: x }, { value: y, title: Y }] } } }\n"
        )
        let nodes = try #require(made.measurement.network?.columns.first?.nodes)
        #expect(nodes.map(\.title) == [LocalizedText("x"), LocalizedText("Y")])
    }
}

@Suite("Persona and workspace files")
struct WorkspaceFilesTests {
    @Test("A persona takes its file's name")
    func persona() throws {
        let text = "waymark-persona: 1\ntext: { default: ru }\nname: Дильноза, 34\nsegment: \"*[work=remote]\"\n"
        let persona = try PersonaReader.read(Array(text.utf8), file: "personas/dilnoza.yaml")
        #expect(persona.id == "dilnoza" && persona.name == LocalizedText("Дильноза, 34", in: .russian))
        #expect(!persona.isValidated && persona.facts.isEmpty)
    }

    @Test(
        "A broken persona is answered",
        arguments: [
            (
                "waymark: 1\nname: A\n",
                "p.yaml:1:1: “waymark-persona: 1” is missing, which says that the file is a persona; make it the first line"
            ),
            ("waymark-persona: 1\n", "p.yaml:1:1: a persona needs the key “name”; add it"),
            (
                "waymark-persona: 1\nname: A\ngoal: B\n",
                "p.yaml:3:1: a persona has no key “goal”; did you mean “goals”?"
            ),
            (
                "waymark-persona: 1\nname: A\nid: a b\n",
                "p.yaml:3:5: “a b” is no id; an id is made of the letters a–z, digits and hyphens"
            ),
            (
                "waymark-persona: 1\nname: A\nsegment: \"[x=1]\"\n",
                "p.yaml:3:10: in “[x=1]”, character 1: an event name is missing"
            ),
        ])
    func brokenPersona(text: String, message: String) {
        let error = #expect(throws: FormatError.self) { try PersonaReader.read(Array(text.utf8), file: "p.yaml") }
        #expect(error?.description == message)
    }

    @Test("A workspace has a title and a time zone")
    func workspace() throws {
        let text = "waymark-workspace: 1\ntitle: Uzum Fiber\ntime-zone: Asia/Tashkent\n"
        let settings = try WorkspaceReader.read(Array(text.utf8), file: "workspace.yaml")
        #expect(settings == WorkspaceSettings(title: LocalizedText("Uzum Fiber"), timeZone: "Asia/Tashkent"))
        let short = try WorkspaceReader.read(Array("waymark-workspace: 1\ntitle: A\n".utf8), file: "workspace.yaml")
        #expect(short.timeZone == "UTC")
    }

    @Test("A time zone that is none is answered")
    func timeZone() {
        let text = "waymark-workspace: 1\ntitle: A\ntime-zone: Asia/Tashkant\nlogo: b.png\n"
        let error = #expect(throws: FormatError.self) { try WorkspaceReader.read(Array(text.utf8), file: "w.yaml") }
        #expect(
            error?.description == """
                w.yaml:3:12: “Asia/Tashkant” is no time zone; write its IANA name, such as Europe/Warsaw or Asia/Tashkent
                w.yaml:4:1: a workspace has no key “logo”; the keys are waymark-workspace, text, title, time-zone, event-id
                """)
        #expect(error?.code == "bad-file")
    }

    @Test("A curve may be drawn from every kind of question there is")
    func curves() throws {
        for kind in ScoreKind.allCases {
            let text = "waymark: 1\ntitle: A\nmeasure: { curve: \(kind.rawValue) }\n"
            #expect(try MapReader.read(Array(text.utf8), file: "a.yaml").measurement.curve == kind.rawValue)
        }
        #expect(CurveKind.allCases.count == ScoreKind.allCases.count)
    }
}
