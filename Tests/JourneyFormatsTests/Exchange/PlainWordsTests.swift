// Words of sheets that people made by hand: how they feel, how bad it is, and what rows are called in a workshop.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Words of plain sheets")
struct PlainWordsTests {
    @Test(
        "Everyday words of five languages say a level",
        arguments: [
            ("норм", 0), ("злится", -2), ("рад", 1), ("бесит", -2), ("рады", 1), ("супер", 2), ("wkurzony", -2),
            ("super", 2), ("cieszy się", 1), ("zestresowana", -1), ("tak sobie", 0), ("还行", 0), ("气死了", -2),
            ("很开心", 2), ("不开心", -1), ("zoʻr", 2), ("jahli chiqdi", -2), ("charchagan", -1), ("meh", 0), ("fed up", -2),
            ("very annoyed", -2), ("happy", 1), ("недоволен", -1), ("🙂", 1), ("очень рада", 2), ("not bad", 0),
        ] as [(String, Double)])
    func levels(text: String, level: Double) {
        #expect(EmotionWords.reading(text) == EmotionWords.Reading(level: level, hasMore: false), "\(text)")
    }

    @Test(
        "A word that is denied says no level, and neither do two that contradict each other",
        arguments: [
            "not happy", "isn't happy", "never satisfied", "не рад", "не доволен", "без радости", "nie zadowolony",
            "不满意吧", "没有很开心", "xursand emas", "xursand emasman", "happy but worried", "sunny", "",
        ])
    func denied(text: String) {
        #expect(EmotionWords.level(text) == nil, "\(text)")
    }

    @Test("What says no level is kept as a feeling, what says more is kept as well, and both are told")
    func kept() throws {
        let imported = try PlainSheetTests.read(
            "Stage,A,B,C,D\nActions,a,b,c,d\nEmotions,not happy,\"angry, nobody calls back\",🙂,1\n")
        #expect(imported.map.steps.map { $0.emotion?.assumed } == [nil, -2, 1, 1])
        let feels = imported.map.steps.map { $0.notes[.feelings]?.map { $0.text.text(in: .english) } }
        #expect(feels == [["not happy"], ["angry, nobody calls back"], nil, nil])
        #expect(imported.notes.filter { $0.message.contains("kept as a text of the lane `feels`") }.count == 2)
        #expect(!imported.notes.contains { $0.kind == .dropped })
    }

    @Test(
        "The scale of the numbers is always told",
        arguments: [("-2,2", "-2 (angry) to 2"), ("1,2", "if 1 is the worst of 5"), ("1,5", "1 (angry) to 5")])
    func scale(numbers: String, told: String) throws {
        let imported = try PlainSheetTests.read("Stage,A,B\nActions,a,b\nEmotion,\(numbers)\n")
        #expect(imported.notes.contains { $0.place == "line 3, field 1" && $0.message.contains(told) })
        let words = try PlainSheetTests.read("Stage,A,B\nActions,a,b\nEmotion,happy,sad\n")
        #expect(!words.notes.contains { $0.message.contains("the numbers") })
    }

    @Test("A comma that may part thousands is an error in a workbook that says both ways of writing it")
    func thousands() throws {
        #expect(EmotionWords.number("1,200") == nil && EmotionWords.number("1,20") == 1.2)
        #expect(EmotionWords.number("0,500") == 0.5 && EmotionWords.number("-1,5") == -1.5)
        let text = WorkbookTests.small.replacing(
            "barriers:\n", with: "opportunities: [{ title: Faster, reach: 12 }]\n        barriers:\n"
        )
        let document = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "order.yaml"))
        var cells = try WorkbookTests.Cells(document.map)
        try cells.replace("12", in: "opportunity", by: "1,200")
        let error = #expect(throws: FormatError.self) { try cells.imported() }
        #expect(error?.code == "ambiguous-number")
        #expect(error?.description.contains("write it as 1200 or as 1.2") == true, "\(error?.description ?? "")")
    }

    @Test(
        "Rows are known by what people call them in a workshop",
        arguments: [
            ("Кто отвечает", "owner"), ("Who", "people"), ("How they feel", "feels"), ("Co go boli", "barriers"),
            ("What hurts", "barriers"), ("Что болит", "barriers"), ("槽点", "barriers"), ("谁负责", "owner"),
            ("Nima xalaqit beradi", "barriers"), ("Kim javobgar", "owner"), ("Jak się czuje klient", "feels"),
            ("Who is responsible", "owner"), ("Что можно улучшить?", "opportunities"),
            ("O'zini qanday his qiladi", "feels"),
        ])
    func headings(text: String, lane: String) {
        #expect(LaneWords.lane(text) == lane)
    }

    @Test("A short word is a heading alone, and nothing in a longer one")
    func short() {
        #expect(LaneWords.meaning("Who we are") == nil)
        #expect(LaneWords.meaning("Важность") == .severity && LaneWords.meaning("Severity") == .severity)
    }

    @Test("A row of how they feel is the one of emotion where it holds levels, and its words stay")
    func feelings() throws {
        let imported = try PlainSheetTests.read("Stage,A,B,C\nActions,a,b,c\nHow they feel,happy,😠,\n")
        #expect(imported.map.steps.map { $0.emotion?.assumed } == [1, -2, nil])
        #expect(imported.map.steps[0].notes[.feelings]?.map { $0.text.text(in: .english) } == ["happy"])
        #expect(imported.map.steps[1].notes[.feelings] == nil)
        let told = try PlainSheetTests.read("Stage,A,B\nActions,a,b\nHow they feel,happy,like in a queue\n")
        #expect(told.map.steps.map { $0.emotion?.assumed } == [nil, nil])
        #expect(told.map.steps[1].notes[.feelings]?.count == 1)
    }

    @Test(
        "Severity is taken where it pairs with the barriers, in numbers and in words",
        arguments: [
            ("Severity", "4", "2;5", [[4], [2, 5]]), ("Важность", "высокая", "низкая\nкритично", [[4], [2, 5]]),
            ("严重程度", "高", "低；中", [[4], [2, 3]]), ("Waga", "3/5", "1, 5", [[3], [1, 5]]),
            ("Severity", "", "1; 2", [[3], [1, 2]]),
        ] as [(String, String, String, [[Int]])])
    func severity(name: String, first: String, second: String, expected: [[Int]]) throws {
        let imported = try PlainSheetTests.read(
            "Stage,A,B\nPain points,slow,\"long; dear\"\n\(name),\"\(first)\",\"\(second)\"\n")
        #expect(imported.map.steps.map { $0.barriers.map(\.severity) } == expected)
        #expect(imported.notes.contains { $0.message.contains("taken for the severity") })
    }

    @Test("Severity that does not pair with the barriers is kept as notes, and told")
    func unpaired() throws {
        for cells in ["4,3", "huge,3; 4"] {
            let imported = try PlainSheetTests.read(
                "Stage,A,B\nPain points,slow,\"long; dear\"\nSeverity,\(cells)\n")
            #expect(imported.map.steps.allSatisfy { $0.barriers.allSatisfy { $0.severity == 3 } })
            let notes = imported.map.steps[0].notes[.free]?.map { $0.text.text(in: .english) }
            #expect(notes == ["Severity: " + cells.prefix { $0 != "," }])
            #expect(imported.notes.contains { $0.message.contains("one severity") })
        }
    }
}
