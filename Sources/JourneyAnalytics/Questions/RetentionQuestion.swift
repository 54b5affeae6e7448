// Of the customers who came in a period, how many were there again in each period after it.
package import JourneySupport

/// Asks how many customers return, by the period of their first event.
package struct RetentionQuestion: Hashable, Sendable {
    /// Where periods begin, ascending, in microseconds since 1970 in UTC; the last one is the end of the last period.
    /// Weeks and months depend on a time zone, so whoever asks cuts them: `CalendarUnit.boundaries`.
    package var boundaries: [Int64]
    /// The event by which a customer comes in; `nil`: any.
    package var first: EventPattern?
    /// The event that shows that a customer is there; `nil`: any.
    package var returning: EventPattern?

    /// The most periods that a question can hold.
    package static let mostPeriods = 1_000

    package init(boundaries: [Int64], first: EventPattern? = nil, returning: EventPattern? = nil) {
        self.boundaries = boundaries
        self.first = first
        self.returning = returning
    }
}

/// Cohorts and who of them returned.
package struct RetentionAnswer: Hashable, Sendable {
    /// `basis.customers` are those of all cohorts; `basis.events` their events that show that they are there.
    package var basis: AnswerBasis
    /// One a period, from the first that anybody came in to the last; a period nobody came in has a size of 0.
    package var cohorts: [RetentionCohort]

    package init(basis: AnswerBasis, cohorts: [RetentionCohort]) {
        self.basis = basis
        self.cohorts = cohorts
    }
}

/// The customers whose first event lies in one period.
package struct RetentionCohort: Hashable, Sendable {
    /// When the period begins.
    package var start: Int64
    package var size: Int
    /// `returned[k]`: those of them who were there in the k-th period after their first one; at 0 the period of the first
    /// event itself, from that event on. One for every period that has begun by the end of the log.
    package var returned: [Int]
    /// How many of `returned` are known for good: their periods are over. The one after them may still grow.
    package var complete: Int

    package init(start: Int64, size: Int, returned: [Int], complete: Int) {
        self.start = start
        self.size = size
        self.returned = returned
        self.complete = complete
    }
}
