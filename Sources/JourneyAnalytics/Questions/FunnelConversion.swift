// How many will have gone the whole way when every window is over.
package import JourneySupport

/// The share of customers who took the last step, by time since their start: Kaplan and Meier's estimate, in which a
/// window that is still open is neither a conversion nor a loss.
///
/// Whoever took the last step did so as long after the start of their best chain; whoever did not is counted from the
/// last chain they opened, up to the end of observation while that chain may still go on, else up to the window's end.
package struct FunnelConversion: Hashable, Sendable {
    /// Customers who took step 1 and are not out.
    package var entered: Int
    /// Of them, those who took the last step.
    package var converted: Int
    /// Of them, those who may still do so.
    package var open: Int
    /// At the window's end: conversion when all windows have closed. `nil` when nobody took step 1.
    package var final: SurvivalPoint?
    /// At equal distances from the start to the window's end; empty when nobody took step 1.
    package var curve: [SurvivalPoint]

    /// How many points a curve has.
    package static let points = 40

    /// - Parameters: microseconds: `happened` from start to last step; `censored` how long others were watched whose window is still
    ///   open; `over` counts those whose window is not, `open` those who may still convert.
    init(happened: [Int64], censored: [Int64], over: Int, open: Int, window: Int64) {
        let estimate = KaplanMeier(happened: happened, censored: censored, equally: (over, window))
        entered = happened.count + censored.count + over
        converted = happened.count
        self.open = open
        final = estimate.point(at: window)
        curve =
            entered == 0
            ? []
            : (1...Self.points).compactMap { part in
                // Not the product first: a window may be as long as there are microseconds.
                let (whole, rest) = window.quotientAndRemainder(dividingBy: Int64(Self.points))
                return estimate.point(at: whole * Int64(part) + rest * Int64(part) / Int64(Self.points))
            }
    }
}
