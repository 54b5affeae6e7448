// Stages, steps, and every element below them as nested lists.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension MarkdownWriter {
    // MARK: - Stages and steps

    mutating func write(_ stage: DocumentValue, number: Int) {
        heading(2, stage["title"].text(in: words.language, original), number: "\(number). ")
        writeDetails(of: stage, Stage.self, without: ["id", "title", "steps"])
        for (index, step) in stage["steps"].elements.enumerated() {
            heading(3, step["title"].text(in: words.language, original), number: "\(number).\(index + 1) ")
            writeStep(step)
        }
    }

    private mutating func writeStep(_ step: DocumentValue) {
        let marks: [(key: String, word: MapWord)] = [("milestone", .milestone), ("optional", .optionalStep)]
        let said = marks.filter { step[$0.key].scalar == "true" }.map {
            "*" + MarkdownText.flat(words.map[$0.word]) + "*"
        }
        if !said.isEmpty { block(said.joined(separator: " · ")) }
        if let file = step["picture"].value(of: "file")?.scalar ?? step.value(of: "picture")?.scalar, !file.isEmpty {
            let about = MarkdownText.flat(step["picture"]["about"].text(in: words.language, original))
            block("![\(about)](<\(file.replacing(sign: "<", with: "%3C").replacing(sign: ">", with: "%3E"))>)")
        }
        writeDetails(of: step, Step.self, without: ["id", "title", "milestone", "optional", "picture"])
    }

    // MARK: - The map as a whole

    /// The elements of a key of the map, a row each and a column for each key that any of them has.
    mutating func writeTable(of key: String) {
        let elements = document.root[key].elements
        guard !elements.isEmpty, let type = JourneyMap.shape(of: key)?.elementType else { return }
        heading(2, words.name(of: key, in: .map))
        let keys = type.keysInOrder.filter { key in key != "id" && elements.contains { $0.value(of: key) != nil } }
        table(
            keys.map { MarkdownText.flat(words.name(of: $0, in: type.kind)) },
            elements.map { element in
                keys.map { key in
                    guard let value = element.value(of: key), let shape = type.shape(of: key) else { return "" }
                    return cell(value, shape, key)
                }
            })
    }

    /// What is left of the map's own keys: its variants, how it is measured and ranked.
    mutating func writeRest() {
        var rest = document.root
        rest.entries.removeAll { !["variants", "scoring", "formula", "measure"].contains($0.key) }
        guard !rest.entries.isEmpty else { return }
        heading(2, words.page("aboutThisMap"))
        writeDetails(of: rest, JourneyMap.self, without: [])
    }

    mutating func writePersonas() {
        let writing = DocumentWriting(language: original)
        let known = map.personas.compactMap { id in (map.ownPersonas + personas).first { $0.id == id } }
        guard !known.isEmpty else { return }
        heading(2, words.name(of: "personas", in: .map))
        for persona in known {
            heading(3, persona.name.text(in: words.language))
            if let picture = persona.picture {
                let about = MarkdownText.flat(picture.about.text(in: words.language))
                block(
                    "![\(about)](<\(picture.file.replacing(sign: "<", with: "%3C").replacing(sign: ">", with: "%3E"))>)"
                )
            }
            writeDetails(of: writing.mapping(persona), Persona.self, without: ["id", "name", "picture"])
        }
    }

    // MARK: - Lists

    private mutating func writeDetails(
        of value: DocumentValue, _ type: any DocumentElement.Type, without keys: Set<String>
    ) {
        let entries = value.entries.filter { !keys.contains($0.key) && !Self.left.contains($0.key) }
        guard !entries.isEmpty else { return }
        lines.append("")
        write(entries, type, indent: "")
    }

    /// The keys of an element: short values together on one line, then whatever needs a line or a list of its own.
    private mutating func write(_ entries: [DocumentEntry], _ type: any DocumentElement.Type, indent: String) {
        let short = entries.compactMap { entry in shortText(entry, type).map { (entry.key, $0) } }
        if !short.isEmpty { lines.append(indent + "- " + short.map(\.1).joined(separator: " · ")) }
        let told = Set(short.map(\.0))
        for entry in entries where !told.contains(entry.key) { writeKey(entry, type, indent: indent) }
    }

    /// `**Owner:** Field operations`, where that is short; `nil` for what takes a line of its own.
    private func shortText(_ entry: DocumentEntry, _ type: any DocumentElement.Type) -> String? {
        guard let shape = type.shape(of: entry.key), !Self.left.contains(entry.key) else { return nil }
        let name = MarkdownText.flat(words.name(of: entry.key, in: type.kind))
        switch shape {
        case .flag: return "**\(name)**"
        case .element, .list, .head, .pattern, .segment: return nil
        default:
            let text = text(entry.value, shape, entry.key)
            // What people wrote reads better on a line of its own.
            let isText = if case .text = shape { true } else { false }
            guard text.count <= (isText ? 24 : 60), !text.contains("<br>") else { return nil }
            return "**\(name)\(words.language.punctuation.colon.trimmed)** " + text
        }
    }

    /// `- **Owner:** Field operations`, or the name with a list below it.
    private mutating func writeKey(_ entry: DocumentEntry, _ type: any DocumentElement.Type, indent: String) {
        guard let shape = type.shape(of: entry.key), !Self.left.contains(entry.key) else { return }
        let name = MarkdownText.flat(words.name(of: entry.key, in: type.kind))
        let colon = words.language.punctuation.colon.trimmed
        let inner = indent + "  "
        switch shape {
        case .head: break
        case .flag: lines.append("\(indent)- **\(name)**")
        case .list(.element(let element)):
            lines.append("\(indent)- **\(name)**")
            for value in entry.value.elements { write(value, element, key: entry.key, marker: "- ", indent: inner) }
        case .list(let scalar) where entry.value.elements.count > 1:
            lines.append("\(indent)- **\(name)**")
            for value in entry.value.elements {
                lines.append("\(inner)- " + text(value, scalar, entry.key, lineBreak: Self.hardBreak(inner + "  ")))
            }
        case .list(let scalar):
            let value = entry.value.elements.first ?? .nothing
            lines.append(
                "\(indent)- **\(name)\(colon)** " + text(value, scalar, entry.key, lineBreak: Self.hardBreak(inner)))
        case .element(let element):
            let isShort = element.standsForText(entry.value)
            let main = isShort ? element.shortKey : element.mainKey
            let head = isShort ? entry.value : main.flatMap { entry.value.value(of: $0) }
            if let main, let head, let shape = element.shape(of: main) {
                let said = text(head, shape, main, lineBreak: Self.hardBreak(inner))
                lines.append("\(indent)- **\(name)\(colon)** " + said)
            } else {
                lines.append("\(indent)- **\(name)**")
            }
            if !isShort { write(entry.value.entries.filter { $0.key != main }, element, indent: inner) }
        default:
            lines.append(
                "\(indent)- **\(name)\(colon)** "
                    + text(entry.value, shape, entry.key, lineBreak: Self.hardBreak(inner)))
        }
    }

    /// An element: what it is known by, and its other keys below.
    mutating func write(
        _ value: DocumentValue, _ type: any DocumentElement.Type, key: String, marker: String, indent: String
    ) {
        let inner = indent + String(repeating: " ", count: marker.count)
        let (main, isShort) = (type.mainKey ?? "", type.standsForText(value))
        let shape = type.shape(of: main) ?? .text
        var head = ""
        if value.scalar != nil, !isShort {
            head = MarkdownText.escaped(words.title(value.identity, type.kind, in: titles), lineBreak: " ")
        } else if isShort || value.value(of: main) != nil {
            head = text(isShort ? value : value[main], shape, main, lineBreak: Self.hardBreak(inner))
        } else if let channel = value.value(of: "channel")?.scalar {
            head = MarkdownText.flat(words.map.channel(channel))
        }
        if type.kind == .barrier, let severity = value["severity"].scalar.flatMap({ Int($0) }) {
            let said = words.severity(String(severity))
            head = "\(dots(severity)) **\(head)**" + words.language.punctuation.bracketed(MarkdownText.flat(said))
        }
        if Lane(rawValue: key)?.isSpeech == true, type.kind == .note { head = words.map.quoted(head) }
        lines.append(indent + marker + (head.isEmpty ? "–" : head))
        guard !isShort else { return }
        let rest = value.entries.filter { entry in
            entry.key != main && entry.key != "id" && !(type.kind == .barrier && entry.key == "severity")
        }
        write(rest, type, indent: inner)
    }

    /// A line break within a list, with the indent that keeps the next line in it.
    private static func hardBreak(_ indent: String) -> String { "\\\n" + indent }
}
