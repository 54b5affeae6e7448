// The words of charts by their key.
import JourneyLanguage

/// A word or a sentence of the charts.
enum ChartWord: String, Phrase {
    static let section = "chart"

    // Where there is nothing to show, or too little.
    case noData, noDataNote, tooFew
    // Network.
    case networkRule, columnsShown, others
    // Heat strip.
    case heatHighest, heatLowest, heatOnly, heatRule
    // Lengths of time.
    case dwellHalf, dwellLongest, waitHalf, waitLongest, nineInTen, middleHalfOf, slowestTenth, everyoneElse
    case dwellBarsRule, dwellLinesRule
    // Retention.
    case cameIn, returnedWeek, returnedWeeks, returnedMonth, returnedMonths, tooEarlyWeeks, tooEarlyMonths
    case weekOfFirst, monthOfFirst, weeksAfter, monthsAfter, notYetKnown, periodsShown
    case retentionWeeksRule, retentionMonthsRule
    // Scores.
    case scoreLowest, scoreOnly, notToldApart, scoreRule, fewAnswersRule
    // Trend.
    case trendRose, trendFell, trendSame, trendTooLittle, trendThirds, trendRule, trendChangeRule, trendOpenRule
    case notOverYet, targetIs
}
