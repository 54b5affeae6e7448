// What a step of a funnel asks of an event beside its type: a time within a period, and values of properties.

import JourneyLog
import JourneySupport

/// The conditions on the events of a funnel's steps, compiled against a log.
struct PostingFilter: Sendable {
    /// In seconds from the log's first; `nil` for all of time.
    let period: Range<UInt32>?
    /// By step.
    let conditions: [PostingConditions]

    /// Whether nothing is asked.
    var isEmpty: Bool { period == nil && conditions.allSatisfy(\.tables.isEmpty) }
}

/// What one step asks of an event: a type, and for some properties one of some values.
struct PostingConditions: Sendable {
    let type: UInt32
    let tables: [ConditionTable]

    /// The one clause of each of some patterns; `nil` where one has several, asks for several types, or for none.
    static func ofSteps(_ count: Int, _ patterns: PatternSet, _ log: LogPart) -> [PostingConditions]? {
        var found = [PostingConditions?](repeating: nil, count: count)
        for (type, mask) in patterns.activityMasks.enumerated() {
            for pattern in Bits(mask) where pattern < count {
                guard found[pattern] == nil else { return nil }
                found[pattern] = PostingConditions(type: UInt32(type), tables: [])
            }
        }
        for bank in patterns.banks {
            for (clause, bit) in bank.patternBits.enumerated() {
                let types = bank.activityMasks.indices.filter { bank.activityMasks[$0] >> UInt64(clause) & 1 == 1 }
                let pattern = bit.trailingZeroBitCount
                guard types.count == 1, found[pattern] == nil else { return nil }
                let tables = bank.tables.compactMap { ConditionTable($0, clause: clause, log) }
                found[pattern] = PostingConditions(type: UInt32(types[0]), tables: tables)
            }
        }
        let all = found.compactMap(\.self)
        return all.count == count ? all : nil
    }
}

/// Which values of a property are asked for.
@safe
final class ConditionTable: Sendable {
    /// The property's codes, row by row; the engine holds the log.
    let codes: CodeColumn
    /// By code, 1 where the value is one of those, else 0.
    nonisolated(unsafe) let holds: UnsafeMutablePointer<UInt8>
    /// The one code that is asked for, if it is only one.
    let only: Int?

    /// `nil` where the clause asks nothing of the property.
    init?(_ table: ClauseBank.Table, clause: Int, _ log: LogPart) {
        let wanted = table.masks.indices.filter { table.masks[$0] >> UInt64(clause) & 1 == 1 }
        guard wanted.count < table.masks.count else { return nil }
        only = wanted.count == 1 ? wanted[0] : nil
        codes = log.rowColumns.property(table.property)
        // SAFETY: as many as there are values, all written here, freed in deinit; a log's codes are within its dictionary.
        unsafe holds = UnsafeMutablePointer<UInt8>.allocate(capacity: table.masks.count)
        for (code, mask) in table.masks.enumerated() {
            unsafe holds[code] = UInt8(truncatingIfNeeded: mask >> UInt64(clause) & 1)
        }
    }

    deinit { unsafe holds.deallocate() }
}
