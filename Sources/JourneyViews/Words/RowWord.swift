// The words of the rows of figures by their key: what is counted, of whom, and by which rule.
import JourneyLanguage

/// A word or a sentence about a row of figures; the names of the rows are those of the picture.
enum RowWord: String, Phrase {
    static let section = "row"

    case reachHint, reachRule, dropOffHint, dropOffRule, knownWayCount, reachedHint, reachedCount, onTheWayRule
    case anotherWayHint, anotherWayRule, dwellRule, dwellCount, waitingRule, waitingCount, repeatsHint
    case repeatsRule, stageTitle, stageRule, stageCount, counterHint, counterRule, satisfactionHint
    case satisfactionRule, easeHint, easeRule, recommendHint, recommendRule, sentimentHint, sentimentRule
}
