// The page that is shown when another cannot be: what is wrong, and what would be right.

/// A page about a problem.
package struct ProblemPage: Sendable {
    package var site: Site
    package var message: String
    package var kind: Kind

    /// What went wrong.
    package enum Kind: Hashable, Sendable {
        case missing, badRequest, busy, ourFault
    }

    package init(site: Site, problem: PageProblem) {
        self.site = site
        message = problem.message
        kind =
            switch problem.kind {
            case .missing: .missing
            case .badRequest: .badRequest
            case .busy: .busy
            }
    }

    /// Something failed on our side; the message must be fit for a reader.
    package init(site: Site, failure message: String) {
        self.site = site
        self.message = message
        kind = .ourFault
    }

    /// The whole document.
    package var html: HTML {
        let words = PageWords(site: site)
        let title = words.problemTitle(kind)
        let frame = PageFrame(
            site: site, words: words, title: title, trail: [], skip: (PageLink(anchor: "main"), words.skipToContent))
        return frame.page(
            """
            <div class="oops"><h1>\(title)</h1><p>\(message)</p>\
            <p><a class="btn" href="\(PageLink([]))">\(words.toList)</a></p></div>
            """)
    }
}
