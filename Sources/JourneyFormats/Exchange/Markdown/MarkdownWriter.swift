// Maps as Markdown that reads well as it is and as a page: what to know first, the journey at a glance, then stage by stage
// and step by step all that the map says.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Writes a map as one Markdown document.
struct MarkdownWriter {
    let document: MapDocument
    let words: ExchangeWords
    let titles: ThingTitles
    let personas: [Persona]
    var lines: [String] = []
    var map: JourneyMap { document.map }
    var original: LanguageTag { document.map.language }

    private init(_ document: MapDocument, _ options: ExportOptions) {
        self.document = document
        words = ExchangeWords(language: options.language)
        titles = ThingTitles(document, personas: options.personas, language: options.language)
        personas = options.personas
    }

    static func write(_ map: JourneyMap, _ options: ExportOptions) -> ExportedMap {
        let document = MapDocument(map)
        var writer = MarkdownWriter(document, options)
        writer.writeAll()
        return ExportedMap(
            Array((writer.lines.joined(separator: "\n") + "\n").utf8), losses: carried.losses(of: document))
    }

    /// Everything but what has no words: signs, and which language is which.
    private static let carried: CarriedKeys = {
        var keys: [ElementKind: Set<String>] = [:]
        func gather(_ type: any DocumentElement.Type) {
            guard keys[type.kind] == nil else { return }
            keys[type.kind] = Set(type.keysInOrder).subtracting(type.kind == .map ? left + ["text"] : left)
            for key in type.keysInOrder {
                if let inner = type.shape(of: key)?.elementType { gather(inner) }
            }
        }
        gather(JourneyMap.self)
        return CarriedKeys(keys, languages: false)
    }()

    /// The keys that are left out wherever they stand.
    static let left = ["icon"]

    private mutating func writeAll() {
        writeHead()
        writeTakeaways()
        writeGlance()
        for (index, stage) in document.root["stages"].elements.enumerated() { write(stage, number: index + 1) }
        writeTable(of: "metrics")
        writeTable(of: "silence")
        writeRest()
        writePersonas()
    }

    // MARK: - Blocks

    /// - Parameter number: its place in the journey, in front of it.
    mutating func heading(_ level: Int, _ text: String, number: String = "") {
        block(String(repeating: "#", count: level) + " " + number + MarkdownText.flat(text))
    }

    /// Adds lines that an empty line parts from those before.
    mutating func block(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(text)
    }

    mutating func table(_ head: [String], _ rows: [[String]]) {
        block("| " + head.joined(separator: " | ") + " |")
        lines.append("|" + head.map { _ in "---|" }.joined())
        for row in rows { lines.append("| " + row.joined(separator: " | ") + " |") }
    }

    // MARK: - The head

    private mutating func writeHead() {
        heading(1, map.title.text(in: words.language))
        let kind = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status)]
        block(kind.map { MarkdownText.flat($0) }.joined(separator: " · "))
        let keys = [
            "goal", "scenario", "expectations", "value-proposition", "principles", "scope", "missed", "journey",
            "personas", "owner", "reviewed", "review-every", "parent", "tags",
        ]
        let rows = keys.compactMap { key -> [String]? in
            guard let value = document.root.value(of: key), let shape = JourneyMap.shape(of: key) else { return nil }
            let name = MarkdownText.flat(words.name(of: key, in: .map))
            return ["**\(name)**", cell(value, shape, key)]
        }
        if !rows.isEmpty { table(["", ""], rows) }
    }

    /// A value within a cell: several as lines, an element as its keys.
    func cell(_ value: DocumentValue, _ shape: Shape, _ key: String) -> String {
        switch shape {
        case .list(.element(let type)) where type.kind == .persona:
            return value.elements.map { MarkdownText.escaped(words.title($0.identity, .persona, in: titles)) }
                .joined(separator: "<br>")
        case .list(let inner):
            return value.elements.map { cell($0, inner, key) }.joined(separator: "<br>")
        case .element(let type):
            return value.entries.compactMap { entry in
                guard let shape = type.shape(of: entry.key) else { return nil }
                let name = MarkdownText.flat(words.name(of: entry.key, in: type.kind))
                return name + words.language.punctuation.colon + cell(entry.value, shape, entry.key)
            }.joined(separator: "<br>")
        default: return text(value, shape, key)
        }
    }

    /// A single value, safe anywhere.
    /// - Parameter lineBreak: what parts its lines.
    func text(_ value: DocumentValue, _ shape: Shape, _ key: String, lineBreak: String = "<br>") -> String {
        switch shape {
        case .pattern, .segment: return MarkdownText.code(value.scalar ?? "", isInTable: lineBreak == "<br>")
        default: break
        }
        let text = words.text(of: value, shape, key: key, titles: titles, original: original)
        return MarkdownText.escaped(text, lineBreak: lineBreak)
    }

    private mutating func writeTakeaways() {
        let takeaways = document.root["takeaways"].elements
        guard !takeaways.isEmpty else { return }
        heading(2, words.map[.takeaways])
        lines.append("")
        for (index, takeaway) in takeaways.enumerated() {
            write(takeaway, Takeaway.self, key: "takeaways", marker: "\(index + 1). ", indent: "")
        }
    }

    // MARK: - At a glance

    private mutating func writeGlance() {
        guard !map.steps.isEmpty else { return }
        heading(2, words.map[.steps])
        var rows: [[String]] = []
        for stage in map.stages {
            for (index, step) in stage.steps.enumerated() {
                let worst = step.barriers.sorted { $0.severity > $1.severity }
                rows.append([
                    index == 0 ? "**" + short(stage.title) + "**" : "", short(step.title),
                    step.emotion?.assumed.map { level(Double($0)) } ?? "",
                    worst.map { dots($0.severity) + " " + short($0.title) }.joined(separator: "<br>"),
                    step.opportunities.map { short($0.title) }.joined(separator: "<br>"),
                ])
            }
        }
        table(
            [
                words.map.catalogue[MapKindWord.stage].raisedFirst, words.map.catalogue[MapKindWord.step].raisedFirst,
                words.map[.emotion], words.map[.painPoints], words.map[.opportunities],
            ].map { MarkdownText.flat($0) }, rows)
    }

    private func short(_ text: LocalizedText) -> String { MarkdownText.escaped(text.text(in: words.language)) }

    /// `−1 (annoyed)`.
    private func level(_ value: Double) -> String {
        MarkdownText.flat(words.number(value))
            + words.language.punctuation.bracketed(words.map.emotion(band: Theme.emotionBand(value)).loweredFirst)
    }

    func dots(_ severity: Int) -> String {
        let full = min(5, max(0, severity))
        return String(repeating: "●", count: full) + String(repeating: "○", count: 5 - full)
    }
}
