// Findings by rule: what was counted, for whom, when, and n. No cause is claimed.
package import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// What a picture shows, in one line, and the figures behind it in a second.
package struct Headline: Hashable, Sendable {
    package var text: String
    /// A second finding, of another kind; only a map's headline has one.
    package var also: String?
    package var detail: String

    // MARK: Funnel

    /// Where most customers stop: `4 in 10 stop between “Checks the address” and “Signs”`.
    ///
    /// Those who may still take the step are left out of the share and named beside it.
    package static func funnel(_ funnel: MeasuredFunnel, scope: MeasuredScope, figures: FigureWords) -> Headline {
        let words = figures.words
        guard let first = funnel.steps.first, let last = funnel.steps.last, funnel.steps.count > 1 else {
            return Headline(text: words[.funnel], detail: figures.circumstances(scope))
        }
        func name(_ stage: FunnelStage) -> String { words.quoted(stage.title.text(in: figures.language)) }
        if first.reached.total < FigureWords.fewest {
            let count = words.counted(first.reached.total, .customers)
            return Headline(text: words.fill(.headlineFew, count), detail: figures.circumstances(scope))
        }
        let losses = funnel.steps.indices.dropFirst().map { (index: $0, loss: funnel.loss(before: $0)) }
        guard
            let worst = losses.filter({ $0.loss.total >= FigureWords.fewest && $0.loss.count > 0 })
                .max(by: { ($0.loss.share, $1.index) < ($1.loss.share, $0.index) })
        else {
            // A loss that nobody can know yet is not none.
            let open = funnel.steps.indices.dropFirst().max {
                (funnel.steps[$0].stillOpen, $1) < (funnel.steps[$1].stillOpen, $0)
            }
            if let open, funnel.steps[open].stillOpen > 0 {
                let count = words.counted(funnel.steps[open].stillOpen, .customers)
                return Headline(
                    text: words.fill(.headlineTooEarly, name(funnel.steps[open - 1]), count),
                    detail: figures.circumstances(scope))
            }
            return Headline(
                text: words.fill(.headlineNobodyStops, name(first), name(last)), detail: figures.circumstances(scope))
        }
        let text = words.fill(
            .headlineStop, figures.roundShare(worst.loss.share), name(funnel.steps[worst.index - 1]),
            name(funnel.steps[worst.index]))
        var parts = [
            words.fill(
                .headlineDetail, figures.numbers.count(worst.loss.count),
                words.countedOutOf(worst.loss.total, .customers))
        ]
        let open = funnel.steps[worst.index].stillOpen
        if open > 0 { parts.append(words.fill(.stillOpen, figures.numbers.count(open))) }
        parts += [figures.period(scope), figures.whose(scope)]
        return Headline(text: text.raisedFirst, detail: parts.joined(separator: figures.separator))
    }

    // MARK: Network

    /// The bad end that the way before it tells most about: `“Cancelled”: 34% after “Manual check”, 9% after
    /// “Auto-approved”`. When no two of all the ways that were compared differ beyond chance, how it ends: `“Settled”:
    /// 40%, “Cancelled”: 8.9%`; the network's own title when no end is good or bad.
    package static func network(_ network: MeasuredNetwork, scope: MeasuredScope, figures: FigureWords) -> Headline {
        let words = figures.words
        let detail = [
            words.fill(.networkNote, words.counted(network.customers, .customers)), figures.period(scope),
            figures.whose(scope),
        ].joined(separator: figures.separator)
        let title = network.title?.text(in: figures.language) ?? words[.network]
        guard let contrast = network.sharpestContrast else {
            guard let ends = ends(of: network, figures: figures) else { return Headline(text: title, detail: detail) }
            return Headline(text: ends, detail: title + figures.strongSeparator + detail)
        }
        func name(_ node: MeasuredNetwork.Node) -> String { words.quoted(node.title.text(in: figures.language)) }
        let text = words.fill(
            .headlineAfter, name(contrast.end), figures.numbers.percent(contrast.higher.share), name(contrast.often),
            figures.numbers.percent(contrast.lower.share), name(contrast.seldom))
        return Headline(text: text, detail: detail)
    }

    /// The largest good and the largest bad end with their shares of everybody.
    private static func ends(of network: MeasuredNetwork, figures: FigureWords) -> String? {
        guard network.customers >= FigureWords.fewest, let last = network.columns.last else { return nil }
        let ends = [Tone.good, .bad].compactMap { tone in
            last.nodes.filter { $0.tone == tone && $0.count > 0 }.max { $0.count < $1.count }
        }
        guard !ends.isEmpty else { return nil }
        return ends.map { end in
            let share = ShareFigure(count: end.count, of: network.customers).share
            return figures.words.quoted(end.title.text(in: figures.language)) + figures.colon
                + figures.numbers.percent(share)
        }.joined(separator: figures.separator)
    }

    // MARK: Map

    /// The lowest point of the curve, and where the largest share is lost; without a curve the funnel's finding; `nil`
    /// when nothing was measured.
    package static func map(_ measured: MeasuredMap, figures: FigureWords) -> Headline? {
        let words = figures.words
        if let lowest = measured.lowest {
            let name = words.quoted(lowest.step.title.text(in: figures.language))
            return Headline(
                text: words.fill(.headlineLowest, name, figures.score(lowest.score)),
                also: loss(measured, figures: figures), detail: figures.circumstances(measured.scope))
        }
        guard let funnel = measured.funnel else { return nil }
        return Headline.funnel(funnel, scope: measured.scope, figures: figures)
    }

    /// `Highest drop-off: “Asks for an offer”, 44% (41–48%), 365 of 829 customers`.
    private static func loss(_ measured: MeasuredMap, figures: FigureWords) -> String? {
        guard let loss = measured.largestLoss else { return nil }
        let name = figures.words.quoted(loss.step.title.text(in: figures.language))
        return figures.words.fill(.headlineLoss, name, figures.share(loss.share))
    }
}

extension FigureWords {
    /// A share as people say it, when that is true to within two and a half points: `1 in 4`, `4 in 10`; else `37%`.
    package func roundShare(_ share: Double) -> String {
        for part in [3, 4] where abs(share - 1 / Double(part)) < 0.012 { return words.fill(.oneIn, String(part)) }
        let tenths = (share * 10).rounded()
        guard (1...9).contains(tenths), abs(share * 10 - tenths) <= 0.25 else { return numbers.percent(share) }
        return words.fill(.xInTen, String(Int(tenths)))
    }
}
