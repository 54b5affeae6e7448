// The figures a measured map is made of. Each carries its n and its interval; the period and the customers it speaks
// of stand once, in `MeasuredScope`.
package import JourneyLanguage
package import JourneySupport

/// A share of customers, with its interval by Wilson.
package struct ShareFigure: Hashable, Sendable {
    /// How many customers it is true of.
    package let count: Int
    /// Out of how many.
    package let total: Int

    package init(count: Int, of total: Int) {
        self.count = count
        self.total = total
    }

    /// 0 … 1; 0 when there is nobody.
    package var share: Double { total == 0 ? 0 : Double(count) / Double(total) }
    package var interval: Interval { Statistics.wilson(count, of: total) }
}

/// Lengths of time over customers: the median with its interval, mean, quartiles and ninth decile, in seconds.
package struct DurationFigure: Hashable, Sendable {
    package let n: Int
    package let median: Double
    /// Of the median; `nil` below six customers, whose whole range covers it in less than 95 of 100 cases.
    package let interval: Interval?
    package let mean: Double
    package let p90: Double
    /// The first and the third quartile: half of all lengths lie between them.
    package let middleHalf: Interval
    /// How the lengths are spread.
    package let bins: TimeBins

    /// The range of n values misses the median with probability 2 / 2ⁿ: from six on in less than 1 of 20 cases.
    private static let fewestForAnInterval = 6

    /// The figure of some lengths in seconds; `nil` when there are none.
    package init?(seconds: [Double]) {
        guard !seconds.isEmpty else { return nil }
        let sorted = seconds.sorted()
        n = sorted.count
        median = Statistics.quantile(ofSorted: sorted, at: 0.5)
        interval = n < Self.fewestForAnInterval ? nil : Statistics.medianInterval(ofSorted: sorted)
        mean = sorted.reduce(0, +) / Double(sorted.count)
        p90 = Statistics.quantile(ofSorted: sorted, at: 0.9)
        middleHalf = Interval(
            low: Statistics.quantile(ofSorted: sorted, at: 0.25), high: Statistics.quantile(ofSorted: sorted, at: 0.75))
        bins = TimeBins(seconds: sorted)
    }
}

/// A count of events per 100 customers of a step, such as calls.
package struct RateFigure: Hashable, Sendable {
    package let id: String
    package let title: LocalizedText
    /// Events counted.
    package let events: Int
    /// Customers of the step.
    package let customers: Int
    /// Interval of the rate per 100: from the spread over customers, or as of a Poisson count where there is none.
    package let interval: Interval?

    package init(id: String, title: LocalizedText, events: Int, customers: Int, interval: Interval?) {
        self.id = id
        self.title = title
        self.events = events
        self.customers = customers
        self.interval = interval
    }

    package var per100: Double { customers == 0 ? 0 : 100 * Double(events) / Double(customers) }
}
