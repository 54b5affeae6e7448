// Losses of a funnel and contrasts of a network, as the pictures show them.
package import JourneyEvidence
import JourneyModel
import JourneySupport

extension MeasuredFunnel {
    /// Who stopped before a step, of those who reached the one before and whose window is over; index at least 1.
    package func loss(before index: Int) -> ShareFigure {
        guard steps.indices.contains(index), index > 0 else { return ShareFigure(count: 0, of: 0) }
        let stage = steps[index]
        let known = max(0, stage.fromPrevious.total - stage.stillOpen)
        return ShareFigure(count: max(0, known - stage.fromPrevious.count), of: known)
    }
}

extension MeasuredNetwork {
    /// Two ways to the same bad end, one of which leads there more often.
    struct Contrast {
        var column: Int
        var endIndex, oftenIndex, seldomIndex: Int
        var end, often, seldom: Node
        var higher, lower: ShareFigure
    }

    /// The bad end and the two nodes of the column before it whose shares differ most, if that is beyond chance.
    var sharpestContrast: Contrast? {
        var best: (margin: Double, contrast: Contrast)?
        for column in columns.indices.dropLast() {
            for (endIndex, end) in columns[column + 1].nodes.enumerated() where end.tone == .bad {
                guard let found = contrast(to: end, at: endIndex, in: column) else { continue }
                if found.margin > best?.margin ?? 0 { best = found }
            }
        }
        return best?.contrast
    }

    private func contrast(to end: Node, at endIndex: Int, in column: Int) -> (margin: Double, contrast: Contrast)? {
        let shares = columns[column].nodes.enumerated().compactMap { index, node -> (Int, Node, ShareFigure)? in
            // An end that nobody leaves is no way to anywhere, and a bad one tells nothing new by ending badly.
            guard node.count >= FigureWords.fewest, node.tone != .bad,
                links.contains(where: { $0.column == column && $0.from == index && $0.count > 0 })
            else { return nil }
            let link = links.first { $0.column == column && $0.from == index && $0.to == endIndex }
            return (index, node, ShareFigure(count: link?.count ?? 0, of: node.count))
        }
        // Where nearly all end the same way, the two nodes are one thing under two names.
        guard let most = shares.filter({ $0.2.share < Self.nearlyAll }).max(by: { $0.2.share < $1.2.share })
        else { return nil }
        let others = shares.filter { $0.0 != most.0 }
        let some = others.filter { $0.2.count > 0 }
        guard let least = (some.isEmpty ? others : some).min(by: { $0.2.share < $1.2.share }) else { return nil }
        let difference = Statistics.newcombe(most.2.count, of: most.2.total, minus: least.2.count, of: least.2.total)
        guard difference.low > 0 else { return nil }
        let contrast = Contrast(
            column: column, endIndex: endIndex, oftenIndex: most.0, seldomIndex: least.0, end: end, often: most.1,
            seldom: least.1, higher: most.2, lower: least.2)
        return (difference.low, contrast)
    }

    private static var nearlyAll: Double { 0.95 }
}
