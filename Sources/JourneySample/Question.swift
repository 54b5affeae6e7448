// The survey: what is asked at which step, and on which scale.

/// A question of the survey; the raw value is its id in the response file and in the maps.
enum Question: String, CaseIterable {
    case plans = "csat_plans"
    case address = "csat_address"
    case offer = "csat_offer"
    case signing = "csat_signing"
    case signingEffort = "ces_signing"
    case booking = "csat_booking"
    case moved = "csat_moved"
    case installation = "csat_installation"
    case speed = "csat_speed"
    case bill = "csat_bill"
    case help = "csat_help"
    case support = "csat_support"
    case supportEffort = "ces_support"
    case correction = "csat_correction"
    case month = "csat_month"
    case recommendation = "nps_month"
    /// Asked of anonymous visitors of the site; belongs to no step.
    case visitors = "nps_visitors"

    /// `csat`, `ces` or `nps`, as the response file has it.
    var kind: String { String(rawValue.prefix { $0 != "_" }) }

    /// The lowest and the highest score.
    var scale: ClosedRange<Int> {
        switch kind {
        case "ces": 1...7
        case "nps": 0...10
        default: 1...5
        }
    }

    /// Whether customers also leave words.
    var hasWords: Bool { kind != "ces" && self != .visitors }

    /// How somebody feels who gives such a score.
    func mood(of score: Int) -> Mood {
        switch kind {
        case "ces": score >= 5 ? .pleased : score == 4 ? .neutral : .displeased
        case "nps": score >= 9 ? .pleased : score >= 7 ? .neutral : .displeased
        default: score >= 4 ? .pleased : score == 3 ? .neutral : .displeased
        }
    }
}

/// How words sound; the raw value marks them in the phrase books.
enum Mood: Character, CaseIterable {
    case pleased = "+"
    case neutral = "="
    case displeased = "-"
}

/// What complaints are about.
enum ComplaintSubject: String, CaseIterable {
    case visit, bill
}
