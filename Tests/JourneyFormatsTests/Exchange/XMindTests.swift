// Mind maps: there and back, changed and taken over, drawn by hand, broken and hostile.
import Foundation
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("XMind")
struct XMindTests {
    private static func options(_ document: MapDocument, _ language: LanguageTag? = nil) -> ExportOptions {
        ExportOptions(language: language ?? document.map.language, personas: document.map.ownPersonas)
    }

    private static func content(_ bytes: [UInt8]) throws -> String {
        let archive = try ZipPackage(bytes, name: "x", kind: "mind map")
        return String(decoding: try #require(try archive.bytes(of: "content.json", limit: 1 << 30)), as: UTF8.self)
    }

    private static func archive(_ content: String) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("content.json", content)
        return zip.bytes
    }

    private static func read(_ content: String) throws -> ImportedMap {
        try MapExchange.read(archive(content), as: .xmind, file: "drawn.xmind", language: .english)
    }

    // MARK: - There and back

    @Test("What comes back differs only where the report says so", arguments: Seeds.upTo(40))
    func roundTrip(seed: Int) throws {
        let (document, _) = try ExchangeMaps.random(seed)
        let exported = try MapExchange.write(document.map, as: .xmind, Self.options(document))
        let again = try MapExchange.write(document.map, as: .xmind, Self.options(document))
        #expect(exported.bytes == again.bytes)
        let imported = try MapExchange.read(exported.bytes, as: .xmind, file: "made.xmind", language: .english)
        #expect(imported.notes.isEmpty, "\(imported.notes)")
        let lost = Set(exported.losses.map { "\($0.kind.rawValue).\($0.key)" })
        let language = document.map.language
        var rest = Self.without(lost, document.root, JourneyMap.self, language)
        if language != .english {
            rest.entries.append(DocumentEntry("text", .mapping([DocumentEntry("default", .word(language.code))])))
        }
        let reading = DocumentReading(rest, as: JourneyMap.self)
        reading.takeLanguages(of: rest)
        let expected: JourneyMap = reading.element(rest, "")
        try #require(reading.problems.isEmpty)
        #expect(
            difference(MapDocument(imported.map).root.description, MapDocument(expected).root.description) == nil)
    }

    /// What is left of a value in one language, without the keys that a report names.
    private static func without(
        _ lost: Set<String>, _ value: DocumentValue, _ type: any DocumentElement.Type, _ language: LanguageTag
    ) -> DocumentValue {
        if type.shortKey != nil, type.standsForText(value) { return .text(value.text(in: language, language)) }
        guard case .mapping(let entries) = value.content else { return value }
        return .mapping(
            entries.filter { !lost.contains("\(type.kind.rawValue).\($0.key)") }.map { entry in
                guard let shape = type.shape(of: entry.key) else { return entry }
                func left(_ value: DocumentValue) -> DocumentValue {
                    if let inner = shape.elementType { return without(lost, value, inner, language) }
                    if case .text = shape.inner { return .text(value.text(in: language, language)) }
                    return value
                }
                guard case .list(let values) = entry.value.content else {
                    return DocumentEntry(entry.key, left(entry.value))
                }
                return DocumentEntry(entry.key, .list(values.map(left)))
            })
    }

    @Test("An unchanged mind map changes not one byte of the map's file", arguments: Seeds.upTo(20))
    func unchanged(seed: Int) throws {
        let (document, text) = try ExchangeMaps.random(100 + seed)
        for language in [document.map.language, .chinese] {
            let options = Self.options(document, language)
            let exported = try MapExchange.write(document.map, as: .xmind, options)
            let imported = try MapExchange.read(exported.bytes, as: .xmind, file: "made.xmind", language: .english)
            let result = try MapExchange.updated(document, by: imported, as: .xmind, options).document
            let changed = try MapText.changed(Array(text.utf8), file: "made.yaml", to: result)
            #expect(difference(changed.text, text) == nil)
        }
    }

    @Test(
        "What somebody changed in the mind map changes just that value",
        arguments: [
            ("The visit is moved", "The visit is moved again", "step “The visit is moved again”"),
            ("Will they come at all?", "Do they come?", "Thoughts"),
            ("priority-2", "priority-1", "severity"), ("task-half", "task-done", "status"),
            ("Pain points", "Schmerzen", ""), ("flag-green", "star-red", "milestone"),
            ("Owner: Field operations", "Owner: Service", "owner"), ("Cause: process", "Cause: price", "cause"),
            ("Cause: process", "Причина: цена", "cause"), ("Target: 1", "Target: 1.5", "target"),
        ])
    func change(old: String, new: String, told: String) throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let options = Self.options(document)
        let exported = try MapExchange.write(document.map, as: .xmind, options)
        let content = try Self.content(exported.bytes)
        try #require(content.contains(old))
        let changed = Self.archive(content.replacing(old, with: new, maxReplacements: 1))
        let imported = try MapExchange.read(changed, as: .xmind, file: "small.xmind", language: .english)
        let result = try MapExchange.updated(document, by: imported, as: .xmind, options).document
        let edits = document.edits(to: result)
        #expect(edits.count == (told.isEmpty ? 0 : 1), "\(edits)")
        let story = EditStory(.english, result, document)
        let sentences = edits.flatMap { story.sentences($0) }.joined()
        #expect(told.isEmpty || sentences.lowercased().contains(told.lowercased()), "\(sentences)")
    }

    @Test("Whatever was changed in a mind map is what the map then says, and nothing else", arguments: Seeds.upTo(20))
    func patched(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (document, _) = try ExchangeMaps.random(200 + 2 * seed)
        let (other, _) = try ExchangeMaps.random(201 + 2 * seed)
        guard document.map.language == other.map.language else { return }
        func copy(_ document: MapDocument) throws -> MapDocument {
            let bytes = try MapExchange.write(document.map, as: .xmind, Self.options(document)).bytes
            return MapDocument(
                try MapExchange.read(bytes, as: .xmind, file: "made.xmind", language: .english).map)
        }
        let before = try copy(document)
        var after = before
        for edit in before.edits(to: try copy(other)).shuffled(using: &random).prefix(12) {
            if let next = try? after.applying(edit) { after = next }
        }
        let result = try document.taking(changesFrom: before, to: after)
        #expect(difference(try copy(result).root.description, after.root.description) == nil)
        // What a mind map does not hold is there as before, wherever its step is still there.
        for step in document.map.steps {
            guard let now = result.map.step(step.id) else { continue }
            #expect(now.events == step.events && now.window == step.window && now.icon == step.icon)
        }
        #expect(result.map.measurement == document.map.measurement)
    }

    @Test("In a map of several languages a text changes in that of the mind map, and what it cannot hold stays")
    func languages() throws {
        let text = """
            waymark: 1
            id: both
            title: { en: Order, ru: Заказ }
            text: { default: en, also: [ru, uz] }
            stages:
              - id: a
                title: { en: Wait, ru: Ожидание }
                steps:
                  - id: s
                    title: Untranslated
                    events: [waited]
                    thinks: [{ en: One, ru: Раз }, { text: { en: Two, ru: Два }, through: s }, Three]
            """
        let document = try ExchangeMaps.map(text)
        let options = Self.options(document, .russian)
        let content = try Self.content(try MapExchange.write(document.map, as: .xmind, options).bytes)
        let changed = content.replacing("\"Два\"", with: "\"Два!\"").replacing(
            "\"Untranslated\"", with: "\"Переведено\"")
        let imported = try MapExchange.read(
            Self.archive(changed), as: .xmind, file: "both.xmind", language: .english)
        let result = try MapExchange.updated(document, by: imported, as: .xmind, options).document
        let expected = text.replacing("Два", with: "Два!").replacing(
            "title: Untranslated", with: "title: { en: Untranslated, ru: Переведено }")
        let made = try MapText.changed(Array(text.utf8), file: "both.yaml", to: result)
        #expect(
            difference(MapDocument(result.map).root.description, try ExchangeMaps.map(expected).root.description) == nil
        )
        #expect(made.text.contains("events: [waited]") && !made.isRewritten)
    }

    @Test("A branch that was moved, and one that is new, reach the map", arguments: [false, true])
    func moved(isNew: Bool) throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let options = Self.options(document)
        var map = document.map
        if isNew {
            map.stages[0].steps.append(Step(id: "fresh", title: LocalizedText("Fresh")))
        } else {
            map.stages[0].steps.append(map.stages[1].steps.removeFirst())
        }
        let exported = try MapExchange.write(map, as: .xmind, options)
        let imported = try MapExchange.read(exported.bytes, as: .xmind, file: "small.xmind", language: .english)
        let result = try MapExchange.updated(document, by: imported, as: .xmind, options).document
        #expect(difference(result.root.description, MapDocument(map).root.description) == nil)
    }

    // MARK: - Drawn by hand

    /// A tree as indented lines.
    private static func drawn(_ lines: [(depth: Int, title: String)]) -> String {
        func topics(_ range: Range<Int>, _ depth: Int) -> [String] {
            let starts = range.filter { lines[$0].depth == depth }
            return zip(starts, starts.dropFirst() + [range.upperBound]).map { start, end in
                let below = topics(start + 1..<end, depth + 1).joined(separator: ",")
                let title = JSONValue.string(lines[start].title).text
                return "{\"id\":\"u\(start)\",\"title\":\(title),\"children\":{\"attached\":[\(below)]}}"
            }
        }
        return "[{\"id\":\"s\",\"title\":\"Sheet\",\"rootTopic\":\(topics(0..<lines.count, 0)[0])}]"
    }

    @Test("A touchpoint of the register, and a language of one's choice, come back as they went")
    func registeredAndTranslated() throws {
        let text = """
            waymark: 1
            id: m
            title: { en: T, ru: Т }
            text: { default: en, also: [ru] }
            stages:
              - id: s
                title: { en: S, ru: С }
                steps: [{ id: a, title: { en: A, ru: А }, touchpoints: [{ use: status-sms }] }]

            """
        let document = MapDocument(try MapReader.readAlone(Array(text.utf8), file: "m.yaml"))
        for language in [LanguageTag.english, .russian] {
            let exported = try MapExchange.write(document.map, as: .xmind, ExportOptions(language: language))
            let imported = try MapExchange.read(exported.bytes, as: .xmind, file: "m.xmind", language: nil)
            #expect(imported.map.steps[0].touchpoints[0].use == "status-sms")
            let updated = try MapExchange.updated(
                document, by: imported, as: .xmind, ExportOptions(language: .english))
            #expect(updated.document == document && updated.conflicts == [])
        }
    }

    @Test(
        "Levels become stages and steps, and lanes are known by their words in five languages",
        arguments: [
            ("Actions", "Thoughts", "Pain points", "Touchpoints", "Frontstage"),
            ("действия", "Мысли:", "Боли", "Точки контакта", "Передний план"),
            ("行为", "想法", "痛点", "触点", "前台"), ("Działania", "Myśli", "Bariery", "Punkty styku", "Scena"),
            ("Harakatlar", "Fikrlar", "To'siqlar", "Aloqa nuqtalari", "Sahnada"),
            ("Doing", "Mindset", "Frictions", "Contact points", "Front stage"),
        ])
    func lanes(does: String, thinks: String, pains: String, touchpoints: String, front: String) throws {
        let map = try Self.read(
            Self.drawn([
                (0, "A journey"), (1, "Order"), (2, "Ask"), (3, does), (4, "Calls"), (3, thinks), (4, "Hm"), (3, pains),
                (4, "It is slow"), (3, touchpoints), (4, "The shop"), (3, front), (4, "The seller"),
                (3, "Anything else"),
                (4, "below"), (1, "Wait"),
            ])
        ).map
        #expect(map.title.text(in: .english) == "A journey")
        #expect(map.id == "drawn")
        #expect(map.stages.map { $0.title.text(in: .english) } == ["Order", "Wait"])
        let step = try #require(map.steps.first)
        #expect(step.notes[.actions]?.map { $0.text.text(in: .english) } == ["Calls"])
        #expect(step.notes[.thoughts]?.map { $0.text.text(in: .english) } == ["Hm"])
        #expect(step.barriers.map { $0.title.text(in: .english) } == ["It is slow"])
        #expect(step.touchpoints.map { $0.title?.text(in: .english) } == ["The shop"])
        #expect(step.blueprint[.frontstage]?.map { $0.title.text(in: .english) } == ["The seller"])
        #expect(step.notes[.free]?.map { $0.text.text(in: .english) } == ["Anything else\n– below"])
    }

    @Test("What was guessed and what was dropped is told with its place")
    func told() throws {
        let content = """
            [{"id":"s","title":"One","rootTopic":{"id":"r","title":"Trip","notes":{"plain":{"content":"We move house"}},
            "children":{"attached":[{"id":"a","title":"Plan","href":"https://example.org","labels":["mine"],
            "children":{"attached":[{"id":"b","title":"Actions","children":{"attached":[{"id":"c","title":"Reads"}]}}]}}],
            "detached":[{"id":"d","title":"Left over"}]}}},{"id":"t","title":"Two","rootTopic":{"id":"e","title":"Else"}}]
            """
        let imported = try Self.read(content)
        let notes = imported.notes.map { "\($0.kind.rawValue) \($0.place): \($0.message)" }.joined(separator: "\n")
        #expect(notes.contains("dropped Two: a file holds one map"))
        #expect(notes.contains("guess Trip: the note of the map was taken for its scenario"))
        #expect(notes.contains("dropped Trip › Plan: label “mine”"))
        #expect(notes.contains("dropped Trip › Plan: a link"))
        #expect(notes.contains("dropped Trip › Left over: a topic beside the tree"))
        #expect(notes.contains("guess Trip › Plan: its lanes stand right below the stage"))
        #expect(imported.map.scenario?.text(in: .english) == "We move house")
        #expect(imported.map.steps.map { $0.title.text(in: .english) } == ["Plan"])
        #expect(imported.map.steps[0].notes[.actions]?.count == 1)
    }

    // MARK: - Broken and hostile

    @Test("What cannot be read is refused with a reason")
    func refused() throws {
        func code(_ bytes: [UInt8]) -> String {
            do {
                _ = try MapExchange.read(bytes, as: .xmind, file: "x.xmind", language: .english)
                return "read"
            } catch { return error.code }
        }
        #expect(code(Array("hello".utf8)) == "not-xmind")
        #expect(code([]) == "not-xmind")
        var zip = ZipWriter()
        zip.add("content.xml", "<xmap-content/>")
        #expect(code(zip.bytes) == "no-sheet")
        #expect(code(ZipWriter().bytes) == "not-xmind")
        #expect(code(Self.archive("[]")) == "no-sheet")
        #expect(code(Self.archive("{")) == "bad-json")
        #expect(code(Self.archive("[{\"rootTopic\":{\"title\":5}}]")) == "bad-json")
        #expect(code(Self.archive("\u{FEFF}nonsense")) == "bad-json")
        let deep = String(repeating: "{\"title\":\"a\",\"children\":{\"attached\":[", count: 3_000)
        #expect(code(Self.archive("[{\"rootTopic\":" + deep)) == "bad-json")
        let whole = Self.archive("[{\"rootTopic\":{\"title\":\"a\"}}]")
        #expect(code(whole) == "read")
        for length in stride(from: 4, to: whole.count, by: 7) { #expect(code(Array(whole[..<length])) != "read") }
        var encrypted = whole
        let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let directory = try #require(encrypted.indices.first { encrypted[$0...].starts(with: signature) })
        encrypted[directory + 8] |= 1
        #expect(code(encrypted) == "zip-encrypted")
        var bomb = ZipWriter()
        bomb.add("content.json", [UInt8](repeating: 0x20, count: 64 << 20))
        #expect(code(bomb.bytes) == "too-large")
        let many = (0..<60_000).map { "{\"title\":\"\($0)\"}" }.joined(separator: ",")
        #expect(
            code(Self.archive("[{\"rootTopic\":{\"title\":\"a\",\"children\":{\"attached\":[\(many)]}}}]"))
                == "too-large")
    }

    @Test("A wrong value is an error that names its topic")
    func wrongValue() throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let exported = try MapExchange.write(document.map, as: .xmind, Self.options(document))
        let content = try Self.content(exported.bytes).replacing("Target: 1", with: "Target: high")
        let error = #expect(throws: FormatError.self) {
            try MapExchange.read(Self.archive(content), as: .xmind, file: "small.xmind", language: .english)
        }
        #expect(
            error?.description.contains("Wait › The visit is moved › Emotion") == true, "\(error?.description ?? "")")
    }

    // MARK: - Another program

    @Test(
        "xmindparser reads the same topics",
        .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"))
    func otherProgram() throws {
        struct Topic: Decodable {
            var title: String
            var topics: [Topic]?
            var makers: [String]?
            var labels: [String]?
        }
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let exported = try MapExchange.write(document.map, as: .xmind, Self.options(document))
        let room = try TemporaryFolder()
        let file = try room.write("small.xmind", exported.bytes)
        let topic = try OtherProgram.answer("xmind.py", [file], as: Topic.self)
        #expect(topic.title == "Getting home fibre connected")
        #expect(topic.topics?.map(\.title) == ["Order", "Wait", "About this map"])
        let step = try #require(topic.topics?[1].topics?.first)
        #expect(step.labels == ["Optional"])
        let barriers = try #require(step.topics?.first { $0.title == "Pain points" })
        #expect(barriers.topics?.first?.makers == ["priority-2"])
    }
}
