// Languages by their BCP 47 tag. The interface speaks five; a map's texts may be in any.

/// A language such as `en` or `zh`, by its BCP 47 tag.
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let code: String

    /// A tag of letters, digits and hyphens that starts with a language of two or three letters; `nil` otherwise. Its case
    /// says nothing, and is the usual one here (RFC 5646, 2.1.1): `zh-Hant-TW`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }),
            parts.allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        code = parts.enumerated().map { Self.usualCase($1, at: $0) }.joined(separator: "-")
    }

    private init(known: String) { code = known }

    /// A region in capitals, a script with a capital, everything else in small letters.
    private static func usualCase(_ part: Substring, at index: Int) -> String {
        switch (index, part.utf8.count) {
        case (1..., 2): part.uppercased()
        case (1..., 4) where part.allSatisfy(\.isLetter): part.prefix(1).uppercased() + part.dropFirst().lowercased()
        default: part.lowercased()
        }
    }

    package static let english = LanguageTag(known: "en")
    package static let russian = LanguageTag(known: "ru")
    package static let chinese = LanguageTag(known: "zh")
    package static let polish = LanguageTag(known: "pl")
    package static let uzbek = LanguageTag(known: "uz")

    /// The five languages of the interface, in the order they are offered.
    package static let interface: [LanguageTag] = [.english, .russian, .chinese, .polish, .uzbek]

    /// The language without region or script: `zh` for `zh-Hant-TW`.
    package var base: LanguageTag {
        // Most tags are no more than their language.
        code.utf8.count <= 3 ? self : LanguageTag(known: String(code.prefix { $0 != "-" }))
    }

    /// The value for `lang` and `xml:lang`; Chinese is told apart from Japanese glyphs by `zh-CN`.
    package var markup: String { self == .chinese ? "zh-CN" : code }

    package static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }
    package var description: String { code }
}
