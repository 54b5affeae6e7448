// A smooth line through points that never passes above or below what was measured.

/// A monotone cubic through points with ascending x (Fritsch and Carlson 1980).
package struct MonotoneCubic {
    package let xs: [Double]
    package let ys: [Double]
    /// The slope at each point.
    package let slopes: [Double]

    /// - Parameters: as many `xs` as `ys`, `xs` strictly ascending.
    package init(xs: [Double], ys: [Double]) {
        self.xs = xs
        self.ys = ys
        slopes = Self.slopes(xs, ys)
    }

    private static func slopes(_ xs: [Double], _ ys: [Double]) -> [Double] {
        let count = xs.count
        guard count > 1 else { return [Double](repeating: 0, count: count) }
        let secants: [Double] = (0..<count - 1).map { left in
            let rise: Double = ys[left + 1] - ys[left]
            return rise / (xs[left + 1] - xs[left])
        }
        var slopes = [Double](repeating: 0, count: count)
        slopes[0] = secants[0]
        slopes[count - 1] = secants[count - 2]
        for index in 1..<max(1, count - 1) {
            let isTurn = secants[index - 1] * secants[index] <= 0
            slopes[index] = isTurn ? 0 : (secants[index - 1] + secants[index]) / 2
        }
        for index in 0..<count - 1 {
            if secants[index] == 0 {
                (slopes[index], slopes[index + 1]) = (0, 0)
                continue
            }
            let (a, b) = (slopes[index] / secants[index], slopes[index + 1] / secants[index])
            let square = a * a + b * b
            guard square > 9 else { continue }
            let scale = 3 / square.squareRoot()
            slopes[index] = scale * a * secants[index]
            slopes[index + 1] = scale * b * secants[index]
        }
        return slopes
    }

    /// Adds the curve from a point to the one after it.
    func segment(_ index: Int, to path: inout PathData) {
        let third = (xs[index + 1] - xs[index]) / 3
        path.curve(
            xs[index] + third, ys[index] + slopes[index] * third, xs[index + 1] - third,
            ys[index + 1] - slopes[index + 1] * third, xs[index + 1], ys[index + 1])
    }

    /// Adds the same curve backwards, from the point after it.
    func reversedSegment(_ index: Int, to path: inout PathData) {
        let third = (xs[index + 1] - xs[index]) / 3
        path.curve(
            xs[index + 1] - third, ys[index + 1] - slopes[index + 1] * third, xs[index] + third,
            ys[index] + slopes[index] * third, xs[index], ys[index])
    }

    /// The whole curve, starting with a move.
    func path() -> PathData {
        var path = PathData()
        guard let x = xs.first, let y = ys.first else { return path }
        path.move(x, y)
        for index in 0..<xs.count - 1 { segment(index, to: &path) }
        return path
    }

    /// The height at a place; the ends' heights outside. For tests and for room around the line.
    func value(at x: Double) -> Double {
        guard let first = xs.first, let last = xs.last, x > first else { return ys.first ?? 0 }
        guard x < last, let index = xs.indices.dropLast().last(where: { xs[$0] <= x }) else { return ys.last ?? 0 }
        let width = xs[index + 1] - xs[index]
        let t = (x - xs[index]) / width
        let (t2, t3) = (t * t, t * t * t)
        return (2 * t3 - 3 * t2 + 1) * ys[index] + (t3 - 2 * t2 + t) * width * slopes[index]
            + (3 * t2 - 2 * t3) * ys[index + 1] + (t3 - t2) * width * slopes[index + 1]
    }
}
