// The list of maps: what each is about, how much of it is measured, and what it found.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// The first page.
package struct ListPage: Sendable {
    package var site: Site
    package var maps: [MapSummary]

    package init(site: Site, maps: [MapSummary]) {
        self.site = site
        self.maps = maps
    }

    /// The whole document.
    package var html: HTML {
        let words = PageWords(site: site)
        var frame = PageFrame(
            site: site, words: words, title: words[.maps],
            skip: (PageLink(anchor: "content"), words[.skipToContent]))
        if let read = site.log?.readAt {
            frame.status = "<p class=\"fresh\"><i aria-hidden=\"true\"></i>\(words.readAt(read, site: site))</p>"
        }
        let cards: HTML =
            maps.isEmpty
            ? "<p class=\"oops\">\(words[.noMaps])</p>"
            : "<ul class=\"maps\">\(HTML(each: maps) { MapCard(summary: $0, site: site, words: words).html })</ul>"
        return frame.page(
            """
            <div class="intro" id="content" tabindex="-1"><h1>\(words[.maps])</h1>\
            <p>\(words.map.counted(maps.count, .maps))\(HTML(site.log) { " · \(words.span($0, site: site))" })</p></div>\(notices(words))\(cards)
            """)
    }

    private func notices(_ words: PageWords) -> HTML {
        guard !site.facts.notices.isEmpty else { return HTML() }
        return """
            <section class="notices" aria-labelledby="notices"><h2 id="notices">\(words[.unusable])</h2><ul>\
            \(HTML(each: site.facts.notices) { notice in
                "<li><b>\(notice.file)</b><pre>\(notice.text, writtenIn: .english, shownIn: site.language)</pre></li>"
            })</ul></section>
            """
    }
}

/// One map in the list.
private struct MapCard {
    let summary: MapSummary
    let site: Site
    let words: PageWords

    private var map: JourneyMap { summary.map }
    private var language: LanguageTag { site.language }

    var html: HTML {
        """
        <li class="card"><div class="body"><div><h2><a href="\(MapAddress(map: map.id, choice: site.choice).link())">\
        \(map.title, in: language)</a></h2>\(HTML(map.goal) { "<p class=\"goal\">\($0, in: language)</p>" })\
        \(finding)\(people)</div>\(facts)</div>\(spark)\(strip)</li>
        """
    }

    /// The emotion curve in small, over the stages.
    private var spark: HTML {
        let context = site.drawing
        let curve = EmotionCurve(map: map, measured: summary.measured, context: context)
        guard curve.points.filter({ $0.score != nil || $0.assumed != nil }).count > 1 else { return HTML() }
        let svg = curve.stretchedSVG(idPrefix: "spark-" + map.id)
        return "<div class=\"spark\" aria-hidden=\"true\">\(HTML(drawing: svg))</div>"
    }

    /// The stages, as wide as their steps are many.
    private var strip: HTML {
        """
        <ol class="strip" aria-label="\(words[.stagesOfMap])">\(HTML(each: map.stages) { stage in
            "<li style=\"--w:\(max(1, stage.steps.count))\">\(stage.title, in: language)</li>"
        })</ol>
        """
    }

    private var finding: HTML {
        guard let measured = summary.measured, let headline = Headline.map(measured, figures: words.figures) else {
            let reason = summary.measured.flatMap { map in
                map.unmeasured.map { words.figures.sentence($0, in: map.scope) }
            }
            let text = reason ?? words.map[.nothingMeasured]
            return "<p class=\"finding\"><span class=\"how assumed\">\(text)</span></p>"
        }
        return "<p class=\"finding\">\(headline.text)<small>\(headline.detail)</small></p>"
    }

    private var people: HTML {
        guard !summary.personas.isEmpty else { return HTML() }
        return """
            <ul class="people" aria-label="\(words[.seenBy])">\(HTML(each: summary.personas) { persona in
                """
                <li>\(ShownImage.face(of: persona, on: MapAddress(map: map.id), words))\
                \(persona.name, in: language)</li>
                """
            })</ul>
            """
    }

    private var facts: HTML {
        let all = map.stepCount
        let known = map.steps.filter { step in (summary.measured?.steps[step.id]?.reach.count ?? 0) > 0 }.count
        let asked = map.steps.count { step in
            summary.measured?.steps[step.id]?.scores.contains { $0.isEnough } ?? false
        }
        var facts: Facts = [
            (
                words[.status],
                "<span class=\"tag \(literal: map.status == .approved ? "approved" : "")\">\(words.statusName(map.status))</span>"
            )
        ]
        if let owner = map.owner { facts.append((words.map[.owner], "\(owner, in: language)")) }
        facts.append((words[.size], "\(words.sizeOf(map))"))
        facts.append((words[.byEvents], meter(known, of: all)))
        facts.append((words[.byAnswers], meter(asked, of: all)))
        if let reviewed = map.reviewed { facts.append((words[.reviewed], "\(words.dates.text(reviewed))")) }
        return "<dl class=\"facts\">\(HTML(each: facts) { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" })</dl>"
    }

    /// How many steps of all, as a bar and in words.
    private func meter(_ some: Int, of all: Int) -> HTML {
        """
        <span class="meter" aria-hidden="true"><i style="width:\(length: 100 * Double(some) / Double(max(1, all)))%"></i></span>\
        \(words.stepsMeasured(some, of: all))
        """
    }
}
