// Mind maps as maps. Topics that we wrote say by their ids what they are; of all others, the level and the words tell it:
// below the map its stages, below them steps, below those lanes by their names in five languages, and texts.
internal import Foundation
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Reads the archive of a mind map.
struct XMindReader {
    let file: String
    var vocabulary = ExchangeVocabulary()
    var notes: [ImportNote] = []
    /// Where each topic stands, as people find it; a value's place holds its number.
    private(set) var places: [String] = [""]
    /// The ids by what is shown for them, to find what somebody named.
    private var ids: [ElementKind: [String: String]] = [:]
    private var seen: Set<String> = []

    /// The most bytes of the topics, and the most topics.
    private static let largest = 32 << 20
    private static let mostTopics = 50_000

    /// - Parameter language: the language of the texts where the file does not say it.
    /// - Throws: everything that is wrong with the file.
    static func read(
        _ bytes: [UInt8], file: String, language: LanguageTag
    ) throws(FormatError) -> ImportedMap {
        var reader = XMindReader(file: file)
        let sheets = try reader.sheets(bytes)
        return try reader.map(sheets, language)
    }

    private init(file: String) { self.file = file }

    // MARK: - The archive

    private func sheets(_ bytes: [UInt8]) throws(FormatError) -> [XMindSheet] {
        guard ZipPackage.isArchive(bytes) else {
            throw problem("not-xmind", "this is no mind map of XMind, which is a ZIP archive; save it as .xmind")
        }
        let sheets: [XMindSheet]
        do {
            let archive = try ZipPackage(bytes, name: file, kind: "mind map")
            if let content = try archive.bytes(of: "content.json", limit: Self.largest) {
                sheets = try decoded(content)
            } else if let content = try archive.bytes(of: "content.xml", limit: Self.largest) {
                // XMind 8 and older.
                sheets = try XMindSheet.sheets(ofXML: content, mostElements: 10 * Self.mostTopics)
            } else {
                throw problem(
                    "not-xmind",
                    "the archive holds neither content.json nor content.xml, so it is no mind map of XMind; save it as .xmind"
                )
            }
        } catch let error as IntakeError {
            throw problem(error.code, error.message)
        } catch let error as FormatError {
            throw error
        } catch {
            throw problem("not-xmind", "\(error)")
        }
        guard let first = sheets.first else { throw problem("no-sheet", "the mind map has no sheet; draw one") }
        guard first.rootTopic.count(upTo: Self.mostTopics) < Self.mostTopics else {
            throw problem("too-large", "the mind map has \(Self.mostTopics) topics or more; split it")
        }
        return sheets
    }

    private func decoded(_ content: [UInt8]) throws(FormatError) -> [XMindSheet] {
        do {
            return try JSONDecoder().decode([XMindSheet].self, from: Data(content))
        } catch {
            throw problem("bad-json", "content.json cannot be read: \(Self.reason(error)). Save the mind map anew")
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.dataCorrupted(let context): "it is not JSON (\(context.debugDescription.shortened))"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.keyNotFound(_, let context):
            context.debugDescription.shortened + " at “"
                + context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") + "”"
        default: "it is not JSON"
        }
    }

    private func problem(_ code: String, _ message: String) -> FormatError {
        FormatError(FormatProblem(code: code, message: message, location: SourceLocation(file: file)))
    }

    // MARK: - The map

    private mutating func map(_ sheets: [XMindSheet], _ language: LanguageTag) throws(FormatError) -> ImportedMap {
        let root = sheets[0].rootTopic
        gatherTitles(root)
        for sheet in sheets.dropFirst() {
            note(.dropped, at: sheet.title ?? sheet.rootTopic.title, "a file holds one map; this sheet was left out")
        }
        let own = XMindID(root.id)
        let tag = own?.origin?.language ?? language
        var document = element(root, JourneyMap.self, title: root.title, at: root.title.shortened)
        var head = [JourneyMap.format.head]
        if case .element(.map, let id)? = own?.subject {
            head.append(DocumentEntry("id", .text(id)))
        } else {
            head.append(DocumentEntry("id", .text(MapReader.idOfFile(file) ?? "map")))
        }
        if tag != .english {
            head.append(DocumentEntry("text", .mapping([DocumentEntry("default", .word(tag.code))])))
        }
        document.entries = head + document.entries.filter { $0.key != "id" }
        let reading = DocumentReading(document, as: JourneyMap.self)
        reading.takeLanguages(of: document)
        let map: JourneyMap = reading.element(document, "")
        var problems = reading.problems.map { problem($0.code, $0.message, $0.place.line) }
        for flaw in map.flaws() {
            problems.append(problem(flaw.code, flaw.message, document.place(of: flaw.path).line))
        }
        if let error = FormatError(problems) { throw error }
        var imported = ImportedMap(map, notes: notes, digest: own?.origin?.digest, language: own?.origin?.language)
        imported.content = own?.origin?.content
        if case .element(.map, let id)? = own?.subject { imported.origin = id }
        return imported
    }

    private func problem(_ code: String, _ message: String, _ place: Int) -> FormatProblem {
        let topic = places.indices.contains(place) ? places[place] : ""
        return FormatProblem(
            code: code, message: topic.isEmpty ? message : "topic “\(topic)”: \(message)",
            location: SourceLocation(file: file))
    }

    private mutating func gatherTitles(_ topic: XMindTopic) {
        if case .element(let kind, let id)? = XMindID(topic.id)?.subject {
            ids[kind, default: [:]][topic.title.trimmed] = id
        }
        for child in topic.children { gatherTitles(child) }
    }

    // MARK: - What elements and values need

    /// The id of something of that title; the title where nothing is called so.
    func id(of title: String, _ kind: ElementKind) -> String { ids[kind]?[title.trimmed] ?? title }

    /// What we wrote of a topic, the first time its id is met: a copied topic is a new one.
    mutating func ownID(_ topic: XMindTopic) -> XMindID? {
        guard let id = XMindID(topic.id) else { return nil }
        guard seen.insert(topic.id).inserted else { return nil }
        return id
    }

    mutating func place(_ path: String) -> DocumentPlace {
        if places.last != path { places.append(path) }
        return DocumentPlace(line: places.count - 1, column: 0)
    }

    mutating func note(_ kind: ImportNote.Kind, at place: String, _ message: String) {
        notes.append(ImportNote(kind, at: place, message))
    }
}

extension XMindTopic {
    /// How many topics there are, this one included; counting ends at a limit.
    fileprivate func count(upTo limit: Int) -> Int {
        var (count, waiting) = (0, [self])
        while let topic = waiting.popLast(), count < limit {
            count += 1
            waiting += topic.children
        }
        return count
    }
}
