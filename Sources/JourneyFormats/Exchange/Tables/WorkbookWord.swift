// The words of sheets that nothing else on the map is called by.
internal import JourneyLanguage

enum WorkbookWord: String, Phrase {
    static let section = "workbook"

    /// Names of sheets.
    case about, texts, plans, translations
    /// Headings of columns.
    case place, lane, belongsTo, shownText, cellLanguage
    /// How the sheet is filled in.
    case guide
    /// Choices that nothing else on pages and pictures says.
    case journeyPurchase, journeyEngagement, journeyRetention, journeyRecommendation, journeySupport, journeyProcess
    case journeyLeadGeneration
    case kindCommunication, kindAction, kindAmbient, boxPeople, boxTechnology, boxProcess, boxPolicy
    case confidenceLow, confidenceMedium, confidenceHigh, consentGiven, consentWithheld, consentNotNeeded
    case verdictSupports, scoringValue, scoringFormula
    case metricRate, metricCount, metricDuration, metricMoney, toneGood, toneBad, toneNeutral
}
