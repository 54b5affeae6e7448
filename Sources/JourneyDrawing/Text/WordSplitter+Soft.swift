// Places where a browser may part a long word: soft hyphens, since few browsers know how to part words of our languages.

extension WordSplitter {
    /// Words of fewer letters stay whole: the narrowest column holds them.
    private static let leastParted = 10

    /// The word with a soft hyphen (U+00AD) before each syllable that may begin a line; short words, numbers and
    /// addresses as they are.
    package static func softened(_ word: String) -> String {
        let letters = Array(word)
        guard letters.count >= leastParted, !isAddress(letters) else { return word }
        let splitter = WordSplitter(letters: letters, sizes: [], hyphen: 0)
        var text = ""
        var last = 0
        for (place, letter) in letters.enumerated() {
            if place > 0, splitter.mayHyphenate(at: place, from: last), splitter.isSyllable(at: place) {
                text += "\u{AD}"
                last = place
            }
            text.append(letter)
        }
        return text
    }
}
