// A wall of maps: what each is, how much of it is known, and where it hurts most.
package import JourneyEvidence
package import JourneyLanguage
package import JourneyModel
package import JourneySupport

/// The maps of a workspace on one picture.
package struct MapPortfolio: Sendable {
    /// A map with its measurements, if there are any.
    package struct Entry: Sendable {
        let map: JourneyMap
        let measured: MeasuredMap?

        package init(map: JourneyMap, measured: MeasuredMap? = nil) {
            self.map = map
            self.measured = measured?.isMeasured == true ? measured : nil
        }

        /// The day by which the map has to be looked at again; `nil` where nobody has said how often.
        var nextReview: CalendarDate? {
            guard let reviewed = map.reviewed, let every = map.reviewEvery else { return nil }
            // A cadence beyond any calendar never comes.
            let days = every.microseconds / 86_400_000_000
            return days > 1_000_000 ? nil : reviewed.adding(days: Int(days))
        }

        /// Whether a review is due on a day: the cadence is over, or there is one and nobody has ever looked. Archived
        /// maps are not reviewed.
        func isDue(on today: CalendarDate) -> Bool {
            guard map.status != .retired, map.reviewEvery != nil else { return false }
            guard map.reviewed != nil else { return true }
            return nextReview.map { $0 <= today } ?? false
        }

        /// Steps that were counted in a log, and steps with enough answers for a score.
        var byEvents: Int { map.steps.count { measured?.steps[$0.id]?.isBound ?? false } }
        var byAnswers: Int {
            map.steps.count { measured?.steps[$0.id]?.scores.contains(where: \.isEnough) ?? false }
        }
    }

    let title: LocalizedText?
    let entries: [Entry]
    let today: CalendarDate
    let context: DrawingContext

    /// - Parameters:
    ///   - title: whose maps they are.
    ///   - today: the day from which reviews are due.
    package init(
        title: LocalizedText? = nil, entries: [Entry], today: CalendarDate, context: DrawingContext
    ) {
        self.title = title
        self.entries = entries
        self.today = today
        self.context = context
    }

    /// What the wall says: how many maps are measured, and how many have to be looked at again.
    var headline: String {
        guard !entries.isEmpty else { return context.say(PortfolioWord.headlineEmpty) }
        let total = context.count(entries.count, SheetTotal.maps)
        let measured = context.say(
            PortfolioWord.headline, context.figures.numbers.count(entries.count { $0.byEvents + $0.byAnswers > 0 }),
            total)
        let due = entries.count { $0.isDue(on: today) }
        guard due > 0 else { return measured }
        return measured + context.figures.strongSeparator
            + context.say(PortfolioWord.headlineDue, context.figures.numbers.count(due))
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(
            title: title.map { context.say(PortfolioWord.title) + context.colon + $0.text(in: context.language) }
                ?? context.say(PortfolioWord.title),
            description: description, context: context)
    }

    /// What it shows, for those who do not see it.
    package var description: String {
        let language = context.language
        let lines = entries.map { entry in
            [
                entry.map.title.text(in: language), context.words.kind(entry.map.kind),
                context.words.status(entry.map.status), review(entry),
                entry.measured.map { context.figures.circumstances($0.scope) } ?? context.words[.nothingMeasured],
            ].joined(separator: context.figures.separator)
        }
        return context.sentences([context.say(PortfolioWord.title), headline] + lines)
    }

    /// When a map was reviewed, and when it has to be again.
    func review(_ entry: Entry) -> String {
        let map = entry.map
        guard let reviewed = map.reviewed else { return context.say(PortfolioWord.neverReviewed) }
        let date = context.dates.text(reviewed)
        guard let next = entry.nextReview, map.status != .retired else {
            return context.say(PortfolioWord.reviewed, date)
        }
        return context.say(
            entry.isDue(on: today) ? PortfolioWord.reviewDue : .reviewNext, date, context.dates.text(next))
    }
}
