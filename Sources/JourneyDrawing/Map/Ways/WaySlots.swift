// Where the ends of ways stand below a step, so that ways which lie within one another do not cross.
import JourneyModel

/// The places of the ends of all ways, in px from the left end of the first column.
struct WaySlots {
    /// By way, in their order: below the step it comes from, and below the one it leads to.
    private(set) var places: [(from: Double, to: Double)]

    private struct End {
        var way: Int
        var isFrom: Bool
        /// Columns to the other end; less than 0 to the left.
        var reach: Int
    }

    init(_ ways: [PlacedWay], grid: PictureColumns) {
        places = [(from: Double, to: Double)](repeating: (0, 0), count: ways.count)
        var ends = [[End]](repeating: [], count: grid.count)
        for (index, way) in ways.enumerated() {
            ends[way.from].append(End(way: index, isFrom: true, reach: way.to - way.from))
            ends[way.to].append(End(way: index, isFrom: false, reach: way.from - way.to))
        }
        for (column, here) in ends.enumerated() {
            let (x, width) = grid.cell(column..<column + 1)
            let gap = width / Double(here.count + 1)
            for (place, end) in here.sorted(by: Self.isLeft).enumerated() {
                let spot = x + gap * Double(place + 1)
                if end.isFrom { places[end.way].from = spot } else { places[end.way].to = spot }
            }
        }
    }

    /// From left to right: ways to the left, the short ones first; ways to the step itself, out at the left and in at
    /// the right; ways to the right, the long ones first.
    private static func isLeft(_ a: End, _ b: End) -> Bool {
        let (left, right) = (a.reach.signum(), b.reach.signum())
        guard left == right else { return left < right }
        guard a.reach == b.reach else { return a.reach > b.reach }
        guard a.way == b.way else { return left < 0 ? a.way < b.way : a.way > b.way }
        return a.isFrom && !b.isFrom
    }
}
