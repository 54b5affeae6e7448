// A funnel by the values of a property.

/// Tells the customers of a funnel apart by a property of the events of their best chain.
package struct FunnelBreakdown: Hashable, Sendable {
    package var property: String
    package var attribution: Attribution

    package init(property: String, attribution: Attribution = .firstTouch) {
        self.property = property
        self.attribution = attribution
    }

    /// Which event of the chain a customer's value is taken from.
    package enum Attribution: Hashable, Sendable {
        /// The first that has the property.
        case firstTouch
        /// The last that has the property.
        case lastTouch
        /// The event of one step, counted from 0; customers who did not get there have no value.
        case step(Int)

        /// As it is written: `first-touch`, `last-touch`, `step-2` (counted from 1).
        package var name: String {
            switch self {
            case .firstTouch: "first-touch"
            case .lastTouch: "last-touch"
            case .step(let step): "step-\(step + 1)"
            }
        }

        /// Reads what `name` writes; `nil` for anything else.
        package init?(name: String) {
            switch name {
            case "first-touch": self = .firstTouch
            case "last-touch": self = .lastTouch
            default:
                guard name.hasPrefix("step-"), let number = Int(name.dropFirst(5)), number > 0 else { return nil }
                self = .step(number - 1)
            }
        }
    }

    /// How many values are told apart; the customers of all others are taken together.
    package static let mostValues = 12
}
