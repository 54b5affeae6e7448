// The page of a map: its head, takeaways, the grid, and the funnel and network below.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// A map as it is read in a browser, in one of three views.
package struct MapPage: Sendable {
    let site: Site
    let measured: MeasuredMap
    /// The personas of the map, in its order.
    let personas: [Persona]
    let address: MapAddress

    /// - Parameter reading: the map, measured for the persona and the period of the address.
    package init(site: Site, reading: MapSummary, address: MapAddress) {
        self.site = site
        self.address = address.chosen(site.choice)
        personas = reading.personas
        measured =
            reading.measured
            ?? MeasuredMap(
                map: reading.map,
                scope: MeasuredScope(
                    persona: reading.personas.first { $0.id == address.persona },
                    period: address.period.period(in: site),
                    firstEvent: nil, lastEvent: nil, journeys: 0, customers: 0, responses: 0,
                    window: reading.map.measurement.window, logVersion: ""))
    }

    /// The whole document.
    package var html: HTML {
        let skip: (PageLink, String) =
            address.view == .map
            ? (PageLink(anchor: "map"), words[.skipToMap]) : (PageLink(anchor: "content"), words[.skipToContent])
        var frame = PageFrame(
            site: site, words: words, title: documentTitle, trail: [PageFrame.Crumb(text: measured.map.title)],
            skip: skip, address: address.content)
        if let read = site.log?.readAt {
            frame.status = "<p class=\"fresh\"><i aria-hidden=\"true\"></i>\(words.readAt(read, site: site))</p>"
        }
        let (head, content) = (MapHead(page: self, words: words).html, self.content)
        // A map in another language says so once; in one that is translated in part each such text is marked.
        let (title, language) = measured.map.title.resolved(in: site.language)
        frame.marksUntranslated = language.base == site.language.base && !title.isEmpty
        guard head.isPartlyUntranslated || content.isPartlyUntranslated else { return frame.page("\(head)\(content)") }
        let notice =
            frame.marksUntranslated
            ? words.fill(.untranslatedTexts, measured.map.language.sign)
            : words.fill(.untranslatedMap, words.name(of: language))
        return frame.page("\(head)<p class=\"borrowed\">\(notice)</p>\(content)")
    }

    /// Whose face stands beside the map where one alone does.
    var face: Persona? { MapPicture.face(of: measured.steps.isEmpty ? nil : measured, among: personas) }

    var words: PageWords { PageWords(site: site) }
    var details: Details { Details(measured: measured, site: site, words: words) }

    private var documentTitle: String {
        let title = measured.map.title.text(in: site.language)
        return address.view == .map ? title : "\(title) · \(words.view(address.view))"
    }

    private var content: HTML {
        switch address.view {
        case .map: mapContent
        case .outline: OutlineView(page: self, words: words).html
        case .table: TableView(page: self, words: words).html
        }
    }

    private var mapContent: HTML {
        let grid = MapGrid(measured: measured, site: site, words: words, address: address)
        return """
            \(missing)\(finding.keepingFigures)\(TakeawayList(page: self, words: words).html.keepingFigures)
            <section class="sheet" id="map" aria-labelledby="map-title" tabindex="-1">\
            <h2 id="map-title" class="vh">\(words[.mapTitle])</h2>\(grid.html)</section>
            \(foot)\(about)
            \(MapPanels(page: self, words: words).html)
            """
    }

    /// What was found, by rule, and the figures behind it.
    private var finding: HTML {
        HTML(Headline.map(measured, figures: words.figures)) { headline in
            "<p class=\"found\">\(headline.html)</p>"
        }
    }

    // MARK: Below the grid

    private var foot: HTML {
        """
        <div class="foot"><p>\(scopeLine)</p><ul class="legend">\(legend)\
        <li><a href="\(address.picture)" rel="nofollow">\(words[.asPicture])</a></li></ul></div>
        """
    }

    /// What the marks of the map mean.
    var legend: HTML {
        """
        <li><span class="how measured">\(words.map[.measured])</span></li>\
        <li><span class="how reported">\(words.map[.reported].raisedFirst)</span></li>\
        <li><span class="how assumed">\(words.map[.assumed])</span></li>\
        \(HTML(each: statedFaces) { "<li>\($0.face)<span>\($0.name)</span></li>" })\
        \(HTML(when: measured.curve != nil, "<li><i class=\"swatch\" aria-hidden=\"true\"></i>\(words.map[.middleHalf])</li>"))\
        \(HTML(when: hasTargets, "<li><i class=\"aimkey\" aria-hidden=\"true\"></i>\(words.map[.target])</li>"))
        """
    }

    /// The faces of feelings that were not measured, those that the map bears, with what their outline says.
    private var statedFaces: [(face: HTML, name: String)] {
        let curve = EmotionCurve(map: measured.map, measured: measured, context: site.drawing)
        let stated = Set(curve.points.filter(\.isStated).map(\.isRead))
        return [true, false].filter(stated.contains).map { isRead in
            let face = Face(value: 0, isAssumed: true, isRead: isRead).svg(size: 16, theme: .light)
            return (HTML(drawing: face), words.map[isRead ? .keyRead : .keyGuess])
        }
    }

    private var hasTargets: Bool { measured.map.steps.contains { $0.emotion?.target != nil } }

    /// What is known of the map as a whole, and of its personas, and what its check leaves unsaid.
    var aboutFacts: Facts {
        details.aboutMap
            + personas.compactMap { persona in
                let facts = details.facts(persona)
                guard !facts.isEmpty else { return nil }
                let value: HTML = "<ul>\(HTML(each: facts) { "<li>\($0.name)\(words.colon)\($0.value)</li>" })</ul>"
                return (persona.name.text(in: site.language), value)
            } + [details.silences].compactMap(\.self)
    }

    var about: HTML {
        let facts = aboutFacts
        return """
            <details class="about"><summary>\(words[.aboutThisMap])</summary><dl>\
            \(HTML(each: facts) { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" })</dl></details>
            """
    }

    /// Whether anything on the map was measured.
    var isMeasured: Bool { measured.isMeasured }

    /// Whose journeys, when, how many, from which log.
    var scopeLine: HTML {
        let scope = measured.scope
        if let reason = measured.unmeasured { return "\(words.figures.sentence(reason, in: scope))" }
        guard isMeasured else { return "\(words.map[.nothingMeasured])" }
        return "\(words.scopeLine(scope))"
    }

    var missing: HTML {
        let missing: [(PageWord, [String])] = [
            (.missingEvents, measured.missingEvents), (.missingProperties, measured.missingProperties),
            (.missingQuestions, measured.missingQuestions),
        ]
        return HTML(each: missing.filter { !$0.1.isEmpty }) { word, names in
            "<p class=\"notice\">\(words.missing(word, names))</p>\n"
        }
    }
}
