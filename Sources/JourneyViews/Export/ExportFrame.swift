// What stands around the file: its policy, its style and script, the links to its parts, its foot.
import CWebAssets
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// The frame of the file.
struct ExportFrame: MapPagePart {
    let page: MapPage
    let words: PageWords
    let theme: Theme?
    let parts: [ExportPart]

    /// - Parameter story: the dialog, after everything else.
    func document(_ main: HTML, story: HTML) -> HTML {
        let title = map.title.text(in: language)
        let headline = Headline.map(measured, figures: words.figures)
        let description = [headline?.text, headline?.detail].compactMap { $0 }.joined(separator: words.comma)
        return """
            <!doctype html>
            <html lang="\(language.markup)" class="export"\(fixed)>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            \(HTML(when: !description.isEmpty, "<meta name=\"description\" content=\"\(description)\">\n"))\
            \(HTML(map.owner) { "<meta name=\"author\" content=\"\($0.text(in: language))\">\n" })\
            <meta name="generator" content="\(PageWords.product)">
            <link rel="icon" href="\(Self.icon)">
            <style>
            \(HTML(trusted: Array(PageStyle.tokens(of: theme).utf8)))\(HTML(trusted: Self.style))</style>
            </head>
            <body\(HTML(when: marksUntranslated, " class=\"signed\""))>
            \(skip)
            \(top(hasStory: !story.isEmpty))
            <main id="main">
            \(main)
            </main>
            <footer class="site"><span>\(PageWords.product) · \(words[.promise])</span></footer>
            \(story)<script>\(HTML(trusted: Self.script))</script>
            </body>
            </html>

            """
    }

    /// As on the pages: each such text, unless all of the map is in another language.
    private var marksUntranslated: Bool {
        let (title, own) = map.title.resolved(in: language)
        return own.base == language.base && !title.isEmpty
    }

    private var fixed: HTML {
        HTML(theme) { " data-theme=\"\($0.isDark ? "dark" : "light")\"" }
    }

    /// To the first part.
    private var skip: HTML {
        let anchor = parts.first?.anchor ?? "main"
        let name = words[anchor == "map" ? .skipToMap : .skipToContent]
        return "<a class=\"skip\" href=\"\(PageLink(anchor: anchor))\">\(name)</a>"
    }

    private func top(hasStory: Bool) -> HTML {
        let present: HTML = """
            <button type="button" class="btn primary" data-story hidden>\(Self.play)\(words.map.catalogue[ExportWord.present])</button>
            """
        return """
            <header class="top"><span class="mark">\(PageFrame.mark)<span>\(PageWords.product)</span></span>
            \(HTML(when: parts.count > 1, links))\(HTML(when: hasStory, present))</header>
            """
    }

    private var links: HTML {
        """
        <nav class="parts" aria-label="\(words[.onThisPage])"><ul>\(HTML(each: parts) { part in
            "<li><a href=\"\(PageLink(anchor: part.anchor))\">\(part.name)</a></li>"
        })</ul></nav>
        """
    }

    private static let play: HTML = """
        <svg width="14" height="14" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M5 3.2v13.6L17 10Z"/></svg>
        """
}

extension ExportFrame {
    // MARK: What the pages load, and the file carries

    private static let style = bytes(webAssetStyle()) + bytes(webAssetExportStyle())
    private static let script = bytes(webAssetScript()) + bytes(webAssetStory())

    /// Nothing is loaded; of scripts only the one of the file runs, by its hash.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(ScriptHash.base64(script))'; "
        + "img-src data:; base-uri 'none'; form-action 'none'"

    private static let icon =
        "data:image/svg+xml," + PageLink.encoded(String(decoding: bytes(webAssetIcon()), as: UTF8.self))

    private static func bytes(_ asset: WebAsset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}

extension PageAssets {
    /// Of a file that loads nothing.
    static let inlined = PageAssets(
        style: PageLink(anchor: ""), script: PageLink(anchor: ""), icon: PageLink(anchor: ""))
}
