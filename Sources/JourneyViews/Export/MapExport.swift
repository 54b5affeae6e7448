// A map as one file that needs nothing beside it: everything the pages show, the journey in words, and its story.
package import JourneyDrawing
import JourneyEvidence
package import JourneyLanguage
package import JourneyModel
package import JourneySupport

/// The file of a map.
///
/// It loads nothing: style and script stand in it, and its own policy forbids everything else. Without the script all of
/// it can still be read; the script only opens and turns the story.
package struct MapExport: Sendable {
    let page: MapPage
    /// `nil` to follow the reader's system.
    let theme: Theme?
    /// How much of the map the file holds.
    package var content = ExportContent.whole

    /// - Parameters:
    ///   - reading: the map, its personas, and what was measured of the journeys asked for.
    ///   - theme: the one theme of the file; without it light or dark as the reader's system is.
    ///   - related: the maps that this one names; each is taken to be a file of its own beside this one.
    package init(
        _ reading: MapSummary, language: LanguageTag, theme: Theme? = nil, zone: ZoneRules = .utc,
        measurer: any TextMeasuring = ApproximateMeasurer(), related: [JourneyMap] = []
    ) {
        self.theme = theme
        let named = Dictionary(related.map { ($0.id, $0) }) { first, _ in first }
        let facts = SiteFacts(title: reading.map.title, zone: zone, measurer: measurer, maps: named)
        let site = Site(facts: facts, assets: .inlined, choice: ReaderChoice(language: language))
        var address = MapAddress(map: reading.map.id, persona: reading.measured?.scope.persona?.id)
        address.isFile = true
        page = MapPage(site: site, reading: reading, address: address)
    }

    private var words: PageWords { page.words }

    /// The pictures that the file shows: a file that is sent around holds no other portraits.
    private var images: [ImageFile] {
        page.measured.map.images + [page.face?.picture?.image].compactMap { $0 }
    }

    /// The whole file.
    package var html: HTML {
        let words = self.words
        let head: HTML = """
            \(HTML(when: content != .table, ShownImage.store(images)))\
            \(ExportHead(page: page, words: words).html.keepingFigures)\(notice)\(page.missing)
            """
        let frame = ExportFrame(page: page, words: words, theme: theme, parts: parts)
        switch content {
        case .whole:
            let body: HTML = """
                \(head)
                \(TakeawayList(page: page, words: words).html)
                \(map)
                \(narrative)
                \(charts)
                \(outline)
                \(table)
                """
            return frame.document(body, story: Story(page: page, words: words).html.keepingFigures)
        // The outline says the takeaways itself.
        case .outline: return frame.document("\(head)\n\(outline)", story: HTML())
        case .table:
            let takeaways = TakeawayList(page: page, words: words, isLinked: false).html
            return frame.document("\(head)\n\(takeaways)\n\(table)", story: HTML())
        }
    }

    /// The parts of the file in their order, as its first links name them.
    private var parts: [ExportPart] {
        let words = self.words
        switch content {
        case .whole: break
        case .outline: return [ExportPart(anchor: "outline", name: words.map.catalogue[ExportWord.inPoints])]
        case .table: return [ExportPart(anchor: "table", name: words.view(.table))]
        }
        let hasCharts = !MapPanels(page: page, words: words).html.isEmpty
        return [
            ExportPart(anchor: "map", name: words.view(.map)),
            ExportPart(anchor: "words", name: words.map.catalogue[ExportWord.inWords]),
            hasCharts ? ExportPart(anchor: "charts", name: words.map.catalogue[ExportWord.charts]) : nil,
            ExportPart(anchor: "outline", name: words.map.catalogue[ExportWord.inPoints]),
            ExportPart(anchor: "table", name: words.view(.table)),
        ].compactMap { $0 }
    }

    /// Whose journeys were measured; that none were is told at the head.
    private var scope: HTML { HTML(when: page.isMeasured, "<p>\(page.scopeLine)</p>") }

    /// That texts stand in another language than the file's, said once.
    private var notice: HTML {
        let language = page.site.language
        let (title, own) = page.measured.map.title.resolved(in: language)
        if own.base != language.base || title.isEmpty {
            return "<p class=\"borrowed\">\(words.fill(.untranslatedMap, words.name(of: own)))</p>"
        }
        guard MapGrid(page: page).html.isPartlyUntranslated else { return HTML() }
        return "<p class=\"borrowed\">\(words.fill(.untranslatedTexts, page.measured.map.language.sign))</p>"
    }

    // MARK: Parts

    private var map: HTML {
        """
        <section class="sheet" id="map" aria-labelledby="map-title" tabindex="-1">\
        <h2 id="map-title" class="vh">\(words[.mapTitle])</h2>\(MapGrid(page: page).html)</section>
        <div class="foot">\(scope)<ul class="legend">\(page.legend)</ul></div>
        \(page.about)
        """
    }

    private var narrative: HTML {
        part(
            "words", words.map.catalogue[ExportWord.journeyInWords],
            Narrative(page: page, words: words).html.keepingFigures)
    }

    private var charts: HTML {
        let panels = MapPanels(page: page, words: words).html
        guard !panels.isEmpty else { return HTML() }
        return part("charts", words.map.catalogue[ExportWord.charts], panels)
    }

    private var outline: HTML {
        var outline = OutlineView(page: page, words: words)
        outline.place = ViewPlace(anchor: "outline-text", steps: "outline_step_", heading: 3)
        return part("outline", words.map.catalogue[ExportWord.inPoints], outline.html)
    }

    private var table: HTML {
        var table = TableView(page: page, words: words)
        table.anchor = "table-text"
        return part("table", words.view(.table), table.html)
    }

    private func part(_ anchor: StaticString, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="part" id="\(literal: anchor)" aria-labelledby="\(literal: anchor)-title" tabindex="-1">\
        <h2 id="\(literal: anchor)-title">\(title)</h2>
        \(content)</section>
        """
    }
}

/// What a file holds of a map.
package enum ExportContent: Sendable {
    /// Everything, with the story.
    case whole
    /// Only its outline, or only its table.
    case outline, table
}

/// A part of the file that its first links lead to.
struct ExportPart {
    var anchor: String
    var name: String
}

extension MapGrid {
    init(page: MapPage) {
        self.init(measured: page.measured, site: page.site, words: page.words, address: page.address)
    }
}
