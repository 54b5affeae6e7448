// The tint behind a number in the rows of live data: calm in the middle, saturated only at the extremes.

/// A background and an ink that is readable on it (contrast at least 4.5).
package struct HeatTint: Hashable, Sendable {
    package let background: Color
    package let ink: Color

    init(_ background: Color) {
        self.background = background
        ink = Theme.ink(on: background)
    }

    /// For a share of customers lost, 0 … 1.
    package static func loss(_ share: Double, theme: Theme) -> HeatTint {
        HeatTint(theme.heat[step(share, [0.03, 0.1, 0.3, 0.5])])
    }

    /// For a count of events per 100 customers, such as calls.
    package static func rate(per100: Double, theme: Theme) -> HeatTint {
        HeatTint(theme.heat[step(per100, [5, 10, 20, 40])])
    }

    /// For a value on the emotion scale, −2 … +2: the bands are those of the faces, but the best is no louder than the
    /// good, so that the eye finds what is wrong.
    package static func emotion(_ value: Double, theme: Theme) -> HeatTint {
        HeatTint(theme.emotionTints[min(3, Theme.emotionBand(value))])
    }

    private static func step(_ value: Double, _ breaks: [Double]) -> Int {
        breaks.firstIndex { value < $0 } ?? breaks.count
    }
}
