// The tint behind a number in the rows of live data: calm in the middle, saturated only at the extremes.
package import JourneyEvidence

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
        HeatTint(theme.heat[level(loss: share)])
    }

    /// For a count of events per 100 customers, such as calls.
    package static func rate(per100: Double, theme: Theme) -> HeatTint {
        HeatTint(theme.heat[level(per100: per100)])
    }

    /// For a value on the emotion scale, −2 … +2: the bands are those of the faces, but the best is no louder than the
    /// good, so that the eye finds what is wrong.
    package static func emotion(_ value: Double, theme: Theme) -> HeatTint {
        HeatTint(theme.emotionTints[min(3, Theme.emotionBand(value))])
    }

    /// For a score, by its own meaning: that of NPS is neutral while its interval holds 0.
    package static func score(_ figure: ScoreFigure, theme: Theme) -> HeatTint {
        .emotion(figure.leaning, theme: theme)
    }

    /// Whether it stands for nothing much, so that no cell has to stand out with it.
    func isQuiet(in theme: Theme) -> Bool { background == theme.heat[0] || background == theme.emotionTints[2] }

    // MARK: Levels

    /// How much is wrong where so large a share is lost: 0 (nothing) … 4 (most).
    static func level(loss share: Double) -> Int { step(share, [0.03, 0.1, 0.3, 0.5]) }

    /// The same for events per 100 customers.
    static func level(per100: Double) -> Int { step(per100, [5, 10, 20, 40]) }

    /// The same for a value on the emotion scale: 4 where customers are angry, 2 where they are annoyed.
    static func level(emotion value: Double) -> Int { max(0, 4 - 2 * Theme.emotionBand(value)) }

    private static func step(_ value: Double, _ breaks: [Double]) -> Int {
        breaks.firstIndex { value < $0 } ?? breaks.count
    }
}
