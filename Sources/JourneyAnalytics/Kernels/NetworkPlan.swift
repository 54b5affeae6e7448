// A network question, made ready for the scan.

import JourneyLog
import JourneySupport

/// Columns as codes, and the start as a mask.
struct NetworkPlan: Sendable {
    enum Column: Sendable {
        /// The number of the property; `nil` when the log has none of that name.
        case property(Int?)
        case nodes(PatternSet)
    }

    let columns: [Column]
    let start: PatternSet?
    let period: Period

    init(_ question: NetworkQuestion, _ scope: Scope, _ log: EventLog) {
        columns = question.columns.map { column in
            switch column {
            case .property(let name, values: _): .property(log.property(name))
            case .nodes(let patterns): .nodes(PatternSet(patterns, log))
            }
        }
        start = question.start.map { PatternSet([$0], log) }
        period = scope.period
    }

    /// All patterns of the question.
    var sets: [(any NamesMissing)?] {
        columns.map { if case .nodes(let set) = $0 { set } else { nil } } + [start]
    }
}
