// One measure of one step as a number with its n and interval, whatever kind it is.
package import JourneySupport
import JourneyVoice

/// A figure that can be drawn over time.
package enum TrendFigure: Hashable, Sendable {
    case share(ShareFigure)
    case score(ScoreFigure)
    case duration(DurationFigure)
    case rate(RateFigure)

    /// Customers or answers.
    package var n: Int {
        switch self {
        case .share(let figure): figure.total
        case .score(let figure): figure.n
        case .duration(let figure): figure.n
        case .rate(let figure): figure.customers
        }
    }

    /// A share of 0 … 1, a score on its own scale, seconds, or events per 100 customers.
    package var value: Double {
        switch self {
        case .share(let figure): figure.share
        case .score(let figure): figure.kind == .nps ? figure.netPromoterScore : figure.mean
        case .duration(let figure): figure.median
        case .rate(let figure): figure.per100
        }
    }

    /// Of the value; `nil` where too few were counted to tell.
    package var interval: Interval? {
        switch self {
        case .share(let figure): figure.total > 0 ? figure.interval : nil
        case .score(let figure): figure.kind == .nps ? figure.netPromoterInterval : figure.interval
        case .duration(let figure): figure.interval
        case .rate(let figure): figure.interval
        }
    }

    /// Whether there are enough customers or answers to speak of a value.
    package var isEnough: Bool { n >= ScoreFigure.fewestForAScore }

    /// The interval of how much this figure exceeds another one of the same kind, counted from other customers: by the
    /// square-and-add rule of Zou and Donner (2008), which for shares is Newcombe's (1998). `nil` where either has no
    /// interval.
    package func difference(from other: TrendFigure) -> Interval? {
        guard let own = interval, let others = other.interval else { return nil }
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        let difference = value - other.value
        return Interval(
            low: difference - root(value - own.low, others.high - other.value),
            high: difference + root(own.high - value, other.value - others.low))
    }
}

extension StepMeasure {
    /// The figure that a row shows at the step; `nil` where there is nobody it could be true of.
    package func figure(_ row: MeasureRow) -> TrendFigure? {
        switch row {
        case .reach, .dropOff, .anotherWay, .onTheWay, .repeats: share(row).map(TrendFigure.share)
        case .score(let kind): score(kind).map(TrendFigure.score)
        case .waiting: waiting.map(TrendFigure.duration)
        case .dwell: dwell.map(TrendFigure.duration)
        case .counter(let id): counter(id).map(TrendFigure.rate)
        }
    }
}
