// Scales: from values to px, with round numbers where a reader looks for them.

/// A stretch of values with its round ones.
struct ChartScale: Sendable {
    let low: Double
    let high: Double
    /// Ascending, within the stretch.
    let ticks: [Double]

    /// The place of a value, 0 at the low end and 1 at the high one.
    func share(_ value: Double) -> Double {
        high > low ? max(0, min(1, (value - low) / (high - low))) : 0.5
    }

    /// A stretch that holds all values, its ends on round numbers.
    ///
    /// - Parameters:
    ///   - limits: values that cannot be passed, such as the ends of a question's scale.
    ///   - isTime: whether values are seconds, which are round in sixties and days.
    init(around values: [Double], from zero: Bool, limits: ClosedRange<Double>? = nil, isTime: Bool = false) {
        let finite = values.filter(\.isFinite)
        var low = zero ? 0 : finite.min() ?? 0
        var high = finite.max() ?? 1
        if let limits {
            low = max(limits.lowerBound, low)
            high = min(limits.upperBound, max(low, high))
        }
        if high - low < 1e-9 * max(1, abs(high)) { high = low + max(1e-9, abs(low) * 0.1, isTime ? 60 : 0.1) }
        let step = isTime ? Self.timeStep((high - low) / 4) : Self.step((high - low) / 4)
        let first = (low / step).rounded(.down)
        let last = max(first + 1, (high / step).rounded(.up))
        self.low = limits.map { max($0.lowerBound, first * step) } ?? first * step
        self.high = limits.map { min($0.upperBound, last * step) } ?? last * step
        var ticks: [Double] = []
        for number in 0...Int(min(20, last - first)) {
            let value = (first + Double(number)) * step
            if value >= self.low - step * 1e-6, value <= self.high + step * 1e-6 { ticks.append(value) }
        }
        self.ticks = ticks
    }

    /// The least of 1, 2, 5 times a power of ten that is not below a value.
    private static func step(_ least: Double) -> Double {
        var power = 1.0
        while power > least { power /= 10 }
        while power * 10 <= least { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * 0.999_999 } ?? power * 10
    }

    private static func timeStep(_ least: Double) -> Double {
        let day = 86_400.0
        let steps: [Double] = [
            1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
        ]
        if least > 0.5, let step = steps.first(where: { $0 >= least }) { return step }
        return least > 0.5 ? step(least / day) * day : step(least)
    }
}
