// Texts that somebody adds to an export in another language than the map's: they are of that language, in every format.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("New texts in another language")
struct NewTextsTests {
    private static let map = """
        waymark: 1
        id: order
        title: { en: Order, ru: Заказ }
        text: { default: en, also: [ru] }
        stages:
          - id: choose
            title: { en: Choose, ru: Выбор }
            steps:
              - id: look
                title: { en: Looks around, ru: Смотрит }
                does: [{ en: Reads the list, ru: Читает список }, Asks nobody]
                barriers: [{ id: slow, title: { en: Slow, ru: Медленно }, severity: 4 }]
        """

    private static func updated(
        _ format: ExchangeFormat, _ language: LanguageTag, _ change: (String) -> String
    ) throws -> (map: UpdatedMap, notes: [ImportNote]) {
        let document = try ExchangeMaps.map(map)
        let exported = try MapExchange.write(document.map, as: format, ExportOptions(language: language))
        let text = change(String(decoding: exported.bytes, as: UTF8.self))
        let imported = try MapExchange.read(
            Array(text.utf8), as: format, file: "order.csv", language: nil, madeFrom: document)
        let updated = try MapExchange.updated(
            document, by: imported, as: format, ExportOptions(language: language))
        return (updated, imported.notes + updated.notes)
    }

    /// What is said of each of a step's actions.
    private static func actions(_ document: MapDocument) -> [LocalizedText] {
        document.map.steps[0].notes[.actions]?.map(\.text) ?? []
    }

    private static func new(_ text: String) throws -> LocalizedText {
        var new = try #require(LocalizedText([.english: text, .russian: text], original: .english))
        new.mark(.russian, isStale: true)
        return new
    }

    @Test("A new line of a CSV in Russian is Russian, stands for the English text, is marked and told")
    func table() throws {
        let (updated, notes) = try Self.updated(.csv, .russian) {
            $0.replacing("Asks nobody", with: "Asks nobody\nНовое").replacing("Медленно", with: "\"Медленно\nДорого\"")
        }
        let actions = Self.actions(updated.document)
        #expect(actions.count == 3)
        #expect(actions.last == (try Self.new("Новое")))
        #expect(actions.first?[.english] == "Reads the list" && actions[1].languages == [.english])
        #expect(updated.document.map.allBarriers.map(\.title).last == (try Self.new("Дорого")))
        let told = notes.filter { $0.kind == .guess && $0.message.contains("taken for “ru”") }
        #expect(told.count == 2 && told[0].message.hasPrefix("“Новое” is new"))
        let units = updated.document.translationUnits.filter { $0.state(in: .russian) == .stale }
        #expect(units.count == 2)
    }

    @Test("A workbook gives the same")
    func workbook() throws {
        let document = try ExchangeMaps.map(Self.map)
        var cells = try WorkbookTests.Cells(document.map, .russian)
        try cells.replace("Asks nobody", in: "map", by: "Asks nobody\nНовое")
        try cells.replace("Медленно", in: "map", by: "Медленно\nДорого")
        let imported = try cells.imported()
        let updated = try MapExchange.updated(
            document, by: imported, as: .xlsx, ExportOptions(language: .russian))
        let (table, _) = try Self.updated(.csv, .russian) {
            $0.replacing("Asks nobody", with: "Asks nobody\nНовое").replacing("Медленно", with: "\"Медленно\nДорого\"")
        }
        #expect(updated.document == table.document, "\(updated.document.edits(to: table.document))")
        #expect(updated.notes.isEmpty)
        let told = imported.notes.filter { $0.message.contains("taken for “ru”") }
        #expect(told.count == 2 && told.allSatisfy { $0.kind == .guess && $0.place.contains("!C") })
        // On its own the workbook is that map, too.
        #expect(Self.actions(MapDocument(imported.map)).last == (try Self.new("Новое")))
    }

    @Test("In the language of the map a new text is just a new text, and a changed one changes only its language")
    func plain() throws {
        let (own, notes) = try Self.updated(.csv, .english) {
            $0.replacing("Asks nobody", with: "Asks nobody\nOrders")
        }
        #expect(Self.actions(own.document).last == LocalizedText("Orders") && notes.isEmpty, "\(notes)")
        let (changed, rest) = try Self.updated(.csv, .russian) { $0.replacing("Читает список", with: "Листает") }
        let first = Self.actions(changed.document).first
        #expect(first?[.english] == "Reads the list" && first?[.russian] == "Листает" && first?.stale == [])
        #expect(rest.isEmpty, "\(rest)")
    }

    @Test("What is written over a text that had no translation is told, whichever language it is taken for")
    func shownInTheOther() throws {
        let (table, notes) = try Self.updated(.csv, .russian) {
            $0.replacing("Asks nobody", with: "Никого не спрашивает")
        }
        let text = Self.actions(table.document).last
        #expect(text?[.english] == "Asks nobody" && text?[.russian] == "Никого не спрашивает")
        #expect(
            notes.map(\.message).filter { $0.contains("is taken for “ru”; the text stood here in “en”") }.count == 1)
        let document = try ExchangeMaps.map(Self.map)
        var cells = try WorkbookTests.Cells(document.map, .russian)
        try cells.replace("Asks nobody", in: "map", by: "Asks everybody")
        let imported = try cells.imported()
        let own = Self.actions(MapDocument(imported.map)).last
        #expect(own == LocalizedText("Asks everybody"))
        #expect(
            imported.notes.map(\.message).contains { $0.contains("is taken for “en”; the text stood here in “en”") })
    }
}
