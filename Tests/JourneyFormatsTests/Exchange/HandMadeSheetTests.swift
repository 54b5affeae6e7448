// Workbooks that openpyxl makes as people do: formats of numbers, colours, comments, groups of lanes, words for nothing.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Workbooks made by hand")
struct HandMadeSheetTests {
    static let needsPython: ConditionTrait = .enabled(
        if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it")

    /// A workbook of rows of texts, and what is done to it then.
    private static func read(_ rows: [[String]], _ steps: [[String]] = []) throws -> ImportedMap {
        var all: [[String]] = []
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                all.append(["set", "Plan", "\(Array("ABCDEFG")[column])\(row + 1)", text])
            }
        }
        let bytes = try OtherProgram.edited(nil, all + steps)
        return try MapExchange.read(bytes, as: .xlsx, file: "workshop.xlsx", language: nil)
    }

    private static func texts(_ map: JourneyMap, _ lane: Lane) -> [[String]] {
        map.steps.map { $0.notes[lane]?.map { $0.text.text(in: map.language) } ?? [] }
    }

    private static func told(_ imported: ImportedMap, _ kind: ImportNote.Kind, at place: String) -> [String] {
        imported.notes.filter { $0.kind == kind && $0.place == place }.map(\.message)
    }

    @Test("A number is the text that the sheet shows, and stays a number where one is wanted", needsPython)
    func numbers() throws {
        let imported = try Self.read(
            [
                ["Phase", "Choose", "Pay", "Use"], ["Actions", "a", "b", "c"], ["KPIs"], ["Emotion"],
                ["Pain points", "x", "y"],
                ["Severity"],
            ],
            [
                ["number", "Plan", "B3", "0.45", "0%"], ["number", "Plan", "C3", "12000", "#,##0 \"UZS\""],
                ["number", "Plan", "D3", "0.5", "# ?/?"], ["number", "Plan", "B4", "1", "0.0%"],
                ["number", "Plan", "C4", "-2", "+0;-0"], ["number", "Plan", "D4", "0", "0\" points\""],
                ["number", "Plan", "B6", "4", "0.0"], ["number", "Plan", "C6", "2", "0\" of 5\""],
            ])
        #expect(Self.texts(imported.map, .metrics) == [["45%"], ["12,000 UZS"], ["0.5"]])
        #expect(imported.map.steps.map { $0.emotion?.assumed } == [1, -2, 0])
        #expect(imported.map.allBarriers.map(\.severity) == [4, 2])
        let guess = Self.told(imported, .guess, at: "Plan!D3")
        #expect(guess.contains { $0.contains("# ?/?") && $0.contains("0.5") }, "\(guess)")
    }

    @Test("Colours alone, comments, groups of lanes and whose lane it is are told", needsPython)
    func dropped() throws {
        let imported = try Self.read(
            [
                ["", "Phase", "Choose", "Pay"], ["Buyer", "Actions (Anna)", "looks", "pays"],
                ["", "Actions (Boss)", "signs", ""],
                ["Seller", "Systems", "CRM", "bank"], ["", "Emotion"],
            ],
            [
                ["merge", "Plan", "A2:A3"], ["colour", "Plan", "C5", "FF0000"], ["colour", "Plan", "D5", "00FF00"],
                ["comment", "Plan", "C2", "Ask Ann\nabout this"],
            ])
        #expect(Self.texts(imported.map, .actions) == [["looks", "signs"], ["pays"]])
        #expect(Self.told(imported, .dropped, at: "Plan!A2").first?.contains("“Buyer”") == true)
        #expect(Self.told(imported, .dropped, at: "Plan!A4").first?.contains("“Seller”") == true)
        #expect(Self.told(imported, .dropped, at: "Plan!B2").first?.contains("“Actions (Anna)”") == true)
        #expect(Self.told(imported, .dropped, at: "Plan!B3").first?.contains("“Actions (Boss)”") == true)
        #expect(Self.told(imported, .dropped, at: "Plan!C5").first?.contains("2 cells of “Emotion”") == true)
        #expect(Self.told(imported, .dropped, at: "Plan!C2").first?.contains("“Ask Ann") == true)
        #expect(imported.notes.filter { $0.kind == .dropped }.count == 6, "\(imported.notes)")
    }

    @Test(
        "Words that say that there is nothing are nothing, in five languages", needsPython,
        arguments: [
            ("Pain points", ["none", "N/A", "No pain points", "-", "nothing."]),
            ("Боли", ["нет", "не выявлено", "—", "н/д", "Нет болей"]),
            ("痛点", ["无", "没有", "暂无", "不适用", "无痛点"]), ("Bóle", ["brak", "Nie dotyczy", "nic", "brak problemów", "n/d"]),
            ("Ogʻriqlar", ["yoʻq", "yo'q", "mavjud emas", "muammo yoʻq", "hech narsa"]),
        ])
    func nothing(lane: String, words: [String]) throws {
        let imported = try Self.read(
            [
                ["Stage", "A", "B", "C", "D", "E", "F"], ["Actions", "a", "b", "c", "d", "e", "f"],
                [lane] + words + ["real"],
            ])
        #expect(imported.map.allBarriers.map { $0.title.text(in: imported.map.language) } == ["real"])
        #expect(imported.map.steps.last?.barriers.count == 1)
    }

    @Test("In what people say and think such a word is what they said", needsPython)
    func spoken() throws {
        let imported = try Self.read(
            [
                ["Stage", "A", "B"], ["Quotes", "No", "n/a"], ["Thoughts", "Nothing", ""], ["Needs", "none", "quiet"],
                ["Channels", "App, N/A", "n/a"],
            ])
        #expect(Self.texts(imported.map, .quotes) == [["No"], []])
        #expect(Self.texts(imported.map, .thoughts) == [["Nothing"], []])
        #expect(Self.texts(imported.map, .needs) == [[], ["quiet"]])
        #expect(imported.map.steps.map { $0.touchpoints.map(\.channel) } == [["app"], []])
    }

    @Test(
        "A title that says it is a journey map is a title, whoever is named in it", needsPython,
        arguments: [
            "用户旅程图：外卖点餐", "客户旅程图：外卖", "Mijoz sayohati xaritasi: Ovqat", "Persona journey map: Students",
            "User Journey Map: Pizza", "Карта пути клиента: пицца", "Mapa podróży klienta: pizza",
            "Goal of this workshop: find pains",
        ])
    func titles(title: String) throws {
        let imported = try Self.read([[title], ["Stage", "A", "B"], ["Actions", "a", "b"], ["Pain points", "x", ""]])
        #expect(imported.map.title.text(in: imported.map.language) == title)
        #expect(imported.map.personas.isEmpty && imported.map.goal == nil, "\(imported.notes)")
    }

    @Test("A goal and a persona are still what they say, and a title may stand in two cells", needsPython)
    func heads() throws {
        let imported = try Self.read(
            [
                ["Customer journey map", "Pizza at night"], ["Main goal: Eat soon"], ["Persona", "Students"],
                ["Stage", "A", "B"],
                ["Actions", "a", "b"],
            ])
        #expect(imported.map.title == LocalizedText("Pizza at night"))
        #expect(imported.map.goal == LocalizedText("Eat soon") && imported.map.personas == ["students"])
    }

    @Test("What stands below an empty row is no part of the table, and is told", needsPython)
    func below() throws {
        let imported = try Self.read(
            [
                ["Stage", "A", "B", "C"], ["Actions", "a", "b", "c"], ["Weather", "sun", "", "rain"], [],
                ["Legend:", "++ very good", "+ good", "- bad"], ["Author:", "John"], [], ["Version", "2", "of", "3"],
            ])
        #expect(Self.texts(imported.map, .free) == [["Weather: sun"], [], ["Weather: rain"]])
        let dropped = imported.notes.filter { $0.kind == .dropped }.map(\.place)
        #expect(
            dropped == [
                "Plan!A5", "Plan!B5", "Plan!C5", "Plan!D5", "Plan!A6", "Plan!B6", "Plan!A8", "Plan!B8", "Plan!C8",
                "Plan!D8",
            ])
        // Where lanes go on behind it, an unknown row is one of theirs.
        let inside = try Self.read(
            [["Stage", "A", "B"], ["Actions", "a", "b"], [], ["Weather", "sun", "rain"], ["Thoughts", "t", ""]])
        #expect(Self.texts(inside.map, .free) == [["Weather: sun"], ["Weather: rain"]])
    }
}
