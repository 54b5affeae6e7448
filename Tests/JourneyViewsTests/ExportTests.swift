// A map as one file: complete, alone, the same each time, in every language.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyViews

@Suite("A map as one file")
struct ExportTests {
    static func export(
        _ language: LanguageTag = .english, theme: Theme? = nil, measured: MeasuredMap? = FibreMap.measured,
        map: JourneyMap = FibreMap.map, content: ExportContent = .whole
    ) -> HTML {
        let reading = MapSummary(map: map, personas: [FibreMap.persona, FibreMap.second], measured: measured)
        var export = MapExport(reading, language: language, theme: theme)
        export.content = content
        return export.html
    }

    /// The file without what stands between the tags of its style and its script.
    static func markup(_ html: HTML) -> Markup { Markup(bare(html)) }

    static func bare(_ html: HTML) -> HTML {
        var text = String(decoding: html.bytes, as: UTF8.self)
        for name in ["style", "script"] {
            guard let start = text.firstRange(of: "<\(name)>"), let end = text.firstRange(of: "</\(name)>") else {
                continue
            }
            text.removeSubrange(start.upperBound..<end.lowerBound)
        }
        return HTML(trusted: Array(text.utf8))
    }

    @Test(
        "It is well formed, its ids are its own, its links lead somewhere", arguments: LanguageTag.interface,
        [ExportContent.whole, .outline, .table])
    func wellFormed(language: LanguageTag, content: ExportContent) {
        for measured in [FibreMap.measured, nil] {
            let markup = Self.markup(Self.export(language, measured: measured, content: content))
            #expect(markup.flaws == [])
            let ids = markup.values("id")
            #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
            for target in markup.values("href", of: "a") where target.hasPrefix("#") {
                #expect(ids.contains(String(target.dropFirst())), "\(target)")
            }
            let named = markup.values("popovertarget") + markup.values("aria-labelledby")
            for target in named { #expect(ids.contains(target), "\(target)") }
            #expect(markup.tags.filter { $0.name == "h1" }.count == 1)
            #expect(markup.values("lang", of: "html") == [language.markup])
            #expect(!String(decoding: Self.export(language).bytes, as: UTF8.self).contains(/\{[0-9n]\}/))
        }
    }

    @Test("Headings never skip a level")
    func headingsInOrder() {
        let levels = Self.markup(Self.export()).tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.first == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("It loads nothing: no address but those that a reader may follow")
    func alone() throws {
        let html = Self.export()
        let markup = Self.markup(html)
        #expect(markup.values("src") == [] && markup.values("srcset") == [] && markup.values("action") == [])
        #expect(markup.tags.filter { $0.name == "link" }.map { $0.attributes["rel"] } == ["icon"])
        #expect(markup.values("href", of: "link").allSatisfy { $0.hasPrefix("data:image/svg+xml,") })
        let text = String(decoding: html.bytes, as: UTF8.self)
        let start = try #require(text.firstRange(of: "<style>")), end = try #require(text.firstRange(of: "</style>"))
        let style = text[start.upperBound..<end.lowerBound]
        #expect(!style.contains("@import") && !style.contains("@font-face"))
        #expect(!style.contains(/url\((?!#)/))
        #expect(markup.values("href", of: "a").allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("http") })
    }

    @Test("Its policy names its own script by the hash, and forbids all else")
    func policy() throws {
        let text = String(decoding: Self.export().bytes, as: UTF8.self)
        let start = try #require(text.firstRange(of: "<script>")), end = try #require(text.firstRange(of: "</script>"))
        let script = Array(text[start.upperBound..<end.lowerBound].utf8)
        let policy = try #require(Markup(Self.export()).values("content", of: "meta").first)
        #expect(policy.contains("default-src &#39;none&#39;"))
        let hash = ScriptHash.base64(script)
        #expect(policy.contains("script-src &#39;sha256-\(hash)&#39;;"))
        #expect(text.ranges(of: "<script").count == 1)
    }

    @Test("The same map gives the same bytes")
    func sameBytes() {
        #expect(Self.export().bytes == Self.export().bytes)
    }

    @Test("The journey in words tells every step, barrier, plan and opportunity", arguments: LanguageTag.interface)
    func narrative(language: LanguageTag) {
        let words = Self.narrative(FibreMap.measured, language)
        let text = Markup(words).text.replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        for step in FibreMap.map.steps {
            #expect(text.contains(step.title.text(in: language)))
            for barrier in step.barriers {
                #expect(text.contains(barrier.title.text(in: language)))
                if let plan = barrier.plan { #expect(text.contains(plan.action.text(in: language))) }
            }
            for opportunity in step.opportunities { #expect(text.contains(opportunity.title.text(in: language))) }
            for notes in step.notes.values {
                for note in notes { #expect(text.contains(note.text.text(in: language).dropLast())) }
            }
        }
        #expect(!text.contains(/[.!?。][.。]/), "two marks end a sentence")
        #expect(!text.contains("{"))
    }

    static func narrative(_ measured: MeasuredMap?, _ language: LanguageTag) -> HTML {
        let reading = MapSummary(map: FibreMap.map, personas: [FibreMap.persona], measured: measured)
        let page = MapExport(reading, language: language).page
        return Narrative(page: page, words: page.words).html
    }

    @Test("What was measured is told with its interval and n, and only what was measured")
    func figures() throws {
        let text = Markup(Self.narrative(FibreMap.measured, .english)).text
        for (id, measure) in FibreMap.measured.steps {
            let score = measure.score(.csat).flatMap { $0.isEnough ? $0 : nil }
            if let score { #expect(text.contains(FigureWords(language: .english).score(score)), "\(id)") }
        }
        #expect(text.contains("95% interval") && text.contains("n = "))
        let bare = Markup(Self.narrative(nil, .english)).text
        #expect(bare.contains("Nothing here is measured yet"))
        #expect(bare.contains("the team assumes") && !bare.contains("n = "))
    }

    @Test("The story has a scene for the title, for each stage and step, and for what it tells")
    func story() {
        let scenes = Self.markup(Self.export()).tags.filter { $0.attributes["class"]?.hasPrefix("scene ") == true }
        let map = FibreMap.map
        #expect(scenes.count == 2 + map.stages.count + map.steps.count)
        #expect(scenes.filter { $0.attributes["hidden"] == nil }.count == 1)
        let said = scenes.compactMap { $0.attributes["data-said"] }
        #expect(said.count == scenes.count && Set(said).count == scenes.count)
        for step in map.steps { #expect(said.contains { $0.hasSuffix(step.title.text(in: .english)) }) }
    }

    @Test("It follows the reader's system, or keeps to the theme it was made in", arguments: Theme.all)
    func themes(theme: Theme) {
        let followed = String(decoding: Self.export().bytes, as: UTF8.self)
        #expect(followed.contains("prefers-color-scheme:dark"))
        let fixed = String(decoding: Self.export(theme: theme).bytes, as: UTF8.self)
        #expect(!fixed.contains("prefers-color-scheme:dark"))
        #expect(fixed.contains("data-theme=\"\(theme.isDark ? "dark" : "light")\""))
        #expect(fixed.contains("--ink:\(theme.ink.hex);"))
    }

    @Test("A map without steps, and one without measurements, are files, too")
    func bare() {
        let empty = JourneyMap(id: "empty", title: LocalizedText("Empty"))
        let markup = Self.markup(Self.export(measured: nil, map: empty))
        #expect(markup.flaws == [])
        #expect(!markup.tags.contains { $0.name == "dialog" })
        #expect(Self.markup(Self.export(measured: nil)).flaws == [])
    }

    @Test("Texts in another language say so, in the story as well")
    func untranslated() {
        var map = FibreMap.map
        map.title[.russian] = "Подключение"
        let part = Self.markup(Self.export(.russian, measured: nil, map: map))
        #expect(part.values("class", of: "body") == ["signed"])
        #expect(part.values("lang", of: "span").contains("en"))
        #expect(Self.markup(Self.export(.russian)).values("class", of: "body") == [])
    }
}
