// The figures of a measured map at their edges.
import JourneyEvidence
import JourneySupport
import JourneyVoice
import Testing

@Suite struct FiguresTests {
    @Test func fewAnswersAreACountNotAScore() throws {
        #expect(try #require(ScoreFigure(kind: .csat, scores: [1, 2, 3, 4])).isEnough == false)
        #expect(try #require(ScoreFigure(kind: .csat, scores: [1, 2, 3, 4, 5])).isEnough)
        #expect(ScoreFigure(kind: .csat, scores: []) == nil)
    }

    @Test(arguments: [
        (ScoreKind.csat, 1.0, -2.0), (.csat, 3, 0), (.csat, 5, 2), (.ces, 1, -2), (.ces, 4, 0), (.ces, 7, 2),
        (.nps, 0, -2), (.nps, 5, 0), (.nps, 10, 2), (.sentiment, -1, -2), (.sentiment, 0.5, 1),
    ])
    func everyScaleEndsAtTheEndsOfEmotion(kind: ScoreKind, score: Double, emotion: Double) {
        #expect(abs(kind.emotion(of: score) - emotion) < 1e-12)
    }

    @Test func sharesOfNobodyAreNoShares() {
        let nobody = ShareFigure(count: 0, of: 0)
        #expect(nobody.share == 0)
        #expect(nobody.interval == Interval(low: 0, high: 1))
    }

    @Test func aDurationNeedsSomebody() throws {
        #expect(DurationFigure(seconds: []) == nil)
        let one = try #require(DurationFigure(seconds: [60]))
        #expect(one.median == 60)
    }

    @Test func aMedianOfFewHasNoInterval() throws {
        // The whole range of five values holds the median in 93.75 of 100 cases, that of six in 96.875.
        for n in 1...5 { #expect(try #require(DurationFigure(seconds: (1...n).map(Double.init))).interval == nil) }
        let six = try #require(DurationFigure(seconds: [1, 2, 3, 4, 5, 6]))
        #expect(six.interval == Interval(low: 1, high: 6))
    }

    @Test func aScoreIsOnlyAsSureAsItsSpreadAndItsScale() throws {
        #expect(try #require(ScoreFigure(kind: .csat, scores: [5, 5, 5, 5, 5])).interval == nil)
        let high = try #require(ScoreFigure(kind: .csat, scores: [5, 5, 5, 5, 4]))
        #expect(high.interval?.high == 5)
        #expect(abs((high.interval?.low ?? 0) - 4.2447) < 1e-4)
        let low = try #require(ScoreFigure(kind: .nps, scores: [0, 0, 0, 0, 1]))
        #expect(low.interval?.low == 0)
    }

    @Test func dropOffLeavesOutThoseStillOnTheWay() {
        let outcome = StepOutcome(wentOn: 60, anotherWay: 10, onTheWay: 100, lost: 30)
        #expect(outcome.dropOff == ShareFigure(count: 30, of: 100))
    }
}
