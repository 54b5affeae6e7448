// How much of something has happened by when, though not everybody was watched to the end.
import Glibc

/// The share to whom something has happened by some time, with its interval.
package struct SurvivalPoint: Hashable, Sendable {
    /// Seconds since the beginning.
    package var seconds: Double
    /// The share to whom it has happened, 0…1.
    package var share: Double
    package var interval: Interval
    /// How many are still watched after this time, to whom it has not happened.
    package var atRisk: Int

    package init(seconds: Double, share: Double, interval: Interval, atRisk: Int) {
        self.seconds = seconds
        self.share = share
        self.interval = interval
        self.atRisk = atRisk
    }
}

/// The product-limit estimate of Kaplan and Meier (1958), with Greenwood's variance (1926) on the scale log(−log S), so
/// that the interval stays within 0…1 (Kalbfleisch and Prentice 1980). Where it has happened to nobody yet, or to
/// everybody, that variance is 0, which does not make the share certain: there the interval is Wilson's, of those who
/// were watched so long, or of all to whom it happened.
package struct KaplanMeier: Sendable {
    /// Ascending times at which it happened, with how many were at risk just before, how many it happened to, the share
    /// that is left, and Greenwood's sum up to then.
    private var steps: [(time: Int64, left: Double, greenwood: Double)] = []
    /// Everybody's last time, ascending, but for those who were watched equally long.
    private let lasts: [Int64]
    private let equal: (count: Int, until: Int64)
    private let happened: Int

    /// - Parameters: microseconds, in any order: `happened` when it happened; `censored` until when somebody was watched
    ///   to whom it did not; `equally` so many more of them, who were watched until one time. At equal times it happened before
    ///   anybody was lost from sight.
    /// - Complexity: O(n log n), those who were watched equally long not counted.
    package init(happened: [Int64], censored: [Int64], equally: (count: Int, until: Int64) = (0, 0)) {
        let happened = happened.sorted()
        lasts = (happened + censored).sorted()
        equal = equally
        self.happened = happened.count
        var (left, greenwood) = (1.0, 0.0)
        var (index, before) = (0, 0)
        while index < happened.count {
            let time = happened[index]
            var next = index
            while next < happened.count, happened[next] == time { next += 1 }
            while before < lasts.count, lasts[before] < time { before += 1 }
            let more = equally.until >= time ? equally.count : 0
            let (events, atRisk) = (Double(next - index), Double(lasts.count - before + more))
            left *= (atRisk - events) / atRisk
            greenwood += atRisk > events ? events / (atRisk * (atRisk - events)) : 0
            steps.append((time, left, greenwood))
            index = next
        }
    }

    /// The estimate at some time, in microseconds; `nil` when nobody was watched.
    package func point(at time: Int64) -> SurvivalPoint? {
        guard lasts.count + equal.count > 0 else { return nil }
        let passed = Self.count(steps.count) { steps[$0].time <= time }
        let atRisk =
            lasts.count - Self.count(lasts.count) { lasts[$0] <= time } + (equal.until > time ? equal.count : 0)
        let seconds = Double(time) / 1_000_000
        let left = passed > 0 ? steps[passed - 1].left : 1
        var interval = Statistics.wilson(happened, of: happened)
        if passed == 0 {
            let watched = lasts.count - Self.count(lasts.count) { lasts[$0] < time }
            interval = Statistics.wilson(0, of: watched + (equal.until >= time ? equal.count : 0))
        } else if left > 0 {
            interval = Self.interval(left, steps[passed - 1].greenwood)
        }
        return SurvivalPoint(seconds: seconds, share: 1 - left, interval: interval, atRisk: atRisk)
    }

    private static func interval(_ left: Double, _ greenwood: Double) -> Interval {
        let spread = Statistics.z95 * greenwood.squareRoot() / abs(log(left))
        return Interval(low: 1 - pow(left, exp(-spread)), high: 1 - pow(left, exp(spread)))
    }

    /// How many of some ascending places come before the first for which something no longer holds.
    private static func count(_ places: Int, while holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, places)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
