// Customers, events and their extent, counted beside every answer.

/// How many customers and events were counted, and from when to when.
struct Tally: Sendable {
    private(set) var customers = 0
    private(set) var events = 0
    private(set) var first: Int64?
    private(set) var last: Int64?

    init() {}

    init(customers: Int, events: Int, first: Int64?, last: Int64?) {
        (self.customers, self.events, self.first, self.last) = (customers, events, first, last)
    }

    /// Adds one customer with some events.
    mutating func add(events: Int, first: Int64, last: Int64) {
        merge(Tally(customers: 1, events: events, first: first, last: last))
    }

    mutating func merge(_ other: Tally) {
        customers += other.customers
        events += other.events
        if let time = other.first { first = min(first ?? time, time) }
        if let time = other.last { last = max(last ?? time, time) }
    }

    static func sum(_ tallies: some Sequence<Tally>) -> Tally {
        tallies.reduce(into: Tally()) { $0.merge($1) }
    }
}
