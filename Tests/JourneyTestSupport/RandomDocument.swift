// Documents by chance: every key of every element, texts that are hard to write, ids that lead somewhere.
package import JourneyModel
package import JourneySupport

/// Makes values of an element by its description, so that a new key is in every test from its first day.
package struct RandomDocument {
    package var random: SeededRandom
    /// How likely a key is written that may be left out.
    package var density = 0.4
    /// Whether translations are marked as older than their text, for which other programs' files have no place.
    package var marksStale = true
    /// The most elements of a list.
    package var longest = 3
    private var counts: [ElementKind: Int] = [:]
    private var steps: [String] = []
    private static let languages = ["en", "ru", "zh-Hant"]

    package init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// A map that can be read: what it names is there.
    package mutating func map() -> DocumentValue {
        counts = [:]
        var root = element(JourneyMap.self, under: "")
        root.entries.removeAll { $0.key == "id" || $0.key == "text" }
        let language = chance(0.7) ? "en" : "ru"
        let text = DocumentValue.mapping([
            DocumentEntry("default", .word(language)),
            DocumentEntry("also", .list(Self.languages.filter { $0 != language }.map { .word($0) })),
        ])
        root.entries.insert(DocumentEntry("id", .word("made")), at: 1)
        root.entries.append(DocumentEntry("text", text))
        return linked(root, language: language)
    }

    // MARK: - Elements

    package mutating func element<Element: DocumentElement>(_ type: Element.Type, under key: String) -> DocumentValue {
        var entries: [DocumentEntry] = []
        for field in Element.fields.all where isWanted(field.key, field.isRequired, Element.kind, under: key) {
            entries.append(DocumentEntry(field.key, value(field.shape, field.key, of: Element.kind)))
        }
        if Element.kind == .map { entries[0].value = .word("1") }
        return .mapping(entries)
    }

    /// Rules between keys that a description does not tell.
    private mutating func isWanted(_ key: String, _ isRequired: Bool, _ kind: ElementKind, under parent: String) -> Bool
    {
        switch (kind, key) {
        case (_, "id"), (.touchpoint, "title"), (.counter, "events"), (.column, "property"), (.node, "value"),
            (.node, "title"), (.network, "columns"), (.map, "stages"), (.map, "waymark"), (.picture, "about"):
            true
        case (.note, "promised"), (.note, "experienced"), (.note, "outcome"): parent == "expects" && chance(density)
        case (.note, "level"): parent == "feels" && chance(density)
        case (.touchpoint, "use"): false
        default: isRequired || chance(density)
        }
    }

    private mutating func value(_ shape: Shape, _ key: String, of kind: ElementKind) -> DocumentValue {
        switch shape {
        case .head: return .word("1")
        case .text: return localized()
        case .string:
            if key == "formula" {
                return .text(["reach * customer-value / effort", "min(importance, 50) - 2"][below(2)])
            }
            return key == "file" ? .text("pictures/a.png") : .text(Self.plainTexts[below(Self.plainTexts.count)])
        case .reference(let target):
            return .text(key == "id" ? id(of: target) : "→\(target.rawValue)")
        case .anyReference: return .text("→step")
        case .word(let words): return .word(words[below(words.count)])
        case .flag: return .word(chance(0.5) ? "true" : "false")
        case .integer(let range): return .word(String(Int.random(in: range.clamped(to: 1...1_000), using: &random)))
        case .number(let range):
            let inner = range.clamped(to: -1_000...1_000)
            let number = (Double.random(in: inner, using: &random) * 8).rounded(.towardZero) / 8
            return .word(
                chance(0.2) && range.contains(number / 1e6) ? DocumentWriting.number(number / 1e6) : String(number))
        case .day: return .word("\(CalendarDate(microseconds: Int64(below(40_000)) * 86_400_000_000))")
        case .span: return .word("\(1 + below(50))\(["s", "m", "h", "d", "w"][below(5)])")
        case .money: return .word("\(below(100_000)).\(10 + below(90)) \(["EUR", "UZS"][below(2)])")
        case .pattern: return .text(["paid", "a|b[x=1]", "*[plan!=free]", "'with space'", "\"q: 1\""][below(5)])
        case .segment: return .text(["paid", "did(paid) >= 3 within 7d and not last(plan=free)"][below(2)])
        case .numbers(let target, let range):
            let number = (Double.random(in: range, using: &random) * 4).rounded() / 4
            return .mapping([DocumentEntry("→\(target.rawValue)", .word(String(number)))])
        case .element(let type): return element(type, under: key)
        case .list(let inner):
            let least = [.counter, .network].contains(kind) || key == "stages" ? 1 : 0
            let count = least + below(longest)
            return .list((0..<count).map { _ in value(inner, key, of: kind) })
        }
    }

    private mutating func id(of kind: ElementKind) -> String {
        counts[kind, default: 0] += 1
        return "\(kind.rawValue)-\(counts[kind, default: 0])\(["", "-x", "A"][below(3)])"
    }

    // MARK: - Texts

    private mutating func localized() -> DocumentValue {
        guard chance(0.3) else { return .text(text()) }
        // Every text is in both languages that may be the document's.
        let languages = chance(0.5) ? Self.languages : Array(Self.languages.prefix(2))
        let stale: [DocumentValue] = marksStale && languages.count > 2 && chance(0.3) ? [.word(languages[2])] : []
        return .mapping(
            languages.map { DocumentEntry($0, .text(text())) }
                + (stale.isEmpty ? [] : [DocumentEntry(DocumentValue.staleKey, .list(stale))]))
    }

    package mutating func text() -> String {
        chance(0.4) ? Self.hardTexts[below(Self.hardTexts.count)] : "Text \(below(10_000))"
    }

    private static let plainTexts = [
        "sms", "app", "Partner shop", "https://example.org/?a=b#c", "ключ", "x, y", "yes", "7",
    ]
    private static let hardTexts = [
        "yes", "No", "null", "~", "2024", "-1", "1.5e3", "12:30", "2026-01-01", "true", "a: b", "key:", "- dash", "-",
        "? q",
        "# no", "a # b", "it's", "“quoted”", "say \"hi\"", "both ' and \"", "back\\slash", "a, b", "[x]", "{y}",
        "*star",
        "&and", "!bang", "%per", "@at", "`tick`", "|", ">", "line one\nline two", "end\n", "\nstart", "a\n\n\nb",
        "  in\nout",
        "x \ny", "tab\there", " space ", "тест", "中文：标点，句号。", "Oʻzbek", "👩‍👩‍👧 family", "e\u{301}", "\u{A0}nbsp",
        "a\u{2028}b", "---", "...", "--- x", "=", "<<", "x #", "#", ":", ": ", "a:b", "'", "\"", "''", "\\", "{}", "[]",
        "0x1F",
        "Join #️⃣ general", "a: \u{308}b", " \u{308}x\ny", "x\n \u{308}y", "\"\u{301}, \"", "<\u{338}b>", "1_000", "1e3",
        ".5", "+7", "on", "y", "a\tb: c", "long " + String(repeating: "word ", count: 40) + "end",
    ]

    // MARK: - References

    /// Puts ids in the place of what stands for them.
    private mutating func linked(_ root: DocumentValue, language: String) -> DocumentValue {
        var ids: [String: [String]] = [:]
        gather(root, JourneyMap.self, &ids)
        return link(root, ids, step: nil) ?? root
    }

    private func gather<Element: DocumentElement>(
        _ value: DocumentValue, _ type: Element.Type, _ ids: inout [String: [String]]
    ) {
        if let id = value["id"].scalar, Element.kind != .map { ids[Element.kind.rawValue, default: []].append(id) }
        for entry in value.entries {
            guard let inner = Element.fields.shape(of: entry.key)?.elementType else { continue }
            for element in entry.value.elements { gather(element, inner, &ids) }
        }
    }

    /// `nil` for what names something that is not there.
    private mutating func link(_ value: DocumentValue, _ ids: [String: [String]], step: String?) -> DocumentValue? {
        switch value.content {
        case .scalar(let text, _):
            guard text.hasPrefix("→") else { return value }
            let kind = String(text.dropFirst())
            if kind == "map" { return .text("other-map") }
            // What reaches over steps reaches over its own, and a way leads back to where it starts.
            if kind == "step", let step { return .text(step) }
            guard let known = ids[kind], !known.isEmpty else { return nil }
            return .text(known[below(known.count)])
        case .list(let values):
            var seen: Set<DocumentValue> = []
            let linked = values.compactMap { link($0, ids, step: step) }
            let isNames = values.first?.scalar?.hasPrefix("→") == true
            return .list(isNames ? linked.filter { seen.insert($0).inserted } : linked)
        case .mapping(let entries):
            let step = value["id"].scalar.flatMap { ids["step"]?.contains($0) == true ? $0 : nil } ?? step
            var isWhole = true
            let linked: [DocumentEntry] = entries.compactMap { entry in
                var key = entry.key
                if key.hasPrefix("→") {
                    guard let known = ids[String(key.dropFirst())]?.first else { return nil }
                    key = known
                }
                guard let inner = link(entry.value, ids, step: step) else {
                    // Without what it leads to, a way is none.
                    if entry.key == "to" || entry.key == "map" { isWhole = false }
                    return nil
                }
                return DocumentEntry(key, inner)
            }
            return isWhole ? .mapping(linked) : nil
        }
    }

    package mutating func chance(_ share: Double) -> Bool { random.unit() < share }
    package mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }
}
