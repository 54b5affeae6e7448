// The sentences in which a journey is told, by key. What stands in braces is filled in by the narrative.
import JourneyLanguage

/// A sentence of the narrative.
enum NarrativeWord: String, Phrase {
    static let section = "narrative"

    // Before and after the stages.
    case goalIs, situation, expects, startsWith, endsWith, throughEyesOf, measuredFrom, measuredFromEvents, inBrackets
    case ifGoalMissed, winningBack
    // A stage, a step.
    case stageTakes, stageExpected, optionalHere, inDetail, otherWays, happensAt, customerDoes, customerThinks
    case customerSays, customerNeeds
    // How it feels.
    case feelAngry, feelAnnoyed, feelNeutral, feelPleased, feelDelighted, teamGuessed, teamAimsAt, teamAssumes,
        teamReads
    case onlyFew, reasonIs, oneWrote
    // What was measured.
    case reached, lostHere, nobodyLost, waitedFor, spentHere, alsoMeasured
    // What stands in the way, and what is done.
    case hinders, alsoHinders, doneAgainst, nothingPlanned, wouldHelp
}

extension NarrativeWord {
    /// How customers feel in a band of the emotion scale, 0 (angry) … 4 (delighted).
    static func feeling(band: Int) -> NarrativeWord {
        let words: [NarrativeWord] = [.feelAngry, .feelAnnoyed, .feelNeutral, .feelPleased, .feelDelighted]
        return words.indices.contains(band) ? words[band] : .feelNeutral
    }
}
