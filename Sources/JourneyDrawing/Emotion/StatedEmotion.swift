// How feelings are known that nobody measured: what lanes, curves and legends say of them, decided once.
import JourneyModel

/// What stands behind feelings that a team states.
package enum StatedEmotion: Hashable, Sendable {
    /// Nothing but the team's belief.
    case guessed
    /// What customers said or did.
    case read
    /// Some of each.
    case mixed

    /// - Parameter isRead: for each stated feeling, whether more than belief stands behind it.
    package init(_ isRead: some Sequence<Bool>) {
        let kinds = Set(isRead)
        self = kinds.count > 1 ? .mixed : kinds.contains(true) ? .read : .guessed
    }

    package var word: MapWord {
        switch self {
        case .guessed: .emotionAssumed
        case .read: .keyRead
        case .mixed: .emotionMixed
        }
    }
}

extension Step {
    /// Whether more than belief stands behind what the team states of the feeling here.
    package var isEmotionRead: Bool { evidence.isMoreThanBelief }
}
