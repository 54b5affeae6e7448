// What stands around every page: the document's head, the top bar, the landmarks, the foot.
import JourneyLanguage

/// The frame of a page.
struct PageFrame {
    /// One link of the trail from the list of maps to this page.
    struct Crumb {
        var text: LocalizedText
        /// `nil` for the page itself.
        var link: PageLink?
    }

    let site: Site
    let words: PageWords
    /// The title of the document, before the company's name.
    var title: String
    var trail: [Crumb] = []
    /// Where the skip link leads, and what it says.
    var skip: (link: PageLink, text: String)
    /// The fields of the page's address that say what is shown.
    var address: [(String, String)] = []
    /// Whether texts in another language than the page's are marked one by one.
    var marksUntranslated = true
    /// What stands at the end of the top bar.
    var status: HTML?

    /// The whole document around its main content.
    func page(_ main: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(site.language.markup)"\(theme)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · \(site.title.text(in: site.language))</title>
        <link rel="icon" href="\(site.assets.icon)" type="image/svg+xml">
        \(alternates)
        \(fontHint)<link rel="stylesheet" href="\(site.assets.style)">
        <script src="\(site.assets.script)" defer></script>
        </head>
        <body>
        <a class="skip" href="\(skip.link)">\(skip.text)</a>
        \(topBar)
        <main id="main"\(HTML(when: marksUntranslated, " class=\"signed\""))>
        \(main)
        </main>
        \(foot)
        </body>
        </html>

        """
    }

    /// The reader's choice; without one the style sheet follows the system.
    private var theme: HTML {
        switch site.choice.theme {
        case .system: HTML()
        case .light: " data-theme=\"light\""
        case .dark: " data-theme=\"dark\""
        }
    }

    /// The same page in the other languages.
    private var alternates: HTML {
        HTML(each: LanguageTag.interface) { language in
            let link = PageLink(query: address + [(ReaderChoice.languageField, language.code)])
            return "<link rel=\"alternate\" hreflang=\"\(language.markup)\" href=\"\(link)\">"
        }
    }

    private var fontHint: HTML {
        HTML(site.assets.font) { "<link rel=\"preload\" href=\"\($0)\" as=\"font\" type=\"font/otf\" crossorigin>\n" }
    }

    private var topBar: HTML {
        """
        <header class="top">
        <a class="mark" href="\(site.home)">\(Self.mark)<span>\(PageWords.product)</span></a>
        <nav class="trail" aria-label="\(words[.trail])"><ol><li><a href="\(site.home)">\(site.title, in: site.language)</a></li>\
        \(HTML(each: trail, crumb))</ol></nav>
        \(status)\(ChoiceMenus(site: site, words: words, content: address).html)
        </header>
        """
    }

    private func crumb(_ crumb: Crumb) -> HTML {
        if let link = crumb.link { return "<li><a href=\"\(link)\">\(crumb.text, in: site.language)</a></li>" }
        return "<li><span aria-current=\"page\">\(crumb.text, in: site.language)</span></li>"
    }

    private var foot: HTML {
        """
        <footer class="site"><span>\(PageWords.product) · \(words[.promise])</span>\
        \(HTML(site.log) { "<span>\(words.logLine($0, site: site))</span>" })</footer>
        """
    }

    /// The sign of the product: a journey's line.
    static let mark: HTML = """
        <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true"><path d="M2 15.5C5 15.5 5.5 7 9 7s3 \
        8 6.5 8 3-9 4.5-9" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>
        """
}
