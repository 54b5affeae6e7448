// A question is a value; an engine answers it.

/// Answers questions about journeys. A page does not know which engine it talks to.
///
/// A question that cannot be asked throws `EngineError` with what would be right; a task that is cancelled throws
/// `EngineError.cancelled`.
package protocol JourneyEngine: Sendable {
    /// What this engine can answer; it refuses everything else, and never answers something else instead.
    var capabilities: Set<EngineCapability> { get }
    /// What is in the log.
    func info() async throws(EngineError) -> LogInfo
    /// What the properties of its events hold, by name; also `EngineCapability.info`.
    func properties() async throws(EngineError) -> [PropertyProfile]
    func variants(_ question: VariantsQuestion, in scope: Scope) async throws(EngineError) -> VariantsAnswer
    func flow(_ question: FlowQuestion, in scope: Scope) async throws(EngineError) -> FlowAnswer
    func paths(_ question: PathsQuestion, in scope: Scope) async throws(EngineError) -> PathsAnswer
    func dwell(_ question: DwellQuestion, in scope: Scope) async throws(EngineError) -> DwellAnswer
    func positions(_ question: PositionsQuestion, in scope: Scope) async throws(EngineError) -> PositionsAnswer
    func counts(_ question: CountsQuestion, in scope: Scope) async throws(EngineError) -> CountsAnswer
    func funnel(_ question: FunnelQuestion, in scope: Scope) async throws(EngineError) -> FunnelAnswer
    /// Why a customer stands where they stand in a funnel.
    func explain(
        _ id: String, in question: FunnelQuestion, in scope: Scope
    ) async throws(EngineError) -> FunnelExplanation
    func passage(_ question: PassageQuestion, in scope: Scope) async throws(EngineError) -> PassageAnswer
    func retention(_ question: RetentionQuestion, in scope: Scope) async throws(EngineError) -> RetentionAnswer
    func network(_ question: NetworkQuestion, in scope: Scope) async throws(EngineError) -> NetworkAnswer
    /// Everything of one customer; an unknown id throws, with the one that may have been meant.
    func timeline(of id: String) async throws(EngineError) -> Timeline
    /// The groups of customers by which any other question can be broken down: ask it in the scope of each.
    func groups(_ question: GroupsQuestion, in scope: Scope) async throws(EngineError) -> GroupsAnswer
    /// The customers behind a number of an answer.
    func members(of cell: Cell, in scope: Scope) async throws(EngineError) -> Members
    /// The identifiers of customers, in the order of their numbers.
    func ids(of customers: CustomerSet) async throws(EngineError) -> [String]
    /// The customers' numbers, as `CustomerSet` uses them, by identifier; `nil` for one who is not in the log.
    func customers(named ids: [String]) async throws(EngineError) -> [Int?]
}

/// A question that an engine may be able to answer.
package enum EngineCapability: String, Hashable, Sendable, CaseIterable {
    case info, variants, flow, paths, dwell, positions, counts, funnel, passage, retention, network, timeline, groups,
        members
}

extension LogEngine {
    /// In this process everything can be answered.
    package var capabilities: Set<EngineCapability> { Set(EngineCapability.allCases) }
}
