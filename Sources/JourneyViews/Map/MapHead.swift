// The head of a map's pages: title and goal, whose journeys, which view, which period. All of it links and one form.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Writes the head.
struct MapHead: MapPagePart {
    let page: MapPage
    let words: PageWords

    private var site: Site { page.site }
    private var address: MapAddress { page.address }
    private var facts: HeadFacts { HeadFacts(page: page, words: words) }

    var html: HTML {
        """
        <div class="head"><div class="what">\(HTML(details.parent(from: address)) { "<p class=\"partof\">\($0)</p>" })<h1>\(map.title, in: language)</h1>\
        \(HTML(map.goal) { "<p class=\"goal\">\($0, in: language)</p>" })\(facts.missedGoal)</div>\
        \(HTML(when: !page.personas.isEmpty, who))\
        <div class="tools">\(views)\(periods)</div></div>
        """
    }

    // MARK: Whose journeys

    private var who: HTML {
        """
        <div class="who"><nav aria-label="\(words[.whoseJourneys])"><ul>\
        \(choice(nil))\(HTML(each: page.personas, choice))</ul></nav>\
        \(HTML(page.face, facts.needs))</div>
        """
    }

    private func choice(_ persona: Persona?) -> HTML {
        let isChosen = address.persona == persona?.id
        let name: HTML = persona.map { "\($0.name, in: language)" } ?? "\(words[.everyone])"
        let about: HTML =
            isChosen ? (persona.map(self.about) ?? journeys) : ""
        return """
            <li><a href="\(address.seen(by: persona?.id).link())"\(HTML(when: isChosen, " aria-current=\"true\""))>\
            \(ShownImage.face(of: persona, on: address, words))\
            <span class="name"><b>\(name)</b>\(HTML(when: isChosen, "<span>\(about)</span>"))</span></a></li>
            """
    }

    /// How many journeys were counted; where none could be, the page says so below.
    private var journeys: HTML {
        page.isMeasured ? "\(words.everyoneAbout(measured.scope.journeys))" : HTML()
    }

    private func about(_ persona: Persona) -> HTML {
        let about = persona.about.map { "\($0, in: language)" as HTML }
        // Only beside a log is it a lack that such customers cannot be found.
        let lack: HTML? = persona.segment == nil && site.log != nil ? "\(words[.notMeasurable])" : nil
        return HTML(each: [about, lack].compactMap(\.self).enumerated()) { $0 == 0 ? $1 : " · \($1)" }
    }

    // MARK: View and period

    private var views: HTML {
        """
        <nav class="seg" aria-label="\(words[.views])"><ul>\(HTML(each: MapView.allCases) { view in
            """
            <li><a href="\(address.showing(view).link())"\(HTML(when: view == address.view, " aria-current=\"page\""))>\
            \(words.view(view))</a></li>
            """
        })</ul></nav>
        """
    }

    private var periods: HTML {
        """
        <details class="menu"><summary>\(words.periodName(address.period))\(Self.chevron)</summary><div>\
        <ul>\(HTML(each: PeriodChoice.offered) { period in
            """
            <li><a href="\(address.over(period).link())"\(HTML(when: period == address.period, " aria-current=\"true\""))>\
            \(words.periodName(period))</a></li>
            """
        })</ul>\(form)</div></details>
        """
    }

    private var form: HTML {
        let (from, to): (String, String) =
            if case .days(let first, let last) = address.period {
                (first.map { "\($0)" } ?? "", last.map { "\($0)" } ?? "")
            } else {
                ("", "")
            }
        let (low, high) = (site.log?.firstEvent.map { site.day(of: $0) }, site.log?.lastEvent.map { site.day(of: $0) })
        let limits: HTML = "\(HTML(low) { " min=\"\("\($0)")\"" })\(HTML(high) { " max=\"\("\($0)")\"" })"
        return """
            <form action="\(PageLink(address.path))" method="get">\
            \(HTML(each: address.over(.wholeLog).query) { name, value in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            })\
            <label>\(words[.fromDay])<input type="date" name="from" value="\(from)"\(limits)></label>\
            <label>\(words[.toDay])<input type="date" name="to" value="\(to)"\(limits)></label>\
            <button class="btn" type="submit">\(words[.show])</button></form>\
            <p>\(words[.periodRule])</p>
            """
    }

    private static let chevron: HTML = """
        <svg width="14" height="14" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" \
        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="m5 8 5 5 5-5"/></svg>
        """
}
