// Titles taken apart into words, and lists of words that are looked for in them.
internal import JourneyLanguage
internal import JourneySupport

/// Words and phrases by language.
///
/// `back office` is found wherever its words stand side by side; `=support` only where it is the whole title, `^nothing` only at its
/// beginning; `logist*` stands for
/// every word that begins so, which Russian, Polish and Uzbek need for their endings. Chinese has no borders between words: there a
/// phrase is found within the text, so that only phrases of at least two characters that mean one thing alone are listed.
struct WordList: Sendable {
    private let phrases: [LanguageTag: [Phrase]]

    private struct Phrase: Sendable {
        let words: [String]
        let extent: TitleWords.Extent
    }

    /// - Parameter lists: phrases by language, separated by semicolons.
    init(_ lists: [LanguageTag: String]) {
        phrases = lists.mapValues { list in
            list.split(separator: ";").map { entry in
                let text = String(entry).trimmed
                let extent: TitleWords.Extent =
                    text.hasPrefix("=") ? .whole : text.hasPrefix("^") ? .beginning : .anywhere
                return Phrase(words: TitleWords.stems(text), extent: extent)
            }
        }
    }

    /// The words of a title that are listed, as it spells them; each version is held against the list of its own language.
    func match(in text: LocalizedText) -> String? {
        for language in text.languages {
            guard let phrases = phrases[language.base], let version = text[language] else { continue }
            let title = TitleWords(version, in: language)
            for phrase in phrases {
                if let found = title.find(phrase.words, phrase.extent) { return found }
            }
        }
        return nil
    }

    /// Where the words of one list stand at most one word before those of another, in a language.
    func match(before other: WordList, in title: TitleWords, _ language: LanguageTag) -> String? {
        for first in phrases[language] ?? [] {
            for second in other.phrases[language] ?? [] {
                if let found = title.find(first.words, before: second.words) { return found }
            }
        }
        return nil
    }
}

/// A title as words in small letters, with the spelling it had.
struct TitleWords {
    /// Where in a title a phrase counts.
    enum Extent { case anywhere, beginning, whole }

    private let words: [(small: String, written: String)]
    private let isChinese: Bool
    private let text: String

    init(_ text: String, in language: LanguageTag) {
        self.text = String(text.prefix(Self.longest))
        isChinese = language.base == .chinese
        words = isChinese ? [] : Self.split(self.text).map { (Self.small($0), String($0)) }
    }

    /// A title says what it is about within so many characters; one that is longer costs no more.
    private static let longest = 200

    /// Letters and digits, and the apostrophes of Uzbek, all of one kind.
    private static func split(_ text: some StringProtocol) -> [Substring] {
        let even = String(text.map { "’‘ʼ'`".contains($0) ? "ʻ" : $0 })
        return even.split { !$0.isLetter && !$0.isNumber && $0 != "ʻ" && $0 != "*" }
    }

    /// The words of a list's entry.
    static func stems(_ entry: some StringProtocol) -> [String] { split(entry).map(small) }

    /// Few people write ё.
    private static func small(_ word: Substring) -> String { word.lowercased().replacing("ё", with: "е") }

    /// The listed words as they are written here; `nil` when they do not stand here.
    func find(_ stems: [String], _ extent: Extent) -> String? {
        if isChinese {
            let phrase = stems.joined()
            let title = text.filter { !$0.isWhitespace }
            let isThere =
                switch extent {
                case .anywhere: title.contains(phrase)
                case .beginning: title.hasPrefix(phrase)
                case .whole: title == phrase
                }
            return isThere ? phrase : nil
        }
        guard extent != .whole || words.count == stems.count else { return nil }
        return ranges(of: stems).first { extent == .anywhere || $0.lowerBound == 0 }.map(written)
    }

    /// Two phrases, the second behind the first with at most one word between.
    func find(_ first: [String], before second: [String]) -> String? {
        if isChinese {
            let (a, b) = (first.joined(), second.joined())
            guard text.count <= Self.shortChinese, let range = text.firstRange(of: a),
                text[range.upperBound...].lowercased().contains(b)
            else { return nil }
            return text
        }
        for a in ranges(of: first) {
            let behind = ranges(of: second).first { b in
                b.lowerBound == a.upperBound || b.lowerBound == a.upperBound + 1 && !isPreposition(a.upperBound)
            }
            if let behind { return written(a.lowerBound..<behind.upperBound) }
        }
        return nil
    }

    /// “No mobile app” lacks an app; what is not in the app lacks something else. Prepositions are short.
    private func isPreposition(_ index: Int) -> Bool { words[index].small.count <= 2 }

    /// Within so few characters what is missing and what it is belong together.
    private static let shortChinese = 12

    private func ranges(of stems: [String]) -> [Range<Int>] {
        guard !stems.isEmpty, stems.count <= words.count else { return [] }
        return (0...words.count - stems.count).map { $0..<$0 + stems.count }.filter { range in
            zip(range, stems).allSatisfy { Self.isOne(words[$0].small, of: $1) }
        }
    }

    private static func isOne(_ word: String, of stem: String) -> Bool {
        stem.last == "*" ? word.hasPrefix(stem.dropLast()) : word == stem
    }

    private func written(_ range: Range<Int>) -> String { words[range].map(\.written).joined(separator: " ") }
}
