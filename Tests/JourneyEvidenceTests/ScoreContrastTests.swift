// Scores compared at many steps.
import JourneyEvidence
import JourneySupport
import JourneyVoice
import Testing

@Suite("Scores compared")
struct ScoreContrastTests {
    private func score(_ kind: ScoreKind, _ scores: [Double]) throws -> ScoreFigure {
        try #require(ScoreFigure(kind: kind, scores: scores))
    }

    @Test("One comparison is the difference as trends tell it", arguments: [ScoreKind.csat, .nps])
    func one(kind: ScoreKind) throws {
        let high = try score(kind, [5, 5, 4, 5, 4, 3, 5])
        let low = try score(kind, [1, 2, 2, 1, 3, 2])
        let contrast = try #require(ScoreContrasts(1).contrast(high, minus: low))
        let trend = try #require(TrendFigure.score(high).difference(from: .score(low)))
        #expect(abs(contrast.interval.low - trend.low) < 1e-12 && abs(contrast.interval.high - trend.high) < 1e-12)
        let back = try #require(ScoreContrasts(1).contrast(low, minus: high))
        #expect(abs(back.difference + contrast.difference) < 1e-12)
        #expect(abs(back.interval.low + contrast.interval.high) < 1e-9)
    }

    @Test("The more is compared, the wider is each interval")
    func widened() throws {
        let high = try score(.csat, [5, 4, 4, 5, 4, 3, 5])
        let low = try score(.csat, [4, 3, 3, 4, 3, 2])
        let widths = try [1, 5, 50].map { count in
            let interval = try #require(ScoreContrasts(count).contrast(high, minus: low)).interval
            return interval.high - interval.low
        }
        #expect(widths[0] < widths[1] && widths[1] < widths[2])
        #expect(try #require(ScoreContrasts(1).contrast(high, minus: low)).isBeyondChance)
        #expect(try !#require(ScoreContrasts(50).contrast(high, minus: low)).isBeyondChance)
    }

    @Test("Nothing is compared below five answers, without a spread, or between kinds")
    func none() throws {
        let enough = try score(.csat, [5, 4, 4, 5, 4])
        #expect(ScoreContrasts(1).contrast(enough, minus: try score(.csat, [1, 2, 1, 2])) == nil)
        #expect(ScoreContrasts(1).contrast(enough, minus: try score(.csat, [2, 2, 2, 2, 2])) == nil)
        #expect(ScoreContrasts(1).contrast(enough, minus: try score(.ces, [5, 4, 4, 5, 4])) == nil)
        #expect(ScoreContrasts(1).contrast(try score(.csat, [1, 2]), minusAim: 1) == nil)
    }

    @Test("An aim has no error: the interval is the mean's, moved")
    func aim() throws {
        let figure = try score(.csat, [5, 4, 4, 5, 4, 3])
        let interval = try #require(figure.interval)
        let contrast = try #require(ScoreContrasts(1).contrast(figure, minusAim: 1))
        // CSAT 1–5 is the emotion scale moved by three.
        #expect(abs(contrast.difference - (figure.mean - 3 - 1)) < 1e-12)
        #expect(abs(contrast.interval.low - (interval.low - 4)) < 1e-12)
    }
}
