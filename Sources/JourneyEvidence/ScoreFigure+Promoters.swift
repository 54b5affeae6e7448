// Answers to "would you recommend us", 0 … 10: what is counted of them.
package import JourneySupport

extension ScoreFigure {
    /// Those who gave 9 or 10, out of all who answered.
    package var promoters: ShareFigure { ShareFigure(count: distribution.dropFirst(9).reduce(0, +), of: n) }

    /// Those who gave 0 … 6, out of all who answered.
    package var detractors: ShareFigure { ShareFigure(count: distribution.prefix(7).reduce(0, +), of: n) }

    /// The share of promoters less that of detractors, in points.
    package var netPromoterScore: Double { 100 * Double(promoters.count - detractors.count) / Double(n) }

    /// The interval of the score, in points.
    package var netPromoterInterval: Interval {
        Statistics.netPromoterInterval(promoters: promoters.count, detractors: detractors.count, total: n)
    }
}
