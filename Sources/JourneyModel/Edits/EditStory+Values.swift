// Values as sentences quote them.
internal import JourneyLanguage

extension EditStory {
    /// How long a text may be that is quoted in a sentence.
    private static let longest = 80
    /// How much of what two texts have in common stands before their first difference.
    private static let lead = 30

    /// A value as a sentence quotes it.
    func text(_ value: DocumentValue, _ shape: Shape? = nil, _ key: String = "") -> String {
        Self.short(full(value, shape, key))
    }

    /// What a value is called, all of it.
    func full(_ value: DocumentValue, _ shape: Shape? = nil, _ key: String = "") -> String {
        switch value.content {
        case .scalar("true", isPlain: true): return say(.yes)
        case .scalar(let text, _):
            switch shape?.inner {
            case .word?: return choice(text, key)
            case .reference(let kind)?: return label(of: ElementAddress(kind, text)) ?? text
            default: return text
            }
        case .list(let values): return values.map { full($0, shape?.inner, key) }.joined(separator: ", ")
        case .mapping(let entries):
            let entries = entries.filter { $0.key != DocumentValue.staleKey }
            if entries.allSatisfy({ LanguageTag($0.key) != nil && $0.value.scalar != nil }) {
                let own = entries.first { $0.key == catalogue.language.code } ?? entries.first
                return own.map { full($0.value) } ?? ""
            }
            if case .numbers(let kind, _)? = shape {
                return entries.map { entry in
                    "\(label(of: ElementAddress(kind, entry.key)) ?? entry.key): \(full(entry.value))"
                }.joined(separator: ", ")
            }
            if let telling = value.telling { return full(telling) }
            let type = shape?.elementType
            return entries.map { full($0.value, type?.shape(of: $0.key), $0.key) }.joined(separator: ", ")
        }
    }

    /// A value with all it says: what it is called, and in brackets the rest, translations among it.
    func whole(_ value: DocumentValue, _ shape: Shape? = nil, _ key: String = "") -> String {
        switch value.content {
        case .scalar: return full(value, shape, key)
        case .list(let values): return values.map { whole($0, shape?.inner, key) }.joined(separator: ", ")
        case .mapping(let entries):
            let name = full(value, shape, key)
            if case .numbers? = shape { return name }
            let type = shape?.elementType
            let rest = entries.filter { whole($0.value, type?.shape(of: $0.key), $0.key) != name }.map { entry in
                let called = type.map { self.name(of: entry.key, in: $0.kind) } ?? catalogue.name(ofKey: entry.key)
                return "\(called): \(whole(entry.value, type?.shape(of: entry.key), entry.key))"
            }
            return rest.isEmpty ? name : "\(name) (\(rest.joined(separator: "; ")))"
        }
    }

    // MARK: - Length

    static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    static func short(_ text: String) -> String {
        let line = line(text)
        return line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    /// Two values as a sentence quotes them beside each other: of long ones that begin alike, the part that differs.
    static func shortened(_ a: String, beside b: String) -> (String, String) {
        let (left, right) = (line(a), line(b))
        // What only line breaks tell apart, or nothing, is not told better by a part of it.
        guard left != right, short(left) == short(right) else { return (short(left), short(right)) }
        let common = zip(left, right).prefix { $0 == $1 }.count
        func part(_ text: String) -> String {
            let skipped = max(0, common - lead)
            let rest = text.dropFirst(skipped)
            let cut = rest.count <= longest ? String(rest) : rest.prefix(longest - 1) + "…"
            return (skipped == 0 ? "" : "…") + cut
        }
        return (part(left), part(right))
    }
}
