// Which way tells most about a bad end, and whether that is more than chance.
import JourneyModel

extension MeasuredNetwork {
    /// Two ways to the same bad end, one of which leads there more often.
    package struct Contrast: Sendable {
        package let column: Int
        package let endIndex, oftenIndex, seldomIndex: Int
        package let end, often, seldom: Node
        package let higher, lower: ShareFigure
    }

    /// The bad end and the two nodes of the column before it whose shares differ most, if that is beyond chance, all
    /// the pairs that were looked at taken into account.
    package var sharpestContrast: Contrast? {
        let ends = self.ends
        let comparison = ManyComparisons(ends.reduce(0) { $0 + $1.ways.count * ($1.ways.count - 1) / 2 })
        var best: (margin: Double, contrast: Contrast)?
        for end in ends {
            guard let contrast = contrast(of: end) else { continue }
            let margin = comparison.least(contrast.higher, minus: contrast.lower)
            if margin > best?.margin ?? 0 { best = (margin, contrast) }
        }
        return best?.contrast
    }

    /// A bad end and the ways that may lead there.
    private struct End {
        let column: Int
        let index: Int
        var ways: [(index: Int, share: ShareFigure)]
    }

    private var ends: [End] {
        columns.indices.dropLast().flatMap { column in
            columns[column + 1].nodes.indices.filter { columns[column + 1].nodes[$0].tone == .bad }.map { end in
                End(column: column, index: end, ways: ways(to: end, in: column))
            }
        }
    }

    private func ways(to end: Int, in column: Int) -> [(index: Int, share: ShareFigure)] {
        columns[column].nodes.enumerated().compactMap { index, node in
            let links = links.filter { $0.column == column && $0.from == index && $0.count > 0 }
            // An end that nobody leaves is no way to anywhere, a bad one tells nothing new by ending badly, and the rest
            // is no way that has a name.
            guard node.count >= ScoreFigure.fewestForAScore, node.tone != .bad, !node.isRest, !links.isEmpty else {
                return nil
            }
            return (index, ShareFigure(count: links.first { $0.to == end }?.count ?? 0, of: node.count))
        }
    }

    private func contrast(of end: End) -> Contrast? {
        // Where nearly all end the same way, the two nodes are one thing under two names.
        let candidates = end.ways.filter { $0.share.share < Self.nearlyAll }
        guard let most = candidates.max(by: { $0.share.share < $1.share.share }) else { return nil }
        let others = end.ways.filter { $0.index != most.index }
        let some = others.filter { $0.share.count > 0 }
        guard let least = (some.isEmpty ? others : some).min(by: { $0.share.share < $1.share.share }) else {
            return nil
        }
        let nodes = columns[end.column].nodes
        return Contrast(
            column: end.column, endIndex: end.index, oftenIndex: most.index, seldomIndex: least.index,
            end: columns[end.column + 1].nodes[end.index], often: nodes[most.index], seldom: nodes[least.index],
            higher: most.share, lower: least.share)
    }

    private static var nearlyAll: Double { 0.95 }
}
