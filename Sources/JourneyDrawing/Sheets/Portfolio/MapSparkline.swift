// The emotion curve of a map in small, and its lowest point in words.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// A curve of a hand's breadth: dots where something was measured, hollow ones where it is assumed, no line over a gap.
struct MapSparkline {
    private(set) var marks: [Mark] = []
    private(set) var paths: [SheetPath] = []
    private(set) var height = 0.0

    private static let band = 84.0
    private static let leastGap = 10.0

    init(map: JourneyMap, measured: MeasuredMap?, context: DrawingContext, width: Double) {
        let theme = context.theme
        let curve = EmotionCurve(map: map, measured: measured, context: context)
        let shown = curve.points.enumerated().compactMap { index, point in point.shown.map { (index, $0) } }
        // What was measured goes before what is guessed.
        let known = shown.filter { !curve.points[$0.0].isAssumed }
        guard let low = (known.isEmpty ? shown : known).min(by: { $0.1 < $1.1 }) else {
            let block = context.set(context.say(PortfolioWord.noCurve), .note, width: width)
            marks = [.text(block, x: 0, y: 0, theme.ink3)]
            height = block.height
            return
        }
        let inset = 12.0
        let gap = (width - 2 * inset) / Double(max(1, curve.points.count - 1))
        func x(_ index: Int) -> Double {
            curve.points.count == 1 ? width / 2 : inset + gap * Double(index)
        }
        func y(_ value: Double) -> Double { Self.band / 2 - value / 2 * (Self.band / 2 - inset) }
        marks.append(
            .line(x1: 0, y1: y(0), x2: width, y2: y(0), Stroke(theme.line2, 1, dash: [1, 3])))
        for (left, right) in zip(shown, shown.dropFirst()) where right.0 == left.0 + 1 {
            let isAssumed = curve.points[left.0].isAssumed || curve.points[right.0].isAssumed
            let stroke =
                isAssumed
                ? Stroke(theme.ink3, 1.5, dash: [3, 3]) : Stroke(theme.ink2, 2, isRound: true)
            paths.append(SheetPath(points: [(x(left.0), y(left.1)), (x(right.0), y(right.1))], stroke: stroke))
        }
        // Dots that would touch say nothing more than the line does.
        for (index, value) in shown where index != low.0 && gap >= Self.leastGap {
            let isAssumed = curve.points[index].isAssumed
            let frame = Frame(x: x(index) - 3.5, y: y(value) - 3.5, width: 7, height: 7)
            marks.append(
                .box(
                    frame, radius: 3.5, fill: isAssumed ? theme.surface : theme.emotion(value),
                    stroke: isAssumed ? Stroke(theme.ink3, 1.3, dash: curve.points[index].isRead ? [] : [2, 1.6]) : nil)
            )
        }
        let lowest = curve.points[low.0]
        marks.append(
            .face(Face(value: low.1, isAssumed: lowest.isAssumed, isRead: lowest.isRead), x: x(low.0), y: y(low.1)))
        height = Self.band + 4
        let name = context.words.quoted(lowest.title.text(in: context.language))
        let text: String
        if let score = lowest.score {
            text = context.words.fill(.headlineLowest, name, context.figures.score(score))
        } else {
            text = context.say(lowest.isRead ? PortfolioWord.readLow : .assumedLow, name)
        }
        let block = context.set(text, .note, width: width)
        marks.append(.text(block, x: 0, y: height, lowest.isAssumed ? theme.ink3 : theme.ink2))
        height += block.height
    }
}
