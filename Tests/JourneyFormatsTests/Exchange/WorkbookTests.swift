// Maps as workbooks and as CSV: nothing is lost but what is said, and a change in a cell is that change in the map.
import Foundation
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Maps as tables")
struct WorkbookTests {
    static func document(_ seed: Int) throws -> MapDocument {
        var random = RandomDocument(seed: UInt64(seed))
        random.marksStale = false
        let text = YAMLWriter.document(random.map(), as: JourneyMap.self)
        return MapDocument(try MapReader.readAlone(Array(text.utf8), file: "made.yaml"))
    }

    static func options(_ language: LanguageTag, _ map: JourneyMap) -> ExportOptions {
        ExportOptions(language: language, personas: map.ownPersonas)
    }

    @Test("A workbook holds the whole map, in every language that is asked for", arguments: Seeds.upTo(40))
    func whole(seed: Int) throws {
        let document = try Self.document(seed)
        for language in [LanguageTag.english, .russian, .uzbek] {
            let options = Self.options(language, document.map)
            let exported = try MapExchange.write(document.map, as: .xlsx, options)
            #expect(exported.losses.isEmpty)
            #expect(try MapExchange.write(document.map, as: .xlsx, options).bytes == exported.bytes)
            let imported = try MapExchange.read(exported.bytes, as: .xlsx, file: "made.xlsx", language: nil)
            #expect(imported.notes == [])
            let back = MapDocument(imported.map)
            #expect(document.edits(to: back) == [], "seed \(seed), \(language)")
            #expect(back == document)
            #expect(imported.digest == MapExchange.digest(of: document.map))
            let updated = try MapExchange.updated(document, by: imported, as: .xlsx, options)
            #expect(updated.document == document && updated.conflicts.isEmpty)
        }
    }

    @Test(
        "Without its hidden sheet a workbook is the same map, and nobody knows what it was made from",
        arguments: Seeds.upTo(10))
    func forgetful(seed: Int) throws {
        let document = try Self.document(seed)
        var cells = try Cells(document.map, .russian)
        cells.tables.removeAll { $0.isHidden }
        let imported = try cells.imported()
        #expect(document.edits(to: MapDocument(imported.map)) == [])
        #expect(imported.digest == nil && imported.notes == [])
    }

    @Test("A map with nothing in it, one with an empty stage, one that is too wide, and texts too long for a cell")
    func sizes() throws {
        var map = JourneyMap(id: "order", title: LocalizedText("Nothing"))
        for stages in [[], [Stage(id: "a", title: LocalizedText("A"))]] {
            map.stages = stages
            for format in [ExchangeFormat.xlsx, .csv] {
                let exported = try MapExchange.write(map, as: format, ExportOptions(language: .english))
                let back = try MapExchange.read(exported.bytes, as: format, file: "order.x", language: nil)
                #expect(MapDocument(back.map) == MapDocument(map) && back.notes.isEmpty, "\(format)")
            }
        }
        let steps = (0..<2_000).map { Step(id: "s\($0)", title: LocalizedText("S")) }
        map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: steps)]
        let wide = map
        let options = ExportOptions(language: .english)
        let error = #expect(throws: FormatError.self) { try MapExchange.write(wide, as: .xlsx, options) }
        #expect(error?.code == "too-large")
        // What is longer than a cell is named, and the map keeps it.
        let long = (0..<4).map { LocalizedText(String(repeating: "\($0)é", count: 6_000)) }
        var step = Step(id: "s", title: LocalizedText("S"))
        step.notes[.actions] = long.map { Note($0) }
        map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: [step])]
        map.principles = long
        let exported = try MapExchange.write(map, as: .xlsx, options)
        #expect(exported.losses.map(\.description) == ["principles of map (1)"])
        let imported = try MapExchange.read(exported.bytes, as: .xlsx, file: "order.xlsx", language: nil)
        #expect(imported.map.steps[0].notes == map.steps[0].notes)
        let updated = try MapExchange.updated(MapDocument(map), by: imported, as: .xlsx, options)
        #expect(updated.document == MapDocument(map))
    }

    @Test("Of a CSV comes back what the report does not name", arguments: Seeds.upTo(40))
    func delimited(seed: Int) throws {
        let document = try Self.document(seed)
        for language in [LanguageTag.english, .russian] {
            let options = Self.options(language, document.map)
            let exported = try MapExchange.write(document.map, as: .csv, options)
            let imported = try MapExchange.read(exported.bytes, as: .csv, file: "made.csv", language: nil)
            let lost = Set(exported.losses.map { "\($0.kind.rawValue).\($0.key)" })
            var pair = [
                Self.stripped(document, lost, in: imported.language ?? language),
                Self.stripped(MapDocument(imported.map), lost, in: imported.language ?? language),
            ]
            #expect(pair[0] == pair[1], "seed \(seed), \(language)")
            pair = []
            // What the format cannot hold is untouched by a file that nobody changed.
            let updated = try MapExchange.updated(document, by: imported, as: .csv, options)
            #expect(updated.document == document && updated.conflicts.isEmpty, "seed \(seed), \(language)")
        }
    }

    /// A document without the keys that a report named, all texts in one language.
    static func stripped(_ document: MapDocument, _ lost: Set<String>, in language: LanguageTag) -> DocumentValue {
        func strip(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
            var entries = value.entries
            if let short = type.shortKey, type.standsForText(value) { entries = [DocumentEntry(short, value)] }
            let kept = entries.compactMap { entry -> DocumentEntry? in
                guard !lost.contains("\(type.kind.rawValue).\(entry.key)"), entry.key != "waymark",
                    !(type.kind == .map && ["id", "text"].contains(entry.key)), let shape = type.shape(of: entry.key)
                else { return nil }
                switch shape {
                case .element(let inner): return DocumentEntry(entry.key, strip(entry.value, inner))
                case .list(.element(let inner)):
                    return DocumentEntry(entry.key, .list(entry.value.elements.map { strip($0, inner) }))
                case .text:
                    let shown = entry.value.entries.first { $0.key == language.code } ?? entry.value.entries.first
                    return DocumentEntry(entry.key, shown?.value ?? entry.value)
                default: return entry
                }
            }
            return .mapping(kept.filter { $0.value != .mapping([]) })
        }
        return strip(document.root, JourneyMap.self)
    }

    // MARK: - Changes

    static let small = """
        waymark: 1
        id: order
        title: Order
        text: { default: en, also: [ru] }
        stages:
          - id: choose
            title: { en: Choose, ru: Выбор }
            steps:
              - id: look
                title: Looks around
                does: [Compares, Reads reviews]
                says: { text: Which one is it?, persona: ann, evidence: [{ says: Heard it twice, kind: reported }] }
                touchpoints: [{ id: shop, title: Shop window, owned: own, goal: See it }, { channel: web }]
                emotion: { assumed: 0.5 }
                barriers:
                  - { id: slow, title: Slow answers, severity: 3, cause: process, plan: { action: Answer faster, due: 2026-12-15 } }
              - id: ask
                title: Asks a friend
          - id: pay
            title: Pay
            steps:
              - { id: card, title: Pays by card, thinks: Is that safe? }
        personas:
          - { id: ann, name: Ann }

        """

    static func order() throws -> MapDocument {
        MapDocument(try MapReader.readAlone(Array(small.utf8), file: "order.yaml"))
    }

    private static func edits(_ change: (inout Cells) throws -> Void) throws -> [MapEdit] {
        let document = try order()
        var cells = try Cells(document.map)
        try change(&cells)
        let updated = try MapExchange.updated(
            document, by: try cells.imported(), as: .xlsx, options(.english, document.map))
        #expect(updated.conflicts.isEmpty)
        return document.edits(to: updated.document)
    }

    @Test("A text that is changed in the map is that change, and so is one that is changed in its row")
    func changedText() throws {
        for (old, mark, new) in [
            ("Shop window", "map", "Shop door"), ("Shop window", "touchpoint", "Shop door"),
            ("Looks around", "map", "Looks about"), ("Looks around", "step", "Looks about"),
            ("Slow answers", "map", "No answers"), ("Slow answers", "barrier", "No answers"),
            ("Is that safe?", "map", "Is this safe?"), ("Is that safe?", "note", "Is this safe?"),
            ("Which one is it?", "map", "Which one?"), ("process", "barrier", "price"),
            ("Answer faster", "barrier", "Answer at once"), ("Выбор", "translations", "Подбор"),
            ("Order", "map", "Orders"),
            ("Heard it twice", "evidence", "Heard it once"), ("Choose", "map", "Choose well"), ("0.5", "map", "-1"),
        ] {
            let edits = try Self.edits { try $0.replace(old, in: mark, by: new) }
            #expect(edits.count == 1, "\(old) in \(mark): \(edits)")
            guard case .set(_, _, let from, let to)? = edits.first else {
                Issue.record("\(old) in \(mark): \(edits)")
                continue
            }
            #expect("\(from.map { "\($0)" } ?? "")".contains(old), "\(mark)")
            #expect("\(to.map { "\($0)" } ?? "")".contains(new), "\(mark)")
        }
    }

    @Test("A row or a line that is taken away is gone; a line that is added is new; sorting changes nothing")
    func rows() throws {
        #expect(try Self.edits { try $0.removeRow(of: "slow", in: "barrier") }.count == 1)
        #expect(try Self.edits { try $0.replace("Slow answers", in: "map", by: "") }.count == 1)
        let gone = try Self.edits { try $0.replace("Compares", in: "map", by: "") }
        #expect(gone.count == 1)
        let added = try Self.edits { try $0.replace("Website", in: "map", by: "Website\nCatalogue") }
        guard case .insert(let element, .touchpoint, _)? = added.first, added.count == 1 else {
            Issue.record("\(added)")
            return
        }
        #expect(element["title"].scalar == "Catalogue")
        let sorted = try Self.edits { try $0.turn("touchpoint", rows: 2...3) }
        #expect(sorted == [])
        // A column that is taken away takes its step, with what belongs to it.
        let without = try Self.edits { try $0.removeColumn(of: "pay/card") }
        #expect(without.count == 1 && "\(without)".contains("pay"), "\(without)")
    }

    @Test("What names a thing whose row was taken away loses the name, and that is told")
    func gone() throws {
        let text = Self.small.replacing(
            "severity: 3, cause", with: "severity: 3, through: ask, cause"
        ).replacing("title: Looks around", with: "title: Looks around\n        ways: [{ to: card, title: At once }]")
        let document = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "order.yaml"))
        var cells = try Cells(document.map)
        try cells.removeColumn(of: "choose/ask")
        try cells.removeColumn(of: "pay/card")
        let imported = try cells.imported()
        let step = imported.map.steps[0]
        #expect(imported.map.steps.count == 1 && step.ways.isEmpty && step.barriers[0].through == nil)
        #expect(imported.notes.filter { $0.message.contains("gone from the workbook") }.count == 2)
    }

    @Test("What both sheets say differently is told, and the row counts")
    func both() throws {
        let document = try Self.order()
        var cells = try Cells(document.map)
        try cells.replace("Shop window", in: "map", by: "Shop door")
        try cells.replace("Shop window", in: "touchpoint", by: "Shop gate")
        let imported = try cells.imported()
        #expect(imported.notes.contains { $0.kind == .dropped && $0.message.contains("Shop door") })
        #expect(imported.map.steps[0].touchpoints[0].title == LocalizedText("Shop gate"))
    }

    @Test("Of a title that the map and its row say differently the row counts, which is told")
    func bothTitles() throws {
        let map = try Self.order().map
        for (title, sheet) in [(map.steps[0].title, "step"), (map.stages[0].title, "stage")] {
            let old = title.text(in: .english)
            var cells = try Cells(map)
            try cells.replace(old, in: "map", by: "In the map")
            let alone = try cells.imported()
            try cells.replace(old, in: sheet, by: "In the row")
            let both = try cells.imported()
            let titles = { (map: JourneyMap) in
                (map.steps.map(\.title) + map.stages.map(\.title)).map { $0.text(in: .english) }
            }
            #expect(titles(alone.map).contains("In the map") && alone.notes == [])
            #expect(titles(both.map).contains("In the row") && !titles(both.map).contains("In the map"))
            #expect(both.notes.map(\.kind) == [.dropped])
            #expect(both.notes.first?.message == "“In the map”: its row was changed as well, and that one counts")
        }
    }

    @Test("With the map as it was, both sides’ changes are merged, and what contradicts is a conflict")
    func since() throws {
        let base = try Self.order()
        let newer = try MapReader.readAlone(
            Array(
                Self.small.replacing("Slow answers", with: "Late answers").replacing("Pays by card", with: "Pays").utf8),
            file: "order.yaml")
        var cells = try Cells(base.map)
        try cells.replace("Slow answers", in: "map", by: "No answers")
        try cells.replace("Looks around", in: "map", by: "Looks about")
        let result = try MapExchange.updated(
            MapDocument(newer), by: try cells.imported(), as: .xlsx, Self.options(.english, base.map), since: base)
        #expect(result.conflicts.count == 1)
        #expect(
            result.document.map.steps.map { $0.title.text(in: .english) } == ["Looks about", "Asks a friend", "Pays"])
        #expect(result.document.map.steps[0].barriers[0].title == LocalizedText("Late answers"))
    }

    @Test("A cell that holds no such value is an error that names it")
    func wrong() throws {
        let document = try Self.order()
        var cells = try Cells(document.map)
        try cells.replace("process", in: "barrier", by: "weather")
        let error = #expect(throws: FormatError.self) { try cells.imported() }
        #expect(error?.code == "bad-choice")
        #expect(error?.description.contains("made.xlsx:Barriers and plan!") == true, "\(error?.description ?? "")")
        cells = try Cells(document.map)
        try cells.replace("note note-3", in: "evidence", by: "note note-99")
        let owner = #expect(throws: FormatError.self) { try cells.imported() }
        #expect(owner?.code == "unknown-note")
    }

    @Test("A text that begins like a formula is a text, and a CSV does not let a spreadsheet reckon with it")
    func formulas() throws {
        let hostile = ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "=HYPERLINK(\"http://x\")", "'=1", "\tx", "''@a", "-1", "'"]
        var map = JourneyMap(id: "order", title: LocalizedText("=cmd|' /C calc'!A0"))
        map.stages = hostile.enumerated().map { index, text in
            var step = Step(id: "s\(index)", title: LocalizedText(text))
            step.notes[.actions] = [Note(LocalizedText(text))]
            return Stage(id: "g\(index)", title: LocalizedText(text), steps: [step])
        }
        for format in [ExchangeFormat.xlsx, .csv] {
            let exported = try MapExchange.write(map, as: format, ExportOptions(language: .english))
            let imported = try MapExchange.read(exported.bytes, as: format, file: "order.x", language: nil)
            #expect(imported.notes.isEmpty)
            #expect(MapDocument(map).edits(to: MapDocument(imported.map)) == [], "\(format)")
            guard format == .csv else { continue }
            let table = try TableReader.delimited(exported.bytes, name: "x")
            for cell in table.cells { #expect(!CSVWriter.isRisky(cell.text), "\(cell.text)") }
        }
    }
}

@Suite("Lines of cells")
struct CellLinesTests {
    @Test("Texts come back from a cell as they went in")
    func roundTrip() {
        var random = SeededGenerator(seed: 4)
        let texts = ["a", "b c", "• x", "- y", "two\nlines", "\nx", "x\n", "• ", " ", "x\n• y", "– z\n- w", "1", "*"]
        for _ in 0..<4_000 {
            let list = (0..<Int.random(in: 1...4, using: &random)).map { _ in texts.randomElement(using: &random) ?? ""
            }
            #expect(CellLines.split(CellLines.joined(list)) == list, "\(list)")
        }
    }
}

@Suite("Cells and rows that tell the same")
struct SettledLinesTests {
    private static func settled(_ base: [String]?, _ cell: [String], _ rows: [(String, String)]) -> [String] {
        let entries = base?.map { BookState.Entry(id: "id-\($0)", digest: BookState.digest($0)) }
        let rows = rows.map { SettledLines.Row(id: "id-\($0.0)", label: $0.1) }
        return SettledLines(base: entries, cell: cell, rows: rows).lines.map { line in
            switch line {
            case .row(let place, let label): "\(rows[place].id.dropFirst(3)):\(label ?? rows[place].label)"
            case .new(let text, _): "+\(text)"
            }
        }
    }

    @Test(
        "Whatever was changed, in the cell or in the rows, is what is taken",
        arguments: [
            (["a", "b"], ["a", "b"], [("a", "a"), ("b", "b")], ["a:a", "b:b"]),
            (["a", "b"], ["a", "b"], [("b", "b"), ("a", "a")], ["a:a", "b:b"]),
            (["a", "b"], ["a", "x"], [("a", "a"), ("b", "b")], ["a:a", "b:x"]),
            (["a", "b"], ["a", "b"], [("a", "a"), ("b", "y")], ["a:a", "b:y"]),
            (["a", "b"], ["a", "x"], [("a", "a"), ("b", "y")], ["a:a", "b:y"]),
            (["a", "b"], ["b"], [("a", "a"), ("b", "b")], ["b:b"]),
            (["a", "b"], ["a", "b"], [("b", "b")], ["b:b"]),
            (["a", "b"], ["b", "a"], [("a", "a"), ("b", "b")], ["b:b", "a:a"]),
            (["a"], ["a", "n"], [("a", "a")], ["a:a", "+n"]),
            (["a"], ["a", "n"], [("a", "a"), ("n", "n")], ["a:a", "n:n"]),
            (["a"], ["a"], [("a", "a"), ("n", "n")], ["a:a", "n:n"]),
            (["a", "b"], [], [("a", "a"), ("b", "y")], ["b:y"]),
            (nil, ["a", "n"], [("a", "a"), ("b", "b")], ["a:a", "+n", "b:b"]),
        ] as [([String]?, [String], [(String, String)], [String])])
    func settled(base: [String]?, cell: [String], rows: [(String, String)], expected: [String]) {
        #expect(Self.settled(base, cell, rows) == expected)
    }
}
