// Patterns as masks: bit i of a row's mask says that the row matches pattern i.

import JourneyLog
import JourneySupport

/// Up to 64 patterns, compiled once against the dictionaries of a log: rows are then told by codes alone.
package struct PatternSet: NamesMissing {
    /// The most patterns that one question can hold: the bits of a mask.
    package static let limit = 64

    /// By activity code: the patterns that need nothing but the event's name.
    private(set) var activityMasks: [UInt64]
    /// Clauses with conditions, 64 a bank.
    private(set) var banks: [ClauseBank] = []
    /// Names that patterns ask for and the log does not have.
    private(set) var missingEvents: Set<String> = []
    private(set) var missingProperties: Set<String> = []

    /// Whether no event of the log can match.
    var isEmpty: Bool { banks.isEmpty && activityMasks.allSatisfy { $0 == 0 } }

    /// Compiles patterns; a `nil` matches nothing.
    /// - Precondition: at most `limit` patterns.
    init(_ patterns: [EventPattern?], _ log: EventLog) {
        precondition(patterns.count <= Self.limit)
        activityMasks = Array(repeating: 0, count: log.activities.count)
        var codes: [String: Int] = [:]
        // A name may be left that nobody has any more.
        for (code, name) in log.activities.enumerated() where log.activityCounts[code] > 0 { codes[name] = code }
        for (index, pattern) in patterns.enumerated() {
            for clause in pattern?.clauses ?? [] {
                add(clause, bit: 1 << UInt64(index), activities: codes, log)
            }
        }
    }

    private mutating func add(_ clause: EventClause, bit: UInt64, activities: [String: Int], _ log: EventLog) {
        var only: Int?
        if let name = clause.name {
            only = activities[name]
            if only == nil { missingEvents.insert(name) }
        }
        var conditions: [(property: Int, condition: PropertyCondition)] = []
        var isPossible = clause.name == nil || only != nil
        for condition in clause.conditions {
            if let property = log.property(condition.property) {
                conditions.append((property, condition))
            } else {
                missingProperties.insert(condition.property)
                isPossible = isPossible && condition.holds(for: nil)
            }
        }
        guard isPossible else { return }
        let range = only.map { $0..<$0 + 1 } ?? 0..<activityMasks.count
        if conditions.isEmpty {
            for activity in range { activityMasks[activity] |= bit }
            return
        }
        if banks.last?.isFull ?? true { banks.append(ClauseBank(activities: activityMasks.count)) }
        banks[banks.count - 1].add(range, conditions, bit: bit, log)
    }
}

extension PatternSet {
    /// The mask of each row of a range.
    ///
    /// - Complexity: O(rows · (1 + properties with conditions)).
    func masks(of rows: Range<Int>, _ log: LogPart) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: rows.count)
        log.columns.withActivities(of: rows) { activities in
            Self.look(up: activities, in: activityMasks.span, into: &masks)
            for bank in banks {
                var candidates = [UInt64](repeating: 0, count: rows.count)
                Self.look(up: activities, in: bank.activityMasks.span, into: &candidates)
                for table in bank.tables {
                    log.columns.withProperty(table.property, of: rows) { codes in
                        Self.keep(codes, table.masks.span, in: &candidates)
                    }
                }
                Self.spread(candidates.span, bank.patternBits.span, into: &masks)
            }
        }
        return masks
    }

    private static func look(up codes: Span<UInt32>, in table: Span<UInt64>, into masks: inout [UInt64]) {
        var masks = masks.mutableSpan
        for row in codes.indices { masks[row] = table[Int(codes[row])] }
    }

    private static func keep(_ codes: Span<UInt32>, _ table: Span<UInt64>, in masks: inout [UInt64]) {
        var masks = masks.mutableSpan
        for row in codes.indices { masks[row] &= table[Int(codes[row])] }
    }

    /// From clauses that hold to the patterns they belong to.
    private static func spread(_ candidates: Span<UInt64>, _ bits: Span<UInt64>, into masks: inout [UInt64]) {
        var masks = masks.mutableSpan
        for row in candidates.indices {
            var clauses = candidates[row]
            while clauses != 0 {
                masks[row] |= bits[clauses.trailingZeroBitCount]
                clauses &= clauses &- 1
            }
        }
    }
}
