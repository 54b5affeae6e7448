// The head of the file: which journey, whose, what was found, and on what it stands.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Writes the head.
struct ExportHead: MapPagePart {
    let page: MapPage
    let words: PageWords

    var html: HTML {
        """
        <div class="head opened"><div class="what"><p class="kind">\(kind)</p><h1>\(map.title, in: language)</h1>\
        \(HTML(map.goal) { "<p class=\"goal\">\($0, in: language)</p>" })</div>\(who)\(finding)</div>

        """
    }

    private var kind: HTML {
        let parts = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status)]
        return "\(parts.joined(separator: " · "))"
    }

    private var who: HTML {
        let persona = page.face
        return HTML(persona) { persona in
            """
            <p class="whose">\(ShownImage.face(of: persona, on: page.address, words))\
            <span><b>\(persona.name, in: language)</b>\(HTML(persona.about) { "<span>\($0, in: language)</span>" })</span></p>
            """
        }
    }

    /// The finding by rule with its figures; without measurements that there are none.
    private var finding: HTML {
        let headline = Headline.map(measured, figures: words.figures)
        let mark: StaticString = headline == nil ? "assumed" : "measured"
        let known = headline == nil ? words.map[.assumed] : words.map[.measured]
        return """
            <div class="finding">\(HTML(headline) { "<p>\($0.html)</p>" })\
            <p class="how \(literal: mark)"><span>\(known)\(words.colon)\(page.scopeLine)</span></p></div>
            """
    }
}
