// Whether two shares differ: Fisher's exact test, the two-proportion z test, and many of them at once.
import Glibc

/// How two shares were compared, and how likely a difference as large is by chance alone.
package struct ShareTest: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case fisher
        case z
    }

    package let kind: Kind
    /// Two-sided, 0…1.
    package let p: Double
}

extension Statistics {
    /// Compares two shares: by Fisher's exact test where any expected count is below 5 (Cochran 1954), else by the
    /// two-proportion z test. `nil` when a total is 0.
    package static func compare(_ count1: Int, of total1: Int, with count2: Int, of total2: Int) -> ShareTest? {
        guard total1 > 0, total2 > 0 else { return nil }
        let (total, hits) = (Double(total1 + total2), Double(count1 + count2))
        let least = min(Double(total1), Double(total2)) * min(hits, total - hits) / total
        if least < 5 { return ShareTest(kind: .fisher, p: fisher(count1, of: total1, with: count2, of: total2)) }
        return ShareTest(kind: .z, p: twoProportions(count1, of: total1, with: count2, of: total2))
    }

    /// Fisher's exact test, two-sided: the probability, given the margins, of all tables that are no more likely than the
    /// one at hand (Fisher 1935; the two-sided rule is that of R's `fisher.test`).
    ///
    /// - Complexity: O(smallest margin).
    package static func fisher(_ count1: Int, of total1: Int, with count2: Int, of total2: Int) -> Double {
        let hits = count1 + count2
        let (low, high) = (max(0, hits - total2), min(hits, total1))
        guard low < high else { return 1 }
        // Odds of each table against the one before it; the largest is put to 1, so that nothing over- or underflows
        // but what is too rare to count.
        func odds(_ count: Int) -> Double {
            Double(total1 - count + 1) / Double(count) * Double(hits - count + 1) / Double(total2 - hits + count)
        }
        var mode = low
        while mode < high, odds(mode + 1) >= 1 { mode += 1 }
        var weights = [Double](repeating: 0, count: high - low + 1)
        weights[mode - low] = 1
        if mode < high {
            for count in mode + 1...high { weights[count - low] = weights[count - low - 1] * odds(count) }
        }
        for count in (low..<mode).reversed() { weights[count - low] = weights[count - low + 1] / odds(count + 1) }
        let limit = weights[count1 - low] * (1 + 1e-7)
        let all = weights.reduce(0, +)
        return min(1, weights.reduce(0) { $0 + ($1 <= limit ? $1 : 0) } / all)
    }

    /// The z test of two shares with their pooled variance, two-sided.
    package static func twoProportions(_ count1: Int, of total1: Int, with count2: Int, of total2: Int) -> Double {
        let (n1, n2) = (Double(total1), Double(total2))
        let pooled = Double(count1 + count2) / (n1 + n2)
        let deviation = (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
        guard deviation > 0 else { return 1 }
        let z = (Double(count1) / n1 - Double(count2) / n2) / deviation
        return erfc(abs(z) / 2.0.squareRoot())
    }

    /// Probabilities adjusted so that calling all below some level different makes at most that share of false calls
    /// (Benjamini and Hochberg 1995), in the order they were given.
    package static func benjaminiHochberg(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
        var adjusted = probabilities
        var least = 1.0
        for (place, index) in order.enumerated() {
            let rank = Double(probabilities.count - place)
            least = min(least, probabilities[index] * Double(probabilities.count) / rank)
            adjusted[index] = least
        }
        return adjusted
    }
}
