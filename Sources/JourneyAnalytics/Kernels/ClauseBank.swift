// Up to 64 clauses with conditions, side by side: one table look-up a property tells all of them at once.

import JourneyLog
import JourneySupport

/// Bit i of every mask in here stands for clause i of the bank.
struct ClauseBank: Sendable {
    /// By code of a property's value: the clauses whose conditions on the property hold, or that have none on it.
    struct Table: Sendable {
        let property: Int
        var masks: [UInt64]
    }

    /// By activity code: the clauses that accept its name.
    private(set) var activityMasks: [UInt64]
    private(set) var tables: [Table] = []
    /// By clause: the bit of its pattern.
    private(set) var patternBits: [UInt64] = []

    var isFull: Bool { patternBits.count == 64 }

    init(activities: Int) {
        activityMasks = Array(repeating: 0, count: activities)
    }

    /// Adds a clause.
    ///
    /// - Complexity: O(values of its properties).
    mutating func add(
        _ activities: Range<Int>, _ conditions: [(property: Int, condition: PropertyCondition)], bit: UInt64,
        _ log: EventLog
    ) {
        let clause: UInt64 = 1 << UInt64(patternBits.count)
        patternBits.append(bit)
        for activity in activities { activityMasks[activity] |= clause }
        for (property, condition) in conditions {
            let values = log.propertyValues(property)
            let index = table(for: property, values: values.count)
            for code in values.indices where !condition.holds(for: code == 0 ? nil : values[code]) {
                tables[index].masks[code] &= ~clause
            }
        }
    }

    private mutating func table(for property: Int, values: Int) -> Int {
        if let index = tables.firstIndex(where: { $0.property == property }) { return index }
        tables.append(Table(property: property, masks: Array(repeating: .max, count: values)))
        return tables.count - 1
    }
}
