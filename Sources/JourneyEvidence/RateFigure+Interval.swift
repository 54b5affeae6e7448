// How far a rate of events can be off.
import JourneySupport

extension RateFigure {
    /// The interval of a rate per 100 customers; `nil` below two customers.
    ///
    /// From the spread over customers, as `Statistics.rateInterval` has it. Customers who all have the same number show
    /// no spread, which does not make the rate certain: there it is that of a Poisson count, by Byar's approximation
    /// (Rothman and Boice 1979).
    static func interval(events: Int, sumOfSquares: Int, customers: Int) -> Interval? {
        guard customers >= 2 else { return nil }
        let each = events / customers
        let isSpread = events % customers != 0 || sumOfSquares != each * each * customers
        let perCustomer =
            isSpread || events == 0
            ? Statistics.rateInterval(sum: Double(events), sumOfSquares: Double(sumOfSquares), count: customers)
            : poissonInterval(events, over: customers)
        return perCustomer.map { Interval(low: 100 * $0.low, high: 100 * $0.high) }
    }

    /// The interval of a Poisson count above 0, as a rate of its customers.
    private static func poissonInterval(_ count: Int, over customers: Int) -> Interval {
        func bound(_ count: Double, _ sign: Double) -> Double {
            let root = 1 - 1 / (9 * count) + sign * Statistics.z95 / (3 * count.squareRoot())
            return count * root * root * root / Double(customers)
        }
        return Interval(low: max(0, bound(Double(count), -1)), high: bound(Double(count) + 1, 1))
    }
}
