// Events as the nodes of ways: which count, and under which name.

import JourneyLog
import JourneySupport

/// A cleaning, compiled against a log.
struct NodePlan: NamesMissing {
    let cleaning: PathCleaning
    /// The names of the nodes: those of the log's activities by code, then those of groups that are not among them.
    let names: [String]
    /// By node: its place in the order of names.
    let ranks: [Int]
    /// Bit 0: kept; bit 1: left out; from bit 2 on the groups; bit 63: marked. `nil` when rows need not be looked at.
    let patterns: PatternSet?
    /// By group: its node.
    let groupNodes: [UInt32]
    /// By node: whether it is marked by its name.
    let marksNodes: [Bool]
    /// Whether single events are marked, by bit 63.
    let marksEvents: Bool

    var missingEvents: Set<String> {
        let known = Set(names)
        return (patterns?.missingEvents ?? []).union(markNames).filter { !known.contains($0) }
    }
    var missingProperties: Set<String> { patterns?.missingProperties ?? [] }
    private let markNames: Set<String>

    /// - Parameter mark: events to mark, such as those at which paths begin; also by the name of a group.
    init(_ cleaning: PathCleaning, marking mark: EventPattern? = nil, _ engine: LogEngine) {
        let log = engine.log
        self.cleaning = cleaning
        var names = log.activities
        groupNodes = cleaning.groups.map { group in
            if let known = names.firstIndex(of: group.name) { return UInt32(known) }
            names.append(group.name)
            return UInt32(names.count - 1)
        }
        self.names = names
        ranks = names.count == log.activities.count ? engine.nameRanks : LogEngine.ranks(names)
        let plain = (mark?.clauses ?? []).filter { $0.conditions.isEmpty }
        let rest = (mark?.clauses ?? []).filter { !$0.conditions.isEmpty || !cleaning.groups.isEmpty }
        markNames = Set(plain.compactMap(\.name))
        let (isAny, marked) = (plain.contains { $0.name == nil }, markNames)
        marksNodes = names.map { isAny || marked.contains($0) }
        marksEvents = !rest.isEmpty
        if cleaning.only == nil, cleaning.without == nil, cleaning.groups.isEmpty, rest.isEmpty {
            patterns = nil
        } else {
            var list = [cleaning.only, cleaning.without] + cleaning.groups.map(\.pattern)
            if !rest.isEmpty {
                list += Array(repeating: nil, count: PatternSet.limit - 1 - list.count) + [EventPattern(clauses: rest)]
            }
            patterns = PatternSet(list, log)
        }
    }

    /// Whether every event stays where and what it is.
    var keepsAll: Bool { cleaning == .none }

    static let markBit: UInt64 = 1 << 63
}

extension LogEngine {
    /// - Throws: when the cleaning holds more than it can.
    func nodePlan(_ cleaning: PathCleaning, marking mark: EventPattern? = nil) throws(EngineError) -> NodePlan {
        guard cleaning.groups.count <= PathCleaning.mostGroups else {
            throw .tooMany(cleaning.groups.count, "groups of events", limit: PathCleaning.mostGroups)
        }
        return NodePlan(cleaning, marking: mark, self)
    }
}
