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
        \(HTML(map.goal) { "<p class=\"goal\">\($0, in: language)</p>" })\(facts.missedGoal)</div>\(who)\(finding)</div>

        """
    }

    private var facts: HeadFacts { HeadFacts(page: page, words: words) }

    private var kind: HTML {
        let parts = [words.map.kind(map.kind), words.map.state(map.state), words.map.status(map.status)]
        return "\(parts.joined(separator: " · "))"
    }

    private var who: HTML {
        let persona = page.face
        return HTML(persona) { persona in
            """
            <div class="whose">\(ShownImage.face(of: persona, on: page.address, words))\
            <div><b>\(persona.name, in: language)</b>\(HTML(persona.about) { "<p>\($0, in: language)</p>" })\
            \(facts.needs(of: persona))</div></div>
            """
        }
    }

    /// The finding by rule with its figures, and what was measured; without measurements only that there are none: what
    /// then stands behind a text is told where it stands.
    private var finding: HTML {
        let known: HTML =
            page.isMeasured
            ? "<p class=\"how measured\"><span>\(words.map[.measured])\(words.colon)\(page.scopeLine)</span></p>"
            : "<p class=\"scope\">\(page.scopeLine)</p>"
        return """
            <div class="finding">\(HTML(Headline.map(measured, figures: words.figures)) { "<p>\($0.html)</p>" })\(known)</div>
            """
    }
}
