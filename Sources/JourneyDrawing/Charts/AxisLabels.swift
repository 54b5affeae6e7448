// The words along an axis.

/// Words along an axis, none over another.
struct AxisLabels {
    let placed: [(block: TextBlock, x: Double)]
    let height: Double

    /// - Parameters: `labels` with the places they belong to, in px; each is centred there, or moved so that it stays
    ///   between 0 and `width`; one that would touch the one before it is left out. `isEven` leaves out as many between
    ///   any two that are shown, so that an axis of days has one rhythm.
    init(
        _ labels: [(text: String, x: Double)], width: Double, gap: Double = 10, isEven: Bool = false,
        _ context: DrawingContext
    ) {
        let all = labels.map { label in
            let block = context.line(label.text, TextStyle(.small, leading: 1.3))
            return (block: block, x: max(0, min(width - block.width, label.x - block.width / 2)))
        }
        placed = isEven ? Self.even(all, width: width, gap: gap) : Self.loose(all, width: width, gap: gap)
        height = placed.map(\.block.height).max() ?? 0
    }

    private typealias Placed = [(block: TextBlock, x: Double)]

    /// Those that do not touch the one before them.
    private static func loose(_ all: Placed, width: Double, gap: Double) -> Placed {
        var end = -gap
        return all.filter { label in
            guard label.x >= end + gap, label.block.width <= width else { return false }
            end = label.x + label.block.width
            return true
        }
    }

    /// Every second, third, … of them, as few left out as can be.
    private static func even(_ all: Placed, width: Double, gap: Double) -> Placed {
        for step in 1...max(1, all.count) {
            let some = stride(from: 0, to: all.count, by: step).map { all[$0] }
            if loose(some, width: width, gap: gap).count == some.count { return some }
        }
        return []
    }

    func marks(x: Double, y: Double, color: Color) -> [ChartMark] {
        placed.map { .text($0.block, x: x + $0.x, y: y, color) }
    }
}
