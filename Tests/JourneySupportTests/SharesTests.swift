// Differences of shares and estimates under censoring, against SciPy 1.17, statsmodels 0.15 and lifelines 0.30.3.
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Shares that differ, and windows that are open")
struct SharesTests {
    private func close(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-10 * max(1, abs(right)) }

    /// `scipy.stats.fisher_exact` and `statsmodels.stats.proportion.proportions_ztest`. The first table is the one of
    /// SciPy's manual, the second Fisher's lady tasting tea (1935).
    @Test(
        "Two shares by Fisher's exact test and by the z test",
        arguments: [
            (8, 10, 1, 6, 0.034965034965034975, 0.013425424881491264),
            (3, 4, 1, 4, 0.48571428571428565, 0.15729920705028516),
            (56, 70, 48, 80, 0.012521129749209154, 0.00804508136819656),
            (0, 10, 10, 10, 1.082508822446903e-05, 7.74421643104407e-06), (5, 5, 5, 5, 1, 1),
            (2, 2_000, 9, 1_900, 0.034132244660272114, 0.027846141506191035),
            (1, 24, 8, 16, 0.0011714500878587564, 0.0006720078813905874),
            (120, 1_000, 90, 1_000, 0.034202509706968705, 0.028650240398448473),
        ])
    func shares(a: Int, m: Int, b: Int, n: Int, fisher: Double, z: Double) {
        #expect(close(Statistics.fisher(a, of: m, with: b, of: n), fisher))
        #expect(close(Statistics.fisher(b, of: n, with: a, of: m), fisher))
        #expect(close(Statistics.twoProportions(a, of: m, with: b, of: n), z))
    }

    @Test("Fisher's test decides where few are expected, the z test elsewhere, and nobody is compared with nobody")
    func choice() {
        #expect(Statistics.compare(1, of: 24, with: 8, of: 16)?.kind == .fisher)
        #expect(Statistics.compare(120, of: 1_000, with: 90, of: 1_000)?.kind == .z)
        #expect(Statistics.compare(0, of: 0, with: 1, of: 2) == nil)
        // Neither overflows nor takes long.
        let large = Statistics.fisher(400_000, of: 1_000_000, with: 401_000, of: 1_000_000)
        #expect(abs(large - Statistics.twoProportions(400_000, of: 1_000_000, with: 401_000, of: 1_000_000)) < 1e-3)
    }

    @Test("Fisher's test adds up tables that are counted one by one", arguments: Seeds.upTo(50))
    func tables(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let (m, n) = (Int.random(in: 1...9, using: &generator), Int.random(in: 1...9, using: &generator))
        let (a, b) = (Int.random(in: 0...m, using: &generator), Int.random(in: 0...n, using: &generator))
        func choose(_ n: Int, _ k: Int) -> Int { k == 0 ? 1 : choose(n - 1, k - 1) * n / k }
        let tables = (max(0, a + b - n)...min(a + b, m)).map { choose(m, $0) * choose(n, a + b - $0) }
        let own = choose(m, a) * choose(n, b)
        let p = Double(tables.filter { $0 <= own }.reduce(0, +)) / Double(tables.reduce(0, +))
        #expect(close(Statistics.fisher(a, of: m, with: b, of: n), p))
    }

    /// `statsmodels.stats.multitest.multipletests(…, method='fdr_bh')`.
    @Test("Many tests at once, by Benjamini and Hochberg")
    func many() {
        let adjusted = Statistics.benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5])
        #expect(zip(adjusted, [0.025, 0.05, 0.05, 0.025, 0.5]).allSatisfy { close($0, $1) })
        #expect(Statistics.benjaminiHochberg([]) == [])
    }

    /// Remission of 21 patients under 6-MP in weeks (Freireich et al. 1963); the shares are those of Kalbfleisch and
    /// Prentice, the intervals those of lifelines' `KaplanMeierFitter`.
    @Test(
        "Remissions that ended, and those that were not watched to their end",
        arguments: [
            (6, 0.857142857142857, 0.6197179552659838, 0.9515517476469969),
            (7, 0.8067226890756299, 0.5631465646222333, 0.9228090192028802),
            (10, 0.7529411764705878, 0.5031995107999564, 0.8893618351692651),
            (13, 0.6901960784313722, 0.4316102224861839, 0.8490659633494505),
            (16, 0.6274509803921566, 0.36751085598750194, 0.8049121894718411),
            (22, 0.5378151260504199, 0.26777893676713493, 0.7467907176353943),
            (23, 0.44817927170868327, 0.18805200595923233, 0.6801426284952412),
        ])
    func remissions(week: Int, left: Double, low: Double, high: Double) throws {
        let ended: [Int64] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
        let censored: [Int64] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
        let estimate = KaplanMeier(happened: ended.reversed(), censored: censored)
        let point = try #require(estimate.point(at: Int64(week)))
        #expect(close(point.share, 1 - left))
        #expect(close(point.interval.low, 1 - high) && close(point.interval.high, 1 - low))
        #expect(estimate.point(at: 5)?.share == 0 && estimate.point(at: 5)?.atRisk == 21)
        #expect(estimate.point(at: 35)?.atRisk == 0)
    }

    @Test("Everybody, nobody, and nobody watched")
    func ends() {
        #expect(KaplanMeier(happened: [], censored: []).point(at: 1) == nil)
        let nobody = KaplanMeier(happened: [], censored: [5, 9, 9])
        #expect(nobody.point(at: 9)?.share == 0)
        // Nothing is certain: two were watched for so long, nobody for longer.
        #expect(nobody.point(at: 9)?.interval == Statistics.wilson(0, of: 2))
        #expect(nobody.point(at: 10)?.interval == Interval(low: 0, high: 1))
        let all = KaplanMeier(happened: [1, 2], censored: []).point(at: 2)
        #expect(all?.share == 1 && all?.interval == Statistics.wilson(2, of: 2))
    }
}
