// A network of many nodes with the small ones together.
package import JourneyLanguage
import JourneyModel

extension MeasuredNetwork {
    /// The same customers with at most so many named nodes a column: the largest stay, those of the sharpest contrast
    /// always, and the rest become one node. A column with just one node too many keeps it.
    ///
    /// - Parameter title: of the node that stands for so many others.
    /// - Returns: the network, and where the contrast's nodes are in it.
    package func folded(
        to most: Int, title: (Int) -> LocalizedText
    ) -> (network: MeasuredNetwork, contrast: Contrast?) {
        let contrast = sharpestContrast
        var folded = self
        var places: [[Int]] = []
        for (index, column) in columns.enumerated() {
            var needed: Set<Int> = []
            if let contrast, contrast.column == index { needed = [contrast.oftenIndex, contrast.seldomIndex] }
            if let contrast, contrast.column + 1 == index { needed = [contrast.endIndex] }
            let kept = column.kept(most, needed)
            var nodes: [Node] = []
            var place = [Int](repeating: 0, count: column.nodes.count)
            for old in column.nodes.indices where kept.contains(old) && !column.nodes[old].isRest {
                place[old] = nodes.count
                nodes.append(column.nodes[old])
            }
            let others = column.nodes.indices.filter { !kept.contains($0) && !column.nodes[$0].isRest }
            if !others.isEmpty {
                for old in others { place[old] = nodes.count }
                let tones = Set(others.map { column.nodes[$0].tone })
                let count = others.reduce(0) { $0 + column.nodes[$1].count }
                nodes.append(
                    Node(
                        title: title(others.count), count: count,
                        tone: tones.count == 1 ? column.nodes[others[0]].tone : .neutral))
            }
            for old in column.nodes.indices where column.nodes[old].isRest {
                place[old] = nodes.count
                nodes.append(column.nodes[old])
            }
            folded.columns[index].nodes = nodes
            places.append(place)
        }
        folded.links = Self.links(links, moved: places)
        return (folded, contrast.map { $0.moved(places) })
    }

    /// Links between the new places, those that coincide added up; links to nowhere are left out.
    private static func links(_ links: [Link], moved places: [[Int]]) -> [Link] {
        var sums: [Link: Int] = [:]
        for link in links where places.indices.contains(link.column) && places.indices.contains(link.column + 1) {
            let (from, to) = (places[link.column], places[link.column + 1])
            guard from.indices.contains(link.from), to.indices.contains(link.to) else { continue }
            let key = Link(column: link.column, from: from[link.from], to: to[link.to], count: 0)
            sums[key, default: 0] += link.count
        }
        return sums.map { Link(column: $0.key.column, from: $0.key.from, to: $0.key.to, count: $0.value) }
            .sorted { ($0.column, $0.from, $0.to) < ($1.column, $1.from, $1.to) }
    }
}

extension MeasuredNetwork.Column {
    /// The nodes that stay: those needed, then the largest.
    fileprivate func kept(_ most: Int, _ needed: Set<Int>) -> Set<Int> {
        let named = nodes.indices.filter { !nodes[$0].isRest }
        guard named.count > most + 1 else { return Set(named) }
        let bySize = named.sorted { (nodes[$1].count, $0) < (nodes[$0].count, $1) }
        let rest = bySize.filter { !needed.contains($0) }.prefix(max(0, most - needed.count))
        return needed.union(rest)
    }
}

extension MeasuredNetwork.Contrast {
    /// The same contrast in a network that begins some columns earlier (or later, when negative).
    package func moved(columns: Int) -> MeasuredNetwork.Contrast {
        MeasuredNetwork.Contrast(
            column: column + columns, endIndex: endIndex, oftenIndex: oftenIndex, seldomIndex: seldomIndex, end: end,
            often: often, seldom: seldom, higher: higher, lower: lower)
    }

    fileprivate func moved(_ places: [[Int]]) -> MeasuredNetwork.Contrast {
        MeasuredNetwork.Contrast(
            column: column, endIndex: places[column + 1][endIndex], oftenIndex: places[column][oftenIndex],
            seldomIndex: places[column][seldomIndex], end: end, often: often, seldom: seldom, higher: higher,
            lower: lower)
    }
}
