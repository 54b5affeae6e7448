// Maps in which no id is written: what is which is found out, and nothing is told or merged that an id would not.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Things without written ids")
struct UnwrittenIDTests {
    // MARK: - Maps

    /// A map as a file without ids says it: every id is made, and what names something follows.
    private static func unwritten(_ document: MapDocument) -> MapDocument {
        let first = read(withoutIDs(document.root, JourneyMap.self))
        let names = zip(document.tree.things, first.tree.things).map { ($0, $1.id) }
        let renamed = document.tree.renamed(Dictionary(uniqueKeysWithValues: names))
        let second = read(withoutIDs(renamed.root, JourneyMap.self))
        #expect(second.tree.things == first.tree.things && second.root == renamed.root)
        return second
    }

    private static func read(_ tree: DocumentValue) -> MapDocument {
        let reading = DocumentReading(tree, as: JourneyMap.self)
        reading.takeLanguages(of: tree)
        return MapDocument(reading.element(tree, "", as: JourneyMap.self))
    }

    private static func withoutIDs(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        guard case .mapping(let entries) = value.content else { return value }
        return .mapping(
            entries.compactMap { entry in
                if entry.key == "id", type.hasIdentity, ![.map, .persona].contains(type.kind) { return nil }
                guard let shape = type.shape(of: entry.key), let inner = shape.elementType else { return entry }
                guard case .list = shape else { return DocumentEntry(entry.key, withoutIDs(entry.value, inner)) }
                return DocumentEntry(entry.key, .list(entry.value.elements.map { withoutIDs($0, inner) }))
            })
    }

    /// Words that have no form in ASCII, so that ids made of them only count.
    private static func word(_ random: inout SeededRandom) -> String {
        let letters = Array("абвгдежзиклмнопрстуфхцчшэюя")
        return String((0..<12).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
    }

    /// A map by chance with such titles. Touchpoints are all called alike, and told apart by their goals.
    private static func document(_ seed: Int) throws -> MapDocument {
        var made = RandomDocument(seed: UInt64(seed))
        made.longest = 4
        var random = SeededRandom(seed: UInt64(seed) &* 31 &+ 7)
        func titled(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
            guard case .mapping(var entries) = value.content else { return value }
            entries = entries.map { entry in
                guard let shape = type.shape(of: entry.key), let inner = shape.elementType else { return entry }
                guard case .list = shape else { return DocumentEntry(entry.key, titled(entry.value, inner)) }
                return DocumentEntry(entry.key, .list(entry.value.elements.map { titled($0, inner) }))
            }
            func set(_ key: String, _ text: String) {
                entries.removeAll { $0.key == key }
                entries.append(DocumentEntry(key, .text(text)))
            }
            if type.hasIdentity, type.kind != .map {
                let key = type.shape(of: "title") != nil ? "title" : type.shape(of: "name") != nil ? "name" : "text"
                set(key, type.kind == .touchpoint ? "Приложение" : word(&random))
                if type.kind == .touchpoint { set("goal", word(&random)) }
            }
            return .mapping(entries)
        }
        let root = titled(made.map(), JourneyMap.self)
        return try MapDocument(reading: root, like: JourneyMap(id: "made", title: LocalizedText("X")))
    }

    /// The map after some changes by people: things taken out, put in, moved and changed; titles stay.
    private static func changed(_ document: MapDocument, seed: Int) -> MapDocument {
        var random = SeededRandom(seed: UInt64(seed))
        var result = document
        for number in 0..<8 {
            var lists: [(DocumentTree.IdentifiedList, TreePath)] = []
            result.tree.forEachList { _, path, list in
                if list.kind != .persona { lists.append((list, path)) }
            }
            guard !lists.isEmpty else { break }
            let (list, _) = lists[Int.random(in: lists.indices, using: &random)]
            let index = Int.random(in: list.elements.indices, using: &random)
            let element = list.elements[index]
            let address = ElementAddress(list.kind, element.identity)
            let before = index == 0 ? nil : list.elements[index - 1].identity
            let place = ListPlace(in: list.parent, list.path, after: before)
            let edit: MapEdit
            switch Int.random(in: 0..<4, using: &random) {
            case 0: edit = .remove(element, list.kind, at: place)
            case 1:
                guard [.step, .barrier, .touchpoint].contains(list.kind) else { continue }
                var entries = [
                    DocumentEntry("id", .text("new-\(seed)-\(number)")), DocumentEntry("title", .text(word(&random))),
                ]
                if list.kind == .barrier { entries.append(DocumentEntry("severity", .word("3"))) }
                edit = .insert(.mapping(entries), list.kind, at: place)
            case 2:
                let key = list.kind == .touchpoint ? "owner" : list.kind == .step ? "often" : "objection"
                guard [.step, .barrier, .touchpoint].contains(list.kind) else { continue }
                let language = result.map.language.code
                let old = element.value(of: key).flatMap {
                    DocumentTree.versions(of: $0, result.map.language)[language]
                }
                edit = .set(address, path: [key, language], from: old, to: .text(word(&random)))
            default:
                let target = Int.random(in: list.elements.indices, using: &random)
                guard target != index, target + 1 != index else { continue }
                let to = ListPlace(in: list.parent, list.path, after: list.elements[target].identity)
                edit = .move(address, from: place, to: to)
            }
            if let next = try? result.applying(edit) { result = next }
        }
        return result
    }

    /// What a map says, ids aside. What both sides added in one place stands in an order of its own: by ids, or by titles.
    private static func said(_ document: MapDocument) -> String {
        var things = AlignedThings(document.tree, made: [], in: document.map.language, LookNumbers())
        func sorted(_ value: DocumentValue) -> DocumentValue {
            switch value.content {
            case .scalar: value
            case .list(let values): .list(values.map(sorted).sorted { "\($0)" < "\($1)" })
            case .mapping(let entries): .mapping(entries.map { DocumentEntry($0.key, sorted($0.value)) })
            }
        }
        return sorted(things.content(0)).description
    }

    // MARK: - The same as with ids

    @Test("A merge of maps without ids comes to what it comes to with them", arguments: Seeds.upTo(60))
    func merging(seed: Int) throws {
        let base = try Self.document(seed)
        let (a, b) = (Self.changed(base, seed: 1_000 + seed), Self.changed(base, seed: 2_000 + seed))
        guard let expected = try? base.merging(a, b) else { return }
        let sides = [base, a, b].map(Self.unwritten)
        let merged = try sides[0].merging(sides[1], sides[2])
        #expect(merged.conflicts.map(\.subject).count == expected.conflicts.count)
        #expect(JourneyTestSupport.difference(Self.said(merged.document), Self.said(expected.document)) == nil)
        let swapped = try sides[0].merging(sides[2], sides[1])
        if merged.conflicts.isEmpty {
            #expect(
                JourneyTestSupport.difference(
                    Self.unwritten(swapped.document).root.description,
                    Self.unwritten(merged.document).root.description) == nil)
        }
    }

    @Test(
        "The edits between maps without ids are those between them with ids, and make the other one",
        arguments: Seeds.upTo(60))
    func difference(seed: Int) throws {
        let base = try Self.document(seed)
        let changed = Self.changed(base, seed: 3_000 + seed)
        let (old, new) = (Self.unwritten(base), Self.unwritten(changed))
        #expect(old.edits(to: old) == [])
        let edits = old.edits(to: new)
        #expect(edits.map(Self.sort) == base.edits(to: changed).map(Self.sort))
        let made = try old.applying(edits)
        #expect(JourneyTestSupport.difference(Self.unwritten(made).root.description, new.root.description) == nil)
        let back = try made.applying(edits.reversed().map(\.inverse))
        #expect(JourneyTestSupport.difference(back.root.description, old.root.description) == nil)
    }

    private static func sort(_ edit: MapEdit) -> String {
        switch edit {
        case .set(let address, let path, _, _): "set \(address.kind) \(path)"
        case .insert(_, let kind, _): "insert \(kind)"
        case .remove(_, let kind, _): "remove \(kind)"
        case .move(let address, _, _): "move \(address.kind)"
        }
    }

    @Test("An id that somebody wrote down is no change, and the merged map has it")
    func writtenDown() throws {
        let base = try Self.document(5)
        let old = Self.unwritten(base)
        // Read as written, by all its ids.
        var named = Self.read(base.root)
        #expect(named.map.madeIDs.addresses.isEmpty && !old.map.madeIDs.addresses.isEmpty)
        #expect(old.edits(to: named) == [])
        #expect(try old.merging(named, old).document == named)
        #expect(try old.merging(old, named).document == named)
        // And what was written and is not any more.
        #expect(try named.merging(old, named).document == old)
        named = Self.changed(base, seed: 9)
        #expect(try old.merging(old, Self.read(named.root)).document == named)
    }

    // MARK: - Size

    @Test("Three thousand shuffled steps without ids are the same ones", .timeLimit(.minutes(1)))
    func shuffled() throws {
        var random = SeededRandom(seed: 1)
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        map.stages = [Stage(id: "s", title: LocalizedText("Этап"))]
        map.stages[0].steps = (0..<3_000).map { Step(id: "n\($0)", title: LocalizedText("Шаг номер \($0)")) }
        let old = Self.unwritten(MapDocument(map))
        map.stages[0].steps.shuffle(using: &random)
        let new = Self.unwritten(MapDocument(map))
        let aligned = new.aligned(to: old)
        #expect(Set(aligned.tree.things) == Set(old.tree.things))
        let titles = Dictionary(uniqueKeysWithValues: old.map.steps.map { ($0.id, $0.title) })
        #expect(aligned.map.steps.allSatisfy { titles[$0.id] == $0.title })
    }
}
