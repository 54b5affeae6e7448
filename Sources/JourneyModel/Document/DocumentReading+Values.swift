// Single values of a document: texts, numbers, days, lengths of time, patterns, words of a list.
internal import JourneyLanguage
internal import JourneySupport

extension DocumentReading {
    /// A text as it is spelled: `2024`, `no` and `on` are texts like any other.
    package func string(_ value: DocumentValue, _ key: String) -> String? {
        guard case .scalar(let text, _) = value.content else {
            report("wrong-type", "“\(key)” must be a text, not \(value.kindName)", at: value.place)
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" || $0.value == 127 })
        else {
            report("bad-character", "“\(key)” holds a control character; remove it", at: value.place)
            return nil
        }
        guard !text.unicodeScalars.contains(where: { [0xFFFE, 0xFFFF].contains($0.value) }) else {
            report(
                "bad-character", "“\(key)” holds U+FFFE or U+FFFF, which stand for nothing; remove it", at: value.place)
            return nil
        }
        guard text.utf8.count <= Self.longestText else {
            report(
                "too-long",
                "“\(key)” has \(text.utf8.count) bytes; a text of a map has at most \(Self.longestText). Keep the rest in a "
                    + "document of its own", at: value.place)
            return nil
        }
        return text
    }

    /// A cell that holds more than some pages is a mistake, and would fill the picture.
    private static let longestText = 20_000

    /// A number for each of some names, such as the ids of personas.
    func numbers(_ value: DocumentValue, _ key: String, within range: ClosedRange<Double>) -> [String: Double] {
        guard case .mapping(let entries) = value.content else {
            report(
                "wrong-type", "“\(key)” must be names with a number each, not \(value.kindName)", at: value.place)
            return [:]
        }
        return entries.reduce(into: [:]) { numbers, entry in
            guard let number = number(entry.value, entry.key, within: range),
                isWithin(range, number, entry.key, at: entry.value.place)
            else { return }
            numbers[entry.key] = number
        }
    }

    /// A text in the file's language, or one per language. An empty text counts as none.
    func text(_ value: DocumentValue, _ key: String) -> LocalizedText? {
        guard case .mapping(let entries) = value.content else {
            if case .list = value.content {
                report("wrong-type", "“\(key)” must be a text, or one per language; it is a list", at: value.place)
                return nil
            }
            found.insert(language)
            return string(value, key).flatMap { $0.isEmpty ? nil : LocalizedText($0, in: language) }
        }
        var texts: [LanguageTag: String] = [:]
        var isSound = true
        for entry in entries where entry.key != DocumentValue.staleKey {
            if entry.value.isNothing, LanguageTag(entry.key) == nil {
                isSound = false
                report(
                    "bad-text",
                    "“\(entry.key.shortened)” follows a comma; in braces a text that holds a comma goes in quotes",
                    at: entry.keyPlace)
                continue
            }
            guard let tag = tag(entry.key, at: entry.keyPlace) else {
                isSound = false
                continue
            }
            guard !entry.value.isNothing else { continue }
            guard let text = string(entry.value, entry.key), isNew(tag, in: texts, at: entry.keyPlace) else {
                isSound = false
                continue
            }
            texts[tag] = text.isBlank ? nil : text
        }
        found.formUnion(texts.keys)
        guard texts[language] != nil || texts.isEmpty || !isSound else {
            report(
                "missing-language", "“\(key)” has no text in “\(language)”, the language of the file; add one",
                at: value.place)
            return nil
        }
        return LocalizedText(texts, original: language).map { withStale(value[DocumentValue.staleKey], $0, key) }
    }

    private func isNew(_ tag: LanguageTag, in texts: [LanguageTag: String], at place: DocumentPlace) -> Bool {
        guard texts[tag] != nil else { return true }
        report("duplicate-key", "there is a text in “\(tag)” already; keep one of the two", at: place)
        return false
    }

    /// A text with its translations marked that are older than what they were made of.
    private func withStale(_ value: DocumentValue, _ text: LocalizedText, _ key: String) -> LocalizedText {
        var text = text
        for value in value.elements {
            guard let code = string(value, key), let tag = languageTag(code, at: value.place) else { continue }
            guard tag != text.original, text[tag] != nil else {
                report(
                    "bad-stale",
                    "“stale” names translations of this text that are older than it; “\(tag)” is "
                        + (tag == text.original ? "the language of the file" : "not among them"), at: value.place)
                continue
            }
            text.mark(tag, isStale: true)
        }
        return text
    }

    /// A language that the file names, as the key of a text.
    private func tag(_ code: String, at place: DocumentPlace) -> LanguageTag? {
        guard let tag = languageTag(code, at: place) else { return nil }
        if let languages, !languages.contains(tag) {
            let names = languages.sorted().map(\.code).joined(separator: ", ")
            report(
                "unknown-language",
                "“\(code)” is not among the languages of the file (\(names)); add it to “also” under “text”", at: place)
            return nil
        }
        return tag
    }

    /// A language by its tag.
    func languageTag(_ code: String, at place: DocumentPlace) -> LanguageTag? {
        guard let tag = LanguageTag(code), tag.isKnown else {
            let hint = LanguageTag.meant(by: code).map { "; did you mean “\($0)”?" } ?? ""
            report(
                "unknown-language",
                "“\(code.shortened)” is no language; write it by its short name, such as en, ru, zh, pl or uz (a tag of BCP 47)"
                    + hint,
                at: place)
            return nil
        }
        return tag
    }

    func integer(_ value: DocumentValue, _ key: String, within range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        if case .scalar(let text, _) = value.content, let number = Int(text) { return number }
        let isBound = range.lowerBound != Int.min && range.upperBound != Int.max
        let bounds = isBound ? " from \(range.lowerBound) to \(range.upperBound)" : ""
        report("wrong-type", "“\(key)” must be a whole number\(bounds), not \(value.kindName)", at: value.place)
        return nil
    }

    /// A number as it should be written, where it has a comma for its point or the sign of minus.
    static func number(meantBy text: String) -> String? {
        let meant = text.replacing("−", with: "-").replacing(",", with: ".")
        return meant != text && !meant.contains(where: \.isLetter) && Double(meant) != nil ? meant : nil
    }

    func number(
        _ value: DocumentValue, _ key: String, within range: ClosedRange<Double> = -Double.infinity...Double.infinity
    ) -> Double? {
        if case .scalar(let text, _) = value.content,
            text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        {
            return number
        }
        let isBound = range.lowerBound.isFinite && range.upperBound.isFinite
        func bound(_ number: Double) -> String { DocumentWriting.number(number) }
        let bounds = isBound ? " from \(bound(range.lowerBound)) to \(bound(range.upperBound))" : ""
        let meant = value.scalar.flatMap(Self.number(meantBy:)).map { "; write \($0)" } ?? ""
        report("wrong-type", "“\(key)” must be a number\(bounds), not \(value.kindName)\(meant)", at: value.place)
        return nil
    }

    /// Whether a number is on its scale; if not, that is reported.
    func isWithin<Number: Comparable>(
        _ range: ClosedRange<Number>, _ number: Number, _ key: String, at place: DocumentPlace
    ) -> Bool {
        guard !range.contains(number) else { return true }
        func text(_ bound: Number) -> String {
            let text = (bound as? Double).map(DocumentWriting.number) ?? "\(bound)"
            return text.hasPrefix("-") ? "−" + text.dropFirst() : text
        }
        let isOpen = (range.upperBound as? Double)?.isInfinite ?? (range.upperBound as? Int == Int.max)
        let scale =
            isOpen
            ? "is \(text(range.lowerBound)) or more"
            : "goes from \(text(range.lowerBound)) to \(text(range.upperBound))"
        report("out-of-range", "“\(key)” \(scale)", at: place)
        return false
    }

    package func flag(_ value: DocumentValue, _ key: String) -> Bool? {
        if case .scalar(let text, isPlain: true) = value.content {
            if text == "true" { return true }
            if text == "false" { return false }
        }
        report("wrong-type", "“\(key)” must be true or false, not \(value.kindName)", at: value.place)
        return nil
    }

    func day(_ value: DocumentValue, _ key: String) -> CalendarDate? {
        spelled(value, key, "bad-date", "a day of the calendar such as 2026-12-15") { CalendarDate(parsing: $0) }
    }

    func span(_ value: DocumentValue, _ key: String) -> TimeSpan? {
        let what = "a length of time such as 30s, 15m, 12h, 7d, 4w or 1d12h"
        return spelled(value, key, "bad-duration", what) { TimeSpan(parsing: $0) }
    }

    func money(_ value: DocumentValue, _ key: String) -> Money? {
        spelled(value, key, "bad-money", "a sum with its currency such as 1200 EUR") { Money(parsing: $0) }
    }

    private func spelled<Value>(
        _ value: DocumentValue, _ key: String, _ code: String, _ what: String, _ parse: (String) -> Value?
    ) -> Value? {
        if let parsed = value.scalar.flatMap(parse) { return parsed }
        report(code, "“\(key)” must be \(what), not \(value.kindName)", at: value.place)
        return nil
    }

    func pattern(_ value: DocumentValue, _ key: String) -> EventPattern? {
        parsed(value, key) { text throws(EventPatternError) in try EventPattern(parsing: text) }
    }

    func segment(_ value: DocumentValue, _ key: String) -> Segment? {
        parsed(value, key) { text throws(EventPatternError) in try Segment(parsing: text) }
    }

    private func parsed<Rule>(
        _ value: DocumentValue, _ key: String, _ parse: (String) throws(EventPatternError) -> Rule
    ) -> Rule? {
        guard let text = string(value, key) else { return nil }
        do {
            return try parse(text)
        } catch {
            report(error.code, error.message, at: value.place)
            return nil
        }
    }

    /// One word of a list, such as `draft` of the statuses of a map.
    func choice<Choice: CaseIterable & RawRepresentable>(
        _ value: DocumentValue, _ key: String, as type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        guard case .scalar(let text, _) = value.content else {
            report(
                "wrong-type", "“\(key)” must be one of \(words.joined(separator: ", ")), not \(value.kindName)",
                at: value.place)
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        report(
            "bad-choice",
            "“\(key)” must be one of \(words.joined(separator: ", ")), not \(value.kindName)"
                + suggestion(for: text, among: words), at: value.place)
        return nil
    }
}
