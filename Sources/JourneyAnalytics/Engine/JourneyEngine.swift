// A question is a value; an engine answers it.

/// Answers questions about journeys. A page does not know which engine it talks to.
///
/// A question that cannot be asked throws `EngineError` with what would be right; a task that is cancelled throws
/// `EngineError.cancelled`.
package protocol JourneyEngine: Sendable {
    /// What is in the log.
    func info() async throws(EngineError) -> LogInfo
    func variants(_ question: VariantsQuestion, in scope: Scope) async throws(EngineError) -> VariantsAnswer
    func flow(_ question: FlowQuestion, in scope: Scope) async throws(EngineError) -> FlowAnswer
    func paths(_ question: PathsQuestion, in scope: Scope) async throws(EngineError) -> PathsAnswer
    func dwell(_ question: DwellQuestion, in scope: Scope) async throws(EngineError) -> DwellAnswer
    func funnel(_ question: FunnelQuestion, in scope: Scope) async throws(EngineError) -> FunnelAnswer
    func passage(_ question: PassageQuestion, in scope: Scope) async throws(EngineError) -> PassageAnswer
    func retention(_ question: RetentionQuestion, in scope: Scope) async throws(EngineError) -> RetentionAnswer
    func network(_ question: NetworkQuestion, in scope: Scope) async throws(EngineError) -> NetworkAnswer
    /// The customers behind a number of an answer.
    func members(of cell: Cell, in scope: Scope) async throws(EngineError) -> Members
    /// The identifiers of customers, in the order of their numbers.
    func ids(of customers: CustomerSet) async throws(EngineError) -> [String]
    /// The customers' numbers, as `CustomerSet` uses them, by identifier; `nil` for one who is not in the log.
    func customers(named ids: [String]) async throws(EngineError) -> [Int?]
}
