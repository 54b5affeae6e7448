// The shape of the curve, decided once for the picture and for the page: where the line runs, and where it stands out.
import JourneyEvidence
import JourneySupport

extension EmotionCurve {
    /// How much of the ink fills the band of the middle half: so little that the curve on it keeps its contrast. Its edges
    /// are lines of their own.
    static let bandOpacity = 0.045

    /// The band around a measured point, on the emotion scale: the middle half of the answers, in the short form the
    /// 95 % interval of their mean.
    func band(_ score: ScoreFigure) -> Interval {
        switch detail {
        case .full: score.emotionMiddleHalf
        case .short: score.emotionInterval
        }
    }

    /// The guess that stands beside a measured point: the short form shows what was measured.
    func guessBeside(_ point: Point) -> Double? { detail == .full && point.score != nil ? point.assumed : nil }

    /// How far from neutral the lane reaches, on the emotion scale: to its ends; in the short form no farther than
    /// anything on it, in halves, and one step at least.
    var reach: Double {
        guard detail == .short else { return 2 }
        let values = points.flatMap { point in
            [point.shown, point.target].compactMap { $0 } + (point.score.map(band).map { [$0.low, $0.high] } ?? [])
        }
        return min(2, max(1, ((values.map(abs).max() ?? 2) * 2).rounded(.up) / 2))
    }

    /// A measured point that stands out.
    package struct Extreme: Hashable, Sendable {
        package let index: Int
        /// A valley, else a peak.
        package let isLow: Bool
    }

    /// The two lowest valleys and the two highest peaks of the measured points, those farthest from neutral first; two
    /// of a kind never stand side by side.
    package var extremes: [Extreme] {
        let values = points.map { $0.score?.emotion }
        let found = values.enumerated().flatMap { index, value -> [(Extreme, Double)] in
            guard let value, abs(value) >= 0.25 else { return [] }
            let neighbours = [index - 1, index + 1].filter(values.indices.contains).compactMap { values[$0] }
            let isLow = value < 0
            guard neighbours.allSatisfy({ isLow ? value <= $0 : value >= $0 }) else { return [] }
            return [(Extreme(index: index, isLow: isLow), abs(value))]
        }
        let ordered = found.sorted { ($1.1, $0.0.index) < ($0.1, $1.0.index) }.map(\.0)
        return ordered.reduce(into: []) { chosen, extreme in
            let ofKind = chosen.filter { $0.isLow == extreme.isLow }
            guard ofKind.count < 2, ofKind.allSatisfy({ abs($0.index - extreme.index) > 1 }) else { return }
            chosen.append(extreme)
        }
    }

    /// Stretches of neighbouring steps for which something holds.
    func runs(where holds: (Point) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in points.indices where holds(points[index]) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// The monotone cubic through some of the values of a run, in the measures of a drawing.
    func cubic(
        _ run: Range<Int>, x: (Int) -> Double, y: (Double) -> Double, _ value: (Point) -> Double?
    ) -> MonotoneCubic {
        MonotoneCubic(xs: run.map(x), ys: run.map { y(value(points[$0]) ?? 0) })
    }
}
