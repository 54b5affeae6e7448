// Customers of a funnel by the value of a property.

import JourneySupport

/// The sides of a breakdown: the most frequent values, then all others, then none.
struct FunnelSides: Sendable {
    /// By side.
    private let kinds: [FunnelSide.Kind]
    /// By code of the property: its side.
    private let sides: [Int]

    /// - Parameters: `values`: by code, the first standing for none.
    init(_ records: FunnelRecords, values: [String]) {
        var counts = [Int](repeating: 0, count: values.count)
        for index in 0..<records.count where records.levels[index] > 0 { counts[Int(records.groups[index])] += 1 }
        let ranked = counts.indices.dropFirst().filter { counts[$0] > 0 }.sorted {
            NamedCount.isListedBefore(NamedCount(values[$0], counts[$0]), NamedCount(values[$1], counts[$1]))
        }
        let shown = ranked.prefix(FunnelBreakdown.mostValues)
        let hasOthers = ranked.count > shown.count
        kinds = shown.map { .value(values[$0]) } + (hasOthers ? [.otherValues] : []) + [.noValue]
        // A value that nobody has is on no side; those that are not shown are together.
        var sides = [Int](repeating: hasOthers ? shown.count : -1, count: values.count)
        sides[0] = kinds.count - 1
        for (side, code) in shown.enumerated() { sides[code] = side }
        self.sides = sides
    }

    /// The side of a customer.
    func kind(_ group: UInt32) -> FunnelSide.Kind { kinds[sides[Int(group)]] }

    func answer(_ records: FunnelRecords, steps: Int) -> [FunnelSide] {
        var answer = kinds.map { FunnelSide(kind: $0, reached: Array(repeating: 0, count: steps), stillOpen: 0) }
        for index in 0..<records.count where records.levels[index] > 0 {
            let side = sides[Int(records.groups[index])]
            for step in 0..<Int(records.levels[index]) { answer[side].reached[step] += 1 }
            if records.open[index] { answer[side].stillOpen += 1 }
        }
        return answer.filter { $0.reached[0] > 0 }
    }
}
