// The words of the pages' own by their key. What stands in braces is filled in by the page.
import JourneyLanguage

/// A word or a sentence of the pages; what pictures say too is a `MapWord`.
enum PageWord: String, Phrase {
    static let section = "page"

    // The frame of every page.
    case promise, trail, skipToMap, skipToContent, logLine, eventsOfCustomers, logRead, languageMenu, themeMenu
    case themeSystem, themeLight, themeDark, untranslatedMap, untranslatedTexts, staleText, inEnglish, inRussian,
        inChinese
    case inPolish, inUzbek
    // The list of maps.
    case maps, noMaps, unusable, status, size, sizeOfMap, byEvents, byAnswers, reviewed, seenBy, stagesOfMap
    case toList
    // The head of a map and what stands below its grid.
    case aboutThisMap, asPicture, mapTitle, whoseJourneys, views, viewMap, viewOutline, viewTable, fromDay, toDay
    case show, periodRule, wholeLog, lastDays, sinceDay, untilDay, notMeasurable, assumedNoEvidence, stepLabel
    case opportunityLabel, missingEvents, missingProperties, missingQuestions
    // The funnel and the network.
    case stoppedBefore, howCounted, numbersAsTable, networkPicture, networkTable, waysFrom, waysTo, customersHead
    case startedOf, fromStart
    // Outline and table.
    case onThisPage, scenario, starts, ends, evidenceTitle, recovery, tableRegion, laneGroup, measuredGroup
    // What is said of touchpoints, barriers, plans and opportunities.
    case outcomeMet, outcomeMissed, outcomeExceeded
    case touchpoint, goal, companyDoes, ownership, initiator, events, severityLabel, cause, lostTo, objection
    case answerLabel, score, plan, noPlan, dueLabel, hypothesis, guardrail, result, customerValue, businessValue
    case effortLabel, removes, throughStep, moreAbout, moreQuotes, saidHere, saidHereNote, answersHere, ownChannel
    case paidChannel, earnedChannel, thirdParty, byCustomer, byCompany, byPartner, severity1, severity2, severity3
    case severity4, severity5, causeKnowledge, causeProcess, causePrice, causeProduct, causeInformation
    case causeSystem, lostCompetitor, lostOwnChannel, lostNobody, lostUnknown
    // What stands behind a figure.
    case visits, wentOn, lost, ended, mean, ninthDecile, promoters, detractors, tooFewRule, intervalLabel
    case whoLabel, periodLabel, ruleLabel, everyone, expectedByTeam, mapRegion, notBound, sourceEvents
    case sourceAnswers, sourceTeam, sourceRead, teamAim, assumedEmotion, assumedEmotionWhy, readEmotion, readEmotionWhy,
        rated,
        between, answersToKind
    case eventsHere
}
