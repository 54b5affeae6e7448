// What opportunities score, by each rule.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyModel

@Suite("Scores of opportunities")
struct OpportunityScoreTests {
    private static let opportunity: Opportunity = {
        var opportunity = Opportunity(id: "o", title: LocalizedText("O"))
        (opportunity.customerValue, opportunity.businessValue, opportunity.effort) = (4, 3, 2)
        (opportunity.reach, opportunity.confidence) = (1_500, 80)
        (opportunity.importance, opportunity.satisfaction) = (90, 30)
        return opportunity
    }()

    private static func score(
        _ scoring: OpportunityScoring, _ formula: String? = nil, _ opportunity: Opportunity = opportunity
    ) -> Double? {
        JourneyMapTests.map { ($0.scoring, $0.formula) = (scoring, formula) }.score(of: opportunity)
    }

    @Test("Each rule makes of the numbers what its source says")
    func rules() {
        #expect(Self.score(.value) == nil)
        // Ulwick's example: important to 9.0, satisfied 3.0 – 15.
        #expect(Self.score(.odi) == 15)
        var served = Self.opportunity
        served.satisfaction = 95
        #expect(Self.score(.odi, nil, served) == 9)
        // 1500 customers × 4 × 80 % ÷ 2
        #expect(Self.score(.rice) == 2_400)
        served.reach = nil
        #expect(Self.score(.rice, nil, served) == nil)
    }

    @Test(
        "A formula reckons as at school",
        arguments: [
            ("customer-value", 4), ("customer-value + business-value * effort", 10),
            ("(customer-value+business-value)*effort", 14),
            ("reach / effort / 10", 75), ("2 - 3 - 4", -5), ("-effort * 2", -4),
            ("min(reach, 100) + max(effort, 7.5)", 107.5),
            ("importance − satisfaction", 60), ("4 × 5 ÷ 2", 10), ("1e3", nil),
            ("importance - satisfaction - confidence", -20),
            ("1 / (effort - 2)", nil), ("1 - -1", 2), (" 3 ", 3),
        ] as [(String, Double?)])
    func formulas(formula: String, value: Double?) {
        #expect(Self.score(.formula, formula) == value)
    }

    @Test("A number that is not there makes no score")
    func missing() {
        #expect(Self.score(.formula, "effort * 2", Opportunity(id: "o", title: LocalizedText("O"))) == nil)
        #expect(Self.score(.formula) == nil)
    }

    @Test(
        "What is no formula says what is wrong with it",
        arguments: [
            ("", "something is missing at its end"), ("1 +", "something is missing at its end"),
            ("(1", "a bracket is not closed; add )"), ("1)", "“)” is not expected here"),
            ("1 2", "“2” is not expected here"),
            ("reech * 2", "there is no number “reech”; did you mean “reach”?"), ("min(1)", "write min(a, b)"),
            ("1.2.3", "“1.2.3” is no number"), ("5 % 2", "“%” is not expected here"),
            (String(repeating: "(", count: 10_000), "brackets are nested too deep"),
            (String(repeating: "-", count: 10_000), "brackets are nested too deep"),
        ])
    func flaws(formula: String, message: String) {
        let flaw = #expect(throws: ScoreFormula.Flaw.self) { try ScoreFormula(formula) }
        #expect(flaw?.message == message)
    }

    @Test("A map says where its formula is none")
    func map() {
        func flaws(_ scoring: OpportunityScoring, _ formula: String?) -> [String] {
            JourneyMapTests.map { ($0.scoring, $0.formula) = (scoring, formula) }.flaws().map(\.code)
        }
        #expect(flaws(.formula, "effort") == [] && flaws(.value, nil) == [])
        #expect(flaws(.formula, nil) == [] && flaws(.value, "1 +") == ["bad-formula"])
    }
}
