// The page that is shown when another cannot be: what is wrong, and what would be right.
import JourneyDrawing
import JourneyLanguage

/// A page about a problem.
package struct ProblemPage: Sendable {
    package var site: Site
    private let kind: Kind
    private let problem: PageProblem?
    /// What was said of it in English by whatever failed.
    private let detail: String?

    /// What went wrong.
    private enum Kind: Hashable, Sendable {
        case missing, badRequest, busy, ourFault
    }

    package init(site: Site, problem: PageProblem) {
        self.site = site
        self.problem = problem
        detail = problem.detail
        kind =
            switch problem.kind {
            case .missing: .missing
            case .badRequest: .badRequest
            case .busy: .busy
            }
    }

    /// Something failed on our side.
    /// - Parameter message: why, in English, when that is fit for a reader.
    package init(site: Site, failure message: String?) {
        self.site = site
        problem = nil
        detail = message
        kind = .ourFault
    }

    /// The whole document.
    package var html: HTML {
        let words = PageWords(site: site)
        let catalogue = words.map.catalogue
        let title = catalogue[titleWord]
        let frame = PageFrame(
            site: site, words: words, title: title, skip: (PageLink(anchor: "main"), words[.skipToContent]))
        let said = problem?.text(in: catalogue) ?? (detail == nil ? catalogue[ProblemWord.ourFault] : nil)
        return frame.page(
            """
            <div class="oops"><h1>\(title)</h1>\(HTML(said) { "<p>\($0)</p>" })\
            \(HTML(detail) { "<p>\($0, writtenIn: .english, shownIn: site.language)</p>" })\
            <p><a class="btn" href="\(site.home)">\(words[.toList])</a></p></div>
            """)
    }

    private var titleWord: ProblemWord {
        switch kind {
        case .missing: .titleMissing
        case .badRequest: .titleBadRequest
        case .busy: .titleBusy
        case .ourFault: .titleOurFault
        }
    }
}
