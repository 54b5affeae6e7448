// Two groups of customers in one funnel, as they are printed.
import JourneyAnalytics

/// A comparison with the names of its sides, as they were asked for.
struct FunnelContrast {
    let comparison: FunnelComparison
    let names: [String]
    /// Customers who took step 1 on both sides.
    let inBoth: Int
}
