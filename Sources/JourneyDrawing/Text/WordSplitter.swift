// Cuts a word that is wider than its column: an address after its marks, a word after a vowel, with a hyphen.

/// Decides where a word that does not fit a line is parted.
///
/// The rule for words is a fallback for five languages, not hyphenation by dictionary: before a consonant with a vowel
/// behind it (подклю-чение, объяв-ление), else after any vowel; at least three letters stay on either side; never before
/// an apostrophe, a soft or a hard sign or й, nor inside sz, cz, rz, ch, dz, sh, ng. Letters that are seen as one (emoji, combining marks) are never parted.
package struct WordSplitter {
    /// The letters as they are seen, with their widths.
    let letters: [Character]
    let sizes: [Double]
    let hyphen: Double

    private static let leastLetters = 3

    struct Part {
        var text: String
        /// Whether a hyphen was added, so that a line must end after it.
        var isHyphenated = false
    }

    /// The parts, none wider than `width` px, unless a single letter is.
    func parts(width: Double) -> [Part] {
        let isAddress = Self.isAddress(letters)
        var parts: [Part] = []
        var start = 0
        while start < letters.count {
            let end = fitting(from: start, width: width)
            guard end < letters.count else {
                parts.append(Part(text: String(letters[start...])))
                break
            }
            if isAddress {
                let cut = (start + 1...end).last { Self.addressMarks.contains(letters[$0 - 1]) } ?? end
                parts.append(Part(text: String(letters[start..<cut])))
                start = cut
            } else {
                let (cut, isHyphenated) = wordCut(from: start, end: end, width: width)
                let text = String(letters[start..<cut])
                parts.append(Part(text: isHyphenated ? text + "-" : text, isHyphenated: isHyphenated))
                start = cut
            }
        }
        return parts
    }

    /// The end of the longest stretch that fits, at least one letter.
    private func fitting(from start: Int, width: Double) -> Int {
        var used = 0.0
        var end = start
        while end < letters.count, end == start || used + sizes[end] <= width {
            used += sizes[end]
            end += 1
        }
        return end
    }

    // MARK: Words

    /// Where a line of the word ends: the last good place with room for a hyphen, else the last place between letters.
    private func wordCut(from start: Int, end: Int, width: Double) -> (cut: Int, isHyphenated: Bool) {
        // What stands together without letters, such as a long number, is cut as it comes.
        guard letters[start..<end].contains(where: \.isLetter) else { return (end, false) }
        let last = fitting(from: start, width: width - hyphen)
        let places = (start + 1..<max(start + 2, last + 1)).filter { $0 <= last && mayHyphenate(at: $0, from: start) }
        let best = places.last(where: isSyllable) ?? places.last { isVowel(before: $0) } ?? places.last
        return best.map { ($0, true) } ?? (end, false)
    }

    /// Whether a syllable begins here: a consonant and a vowel, after a vowel or after a vowel and one more consonant.
    func isSyllable(at place: Int) -> Bool {
        guard !Self.isVowel(letters[place]), Self.isVowel(letters[place + 1]) else { return false }
        if isVowel(before: place) { return true }
        guard place > 1, isVowel(before: place - 1) else { return false }
        return !Self.digraphs.contains(String(letters[place - 1...place]).lowercased())
    }

    func mayHyphenate(at place: Int, from start: Int) -> Bool {
        guard place - start >= Self.leastLetters, letters.count - place >= Self.leastLetters else { return false }
        let next = letters[place]
        let before = letters[place - 1]
        return next.isLetter && !Self.leaning.contains(next) && (before.isLetter || Self.apostrophes.contains(before))
    }

    /// Whether a vowel stands before a place; the sign of oʻ belongs to it.
    private func isVowel(before place: Int) -> Bool {
        let letter = letters[place - 1]
        return Self.isVowel(letter)
            || Self.apostrophes.contains(letter) && place > 1 && Self.isVowel(letters[place - 2])
    }

    private static func isVowel(_ letter: Character) -> Bool { vowels.contains(letter) }

    private static let vowels = Set("aeiouyąęóäöüáéíúàèìòùâêîôûåøæ" + "аеёиоуыэюяіїєў" + "AEIOUYĄĘÓÄÖÜАЕЁИОУЫЭЮЯ")
    private static let digraphs: Set<String> = ["sz", "cz", "rz", "ch", "dz", "dż", "dź", "sh", "ng"]
    private static let apostrophes = Set("ʻʼ’‘'")
    /// Letters that never begin a line: they belong to the one before.
    private static let leaning = Set("ьъйЬЪЙ").union(apostrophes)

    // MARK: Addresses

    /// Marks after which an address may go on below.
    private static let addressMarks = Set("/.-?&=_@")

    static func isAddress(_ letters: [Character]) -> Bool {
        let text = String(letters)
        return text.contains("://") || text.hasPrefix("www.") || text.contains("@")
            || letters.count { "/?&=_".contains($0) } >= 2
    }
}
