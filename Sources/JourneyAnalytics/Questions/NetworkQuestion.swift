// How customers flow from column to column: from where they came to where they ended.
package import JourneySupport

/// Asks how many customers are in each node of some columns, and how many are in a node of one column and a node of
/// the next.
package struct NetworkQuestion: Hashable, Sendable {
    package var columns: [NetworkColumnQuestion]
    /// Only customers with such an event, placed in the scope's period by the first of them; `nil`: any event.
    package var start: EventPattern?

    package init(columns: [NetworkColumnQuestion], start: EventPattern? = nil) {
        self.columns = columns
        self.start = start
    }
}

/// What tells customers apart in one column. All events of a customer count, also those before the start.
package enum NetworkColumnQuestion: Hashable, Sendable {
    /// The value of a property at the customer's first event that has it. With no values named, the nodes are the most
    /// frequent values, at most `mostValues` of them; at most `PatternSet.limit` can be named.
    case property(String, values: [String] = [])
    /// The first node, in order, any of whose events the customer has; at most `PatternSet.limit` nodes.
    case nodes([EventPattern])

    /// How many values of a property become nodes of their own when none are named.
    package static let mostValues = 12
}

/// Counts of nodes and links.
package struct NetworkAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    package var columns: [NetworkColumnAnswer]
    /// By column, then from, then to; links of nobody are left out.
    package var links: [NetworkLink]

    package init(basis: AnswerBasis, columns: [NetworkColumnAnswer], links: [NetworkLink]) {
        self.basis = basis
        self.columns = columns
        self.links = links
    }
}

/// One column: its nodes in order, and last, at index `names.count`, the customers in none of them.
package struct NetworkColumnAnswer: Hashable, Sendable {
    /// Values, most frequent first unless they were named; or the titles of the patterns.
    package var names: [String]
    /// One for each name, and one more for the customers in no node ("other").
    package var counts: [Int]

    package init(names: [String], counts: [Int]) {
        self.names = names
        self.counts = counts
    }

    /// The index of the node of those who are in none.
    package var other: Int { names.count }
}

/// Customers who are in a node of one column and a node of the next.
package struct NetworkLink: Hashable, Sendable {
    /// The column that the link starts from.
    package var column: Int
    package var from: Int
    package var to: Int
    package var count: Int

    package init(column: Int, from: Int, to: Int, count: Int) {
        self.column = column
        self.from = from
        self.to = to
        self.count = count
    }
}
