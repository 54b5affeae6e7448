// The words of pictures by their key. What stands in braces is filled in by the drawing.
import JourneyLanguage

/// A word or a sentence of the interface of pictures.
package enum MapWord: String, Phrase {
    package static let section = "map"

    // Lanes, and what stands below their names.
    case steps, stepsNote, storyboard, storyboardNote, touchpoints, touchpointsNote, emotion, emotionAssumed
    case emotionMixed
    case painPoints, painPointsNote
    case opportunities, opportunitiesNote, data, missedGoal, missedGoalNote, takeaways, atThisStep
    case actions, goals, needs, motivation, expectations, thoughts, thoughtsNote, feelings, quotes, quotesNote
    case questions, told, alternatives, place, people, gains, momentsOfTruth, effort, content, communication, guidance
    case metrics, owner, notes
    case evidence, evidenceNote, frontstage, frontstageNote, backstage, backstageNote, support, supportNote
    case policies, policiesNote
    case lineOfInteraction, lineOfVisibility, lineOfInternalInteraction
    // Where a journey does not go straight on, and maps within maps.
    case ways, waysNote, wayBack, wayPast, wayAgain, inDetail, partOf, partOfStep, substeps
    // The step that is marked.
    case lowestPoint
    // Rows of numbers.
    case reach, reachNote, satisfaction, dropOff, dropOffNote, onTheWay, anotherWay, waiting, waitingNote, dwell
    case dwellNote, repeats, scoreRow, recommendation, effortScore, sentiment, zeros
    // The scale.
    case delighted, pleased, neutral, annoyed, angry
    // The legend.
    case measured, assumed, target, middleHalf, meanInterval, keyRead, keyGuess, keyReach, keyCells, keyLowest,
        keyLonger
    case milestone, optionalStep, waitPoint, failPoint, severity
    // Plans.
    case proposed, planned, inWork, live, rejected
    // What is known and how.
    case reported, observed, expected, median, medianOf, noData, allCustomers, customersOf, allTime, from, until
    case logVersionIs, personaLetters, personaLetter, lostRule, shortForm, scaleMark, whoseJourneys, nothingMeasured,
        missingEvents
    case missingProperties, personaWithoutSegment, tooManyEvents
    case shareOf, outOf, per100, intervalOf, contradicts, staleAfter, due, standardTime
    // Charts.
    case funnel, network, networkNote, stillOpen, lostHere, cameHere, mayStillCome, ofNode
    // Findings.
    case headlineStop, headlineNobodyStops, headlineTooEarly, headlineFew, funnelRule, headlineAfter, headlineDetail,
        headlineLowest, headlineLoss
    case xInTen, oneIn, lowScores, lowRange, detractors, promoters, countOnly
    // Kinds and states of maps.
    case customerJourney, userJourney, lifeExperience, serviceBlueprint, current, future, prototype, draft, inReview
    case approved, retired, describe, noSteps
}
