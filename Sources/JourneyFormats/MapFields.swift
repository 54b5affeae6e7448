// The keys of one mapping, asked for by name. What nobody asked for is an unknown key.
internal import JourneyLanguage
internal import JourneySupport

/// A mapping of a map file. Every reader asks for all the keys it knows, then calls `finish`.
final class MapFields {
    let reading: MapReading
    let place: YAMLPlace
    /// What the mapping stands for, with its article: "a step".
    let what: String
    private let entries: [String: YAMLEntry]
    private var asked: [String] = []

    /// The fields of a value; a value that is no mapping is reported and has none.
    init(_ value: YAMLValue, _ what: String, _ reading: MapReading) {
        self.reading = reading
        self.what = what
        place = value.place
        guard case .mapping(let entries) = value.content else {
            reading.report(
                "wrong-type", "\(what) is written as keys with values, not as \(value.kindName)", at: value.place)
            self.entries = [:]
            isMapping = false
            return
        }
        isMapping = true
        self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private let isMapping: Bool

    /// The value of a key; `nil` when the key is not there, or nothing is written behind it.
    func value(_ key: String) -> YAMLValue? {
        asked.append(key)
        guard let value = entries[key]?.value, !value.isNothing else { return nil }
        return value
    }

    /// The value of a key that has to be there.
    func required(_ key: String) -> YAMLValue? {
        if let value = value(key) { return value }
        if let entry = entries[key] {
            reading.report("missing-key", "nothing is written behind “\(key)”, which \(what) needs", at: entry.keyPlace)
        } else if isMapping {
            reading.report("missing-key", "\(what) needs the key “\(key)”; add it", at: place)
        }
        return nil
    }

    func text(_ key: String) -> LocalizedText? { value(key).flatMap { reading.text($0, key) } }
    func integer(_ key: String) -> Int? { value(key).flatMap { reading.integer($0, key) } }
    func number(_ key: String) -> Double? { value(key).flatMap { reading.number($0, key) } }
    func flag(_ key: String) -> Bool { value(key).flatMap { reading.flag($0, key) } ?? false }
    func day(_ key: String) -> CalendarDate? { value(key).flatMap { reading.day($0, key) } }
    func span(_ key: String) -> TimeSpan? { value(key).flatMap { reading.span($0, key) } }
    func list(_ key: String) -> [YAMLValue] { value(key)?.elements ?? [] }

    /// A text without a language, such as the name of a channel; an empty one counts as none.
    func string(_ key: String) -> String? {
        value(key).flatMap { reading.string($0, key) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func strings(_ key: String) -> [String] {
        // A wrong element keeps its place, so that the places of the others stay right.
        list(key).map { reading.string($0, key) ?? "" }
    }

    func texts(_ key: String) -> [LocalizedText] { list(key).compactMap { reading.text($0, key) } }
    func patterns(_ key: String) -> [EventPattern] { list(key).compactMap { reading.pattern($0, key) } }

    func choice<Choice: CaseIterable & RawRepresentable>(_ key: String, as type: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        value(key).flatMap { reading.choice($0, key, as: type) }
    }

    /// A word of a list that has to be there.
    func requiredChoice<Choice: CaseIterable & RawRepresentable>(_ key: String, as type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        if entries[key] == nil, isMapping {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            reading.report("missing-key", "\(what) needs the key “\(key)”; add it, with one of \(words)", at: place)
            asked.append(key)
            return nil
        }
        return required(key).flatMap { reading.choice($0, key, as: type) }
    }

    /// A text that has to be there; an empty one stands in for a missing one, whose problem is reported.
    func requiredText(_ key: String) -> LocalizedText {
        let nothing = LocalizedText("", in: reading.language)
        guard let value = required(key) else { return nothing }
        if case .scalar(let text, _) = value.content, text.isEmpty {
            reading.report("missing-key", "“\(key)” is empty, and \(what) needs it; write a text", at: value.place)
            return nothing
        }
        return reading.text(value, key) ?? nothing
    }

    /// Reports every key that nobody asked for.
    func finish() {
        let known = Set(asked)
        for entry in entries.values where !known.contains(entry.key) {
            guard entry.key != "<<" else {
                reading.report("unknown-key", "keys are not merged with << here; write them out", at: entry.keyPlace)
                continue
            }
            let key = entry.key.shortened
            let suggestion = reading.suggestion(for: entry.key, among: asked)
            var rest = suggestion.isEmpty ? "; the keys are \(asked.uniqued.joined(separator: ", "))" : suggestion
            if suggestion.isEmpty, entry.value.isNothing {
                rest = "; in braces a text that holds a comma goes in quotes"
            }
            reading.report("unknown-key", "\(what) has no key “\(key)”" + rest, at: entry.keyPlace)
        }
    }
}

extension [String] {
    /// Each text once, in the order of its first appearance.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
