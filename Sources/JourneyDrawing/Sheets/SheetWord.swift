// The words of the sheets by their key: what they share, and those of the persona sheet and the empathy map.
import JourneyLanguage
package import JourneyModel

/// A word or a sentence of the sheets.
enum SheetWord: String, Phrase {
    static let section = "sheet"

    case persona, empathyMap, outline, table
    // What it means that nothing stands behind a text.
    case noteless
    // What belongs to several steps: up to which, and from which on.
    case through, since
    // Whether research stands behind a persona.
    case validated, proto, protoNote, noRecord, segmentIs, noSegment
    // What is told of a persona.
    case demographics, job, seniority, day, values, frustrations, help, objections, answers, informationSources,
        channels, traits
    case says, thinks, does, feels, pains, gains, nothingNoted
    // What was measured.
    case journeysMeasured, lowestPoint, highestPoint, mostLost
    // What the marks mean.
    case guessKey, traitsKey
}

/// Things that are counted on sheets: `3 plans`.
enum SheetCount: String, Phrase {
    static let section = "sheetCount"

    case plans, days
}

/// The form after "of": `of 3 plans`, `из 3 планов`.
enum SheetTotal: String, Phrase {
    static let section = "sheetTotal"

    case opportunities, openOpportunities, plans, maps, steps
}

extension PersonaTrait {
    var icon: Icon {
        switch self {
        case .demographics: .person
        case .job: .backstage
        case .seniority: .milestone
        case .day: .clock
        case .goals: .goals
        case .values: .gains
        case .needs: .needs
        case .motivation: .motivation
        case .frustrations: .pain
        case .help: .opportunity
        case .objections: .questions
        case .answers: .told
        case .channels: .touchpoints
        case .informationSources: .search
        }
    }

    func name(_ context: DrawingContext) -> String { name(in: context.words) }

    /// What it is called on sheets and pages.
    package func name(in words: MapWords) -> String {
        switch self {
        case .demographics: words.catalogue[SheetWord.demographics]
        case .job: words.catalogue[SheetWord.job]
        case .seniority: words.catalogue[SheetWord.seniority]
        case .day: words.catalogue[SheetWord.day]
        case .goals: words[.goals]
        case .values: words.catalogue[SheetWord.values]
        case .needs: words[.needs]
        case .motivation: words[.motivation]
        case .frustrations: words.catalogue[SheetWord.frustrations]
        case .help: words.catalogue[SheetWord.help]
        case .objections: words.catalogue[SheetWord.objections]
        case .answers: words.catalogue[SheetWord.answers]
        case .channels: words.catalogue[SheetWord.channels]
        case .informationSources: words.catalogue[SheetWord.informationSources]
        }
    }
}

extension EmpathyQuarter {
    var icon: Icon {
        switch self {
        case .says: .quotes
        case .thinks: .thoughts
        case .does: .actions
        case .feels: .feelings
        case .pains: .pain
        case .gains: .gains
        }
    }

    /// Whether its texts are in the customer's own words.
    var isSpeech: Bool { self == .says || self == .thinks }

    func name(_ context: DrawingContext) -> String {
        switch self {
        case .says: context.say(SheetWord.says)
        case .thinks: context.say(SheetWord.thinks)
        case .does: context.say(SheetWord.does)
        case .feels: context.say(SheetWord.feels)
        case .pains: context.say(SheetWord.pains)
        case .gains: context.say(SheetWord.gains)
        }
    }
}
