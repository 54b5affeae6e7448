// How many events and customers there are: by day, week or month, and by any property.
package import JourneySupport

/// Asks for counts of events and customers.
package struct CountsQuestion: Hashable, Sendable {
    /// By what events are told apart.
    package enum Key: Hashable, Sendable {
        /// Their names.
        case event
        /// The values of a property.
        case property(String)
    }

    /// Only these events; `nil`: all.
    package var events: EventPattern?
    /// Where periods begin, ascending, in microseconds since 1970 in UTC; the last one is the end of the last period.
    /// Empty: no periods are told. Whoever asks cuts them, as for a retention.
    package var boundaries: [Int64]
    package var key: Key
    /// How many values to list; the others are counted together.
    package var top: Int
    /// With a length, sessions are counted: a longer silence begins a new one.
    package var sessionGap: TimeSpan?

    /// The most periods that a question can hold.
    package static let mostPeriods = 100_000

    package init(
        events: EventPattern? = nil, boundaries: [Int64] = [], by key: Key = .event, top: Int = 10,
        sessionGap: TimeSpan? = nil
    ) {
        self.events = events
        self.boundaries = boundaries
        self.key = key
        self.top = top
        self.sessionGap = sessionGap
    }
}

/// Counts of events and customers.
package struct CountsAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// One for each period of the question.
    package var periods: [PeriodCount]
    /// The most frequent values, by events, then text.
    package var values: [ValueCount]
    /// How many values are not listed, and what they sum to; a customer with several of them counts once in none.
    package var otherValues: Int
    package var otherEvents: Int
    /// Events that have no value: of a property that they lack.
    package var eventsWithout: Int
    /// Only where sessions were asked for.
    package var sessions: SessionCounts?

    package init(
        basis: AnswerBasis, periods: [PeriodCount], values: [ValueCount], otherValues: Int, otherEvents: Int,
        eventsWithout: Int, sessions: SessionCounts?
    ) {
        self.basis = basis
        self.periods = periods
        self.values = values
        self.otherValues = otherValues
        self.otherEvents = otherEvents
        self.eventsWithout = eventsWithout
        self.sessions = sessions
    }
}

/// The events of one period, and the customers with any.
package struct PeriodCount: Hashable, Sendable {
    /// When it begins.
    package var start: Int64
    package var events: Int
    package var customers: Int

    package init(start: Int64, events: Int, customers: Int) {
        self.start = start
        self.events = events
        self.customers = customers
    }
}

/// The events of one value, and the customers with any.
package struct ValueCount: Hashable, Sendable {
    package var value: String
    package var events: Int
    package var customers: Int

    package init(value: String, events: Int, customers: Int) {
        self.value = value
        self.events = events
        self.customers = customers
    }
}

/// Sessions: how many, how long, with how many events.
package struct SessionCounts: Hashable, Sendable {
    package var sessions: Int
    package var meanEvents: Double
    package var meanSeconds: Double
    package var medianSeconds: Double
    package var p90Seconds: Double
    /// Sessions of one event.
    package var single: Int

    package init(
        sessions: Int, meanEvents: Double, meanSeconds: Double, medianSeconds: Double, p90Seconds: Double, single: Int
    ) {
        self.sessions = sessions
        self.meanEvents = meanEvents
        self.meanSeconds = meanSeconds
        self.medianSeconds = medianSeconds
        self.p90Seconds = p90Seconds
        self.single = single
    }
}
