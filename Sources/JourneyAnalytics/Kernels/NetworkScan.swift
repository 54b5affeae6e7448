// A chunk of customers in the columns of a network.

import JourneyLog
import JourneySupport

/// Where each customer of a chunk stands in each column.
struct NetworkScan: Sendable {
    /// By column, then by customer who takes part: for a property the code of the value, for nodes the number of the
    /// node + 1; 0 for neither.
    private(set) var codes: [[UInt32]]
    private(set) var tally = Tally()

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: NetworkPlan) {
        var ranges: [Range<Int>] = []
        let startMasks = plan.start?.masks(of: rows.all, log)
        tally = Self.collect(rows, startMasks, plan.period, into: &ranges)
        codes = plan.columns.map { column in
            switch column {
            case .property(nil): Array(repeating: 0, count: ranges.count)
            case .property(let property?):
                log.columns.withProperty(property, of: rows.all) { Self.firstCodes(ranges, $0) }
            case .nodes(let set): Self.firstNodes(ranges, set.masks(of: rows.all, log))
            }
        }
    }

    /// The rows of the customers who take part.
    private static func collect(
        _ rows: ScopedRows, _ masks: [UInt64]?, _ period: Period, into ranges: inout [Range<Int>]
    ) -> Tally {
        let times = rows.times.span
        var tally = Tally()
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
            var first: Int? = range.lowerBound
            if let masks { first = range.first { masks[$0] != 0 } }
            guard let first, period.contains(times[first]) else { continue }
            ranges.append(range)
            tally.add(events: range.count, first: times[range.lowerBound], last: times[range.upperBound - 1])
        }
        return tally
    }

    private static func firstCodes(_ ranges: [Range<Int>], _ codes: Span<UInt32>) -> [UInt32] {
        ranges.map { range in
            for row in range where codes[row] != 0 { return codes[row] }
            return 0
        }
    }

    private static func firstNodes(_ ranges: [Range<Int>], _ masks: [UInt64]) -> [UInt32] {
        let masks = masks.span
        return ranges.map { range in
            var nodes: UInt64 = 0
            for row in range { nodes |= masks[row] }
            return nodes == 0 ? 0 : UInt32(nodes.trailingZeroBitCount + 1)
        }
    }
}
