// What the map tells, on top of it: each with what it rests on, and the way to its step and its opportunity.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Writes the takeaways.
struct TakeawayList: MapPagePart {
    let page: MapPage
    let words: PageWords

    var html: HTML {
        let takeaways = map.takeaways
        guard !takeaways.isEmpty else { return HTML() }
        return """
            <section class="takeaways" aria-labelledby="takeaways"><h2 id="takeaways">\(words.map[.takeaways])</h2><ol>\
            \(HTML(each: takeaways, item))</ol></section>
            """
    }

    private func item(_ takeaway: Takeaway) -> HTML {
        let evidence: HTML =
            takeaway.evidence.isEmpty
            ? "<span class=\"how assumed\">\(words[.assumedNoEvidence])</span>"
            : HTML(each: takeaway.evidence) { record in
                let (mark, _) = details.knownBy(record.kind)
                return "<span class=\"how \(literal: mark)\"><span>\(details.record(record))</span></span>"
            }
        return """
            <li><p>\(takeaway.title, in: language)</p><div class="why">\(evidence)</div>\(links(takeaway))</li>
            """
    }

    private func links(_ takeaway: Takeaway) -> HTML {
        let step = takeaway.step.flatMap { map.step($0) }
        let opportunity = takeaway.opportunity.flatMap { id in
            map.opportunities.first { $0.opportunity.id == id }?.opportunity
        }
        guard step != nil || opportunity != nil else { return HTML() }
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
