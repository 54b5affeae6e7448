// What every page is told beside its own content: whose site it is, which log stands behind it, where its files are.
package import JourneyDrawing
package import JourneyLanguage
package import JourneyModel
package import JourneySupport

/// The site around a page.
package struct Site: Sendable {
    package var facts: SiteFacts
    package var assets: PageAssets
    package var choice: ReaderChoice

    package init(facts: SiteFacts, assets: PageAssets, choice: ReaderChoice = ReaderChoice()) {
        self.facts = facts
        self.assets = assets
        self.choice = choice
    }

    package var language: LanguageTag { choice.language }

    /// The link to the list of maps.
    var home: PageLink { PageLink([], query: choice.query) }

    /// The company, as the workspace calls it.
    package var title: LocalizedText { facts.title }
    package var log: LogFacts? { facts.log }
    package var zone: ZoneRules { facts.zone }

    /// What every drawing on the site's pages is told; its colours become the page's, see `HTML(drawing:)`.
    var drawing: DrawingContext {
        DrawingContext(language: language, measurer: facts.measurer, zone: zone)
    }

    /// The day of a time in microseconds since 1970, in the workspace's zone.
    package func day(of time: Int64) -> CalendarDate {
        zone.day(of: time)
    }

    /// Midnight at the start of a day in the workspace's zone, in microseconds since 1970.
    package func start(of day: CalendarDate) -> Int64 {
        zone.start(of: day)
    }
}

/// What the workspace says of itself.
package struct SiteFacts: Sendable {
    /// The company, as the workspace calls it.
    package var title: LocalizedText
    /// The log the numbers come from; `nil` before there is one.
    package var log: LogFacts?
    /// Where times are written as days.
    package var zone: ZoneRules
    /// Files of the workspace that cannot be used, and why.
    package var notices: [SiteNotice]
    /// Who knows how wide texts will be; by guess unless somebody who knows the fonts is put in.
    package var measurer: any TextMeasuring
    /// The maps of the workspace by id, for links from one to another.
    package var maps: [String: JourneyMap]

    package init(
        title: LocalizedText, log: LogFacts? = nil, zone: ZoneRules = .utc,
        notices: [SiteNotice] = [], measurer: any TextMeasuring = ApproximateMeasurer(),
        maps: [String: JourneyMap] = [:]
    ) {
        self.title = title
        self.log = log
        self.zone = zone
        self.notices = notices
        self.measurer = measurer
        self.maps = maps
    }
}

/// A file that cannot be used.
package struct SiteNotice: Hashable, Sendable {
    /// Relative to the workspace.
    package var file: String
    /// What is wrong and what would be right, a line each.
    package var text: String

    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }
}

/// What a reader should know of the log.
package struct LogFacts: Hashable, Sendable {
    package var events: Int
    package var customers: Int
    /// The first and the last event, in microseconds since 1970 in UTC.
    package var firstEvent: Int64?
    package var lastEvent: Int64?
    package var version: String
    /// When the log was last read, in microseconds since 1970 in UTC.
    package var readAt: Int64?

    package init(
        events: Int, customers: Int, firstEvent: Int64?, lastEvent: Int64?, version: String, readAt: Int64? = nil
    ) {
        self.events = events
        self.customers = customers
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
        self.version = version
        self.readAt = readAt
    }
}

/// The addresses of the files a page loads.
package struct PageAssets: Hashable, Sendable {
    package var style: PageLink
    package var script: PageLink
    package var icon: PageLink
    /// The font of most texts, loaded early; `nil` when the site has none and the reader's own is used.
    package var font: PageLink?

    package init(style: PageLink, script: PageLink, icon: PageLink, font: PageLink? = nil) {
        self.style = style
        self.script = script
        self.icon = icon
        self.font = font
    }
}
