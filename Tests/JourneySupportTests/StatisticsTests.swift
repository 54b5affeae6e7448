// Intervals and quantiles against published values and SciPy 1.17.
import Foundation
import JourneySupport
import Testing

@Suite("Statistics")
struct StatisticsTests {
    private func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-12) -> Bool {
        abs(left - right) <= tolerance
    }

    /// `scipy.stats.binomtest(count, total).proportion_ci(method='wilson')`.
    @Test(
        "The interval of a share, by Wilson",
        arguments: [
            (0, 10, 0, 0.27753279986288926), (10, 10, 0.7224672001371109, 1),
            (1, 10, 0.017876213095072896, 0.4041500267952385),
            (15, 100, 0.09305985283656634, 0.23283559590832367), (81, 263, 0.2552885198782742, 0.36620957698280004),
            (2_246, 13_087, 0.1652573579524707, 0.17817675000484223), (0, 0, 0, 1),
        ])
    func wilson(count: Int, total: Int, low: Double, high: Double) {
        let interval = Statistics.wilson(count, of: total)
        #expect(close(interval.low, low) && close(interval.high, high))
    }

    /// Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10.
    @Test(
        "The interval of a difference of two shares, by Newcombe",
        arguments: [
            (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
            (10, 10, 0, 20, 0.6791, 1.0000),
        ])
    func newcombe(a: Int, m: Int, b: Int, n: Int, low: Double, high: Double) {
        let interval = Statistics.newcombe(a, of: m, minus: b, of: n)
        #expect(close(interval.low, low, 5e-5) && close(interval.high, high, 5e-5))
        #expect(Statistics.newcombe(0, of: 0, minus: 1, of: 2) == Interval(low: -1, high: 1))
    }

    /// `numpy.quantile([3.1, 4.7, 1.2, 9.9, 5.5, 7.25, 2.0], share)`.
    @Test(
        "Quantiles by linear interpolation",
        arguments: [(0, 1.2), (0.1, 1.68), (0.25, 2.55), (0.5, 4.7), (0.75, 6.375), (0.9, 8.31), (1, 9.9)])
    func quantile(share: Double, value: Double) {
        let sorted = [1.2, 2.0, 3.1, 4.7, 5.5, 7.25, 9.9]
        #expect(close(Statistics.quantile(ofSorted: sorted, at: share), value))
        #expect(Statistics.quantile(ofSorted: [5], at: share) == 5)
        #expect(Statistics.quantile(ofSorted: [], at: share).isNaN)
    }

    /// Ranks are worked out by hand from n/2 ∓ 1.96·√n/2; SciPy's binomial gives each at least 95 %.
    @Test(
        "The interval of a median from order statistics",
        arguments: [
            (1, 1, 1), (5, 1, 5), (6, 1, 6), (10, 1, 10), (20, 5, 16), (50, 18, 33), (100, 40, 61), (1_000, 469, 532),
        ])
    func median(count: Int, low: Double, high: Double) {
        let interval = Statistics.medianInterval(ofSorted: (1...count).map(Double.init))
        #expect(interval == Interval(low: low, high: high))
        #expect(Statistics.medianInterval(ofSorted: []) == nil)
    }

    /// `scipy.stats.t.interval(0.95, 6, mean, sem)` of the values above.
    @Test("The interval of a mean, by Student")
    func mean() throws {
        let interval = try #require(Statistics.meanInterval(sum: 33.65, sumOfSquares: 217.9625, count: 7))
        #expect(close(interval.low, 1.9765975133229756) && close(interval.high, 7.637688200962739))
        #expect(Statistics.meanInterval(sum: 5, sumOfSquares: 25, count: 1) == nil)
        #expect(Statistics.meanInterval(sum: 20, sumOfSquares: 100, count: 4) == Interval(low: 5, high: 5))
        // None seen among 100 is not none at all: 1 − e^(−3.689) is 0.975.
        let none = try #require(Statistics.rateInterval(events: 0, sumOfSquares: 0, count: 100))
        #expect(none.low == 0)
        #expect(close(exp(-none.high * 100), 0.025))
        #expect(Statistics.rateInterval(events: 0, sumOfSquares: 0, count: 1) == nil)
        let few = try #require(Statistics.rateInterval(events: 2, sumOfSquares: 4, count: 4))
        #expect(few.low == 0 && few.high > 1)
    }

    /// `scipy.stats.t.ppf(0.975, count − 1)`, seen as half the width of an interval whose standard error is 1.
    @Test(
        "Student's quantile",
        arguments: [
            (2, 12.706204736174694), (3, 4.302652729749462), (4, 3.1824463052837078), (5, 2.7764451051977934),
            (6, 2.5705818356363146), (11, 2.228138851986274), (31, 2.0422724563012378), (101, 1.9839715185235518),
            (1_001, 1.9623390808264083),
        ])
    func student(count: Int, quantile: Double) throws {
        // Values with mean 0 and sum of squares n (n − 1): the standard error of their mean is 1.
        let n = Double(count)
        let interval = try #require(Statistics.meanInterval(sum: 0, sumOfSquares: n * (n - 1), count: count))
        #expect(close(interval.high, quantile, 5e-6) && close(interval.low, -quantile, 5e-6))
    }

    /// p = (30 + 0.75) / 103, d = (20 + 0.75) / 103; worked out in Python.
    @Test("The interval of a Net Promoter Score stays on its scale")
    func netPromoter() {
        let interval = Statistics.netPromoterInterval(promoters: 30, detractors: 20, total: 100)
        #expect(close(interval.low, NPS.low, 1e-9) && close(interval.high, NPS.high, 1e-9))
        let few = Statistics.netPromoterInterval(promoters: 1, detractors: 0, total: 1)
        #expect(few.low >= -100 && few.high <= 100 && few.contains(100 * 1.0 / 4))
    }

    private enum NPS {
        static let low = -3.8176476298129343
        static let high = 23.23512335796827
    }
}
