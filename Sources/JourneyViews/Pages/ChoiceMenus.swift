// The reader's menus in the head of every page: the language, and light or dark. Links only, so they need no script.
import JourneyDrawing
import JourneyLanguage

/// Writes the menus.
struct ChoiceMenus {
    let site: Site
    let words: PageWords
    /// The fields of the page's address that say what is shown; the menus keep them.
    let content: [(String, String)]

    var html: HTML { "<div class=\"choices\">\(languages)\(themes)</div>" }

    private var languages: HTML {
        let own = site.language
        return menu(
            words[.languageMenu], sign: Self.globe,
            shown: "<span lang=\"\(own.markup)\">\(Self.ownName(own))</span>",
            items: HTML(each: LanguageTag.interface) { language in
                item(
                    site.choice.speaking(language), isChosen: language == own,
                    attributes: " lang=\"\(language.markup)\" hreflang=\"\(language.markup)\"",
                    name: Self.ownName(language))
            })
    }

    private var themes: HTML {
        let own = site.choice.theme
        return menu(
            words[.themeMenu], sign: Self.sun, shown: "<span class=\"vh\">\(words.themeName(own))</span>",
            items: HTML(each: ThemeChoice.allCases) { theme in
                item(site.choice.looking(theme), isChosen: theme == own, name: words.themeName(theme))
            })
    }

    private func menu(_ name: String, sign: HTML, shown: HTML, items: HTML) -> HTML {
        """
        <nav aria-label="\(name)"><details class="menu pick"><summary>\(sign)<span class="vh">\(name)\(words.colon)</span>\
        \(shown)</summary><div><ul>\(items)</ul></div></details></nav>
        """
    }

    private func item(_ choice: ReaderChoice, isChosen: Bool, attributes: HTML = HTML(), name: String) -> HTML {
        let link = PageLink(query: content + choice.query + [(ReaderChoice.keepField, "1")])
        return """
            <li><a href="\(link)" rel="nofollow"\(attributes)\(HTML(when: isChosen, " aria-current=\"true\""))>\(name)</a></li>
            """
    }

    /// What speakers of a language call it.
    static func ownName(_ language: LanguageTag) -> String {
        switch language.base {
        case .russian: "Русский"
        case .chinese: "中文"
        case .polish: "Polski"
        case .uzbek: "Oʻzbekcha"
        default: "English"
        }
    }

    private static let globe: HTML = """
        <svg width="16" height="16" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" \
        stroke-linecap="round" aria-hidden="true"><circle cx="10" cy="10" r="7.5"/><path d="M2.5 10h15M10 2.5c2.4 2.1 3.6 \
        4.6 3.6 7.5s-1.2 5.4-3.6 7.5c-2.4-2.1-3.6-4.6-3.6-7.5s1.2-5.4 3.6-7.5Z"/></svg>
        """

    private static let sun: HTML = """
        <svg width="16" height="16" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" \
        aria-hidden="true"><circle cx="10" cy="10" r="7.5"/><path d="M10 2.5a7.5 7.5 0 0 1 0 15Z" fill="currentColor"/></svg>
        """
}
