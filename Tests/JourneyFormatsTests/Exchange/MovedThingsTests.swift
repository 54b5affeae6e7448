// What was moved in another program's file takes along what that file does not show, and a file knows what it was made from.
import Foundation
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Moved things")
struct MovedThingsTests {
    static let text = """
        waymark: 1
        id: order
        title: Order
        stages:
          - { id: choose, title: Choose, icon: search, steps: [
              { id: look, title: Looks around, touchpoints: [{ id: shop, title: Shop window, owned: own, goal: See it }] },
              { id: ask, title: Asks a friend, touchpoints: [{ id: call, title: Help line, channel: call, goal: Get an answer }],
                thinks: [{ text: Which one?, evidence: [{ says: Heard it twice, kind: reported }] }],
                emotion: { assumed: -1, because: Nobody knows, personas: { ann: -2 } },
                barriers: [{ id: slow, title: Slow answers, severity: 4, cause: process, plan: { action: Answer faster, owner: Shop },
                  evidence: [{ says: 12 tickets, kind: observed }] }] }] }
          - { id: pay, title: Pay, icon: card, steps: [
              { id: card, title: Pays by card }, { id: wait, title: Waits for the bank }] }
          - { id: get, title: Get it, steps: [{ id: open, title: Opens the box }] }
        personas: [{ id: ann, name: Ann }]

        """

    static func document() throws -> MapDocument {
        MapDocument(try MapReader.readAlone(Array(text.utf8), file: "order.yaml"))
    }

    /// The map after the fields of its CSV were changed.
    static func updated(
        _ document: MapDocument, _ change: (inout [[String]]) throws -> Void
    ) throws -> (map: JourneyMap, notes: [ImportNote]) {
        let options = WorkbookTests.options(.english, document.map)
        let exported = try MapExchange.write(document.map, as: .csv, options)
        let table = try TableReader.delimited(exported.bytes, name: "x.csv")
        let sheet = CellSheet(table, number: 0)
        var rows = (0..<sheet.rowCount).map { row in (0..<sheet.columnCount).map { sheet[row, $0] } }
        try change(&rows)
        let text = rows.map { $0.map(CSVWriter.field).joined(separator: ",") }.joined(separator: "\r\n")
        let imported = try MapExchange.read(
            Array(text.utf8), as: .csv, file: "x.csv", language: nil, madeFrom: document)
        let updated = try MapExchange.updated(document, by: imported, as: .csv, options)
        #expect(updated.conflicts.isEmpty)
        return (updated.document.map, imported.notes)
    }

    private static func row(_ name: String, _ rows: [[String]]) throws -> Int {
        try #require(rows.firstIndex { $0[0] == name })
    }

    @Test(
        "A step under the heading of another stage moves there with all that the table does not show",
        arguments: [
            ("choose/ask", "Pay", ["choose: look", "pay: ask card wait", "get: open"]),
            ("choose/ask", "Get it", ["choose: look", "pay: card wait", "get: ask open"]),
            ("pay/wait", "Choose", ["choose: look ask wait", "pay: card", "get: open"]),
            ("get/open", "Pay", ["choose: look ask", "pay: card wait open"]),
            // A title that no stage had is a new stage, and what it takes is whole.
            ("choose/ask", "Advice", ["choose: look", "advice: ask", "pay: card wait", "get: open"]),
        ])
    func heading(column: String, heading: String, expected: [String]) throws {
        let document = try Self.document()
        let (map, notes) = try Self.updated(document) { rows in
            let place = try #require(rows[4].firstIndex(of: column))
            rows[2][place] = heading
        }
        #expect(
            map.stages.map { "\($0.id): " + $0.steps.map(\.id).joined(separator: " ") }.sorted() == expected.sorted())
        // No stage but the one that lost its last step has changed, and no step at all.
        for step in document.map.steps { #expect(map.step(step.id) == step, "\(step.id)") }
        for stage in document.map.stages {
            guard let now = map.stages.first(where: { $0.id == stage.id }) else { continue }
            #expect(now.title == stage.title && now.icon == stage.icon)
        }
        #expect(notes.contains { $0.message.contains("the step stands there now") } == (heading != "Advice"))
    }

    @Test("Stages of one title stay two; all columns under the title of another one are of that one")
    func alike() throws {
        let same = Self.text.replacing("title: Get it", with: "title: Pay")
        let document = MapDocument(try MapReader.readAlone(Array(same.utf8), file: "order.yaml"))
        #expect(MapDocument(try Self.updated(document) { _ in }.map) == document)
        let (map, _) = try Self.updated(try Self.document()) { rows in
            for place in rows[2].indices where rows[2][place] == "Choose" { rows[2][place] = "Pay" }
        }
        #expect(map.stages.map(\.id) == ["pay", "get"])
        #expect(map.stages[0].steps.map(\.id) == ["look", "ask", "card", "wait"])
        let (renamed, _) = try Self.updated(try Self.document()) { rows in
            for place in rows[2].indices where rows[2][place] == "Choose" { rows[2][place] = "Select" }
        }
        #expect(renamed.stages.map(\.id) == ["choose", "pay", "get"])
        #expect(renamed.stages[0].icon == "search")
    }

    @Test("A line that is moved to the cell of another step takes its severity, its plan and its id along")
    func line() throws {
        let document = try Self.document()
        let (map, _) = try Self.updated(document) { rows in
            for (lane, from, to) in [
                ("barriers", "choose/ask", "pay/card"), ("touchpoints", "choose/ask", "get/open"),
                ("thinks", "choose/ask", "choose/look"),
            ] {
                let row = try Self.row(lane, rows)
                let (old, new) = (rows[4].firstIndex(of: from) ?? 0, rows[4].firstIndex(of: to) ?? 0)
                (rows[row][old], rows[row][new]) = ("", rows[row][old])
            }
        }
        let before = try #require(document.map.step("ask"))
        #expect(map.step("ask")?.barriers.isEmpty == true)
        #expect(map.step("card")?.barriers == before.barriers)
        #expect(map.step("open")?.touchpoints == before.touchpoints)
        #expect(map.step("look")?.notes[.thoughts] == before.notes[.thoughts])
    }

    @Test("What a step that is taken away held and another one holds now is the same thing")
    func deleted() throws {
        let document = try Self.document()
        let (map, _) = try Self.updated(document) { rows in
            let (old, new) = (rows[4].firstIndex(of: "choose/ask") ?? 0, rows[4].firstIndex(of: "choose/look") ?? 0)
            let row = try Self.row("barriers", rows)
            rows[row][new] = rows[row][old]
            for row in rows.indices { rows[row].remove(at: old) }
        }
        #expect(map.step("ask") == nil)
        #expect(map.step("look")?.barriers == document.map.step("ask")?.barriers)
    }

    @Test("An emptied cell takes what it showed and nothing else")
    func emptied() throws {
        let document = try Self.document()
        let (map, _) = try Self.updated(document) { rows in
            let row = try Self.row("emotion.assumed", rows)
            for place in rows[row].indices.dropFirst(2) { rows[row][place] = "" }
        }
        let emotion = map.step("ask")?.emotion
        #expect(emotion?.assumed == nil && emotion?.reason == LocalizedText("Nobody knows"))
        #expect(emotion?.byPersona == ["ann": -2])
    }

    @Test("A branch of a mind map under a new stage keeps what no mind map holds")
    func branch() throws {
        let text = Self.text.replacing(
            "title: Asks a friend,", with: "title: Asks a friend, events: [asked], icon: phone,")
        let document = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "order.yaml"))
        let options = WorkbookTests.options(.english, document.map)
        var map = document.map
        let step = map.stages[0].steps.removeLast()
        map.stages.append(Stage(id: "advice", title: LocalizedText("Advice"), steps: [step]))
        let exported = try MapExchange.write(map, as: .xmind, options)
        let imported = try MapExchange.read(exported.bytes, as: .xmind, file: "x.xmind", language: .english)
        let result = try MapExchange.updated(document, by: imported, as: .xmind, options).document.map
        #expect(result.stages.map(\.id) == ["choose", "pay", "get", "advice"])
        #expect(result.step("ask") == document.map.step("ask"))
    }

    @Test("In a workbook a heading of another stage means that stage, too")
    func workbook() throws {
        let document = try Self.document()
        var cells = try WorkbookTests.Cells(document.map)
        let (sheet, cell) = try cells.find("choose/ask", in: "map")
        let column = cells.tables[sheet].cells[cell].column
        cells.tables[sheet].cells.append(CellTable.Cell(row: 2, column: column, text: "Pay"))
        cells.tables[sheet].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        cells.tables[sheet].merged = []
        let imported = try cells.imported()
        let result = try MapExchange.updated(
            document, by: imported, as: .xlsx, WorkbookTests.options(.english, document.map)
        ).document.map
        #expect(result.stages.map { $0.steps.map(\.id) } == [["look"], ["ask", "card", "wait"], ["open"]])
        #expect(result.step("ask") == document.map.step("ask"))
    }

    // MARK: - From which state

    @Test(
        "Every file says from which state of the map it was made, whatever the map is called",
        arguments: [
            ExchangeFormat.csv, .xlsx, .xmind,
        ])
    func origin(format: ExchangeFormat) throws {
        let document = try Self.document()
        let options = WorkbookTests.options(.english, document.map)
        let exported = try MapExchange.write(document.map, as: format, options)
        let imported = try MapExchange.read(exported.bytes, as: format, file: "x", language: .english)
        #expect(imported.digest?.count == 16)
        #expect(MapExchange.isMade(imported, from: document))
        var renamed = document.map
        renamed.id = "orders"
        #expect(MapExchange.isMade(imported, from: MapDocument(renamed)))
        var other = document.map
        other.stages[0].steps[0].title = LocalizedText("Looks about")
        #expect(!MapExchange.isMade(imported, from: MapDocument(other)))
    }

    @Test("The digest is of what a map says: it stays when the writer breaks its lines elsewhere")
    func digest() throws {
        // Pinned: a new digest would refuse every file that is out there.
        #expect(MapExchange.digest(of: try Self.document()) == "7a47233535970303")
        let folded = Self.text.replacing("title: Order\n", with: "title: >-\n  Order\n")
        let document = MapDocument(try MapReader.readAlone(Array(folded.utf8), file: "order.yaml"))
        #expect(MapExchange.digest(of: document) == MapExchange.digest(of: try Self.document()))
        // A workbook that has the digest of the text is taken for what it is.
        var imported = ImportedMap(document.map)
        imported.digest = BookState.digest(MapWriter.text(of: document.map))
        #expect(MapExchange.isMade(imported, from: document))
    }

    @Test("Marks without digits are read as before; a workbook of a newer version is refused")
    func versions() throws {
        let document = try Self.document()
        let exported = try MapExchange.write(
            document.map, as: .csv, WorkbookTests.options(.english, document.map))
        let text = String(decoding: exported.bytes, as: UTF8.self)
        let digits = MapExchange.digest(of: document)
        let mark = "waymark:map en \(digits)"
        #expect(text.dropFirst().hasPrefix(mark) || text.hasPrefix(mark))
        let old = try MapExchange.read(
            Array(text.replacing(" \(digits)", with: "").utf8), as: .csv, file: "x.csv", language: nil)
        #expect(old.digest == nil && old.language == .english)
        var cells = try WorkbookTests.Cells(document.map)
        let state = try cells.sheet("state")
        let index = try #require(cells.tables[state].cells.firstIndex { $0.row == 0 && $0.column == 1 })
        cells.tables[state].cells[index].text = "2"
        let error = #expect(throws: FormatError.self) { try cells.imported() }
        #expect(error?.code == "newer-version" && error?.description.contains("Update Waymark") == true)
    }
}
