// What is said of the gaps of one key, from all chunks.

import JourneySupport

/// Count, mean and quantiles of some gaps, in seconds.
struct GapSummary: Sendable {
    let count: Int
    let mean: Double
    let median: Double
    /// Only where it was asked for.
    let p90: Double?
    let tails: DwellTails?
    let spread: DwellSpread?

    /// How much is to be said.
    struct Detail: OptionSet, Sendable {
        let rawValue: Int
        static let p90 = Detail(rawValue: 1)
        static let tails = Detail(rawValue: 2)
        static let spread = Detail(rawValue: 4)
    }

    /// - Parameters: `values` in microseconds, none negative, not empty.
    init?(_ values: [Int64], _ detail: Detail) {
        guard let median = Selection.quantileSeconds(of: values, at: 0.5) else { return nil }
        count = values.count
        self.median = median
        p90 = detail.contains(.p90) ? Selection.quantileSeconds(of: values, at: 0.9) : nil
        tails = detail.contains(.tails) ? Self.tails(values) : nil
        spread = detail.contains(.spread) ? Self.spread(values) : nil
        mean = Self.sum(values.span) / Double(count) / 1_000_000
    }

    private static func tails(_ values: [Int64]) -> DwellTails? {
        guard let p10 = Selection.quantileSeconds(of: values, at: 0.1),
            let p25 = Selection.quantileSeconds(of: values, at: 0.25),
            let p75 = Selection.quantileSeconds(of: values, at: 0.75)
        else { return nil }
        return DwellTails(p10Seconds: p10, p25Seconds: p25, p75Seconds: p75)
    }

    private static func spread(_ values: [Int64]) -> DwellSpread? {
        guard let lower = Selection.quantileSeconds(of: values, at: 0.25),
            let upper = Selection.quantileSeconds(of: values, at: 0.75)
        else { return nil }
        return DwellSpread(
            lowerQuartileSeconds: lower, upperQuartileSeconds: upper, bins: TimeBins(microseconds: values))
    }

    /// Exact, so that the order of adding does not matter, and no length of time overflows it.
    private static func sum(_ values: Span<Int64>) -> Double {
        var sum: Int128 = 0
        for index in values.indices { sum &+= Int128(values[index]) }
        return Double(sum)
    }
}

extension LogEngine {
    /// Gaps by key over all chunks, and what is said of each; keys in order of first appearance.
    func summaries(
        of parts: [Gaps], _ detail: GapSummary.Detail
    ) async throws(EngineError) -> [(key: UInt64, summary: GapSummary)] {
        var order: [UInt64] = []
        var places: [UInt64: [(part: Int, number: Int)]] = [:]
        for (part, gaps) in parts.enumerated() {
            for (number, key) in gaps.keys.enumerated() {
                if places[key] == nil { order.append(key) }
                places[key, default: []].append((part, number))
            }
        }
        let groups = order.map { places[$0] ?? [] }
        let summaries = try await pool.map(groups.count) { group in
            var values: [Int64] = []
            values.reserveCapacity(groups[group].reduce(0) { $0 + parts[$1.part].values(of: $1.number).count })
            for place in groups[group] { values += parts[place.part].values(of: place.number) }
            return GapSummary(values, detail)
        }
        return zip(order, summaries).compactMap { key, summary in summary.map { (key, $0) } }
    }
}
