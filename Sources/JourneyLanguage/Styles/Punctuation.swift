// The signs between parts of a text, as a language sets them.

/// Signs with the space that belongs to them; Chinese ones are as wide as a letter and have it within.
package struct Punctuation: Sendable {
    private let isChinese: Bool

    package init(language: LanguageTag) {
        isChinese = language.base == .chinese
    }

    /// Between the parts of a line.
    package var comma: String { isChinese ? "，" : ", " }
    package var semicolon: String { isChinese ? "；" : "; " }
    /// Between a name and its value.
    package var colon: String { isChinese ? "：" : ": " }
    /// The end of a sentence, without the space before the next.
    package var stop: String { isChinese ? "。" : "." }
    /// Between two sentences.
    package var sentenceSpace: String { isChinese ? "" : " " }

    /// Around a remark, with the space before it.
    package var openingBracket: String { isChinese ? "（" : " (" }
    package var closingBracket: String { isChinese ? "）" : ")" }

    /// A remark that follows something.
    package func bracketed(_ remark: String) -> String { openingBracket + remark + closingBracket }
}

extension LanguageTag {
    package var punctuation: Punctuation { Punctuation(language: self) }
}
