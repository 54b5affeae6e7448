// By what opportunities are ranked: one number each, by the rule that the map names.
internal import JourneySupport

extension JourneyMap {
    /// What an opportunity scores by the map's rule; `nil` where a number is missing, where the formula divides by nothing, and
    /// for `OpportunityScoring.value`, which compares value and effort side by side instead of making one number of them.
    ///
    /// - `odi`: 0 … 20 (Ulwick 2005, on his scale of ten: a share of 80 % is 8).
    /// - `rice`: customers a quarter × customer value × confidence ÷ effort (Intercom 2016, with the values of 1 … 5 that the
    ///   map has).
    /// - `formula`: whatever it comes to.
    package func score(of opportunity: Opportunity) -> Double? {
        switch scoring {
        case .value:
            return nil
        case .odi:
            guard let importance = opportunity.importance, let satisfaction = opportunity.satisfaction else {
                return nil
            }
            return Double(importance + max(importance - satisfaction, 0)) / 10
        case .rice:
            guard let reach = opportunity.reach, let value = opportunity.customerValue,
                let confidence = opportunity.confidence, let effort = opportunity.effort, effort > 0
            else { return nil }
            return reach * Double(value) * Double(confidence) / 100 / Double(effort)
        case .formula:
            guard let formula, let parsed = try? ScoreFormula(formula) else { return nil }
            return parsed.value(of: opportunity)
        }
    }
}
