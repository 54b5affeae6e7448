// Each interval holds the true value as often as it says: samples are drawn from a truth that is known, many times.
// What is wrong with a formula's critical value, its variance or its ranks shows here, whatever it was copied from.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Intervals hold the truth as often as they say")
struct CoverageTests {
    /// `everyday` samples, or that many times `WAYMARK_TRIALS` in the nightly run.
    private static func simulate(
        _ everyday: Int, seed: UInt64, _ sample: (inout SeededRandom) -> (interval: Interval?, truth: Double)
    ) throws -> Coverage {
        var coverage = Coverage()
        for trial in Seeds.upTo(everyday) {
            var random = SeededRandom(seed: seed, stream: UInt64(trial))
            let (interval, truth) = sample(&random)
            let found = try #require(interval)
            coverage.add(found.low, found.high, holds: truth)
        }
        return coverage
    }

    private static func hits(_ total: Int, _ share: Double, _ random: inout SeededRandom) -> Int {
        (0..<total).reduce(0) { sum, _ in sum + (random.chance(share) ? 1 : 0) }
    }

    /// Box and Muller.
    private static func normal(_ random: inout SeededRandom) -> Double {
        (-2 * log(1 - random.unit())).squareRoot() * cos(2 * .pi * random.unit())
    }

    /// Knuth's product of uniform numbers.
    private static func poisson(_ mean: Double, _ random: inout SeededRandom) -> Int {
        var (count, product) = (0, random.unit())
        while product > exp(-mean) {
            count += 1
            product *= random.unit()
        }
        return count
    }

    @Test("Shares, by Wilson", arguments: [20, 150]) func wilson(total: Int) throws {
        let coverage = try Self.simulate(12_000, seed: 1) { random in
            let truth = random.between(0.03, 0.97)
            return (Statistics.wilson(Self.hits(total, truth, &random), of: total), truth)
        }
        // Counts go in steps; over all shares Wilson's interval holds a little more than it says (Newcombe 1998).
        #expect(coverage.isAbout(below: 0.002, above: 0.006), "\(coverage)")
    }

    @Test("Differences of two shares, by Newcombe", arguments: [(30, 50), (120, 90)])
    func newcombe(first: Int, second: Int) throws {
        let coverage = try Self.simulate(10_000, seed: 2) { random in
            let (p, q) = (random.between(0.05, 0.95), random.between(0.05, 0.95))
            let (one, two) = (Self.hits(first, p, &random), Self.hits(second, q, &random))
            return (Statistics.newcombe(one, of: first, minus: two, of: second), p - q)
        }
        #expect(coverage.isAbout(below: 0.002, above: 0.009), "\(coverage)")
    }

    /// Ranks as the formula gives them, worked out by hand.
    @Test("Medians, from order statistics", arguments: [(25, 7, 19), (400, 180, 221)])
    func median(count: Int, low: Int, high: Int) throws {
        // At least `low` values and fewer than `high` lie below the median, each with one chance in two.
        let n = Double(count)
        var exact = 0.0
        for below in low..<high {
            let k = Double(below)
            let ways: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            exact += exp(ways - n * log(2.0))
        }
        #expect(exact >= 0.95 && exact < 0.99, "ranks are rounded outwards")
        let coverage = try Self.simulate(count > 100 ? 1_500 : 12_000, seed: 3) { random in
            let sorted = (0..<count).map { _ in exp(Self.normal(&random)) }.sorted()
            return (Statistics.medianInterval(ofSorted: sorted), 1)
        }
        #expect(coverage.isAbout(exact), "\(coverage)")
    }

    @Test("Means, by Student", arguments: [2, 5, 40]) func mean(count: Int) throws {
        let coverage = try Self.simulate(count > 10 ? 6_000 : 20_000, seed: 4) { random in
            let truth = random.between(-5, 5)
            let values = (0..<count).map { _ in truth + 2 * Self.normal(&random) }
            let squares = values.reduce(0) { $0 + $1 * $1 }
            return (Statistics.meanInterval(sum: values.reduce(0, +), sumOfSquares: squares, count: count), truth)
        }
        // Of normal values it is exact.
        #expect(coverage.isAbout(), "\(coverage)")
    }

    @Test("Events a customer, from their spread") func rate() throws {
        let coverage = try Self.simulate(6_000, seed: 5) { random in
            let truth = random.between(0.3, 2)
            let counts = (0..<120).map { _ in Self.poisson(truth, &random) }
            let squares = counts.reduce(0) { $0 + $1 * $1 }
            return (
                Statistics.rateInterval(events: counts.reduce(0, +), sumOfSquares: squares, count: counts.count), truth
            )
        }
        // Counts are skew, which Student's interval does not know.
        #expect(coverage.isAbout(below: 0.008, above: 0.002), "\(coverage)")
    }

    @Test("Events a customer where none was seen: the interval ends where that is one chance in forty")
    func rateOfNone() throws {
        // With a true rate at the interval's end, nobody of 50 has an event in 2.5 % of samples.
        let interval = try #require(Statistics.rateInterval(events: 0, sumOfSquares: 0, count: 50))
        var coverage = Coverage()
        for trial in Seeds.upTo(12_000) {
            var random = SeededRandom(seed: 6, stream: UInt64(trial))
            let events = Self.poisson(interval.high * 50, &random)
            coverage.add(events == 0 ? 1 : 0, 1, holds: 0)
        }
        #expect(coverage.isAbout(0.975), "\(coverage)")
    }

    @Test("Net promoter scores", arguments: [25, 200]) func promoters(total: Int) throws {
        let coverage = try Self.simulate(total > 100 ? 5_000 : 12_000, seed: 7) { random in
            let promoters = random.between(0.1, 0.6)
            let detractors = random.between(0.1, 0.9 - promoters)
            var (up, down) = (0, 0)
            for _ in 0..<total {
                let answer = random.unit()
                if answer < promoters { up += 1 } else if answer < promoters + detractors { down += 1 }
            }
            let interval = Statistics.netPromoterInterval(promoters: up, detractors: down, total: total)
            return (interval, 100 * (promoters - detractors))
        }
        #expect(coverage.isAbout(below: 0.004, above: 0.012), "\(coverage)")
    }

    @Test("What has happened by when, by Kaplan and Meier", arguments: [0.3, 1, 2.5])
    func kaplanMeier(time: Double) throws {
        let second = 1_000_000.0
        let coverage = try Self.simulate(2_500, seed: 8) { random in
            var (happened, censored): ([Int64], [Int64]) = ([], [])
            // Of mean one hour, watched for half an hour to four.
            for _ in 0..<150 {
                let (event, until) = (-log(1 - random.unit()), random.between(0.5, 4))
                if event <= until {
                    happened.append(Int64(event * 3_600 * second))
                } else {
                    censored.append(Int64(until * 3_600 * second))
                }
            }
            let point = KaplanMeier(happened: happened, censored: censored).point(at: Int64(time * 3_600 * second))
            return (point?.interval, 1 - exp(-time))
        }
        // Greenwood's variance is that of large samples.
        #expect(coverage.isAbout(below: 0.01, above: 0.006), "\(coverage)")
    }

    @Test("A test of two shares finds a difference where there is none as often as its level says")
    func falseFindings() throws {
        var coverage = Coverage()
        for trial in Seeds.upTo(10_000) {
            var random = SeededRandom(seed: 9, stream: UInt64(trial))
            let share = random.between(0.2, 0.8)
            let counts = (Self.hits(90, share, &random), Self.hits(110, share, &random))
            let test = try #require(Statistics.compare(counts.0, of: 90, with: counts.1, of: 110))
            #expect(test.kind == .z)
            coverage.add(test.p, 1, holds: 0.05)
        }
        // Held means found: in one of twenty.
        #expect(coverage.isAbout(0.05, below: 0.004, above: 0.006), "\(coverage)")
    }

    @Test("Intervals that are a tenth too short are found out") func canFail() throws {
        // The simulation sees a critical value of 1.76 instead of 1.96: 92 in 100.
        let coverage = try Self.simulate(12_000, seed: 1) { random in
            let truth = random.between(0.03, 0.97)
            let interval = Statistics.wilson(Self.hits(150, truth, &random), of: 150)
            let (middle, half) = ((interval.low + interval.high) / 2, (interval.high - interval.low) / 2 * 0.9)
            return (Interval(low: middle - half, high: middle + half), truth)
        }
        #expect(!coverage.isAbout(below: 0.002, above: 0.006), "\(coverage)")
    }
}
