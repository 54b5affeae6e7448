// One measure of one step, week by week or month by month.
package import JourneyLanguage
package import JourneySupport

/// A measure over time, of the journeys that started in each week or month.
package struct MeasuredTrend: Sendable {
    package var row: MeasureRow
    /// The step it is measured at.
    package var step: LocalizedText
    package var unit: CalendarUnit
    /// One a week or month, in the order of time.
    package var points: [Point]
    /// What the team aims at, on the measure's own scale.
    package var target: Double?
    /// The first and the last third of the points that are known for good, each measured as one stretch of time.
    package var early, late: TrendFigure?
    package var scope: MeasuredScope

    /// The journeys that started in one week or month.
    package struct Point: Hashable, Sendable {
        /// Its first day.
        package var start: CalendarDate
        /// `nil` where there was nobody it could be true of.
        package var figure: TrendFigure?
        /// Whether journeys that started in it may still change the figure.
        package var isOpen: Bool

        package init(start: CalendarDate, figure: TrendFigure?, isOpen: Bool) {
            self.start = start
            self.figure = figure
            self.isOpen = isOpen
        }
    }

    /// What became of a measure from the first third to the last.
    package enum Change: Hashable, Sendable {
        case rose, fell
        /// The interval of the difference holds 0.
        case notBeyondChance
        /// Fewer than three weeks or months are over, or too few customers were counted in one of the thirds.
        case tooLittle
    }

    package init(
        row: MeasureRow, step: LocalizedText, unit: CalendarUnit, points: [Point], target: Double? = nil,
        early: TrendFigure? = nil, late: TrendFigure? = nil, scope: MeasuredScope
    ) {
        self.row = row
        self.step = step
        self.unit = unit
        self.points = points
        self.target = target
        self.early = early
        self.late = late
        self.scope = scope
    }

    /// How many points a third holds; 0 when fewer than three are over.
    package static func third(of points: [Point]) -> Int { points.count { !$0.isOpen } / 3 }

    package var change: Change {
        guard let early, let late, early.isEnough, late.isEnough, let difference = late.difference(from: early) else {
            return .tooLittle
        }
        return difference.low > 0 ? .rose : difference.high < 0 ? .fell : .notBeyondChance
    }
}
