// How often an interval holds the truth, over many samples whose truth is known.

/// Trials of an interval, and in how many of them it held the true value.
package struct Coverage {
    package private(set) var trials = 0
    package private(set) var held = 0
    package private(set) var missedBelow = 0

    package init() {}

    /// - Parameters: the interval and the value that it should hold.
    package mutating func add(_ low: Double, _ high: Double, holds truth: Double) {
        trials += 1
        if low <= truth && truth <= high { held += 1 }
        if truth < low { missedBelow += 1 }
    }

    package var share: Double { Double(held) / Double(max(1, trials)) }

    /// Whether as many held as should: within four standard deviations of the binomial number of those that do, so that
    /// chance alone passes the bounds in one of 16,000 simulations.
    /// - Parameters:
    ///   - stated: the confidence.
    ///   - below, above: by how much the formula itself is off for this sample size: coverage that is exact only in
    ///     large samples, or goes in steps.
    package func isAbout(_ stated: Double = 0.95, below: Double = 0, above: Double = 0) -> Bool {
        let spread = 4 * (stated * (1 - stated) / Double(max(1, trials))).squareRoot()
        return share >= stated - below - spread && share <= stated + above + spread
    }
}
