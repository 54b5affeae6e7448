// Customers told apart by a property: the segments by which any other question is broken down.
package import JourneySupport

/// Asks for the groups of customers by the values of a property.
package struct GroupsQuestion: Hashable, Sendable {
    package var property: String
    /// Whether the first or the last value counts; `any` is no way to tell customers apart, and is read as `last`.
    package var choice: CustomerTrait.Choice
    /// How many values get a group of their own.
    package var top: Int

    package init(property: String, choice: CustomerTrait.Choice = .last, top: Int = 5) {
        self.property = property
        self.choice = choice
        self.top = top
    }
}

/// The groups; each customer is in one.
package struct GroupsAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// By customers, then value; the last one holds everybody else, if there is anybody.
    package var groups: [CustomerGroup]

    package init(basis: AnswerBasis, groups: [CustomerGroup]) {
        self.basis = basis
        self.groups = groups
    }
}

/// Customers with one value, or those with none of the values that have a group.
package struct CustomerGroup: Hashable, Sendable {
    /// `nil` for everybody else.
    package var value: String?
    package var customers: Int
    /// The customers' rule: in a scope, the answer of any question speaks of them alone.
    package var segment: Segment

    package init(value: String?, customers: Int, segment: Segment) {
        self.value = value
        self.customers = customers
        self.segment = segment
    }
}
