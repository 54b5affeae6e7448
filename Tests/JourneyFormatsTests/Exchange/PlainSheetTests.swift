// Sheets that people made by hand: what a map they become, and that every guess is told with its cell.
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Plain sheets")
struct PlainSheetTests {
    static func read(_ text: String, language: LanguageTag? = nil) throws -> ImportedMap {
        try MapExchange.read(Array(text.utf8), as: .csv, file: "workshop.csv", language: language)
    }

    /// A map in one line a step: stage, step, texts by lane.
    static func summary(_ map: JourneyMap) -> [String] {
        map.stages.flatMap { stage in
            stage.steps.map { step in
                func text(_ text: LocalizedText) -> String { text.text(in: map.language) }
                var parts = ["\(text(stage.title))/\(text(step.title))"]
                for lane in Lane.allCases {
                    if let notes = step.notes[lane] {
                        parts.append("\(lane.rawValue)=\(notes.map { text($0.text) }.joined(separator: "|"))")
                    }
                }
                if !step.touchpoints.isEmpty {
                    parts.append(
                        "at=\(step.touchpoints.map { $0.channel ?? $0.title.map(text) ?? "" }.joined(separator: "|"))")
                }
                if let level = step.emotion?.assumed { parts.append("emotion=\(level)") }
                if !step.barriers.isEmpty {
                    parts.append("barriers=\(step.barriers.map { text($0.title) }.joined(separator: "|"))")
                }
                if !step.opportunities.isEmpty {
                    parts.append("ideas=\(step.opportunities.map { text($0.title) }.joined(separator: "|"))")
                }
                return parts.joined(separator: "; ")
            }
        }
    }

    @Test(
        "Stages and lanes are found in five languages, in either direction",
        arguments: [
            (
                """
                Buying a phone,,
                Phase,Choose,Pay
                What the customer does,Compares,"Types the number
                Waits"
                Thoughts,Which one?,
                Emotions,🙂,frustrated
                Pain Points,- Too many plans,"• Long form
                • No cash"
                Channels,"Web, App",Shop
                Ideas,,One click
                """, "en", "Buying a phone",
                [
                    "Choose/Choose; does=Compares; thinks=Which one?; at=web|app; emotion=1.0; barriers=Too many plans",
                    "Pay/Pay; does=Types the number|Waits; at=store; emotion=-1.0; barriers=Long form|No cash; ideas=One click",
                ]
            ),
            (
                "Этап;Действия клиента;Эмоции;Боли;Точки контакта\r\nВыбор;Сравнивает;4;Много тарифов;Сайт\r\n"
                    + "Оплата;Вводит карту;1;Форма не работает;Приложение\r\n", "ru", "workshop",
                [
                    "Выбор/Выбор; does=Сравнивает; at=web; emotion=1.0; barriers=Много тарифов",
                    "Оплата/Оплата; does=Вводит карту; at=app; emotion=-2.0; barriers=Форма не работает",
                ]
            ),
            (
                "阶段\t选择\t\t付款\n步骤\t看广告\t比较\t刷卡\n行为\t浏览\t对比\t输入卡号\n触点\t网站\t应用\t门店\n痛点\t\t套餐太多\t\n情绪\t平静\t困惑\t高兴\n",
                "zh", "workshop",
                [
                    "选择/看广告; does=浏览; at=web; emotion=0.0", "选择/比较; does=对比; at=app; emotion=-1.0; barriers=套餐太多",
                    "付款/刷卡; does=输入卡号; at=store; emotion=2.0",
                ]
            ),
            (
                "Etap;Wybór;Płatność\nDziałania klienta;porównuje;płaci kartą\nBolączki;za dużo planów;\nEmocje;+1;-2\n",
                "pl", "workshop",
                [
                    "Wybór/Wybór; does=porównuje; emotion=1.0; barriers=za dużo planów",
                    "Płatność/Płatność; does=płaci kartą; emotion=-2.0",
                ]
            ),
            (
                "Bosqich,Tanlash,Toʻlov\nHarakatlar,solishtiradi,kartani kiritadi\nOg'riqlar,narx qimmat,\nKayfiyat,xursand,xafa\n",
                "uz",
                "workshop",
                [
                    "Tanlash/Tanlash; does=solishtiradi; emotion=2.0; barriers=narx qimmat",
                    "Toʻlov/Toʻlov; does=kartani kiritadi; emotion=-1.0",
                ]
            ),
        ])
    func languages(text: String, language: String, title: String, expected: [String]) throws {
        let imported = try Self.read(text)
        #expect(Self.summary(imported.map) == expected)
        #expect(imported.map.language.code == language)
        #expect(imported.map.title.text(in: imported.map.language) == title)
        #expect(imported.notes.contains { $0.kind == .guess && $0.place.hasPrefix("line ") })
        // What was understood is a map like any other.
        let again = try MapReader.readAlone(Array(MapWriter.text(of: imported.map).utf8), file: "x.yaml")
        #expect(MapDocument(again) == MapDocument(imported.map))
    }

    @Test("What has no place is told with its cell, and an unknown row is kept as notes")
    func strangers() throws {
        let imported = try Self.read(
            """
            Goal: be online by Monday,,
            Persona,Ann
            ,,
            Stage,Choose,Pay
            Actions,Compares,Pays
            Weather,sunny,rain
            Emotion,blue,2
            ,,
            Made at the workshop,,
            """)
        #expect(imported.map.goal == LocalizedText("be online by Monday"))
        #expect(imported.map.ownPersonas.map(\.id) == ["ann"])
        #expect(imported.map.steps[0].notes[.free]?.map { $0.text.text(in: .english) } == ["Weather: sunny"])
        let dropped = imported.notes.filter { $0.kind == .dropped }.map { "\($0.place): \($0.message.prefix(22))" }
        #expect(dropped == ["line 9, field 1: “Made at the workshop”"])
        // A word that nobody taught is what somebody said of a feeling.
        #expect(imported.map.steps[0].notes[.feelings]?.map { $0.text.text(in: .english) } == ["blue"])
        #expect(imported.notes.contains { $0.place == "line 7, field 2" && $0.message.contains("kept as a text") })
    }

    @Test(
        "Numbers of an emotion row are put on the scale they seem to have",
        arguments: [
            ("-2,0,2", [-2, 0, 2]), ("1,3,5", [-2, 0, 2]), ("0,5,10", [-2, 0, 2]), ("-5,0,5", [-2, 0, 2]),
            ("1,1,2", [1, 1, 2]), ("-1.5,0.5,1", [-1.5, 0.5, 1]), ("10,55,100", [-1.625, 0.25, 2]),
        ] as [(String, [Double])])
    func scales(numbers: String, expected: [Double]) throws {
        let imported = try Self.read("Stage,A,B,C\nActions,a,b,c\nEmotion,\(numbers)\n")
        #expect(imported.map.steps.map { $0.emotion?.assumed } == expected)
    }

    @Test(
        "What cannot be a map shows what a plain sheet looks like",
        arguments: [
            "", "a,b\nc,d\n", "Stage,Choose\n", "customer,event,time\nann,paid,2026-01-01\n", "Actions\n", ",,,\n",
        ])
    func noMap(text: String) throws {
        let error = #expect(throws: FormatError.self) { try Self.read(text) }
        #expect(error?.code == "no-map" && error?.message.contains("Pain points |") == true)
    }

    @Test("A sheet with more cells than a map can have is refused before a map is made of it")
    func large() {
        let row = "," + (0..<400).map { "c\($0)" }.joined(separator: ",")
        let rows = ["Stage" + row] + (0..<300).map { _ in "Actions" + row }
        let error = #expect(throws: FormatError.self) { try Self.read(rows.joined(separator: "\n")) }
        #expect(error?.code == "too-large" && error?.message.contains("the sheet has 120701 cells") == true)
    }

    @Test("Merged headings, formulas and errors of a workbook")
    func merged() throws {
        var table = CellTable(name: "Plan")
        func put(_ row: Int, _ texts: String...) {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                table.cells.append(CellTable.Cell(row: row, column: column, text: text, isFormula: text == "f"))
            }
        }
        put(0, "Our map")
        put(1, "", "Before", "", "After")
        put(2, "", "Look", "Ask", "Use")
        put(3, "Actions", "a", "b", "f")
        put(4, "", "more")
        table.merged = [
            CellTable.Merged(rows: 0...0, columns: 0...3), CellTable.Merged(rows: 1...1, columns: 1...2),
        ]
        table.errors = [CellTable.Cell(row: 4, column: 3, text: "")]
        let imported = try PlainReader.read([CellSheet(table, number: 0)], file: "x.xlsx", language: nil)
        #expect(
            Self.summary(imported.map) == ["Before/Look; does=a|more", "Before/Ask; does=b", "After/Use; does=f"])
        #expect(imported.map.title == LocalizedText("Our map"))
        #expect(imported.notes.contains { $0.kind == .changed && $0.place == "Plan!D4" })
        #expect(imported.notes.contains { $0.kind == .dropped && $0.place == "Plan!D5" })
    }

    @Test("No sheet by chance breaks the reader", arguments: Seeds.upTo(200))
    func chance(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "Stage", "Actions", "Боли", "痛点", "Emotion", "3", "=1", "", "", "a\nb", "- x", "waymark:map en", "ids",
            "stages", "x/y",
            "Goal: z", "\u{1F600}", "steps", "barriers", "/", "waymark:touchpoint", "of", "id",
        ]
        var table = CellTable(name: "S")
        for row in 0..<Int.random(in: 1...9, using: &random) {
            for column in 0..<Int.random(in: 1...7, using: &random) {
                let text = words.randomElement(using: &random) ?? ""
                if !text.isEmpty { table.cells.append(CellTable.Cell(row: row, column: column, text: text)) }
            }
        }
        let sheets = [CellSheet(table, number: 0)]
        if let grid = BookReader.mapSheet(sheets) {
            var reader = BookReader(sheets, file: "x.xlsx")
            _ = try? reader.read(grid)
        } else {
            _ = try? PlainReader.read(sheets, file: "x.xlsx", language: nil)
        }
    }
}
