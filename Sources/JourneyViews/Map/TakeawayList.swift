// What the map tells, on top of it: each with what it rests on, and the way to its step and its opportunity.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Writes the takeaways.
struct TakeawayList: MapPagePart {
    let page: MapPage
    let words: PageWords
    /// Whether the steps and opportunities stand on the same page.
    var isLinked = true

    var html: HTML {
        let takeaways = map.takeaways
        guard !takeaways.isEmpty else { return HTML() }
        return """
            <section class="takeaways" aria-labelledby="takeaways"><h2 id="takeaways">\(words.map[.takeaways])</h2><ol>\
            \(HTML(each: takeaways.enumerated()) { item($1, number: $0 + 1) })</ol></section>
            """
    }

    private func item(_ takeaway: Takeaway, number: Int) -> HTML {
        let evidence: HTML =
            takeaway.evidence.isEmpty
            ? "<span class=\"how assumed\">\(words[.assumedNoEvidence])</span>"
            : HTML(each: takeaway.evidence) { record in
                let (mark, _) = details.knownBy(record.kind)
                return "<span class=\"how \(literal: mark)\"><span>\(details.record(record))</span></span>"
            }
        return """
            <li>\(HTML(telling(takeaway, number: number)) { $0 })<p>\(takeaway.title, in: language)</p><div class="why">\(evidence)</div>\(links(takeaway))</li>
            """
    }

    /// The number of its step that tells most, as pictures lead with it; it can be asked what stands behind it.
    private func telling(_ takeaway: Takeaway, number: Int) -> HTML? {
        guard let step = takeaway.step.flatMap({ map.step($0) }),
            let telling = TellingFigure.at(step.id, of: measured, context: page.site.drawing),
            var figure = figures.figure(telling.row, at: step.id)
        else { return nil }
        figure.key = "takeaway_\(number)"
        let meaning: StaticString =
            switch telling.meaning {
            case .bad: "bad"
            case .good: "good"
            case .neither: "plain"
            }
        let popover = FigurePopover(
            figure: figure, place: step.title, measured: measured, site: page.site, words: words
        ).popover(style: "tell num", face: "\(telling.value)", spoken: telling.name)
        return """
            <div class="telling \(literal: meaning)">\(popover.html)\
            <span>\(telling.name)<small>\(telling.n)</small></span></div>
            """
    }

    private func links(_ takeaway: Takeaway) -> HTML {
        let step = takeaway.step.flatMap { map.step($0) }
        let opportunity = takeaway.opportunity.flatMap { id in
            map.opportunities.first { $0.opportunity.id == id }?.opportunity
        }
        guard step != nil || opportunity != nil else { return HTML() }
        guard isLinked else {
            return """
                <div class="go">\(HTML(step) { "<span>\(words[.stepLabel])\(words.colon)\($0.title, in: language)</span>" })\
                \(HTML(opportunity) { "<span>\(words[.opportunityLabel])\(words.colon)\($0.title, in: language)</span>" })</div>
                """
        }
        return """
            <div class="go">\(HTML(step) { step in
                "<a href=\"\(PageLink(anchor: "step_" + step.id))\">\(words[.stepLabel])\(words.colon)\(step.title, in: language)</a>"
            })\(HTML(opportunity) { opportunity in
                """
                <a href="\(PageLink(anchor: "opp_" + opportunity.id))">\(words[.opportunityLabel])\(words.colon)\
                \(opportunity.title, in: language)</a>
                """
            })</div>
            """
    }
}
