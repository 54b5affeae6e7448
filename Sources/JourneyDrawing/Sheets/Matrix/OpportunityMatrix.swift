// Opportunities by what they bring and what they cost.
import JourneyLanguage
package import JourneyModel

/// The opportunity matrix of a map: customer value upwards, effort to the right.
package struct OpportunityMatrix: Sendable {
    let map: JourneyMap
    let context: DrawingContext

    package init(map: JourneyMap, context: DrawingContext) {
        self.map = map
        self.context = context
    }

    /// An opportunity whose place is known.
    struct Rated {
        var number: Int
        var opportunity: Opportunity
        var step: String
        var value: Int
        var effort: Int

        /// Whether there is still something to decide: neither live nor turned down.
        var isOpen: Bool { opportunity.status.isOpen }
        var quadrant: Quadrant { Quadrant(value: value, effort: effort) }
    }

    /// A corner of the matrix. High is 4 or 5, on both scales.
    enum Quadrant: CaseIterable {
        case doFirst, planIt, fillIn, letGo

        init(value: Int, effort: Int) {
            self = value >= 4 ? (effort >= 4 ? .planIt : .doFirst) : (effort >= 4 ? .letGo : .fillIn)
        }

        func name(_ context: DrawingContext) -> String {
            switch self {
            case .doFirst: context.say(MatrixWord.doFirst)
            case .planIt: context.say(MatrixWord.planIt)
            case .fillIn: context.say(MatrixWord.fillIn)
            case .letGo: context.say(MatrixWord.letGo)
            }
        }
    }

    static let scale = 1...5

    /// The rated ones, the best first: by the score of the map's rule, where it makes one; then customer value, business value,
    /// little effort, and their order on the map.
    var rated: [Rated] {
        let all = map.opportunities.enumerated().compactMap { index, entry -> (Int, Rated)? in
            guard let value = entry.opportunity.customerValue, Self.scale.contains(value),
                let effort = entry.opportunity.effort, Self.scale.contains(effort)
            else { return nil }
            return (
                index,
                Rated(number: 0, opportunity: entry.opportunity, step: entry.step, value: value, effort: effort)
            )
        }
        func rank(_ entry: (Int, Rated)) -> [Double] {
            let rated = entry.1
            // Without a score it stands behind those that have one.
            let score = map.scoring == .value ? 0 : map.score(of: rated.opportunity) ?? -.infinity
            return [
                -score, Double(-rated.value), Double(-(rated.opportunity.businessValue ?? 0)), Double(rated.effort),
                Double(entry.0),
            ]
        }
        return all.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }.enumerated().map { index, entry in
            var rated = entry.1
            rated.number = index + 1
            return rated
        }
    }

    /// The others, with what is missing, in the order of the map.
    var unrated: [(step: String, opportunity: Opportunity)] {
        map.opportunities.filter { _, opportunity in
            let known = [opportunity.customerValue, opportunity.effort]
            return known.contains { $0.map { !Self.scale.contains($0) } ?? true }
        }
    }

    /// What the matrix says: how many open ones bring much for little, and which is the first of them.
    var headline: String {
        let rated = rated
        let first = rated.filter { $0.isOpen && $0.quadrant == .doFirst }
        if map.opportunities.isEmpty { return context.say(MatrixWord.headlineEmpty) }
        guard !rated.isEmpty else {
            return context.say(
                MatrixWord.headlineUnrated, context.count(map.opportunities.count, SheetTotal.opportunities))
        }
        guard let best = first.first else { return context.say(MatrixWord.headlineNone) }
        return context.say(
            MatrixWord.headline, context.figures.numbers.count(first.count),
            context.count(rated.filter(\.isOpen).count, SheetTotal.openOpportunities),
            context.words.quoted(best.opportunity.title.text(in: context.language)))
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(
            title: context.say(MatrixWord.title) + context.colon + map.title.text(in: context.language),
            description: description, context: context)
    }

    /// What it shows, for those who do not see it.
    package var description: String {
        let language = context.language
        var parts = [context.say(MatrixWord.title) + context.colon + map.title.text(in: language), headline]
        for quadrant in Quadrant.allCases {
            let names = rated.filter { $0.quadrant == quadrant }.map { $0.opportunity.title.text(in: language) }
            guard !names.isEmpty else { continue }
            parts.append(
                quadrant.name(context) + context.colon + names.joined(separator: context.figures.strongSeparator))
        }
        let rest = unrated.map { $0.opportunity.title.text(in: language) }
        if !rest.isEmpty {
            parts.append(
                context.say(MatrixWord.unrated) + context.colon
                    + rest.joined(separator: context.figures.strongSeparator))
        }
        return context.sentences(parts)
    }
}
