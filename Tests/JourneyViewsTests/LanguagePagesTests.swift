// Every page in every language: no word of another language, links that keep the choice, untranslated texts that say so.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyViews

@Suite("Pages in five languages")
struct LanguagePagesTests {
    static let others = LanguageTag.interface.filter { $0 != .english }

    /// Every page there is, with every text of the map the same.
    static func pages(_ choice: ReaderChoice, marker: String = "ΩΩΩ") -> [HTML] {
        let one = OneTextMap(string: marker, language: choice.language)
        var measured = one.measured
        measured.funnel?.steps.removeLast()
        let text = LocalizedText(marker, in: choice.language)
        let log = LogFacts(events: 210_431, customers: 1, firstEvent: 0, lastEvent: 1, version: marker, readAt: 0)
        let site = Site(facts: SiteFacts(title: text, log: log), assets: .plain, choice: choice)
        let personas = measured.scope.persona.map { [$0] } ?? []
        var unmeasured = measured
        (unmeasured.unmeasured, unmeasured.steps) = (.personaWithoutSegment, [:])
        var pages: [HTML] = []
        for view in MapView.allCases {
            for (reading, persona) in [(measured, nil), (unmeasured, "p")] {
                let summary = MapSummary(map: one.map, personas: personas, measured: reading)
                let address = MapAddress(map: "evil", view: view, persona: persona, period: .last(days: 28))
                pages.append(MapPage(site: site, reading: summary, address: address).html)
            }
        }
        for reading in [measured, nil] {
            let summary = MapSummary(map: one.map, personas: personas, measured: reading)
            pages.append(ExportTests.bare(MapExport(summary, language: choice.language).html))
        }
        pages.append(
            ListPage(site: site, maps: [MapSummary(map: one.map, personas: personas, measured: measured)]).html)
        pages.append(ListPage(site: site, maps: []).html)
        let problems: [PageProblem] = [
            .badPeriod(marker), .badDay(marker, field: "from"), .twoPeriods(marker), .badField(marker),
            .badID(marker), .noMap(marker, known: [marker]), .noMap(marker, known: []),
            .noPersona(marker, known: [marker]), .noPersona(marker, known: []), .busy, .noPage, .badLanguage(marker),
            .badTheme(marker), .brokenMap(marker, why: marker),
        ]
        pages += problems.map { ProblemPage(site: site, problem: $0).html }
        pages.append(ProblemPage(site: site, failure: nil).html)
        return pages
    }

    /// The pieces of English texts, between what is filled in, that the language itself has nowhere.
    private static func foreign(to language: LanguageTag) -> Set<String> {
        let sections = ["page", "row", "problem", "export", "narrative", "map", "counted", "countedOf", "channel"]
        let (english, own) = (Catalogue(language: .english), Catalogue(language: language))
        let texts = sections.flatMap { Array(own.texts(ofSection: $0).values) }
        var pieces: Set<String> = []
        for section in sections {
            for text in english.texts(ofSection: section).values {
                for piece in text.split(whereSeparator: { "{}0123456789\u{A0}".contains($0) }) {
                    let words = piece.drop { !$0.isLetter }
                    guard words.filter(\.isLetter).count > 3, !texts.contains(where: { $0.contains(words) }) else {
                        continue
                    }
                    pieces.insert(String(words))
                }
            }
        }
        return pieces
    }

    /// What is read or heard on a page.
    private static func said(_ page: HTML) -> String {
        let markup = Markup(page)
        let heard = markup.values("aria-label") + markup.values("title") + markup.values("alt")
        return ([markup.text] + heard).joined(separator: "\n")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    @Test("No page says a word of English in another language", arguments: others)
    func ownWords(language: LanguageTag) {
        let pieces = Self.foreign(to: language)
        #expect(pieces.count > 200)
        var found: Set<String> = []
        for page in Self.pages(ReaderChoice(language: language)) {
            let text = Self.said(page)
            for piece in pieces where text.contains(piece) {
                // Not as a part of a longer word.
                let isWord = text.ranges(of: piece).contains { range in
                    let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
                    let after = range.upperBound == text.endIndex ? " " : text[range.upperBound]
                    return !before.isLetter && !after.isLetter
                }
                if isWord { found.insert(piece) }
            }
        }
        // How an address spells the themes is the same in every language.
        #expect(found.subtracting(ThemeChoice.allCases.map(\.rawValue)).sorted() == [])
    }

    @Test("The same pages in English do say them: the check above can fail")
    func ownWordsCanFail() {
        let text = Self.pages(ReaderChoice()).map(Self.said).joined()
        #expect(Self.foreign(to: .chinese).filter(text.contains).count > 150)
    }

    @Test("Every page is well formed, and says its language", arguments: LanguageTag.interface)
    func wellFormed(language: LanguageTag) {
        for page in Self.pages(ReaderChoice(language: language)) {
            let markup = Markup(page)
            #expect(markup.flaws == [])
            #expect(markup.values("lang", of: "html") == [language.markup])
            #expect(!String(decoding: page.bytes, as: UTF8.self).contains(/\{[0-9n]\}/))
        }
    }

    @Test("Every link keeps what stands in the address, and nothing else", arguments: ThemeChoice.allCases)
    func kept(theme: ThemeChoice) {
        let inAddress = ReaderChoice(
            language: .russian, theme: theme, isLanguageInAddress: true, isThemeInAddress: true)
        for page in Self.pages(inAddress) {
            for link in Markup(page).values("href", of: "a") where !link.hasPrefix("#") && !link.contains("keep=1") {
                #expect(link.contains("language=ru&amp;theme=\(theme.rawValue)"), "\(link)")
            }
        }
        for page in Self.pages(ReaderChoice(language: .russian, theme: theme)) {
            for link in Markup(page).values("href", of: "a") where !link.contains("keep=1") {
                #expect(!link.contains("language=") && !link.contains("theme="), "\(link)")
            }
        }
    }

    @Test("The form of the period keeps language and theme, too")
    func form() {
        let choice = ReaderChoice(language: .polish, theme: .dark, isLanguageInAddress: true, isThemeInAddress: true)
        let fields = Markup(Self.pages(choice)[0]).tags.filter { $0.attributes["type"] == "hidden" }
        #expect(fields.map { $0.attributes["name"] } == ["language", "theme"])
        #expect(fields.map { $0.attributes["value"] } == ["pl", "dark"])
    }

    @Test("The menus offer every language in its own name and keep what the page shows")
    func menus() {
        let markup = Markup(Self.pages(ReaderChoice(language: .uzbek))[0])
        let items = markup.tags.filter { $0.attributes["href"]?.contains("keep=1") == true }
        #expect(items.compactMap { $0.attributes["hreflang"] } == ["en", "ru", "zh-CN", "pl", "uz"])
        #expect(items.compactMap { $0.attributes["href"] }.first == "?period=28d&amp;language=en&amp;keep=1")
        #expect(items.filter { $0.attributes["aria-current"] == "true" }.count == 2)
        for name in ["English", "Русский", "中文", "Polski", "Oʻzbekcha"] { #expect(markup.text.contains(name)) }
        let others = markup.tags.filter { $0.attributes["rel"] == "alternate" }
        #expect(others.compactMap { $0.attributes["href"] }.contains("?period=28d&amp;language=zh"))
    }

    @Test("A chosen theme stands on the page, the system's needs nothing")
    func themes() {
        #expect(Markup(Self.pages(ReaderChoice(theme: .dark))[0]).values("data-theme") == ["dark"])
        #expect(Markup(Self.pages(ReaderChoice(theme: .light))[0]).values("data-theme") == ["light"])
        #expect(Markup(Self.pages(ReaderChoice())[0]).values("data-theme") == [])
    }

    @Test("A map in another language says so once; in a map translated in part each text says it")
    func untranslated() {
        var site = MapPageTests.site
        site.choice = ReaderChoice(language: .russian)
        func page(_ map: JourneyMap) -> Markup {
            Markup(
                MapPage(site: site, reading: MapSummary(map: map), address: MapAddress(map: map.id, view: .outline))
                    .html)
        }
        let foreign = page(FibreMap.map)
        #expect(foreign.text.contains("на языке, на котором написаны: английский."))
        #expect(foreign.values("class", of: "main") == [])
        #expect(foreign.tags.contains { $0.attributes["class"] == "own" && $0.attributes["lang"] == "en" })
        var map = FibreMap.map
        map.title[.russian] = "Подключение"
        let part = page(map)
        #expect(part.values("class", of: "main") == ["signed"])
        #expect(part.text.contains("Тексты с пометкой вроде EN"))
        #expect(Set(part.values("data-in")) == ["EN"])
        #expect(!Markup(Self.pages(ReaderChoice(language: .russian))[0]).text.contains("пока не переведен"))
    }
}
