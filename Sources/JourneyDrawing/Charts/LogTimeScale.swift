// A scale on which seconds and months both have room.
import Foundation

/// Lengths of time on a logarithmic scale.
struct LogTimeScale: Sendable {
    /// In seconds, above 0.
    let low: Double
    let high: Double

    /// - Parameters: `low` and `high` in seconds; what is shorter than `least` is drawn there.
    init(low: Double, high: Double, least: Double = 0.5) {
        self.low = max(least, low)
        self.high = max(self.low * 2, high)
    }

    func share(_ seconds: Double) -> Double {
        max(0, min(1, log(max(low, seconds) / low) / log(high / low)))
    }

    /// Lengths that people think in, within the stretch.
    var ticks: [Double] {
        let all: [Double] = [
            1, 10, 60, 600, 3_600, 21_600, 86_400, 604_800, 2_592_000, 31_536_000, 315_360_000, 3_153_600_000,
        ]
        return all.filter { $0 >= low * 0.999 && $0 <= high * 1.001 }
    }
}
