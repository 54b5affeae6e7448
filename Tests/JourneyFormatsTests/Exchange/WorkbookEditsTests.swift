// Workbooks of ours as people change them with openpyxl where nobody expected it: what counts for nothing is told.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Workbooks changed by hand", HandMadeSheetTests.needsPython)
struct WorkbookEditsTests {
    private static let text = """
        waymark: 1
        id: order
        title: { en: Order, ru: Заказ }
        text: { default: en, also: [ru] }
        stages:
          - id: choose
            title: Choose
            steps:
              - { id: look, title: { en: Looks, ru: Смотрит }, does: [Reads], barriers: [{ id: slow, title: Slow, severity: 4 }] }
              - { id: pay, title: Pays, emotion: { assumed: -1 }, touchpoints: [{ id: app, channel: app }] }
        """

    private static func book(_ steps: [[String]]) throws -> (document: MapDocument, bytes: [UInt8]) {
        let document = try ExchangeMaps.map(text)
        let exported = try MapExchange.write(document.map, as: .xlsx, ExportOptions(language: .english))
        return (document, try OtherProgram.edited(exported.bytes, steps))
    }

    private static func read(_ steps: [[String]]) throws -> (document: MapDocument, imported: ImportedMap) {
        let (document, bytes) = try book(steps)
        let imported = try MapExchange.read(
            bytes, as: .xlsx, file: "order.xlsx", language: nil, madeFrom: document)
        let updated = try MapExchange.updated(
            document, by: imported, as: .xlsx, ExportOptions(language: .english))
        return (updated.document, imported)
    }

    @Test("A workbook that openpyxl only saved says nothing new")
    func saved() throws {
        let (document, imported) = try Self.read([])
        let map = try ExchangeMaps.map(Self.text)
        #expect(document == map && imported.notes == [])
    }

    @Test("A text that is only shown among the translations is told, and changes nothing")
    func shown() throws {
        let (document, imported) = try Self.read([["replace", "translations", "Looks", "Stares"]])
        let map = try ExchangeMaps.map(Self.text)
        #expect(document == map, "\(map.edits(to: document))")
        let note = imported.notes.first
        #expect(imported.notes.count == 1 && note?.kind == .dropped && note?.place.contains("!E") == true)
        #expect(note?.message.hasPrefix("“Stares”: this column only shows") == true)
    }

    @Test("A misspelt key is told, and its column goes by its heading")
    func key() throws {
        let (document, imported) = try Self.read(
            [["set", "barrier", "D2", "titel"], ["replace", "barrier", "Slow", "Slower"]])
        #expect(document.map.allBarriers.map(\.title) == [LocalizedText("Slower")], "\(imported.notes)")
        #expect(
            imported.notes.contains { $0.kind == .guess && $0.message.contains("“titel” is no key") },
            "\(imported.notes)")
    }

    @Test("Without the row of steps the sheet is refused, and no title becomes an id", arguments: [3, 4, 5])
    func rows(row: Int) throws {
        let (_, bytes) = try Self.book([["delete-row", "map", "\(row)"]])
        let error = #expect(throws: FormatError.self) {
            try MapExchange.read(bytes, as: .xlsx, file: "order.xlsx", language: nil)
        }
        #expect(error?.code == "no-row" && error?.message.contains("put it back") == true)
    }

    @Test("Rows and columns before the sheet move it, and lose nothing")
    func moved() throws {
        let steps = [
            ["insert-rows", "map", "1"], ["insert-rows", "map", "1"], ["insert-columns", "map", "1"],
            ["insert-rows", "barrier", "1"], ["set", "map", "B1", "For the meeting"],
            ["replace", "map", "Reads", "Skims"],
        ]
        let (document, imported) = try Self.read(steps)
        #expect(document.map.steps[0].notes[.actions]?.map(\.text) == [LocalizedText("Skims")])
        #expect(document.map.allBarriers.count == 1 && document.map.allBarriers[0].severity == 4)
        #expect(imported.notes.map(\.kind) == [.dropped], "\(imported.notes)")
        #expect(imported.notes.first?.message.contains("“For the meeting”") == true)
        // An error names the cell where people find it.
        let (_, bytes) = try Self.book([["insert-rows", "barrier", "1"], ["set", "barrier", "E4", "terrible"]])
        let error = #expect(throws: FormatError.self) {
            try MapExchange.read(bytes, as: .xlsx, file: "order.xlsx", language: nil)
        }
        #expect(error?.problems.first?.location?.line == 4, "\(error?.description ?? "")")
    }

    @Test("A column between the keys and the names of the rows is no step", arguments: [true, false])
    func columnBeforeNames(isFilled: Bool) throws {
        var steps = [["insert-columns", "map", "2"], ["replace", "map", "Reads", "Skims"]]
        if isFilled { steps += [["set", "map", "B6", "ask Anna"], ["set", "map", "B7", "done"]] }
        let (document, imported) = try Self.read(steps)
        let (usual, _) = try Self.read([["replace", "map", "Reads", "Skims"]])
        #expect(document == usual)
        #expect(document.map.steps[0].notes[.actions]?.map(\.text) == [LocalizedText("Skims")])
        #expect(imported.notes.map(\.message).contains { $0.contains("(2 cells) is left out") } == isFilled)
    }

    @Test("A second row of a lane, and a row that no lane is called like, are told for what they are")
    func lanes() throws {
        let (_, imported) = try Self.read(
            [
                ["set", "map", "B20", "Pain points"], ["set", "map", "C20", "Dear"], ["set", "map", "B21", "A"],
                ["set", "map", "C21", "x"],
            ])
        let told = imported.notes.map(\.message)
        #expect(
            told.contains { $0.hasPrefix("“Pain points” has a row already") && $0.contains("`barriers`") }, "\(told)")
        #expect(told.contains { $0.hasPrefix("“A” is no lane of a map; the row") }, "\(told)")
    }

    @Test("A comment is told, in a workbook of ours, too")
    func comment() throws {
        let (document, imported) = try Self.read([["comment", "map", "C4", "Is that so?"]])
        let map = try ExchangeMaps.map(Self.text)
        #expect(document == map)
        #expect(imported.notes.map(\.message).contains { $0.contains("“Is that so?”") } && imported.notes.count == 1)
    }

    @Test("A CSV that nobody touched has nothing to tell when it comes back")
    func quiet() throws {
        let document = try ExchangeMaps.map(Self.text)
        let options = ExportOptions(language: .english)
        let exported = try MapExchange.write(document.map, as: .csv, options)
        let back = try MapExchange.read(
            exported.bytes, as: .csv, file: "order.csv", language: nil, madeFrom: document)
        #expect(back.notes == [])
        #expect(try MapExchange.updated(document, by: back, as: .csv, options).document == document)
        // As a map of its own it says what it does not know.
        let alone = try MapExchange.read(exported.bytes, as: .csv, file: "order.csv", language: nil)
        #expect(alone.notes.map(\.kind) == [.guess, .guess])
    }
}
