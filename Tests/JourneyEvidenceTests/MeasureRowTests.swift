// Which rows of figures a map has, for every view of it.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@Suite("Rows of figures")
struct MeasureRowTests {
    static func measured(_ outcomes: [StepOutcome?]) throws -> MeasuredMap {
        let steps = try outcomes.indices.map { try UnmeasuredTests.step("s\($0)", "e\($0)") }
        let scope = MeasuredScope(
            persona: nil, period: .all, firstEvent: nil, lastEvent: nil, journeys: 10, customers: 10, responses: 0,
            window: .days(30), logVersion: "v")
        var measured = MeasuredMap(map: UnmeasuredTests.map(steps), scope: scope)
        for (step, outcome) in zip(steps, outcomes) {
            var measure = StepMeasure(
                reach: ShareFigure(count: outcome?.reached ?? 0, of: 10), visits: 10,
                repeats: ShareFigure(count: 0, of: outcome?.reached ?? 0))
            measure.outcome = outcome
            measured.steps[step.id] = measure
        }
        return measured
    }

    @Test("What nobody did is no row; where somebody did, nobody is 0")
    func zeros() throws {
        let plain = try Self.measured([StepOutcome(wentOn: 5, lost: 5), nil])
        #expect(plain.rows == [.reach, .dropOff])
        let both = try Self.measured([StepOutcome(wentOn: 5, onTheWay: 2, lost: 3), StepOutcome(wentOn: 5), nil])
        #expect(both.rows == [.reach, .dropOff, .onTheWay])
        #expect(both.steps["s1"]?.share(.onTheWay) == ShareFigure(count: 0, of: 5))
        #expect(both.steps["s2"]?.share(.onTheWay) == nil)
    }

    @Test("The largest loss is the one that is surest: a few people do not outrank many")
    func largestLoss() throws {
        let many = StepOutcome(wentOn: 464, lost: 365)
        let few = try Self.measured([many, StepOutcome(wentOn: 2, lost: 3), nil])
        #expect(few.largestLoss?.step.id == "s0")
        #expect(few.largestLoss?.share == ShareFigure(count: 365, of: 829))
        let worse = try Self.measured([many, StepOutcome(wentOn: 100, onTheWay: 50, lost: 300), nil])
        #expect(worse.largestLoss?.step.id == "s1")
        #expect(worse.largestLoss?.share == ShareFigure(count: 300, of: 400))
        #expect(try Self.measured([many, nil]).largestLoss == nil)
        #expect(try Self.measured([StepOutcome(wentOn: 98, lost: 2), StepOutcome(wentOn: 98)]).largestLoss == nil)
    }

    @Test("Rows of zeros are named; one with a number or without a value at some step is not")
    func rowsOfZeros() throws {
        let plain = try Self.measured([StepOutcome(wentOn: 5, lost: 5), nil])
        #expect(plain.rowsOfZeros == [.anotherWay, .onTheWay, .repeats])
        #expect(
            try Self.measured([StepOutcome(wentOn: 5, onTheWay: 2, lost: 3), nil]).rowsOfZeros == [
                .anotherWay, .repeats,
            ])
        // Nobody was lost, but at the last step nobody could be: the row stays.
        #expect(try Self.measured([StepOutcome(wentOn: 5), nil]).rowsOfZeros.contains(.dropOff) == false)
        #expect(try Self.measured([StepOutcome(wentOn: 5), StepOutcome(wentOn: 5)]).rowsOfZeros.contains(.dropOff))
        var counted = try Self.measured([StepOutcome(wentOn: 5), StepOutcome(wentOn: 5)])
        for (step, events) in [("s0", 0), ("s1", 0)] {
            counted.steps[step]?.counters = [
                RateFigure(id: "calls", title: LocalizedText("C"), events: events, customers: 5, interval: nil)
            ]
        }
        #expect(counted.rowsOfZeros.contains(.counter("calls")))
        counted.steps["s1"]?.counters = []
        #expect(!counted.rowsOfZeros.contains(.counter("calls")))
        #expect(try Self.measured([nil]).rowsOfZeros == [])
    }

    @Test("Rows stand in one order, the kind of the curve before the others")
    func order() throws {
        var measured = try Self.measured([StepOutcome(wentOn: 1, anotherWay: 1, onTheWay: 1, lost: 1)])
        measured.curve = .nps
        measured.steps["s0"]?.scores = [.csat, .ces, .nps].compactMap { ScoreFigure(kind: $0, scores: [1, 2]) }
        measured.steps["s0"]?.repeats = ShareFigure(count: 1, of: 4)
        measured.steps["s0"]?.waiting = DurationFigure(seconds: [1])
        measured.steps["s0"]?.dwell = DurationFigure(seconds: [1])
        measured.steps["s0"]?.counters = [
            RateFigure(id: "calls", title: LocalizedText("C"), events: 1, customers: 4, interval: nil)
        ]
        #expect(
            measured.rows == [
                .reach, .score(.nps), .score(.csat), .score(.ces), .dropOff, .anotherWay, .onTheWay, .waiting, .dwell,
                .repeats, .counter("calls"),
            ])
    }

    @Test("A step without events has no reach, whatever was said of it")
    func unbound() throws {
        var measured = try Self.measured([nil])
        measured.steps["s0"]?.isBound = false
        measured.steps["s0"]?.scores = [ScoreFigure(kind: .csat, scores: [1, 2])].compactMap { $0 }
        #expect(measured.rows == [.score(.csat)])
    }

    @Test("Promoters less detractors")
    func promoters() throws {
        let score = try #require(ScoreFigure(kind: .nps, scores: [10, 9, 9, 8, 7, 6, 10, 10, 2, 9]))
        #expect(score.promoters == ShareFigure(count: 6, of: 10))
        #expect(score.detractors == ShareFigure(count: 2, of: 10))
        #expect(score.netPromoterScore == 40)
        #expect(score.netPromoterInterval.contains(40))
    }
}
