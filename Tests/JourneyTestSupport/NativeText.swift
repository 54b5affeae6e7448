// Whether a text has the letters, quotation marks and punctuation of its language, as one who grew up with it writes.

/// What can be told of a text without understanding it.
package enum NativeText {
    /// Texts that are the same in every language.
    package static let international: Set<String> = ["SMS", "E-mail", "PDF", "Wi-Fi", "e-ID"]

    /// What is wrong with a text in all its languages, by language code: one that is missing, one that is left in
    /// English, one with letters that are not its own.
    package static func faults(of values: [String: String], languages: [String]) -> [String] {
        let english = values["en"] ?? ""
        return languages.flatMap { language -> [String] in
            guard let text = values[language] else { return ["\(language) is missing: “\(english)”"] }
            if language != "en", text == english, !international.contains(text), text.contains(where: \.isLetter) {
                return ["\(language) is English: “\(english)”"]
            }
            return faults(in: text, language: language).map { "\(language) has \($0): “\(text)”" }
        }
    }

    /// What is wrong with a text of a language.
    package static func faults(in text: String, language: String) -> [String] {
        var faults: [String] = []
        let letters = Array(text.unicodeScalars)
        if letters.first == " " || letters.last == " " || text.contains("  ") { faults.append("a space too many") }
        if language != "en", text.contains("\"") || text.contains("'") { faults.append("a typewriter's quote") }
        if language != "zh", letters.contains(where: isHan) { faults.append("Chinese letters") }
        if language != "ru", letters.contains(where: isCyrillic) { faults.append("Russian letters") }
        switch language {
        case "ru": faults += russian(text)
        case "zh": faults += chinese(letters)
        case "pl": faults += quotes(text, of: [("„", "”")])
        case "uz": faults += uzbek(letters) + quotes(text, of: [("“", "”"), ("«", "»")])
        default: break
        }
        return faults
    }

    // MARK: One language each

    private static func russian(_ text: String) -> [String] {
        var faults = quotes(text, of: [("«", "»"), ("„", "“")])
        let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }
        if words.contains(where: { $0.contains(where: isCyrillic) && $0.contains(where: isLatin) }) {
            faults.append("a Latin letter in a Russian word")
        }
        if text.contains(" – ") || text.contains(" - ") { faults.append("a dash that is not —") }
        return faults
    }

    /// The letters oʻ and gʻ have U+02BB, the tutuq belgisi is U+02BC behind another letter.
    private static func uzbek(_ letters: [Unicode.Scalar]) -> [String] {
        var faults: [String] = []
        for (index, letter) in letters.enumerated() {
            let before = index > 0 ? letters[index - 1] : " "
            switch letter {
            case "`", "´", "‘": faults.append("an apostrophe that is not ʻ or ʼ")
            case "’": faults.append("an apostrophe that is not ʻ or ʼ")
            case "\u{2BB}" where !"oOgG".unicodeScalars.contains(before): faults.append("ʻ behind \(before)")
            case "\u{2BC}" where !isLatin(before) && before != "\u{2BB}": faults.append("ʼ behind \(before)")
            default: break
            }
        }
        return faults
    }

    /// Beside a Chinese letter punctuation is full-width, and no space stands between two of them.
    private static func chinese(_ letters: [Unicode.Scalar]) -> [String] {
        var faults = quotes(String(String.UnicodeScalarView(letters)), of: [("“", "”"), ("（", "）")])
        for (index, letter) in letters.enumerated() where ",;:!?().".unicodeScalars.contains(letter) {
            let before = index > 0 ? letters[index - 1] : " "
            let after = index + 1 < letters.count ? letters[index + 1] : " "
            if isHan(before) || isHan(after) { faults.append("a half-width \(letter)") }
        }
        for index in letters.indices.dropFirst().dropLast() where letters[index] == " " {
            if isHan(letters[index - 1]), isHan(letters[index + 1]) { faults.append("a space between two letters") }
        }
        return faults
    }

    /// Every mark of the language opens and closes in turn, and no other is there.
    private static func quotes(_ text: String, of pairs: [(open: Character, close: Character)]) -> [String] {
        var open: [Character] = []
        for mark in text where "“”„«»（）".contains(mark) {
            if let pair = pairs.first(where: { $0.open == mark }), open.last != pair.close {
                open.append(pair.close)
            } else if open.last == mark {
                open.removeLast()
            } else {
                return ["a stray \(mark)"]
            }
        }
        return open.isEmpty ? [] : ["an open quotation"]
    }

    private static func isHan(_ letter: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(letter.value) }
    private static func isCyrillic(_ letter: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(letter.value) }
    private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCII && letter.properties.isAlphabetic || (0xC0...0x24F).contains(letter.value)
    }
}
