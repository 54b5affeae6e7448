// What a reader chose of the look of the pages: the language, and light or dark.
package import JourneyLanguage

/// Light, dark, or as the reader's system is set.
package enum ThemeChoice: String, Hashable, Sendable, CaseIterable {
    case system, light, dark
}

/// The language and the theme of a page, and which of the two stand in its address.
///
/// What stands in the address is kept by every link of the page, so that a link shows others the same; what does not is
/// the reader's own and stays out of links.
package struct ReaderChoice: Hashable, Sendable {
    package var language: LanguageTag
    package var theme: ThemeChoice
    /// What stands in the address, in its spelling there.
    package var isLanguageInAddress: Bool
    package var isThemeInAddress: Bool

    package init(
        language: LanguageTag = .english, theme: ThemeChoice = .system, isLanguageInAddress: Bool = false,
        isThemeInAddress: Bool = false
    ) {
        self.language = language
        self.theme = theme
        self.isLanguageInAddress = isLanguageInAddress
        self.isThemeInAddress = isThemeInAddress
    }

    /// The names of the fields of an address, and of the one that asks to remember the others.
    package static let languageField = "language"
    package static let themeField = "theme"
    package static let keepField = "keep"

    /// The language of an address: one of the interface, whatever its region or script.
    /// - Throws: which languages there are.
    package static func language(_ text: String) throws(PageProblem) -> LanguageTag {
        guard let tag = LanguageTag(text)?.base, LanguageTag.interface.contains(tag) else {
            throw PageProblem.badLanguage(text)
        }
        return tag
    }

    /// The theme of an address.
    /// - Throws: which themes there are.
    package static func theme(_ text: String) throws(PageProblem) -> ThemeChoice {
        guard let theme = ThemeChoice(rawValue: text) else { throw PageProblem.badTheme(text) }
        return theme
    }

    /// The fields that every link keeps.
    var query: [(String, String)] {
        (isLanguageInAddress ? [(Self.languageField, language.code)] : [])
            + (isThemeInAddress ? [(Self.themeField, theme.rawValue)] : [])
    }

    /// The same in another language, in the address.
    func speaking(_ language: LanguageTag) -> ReaderChoice {
        var copy = self
        (copy.language, copy.isLanguageInAddress) = (language, true)
        return copy
    }

    /// The same in another theme, in the address.
    func looking(_ theme: ThemeChoice) -> ReaderChoice {
        var copy = self
        (copy.theme, copy.isThemeInAddress) = (theme, true)
        return copy
    }
}
