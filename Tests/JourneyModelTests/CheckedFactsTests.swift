// What the check takes for an answer, for evidence, and for a curve.
import JourneyLanguage
import JourneySupport
import Testing

@testable import JourneyModel

@Suite("What the check counts")
struct CheckedFactsTests {
    private static func rules(_ change: @escaping (inout JourneyMap) -> Void) -> Set<String> {
        Set(MapCheckTests.check(JourneyMapTests.map(change)).findings.map(\.rule))
    }

    @Test("A plan or an opportunity that was turned down is no answer to a barrier")
    func turnedDown() {
        func isOpen(_ plan: PlanStatus?, _ opportunity: PlanStatus?) -> Bool {
            Self.rules { map in
                var barrier = Barrier(id: "slow", title: LocalizedText("Slow answers"), severity: 5)
                if let plan {
                    barrier.plan = Plan(action: LocalizedText("Answer"))
                    barrier.plan?.status = plan
                }
                map.stages[0].steps[0].barriers = [barrier]
                guard let opportunity else { return }
                var idea = Opportunity(id: "o", title: LocalizedText("O"))
                (idea.barrier, idea.status) = ("slow", opportunity)
                map.stages[0].steps[0].opportunities = [idea]
            }.contains("barrier-without-plan")
        }
        #expect(isOpen(nil, nil) && isOpen(.rejected, nil) && isOpen(nil, .rejected) && isOpen(.rejected, .rejected))
        #expect(!isOpen(.planned, nil) && !isOpen(.rejected, .proposed) && !isOpen(nil, .live))
    }

    @Test("A refutation counts as long as it holds, and no longer")
    func refuted() {
        func isContradicted(_ records: [(Verdict, CalendarDate?)]) -> Bool {
            Self.rules { map in
                map.stages[0].steps[0].evidence = records.map { verdict, until in
                    var record = EvidenceRecord(statement: LocalizedText("S"), kind: .observed)
                    (record.verdict, record.validUntil) = (verdict, until)
                    return record
                }
            }.contains("contradicted")
        }
        let past = CalendarDate(microseconds: 1_600_000_000_000_000)
        #expect(isContradicted([(.contradicts, nil)]) && isContradicted([(.contradicts, nil), (.supports, past)]))
        #expect(!isContradicted([(.contradicts, past)]) && !isContradicted([(.contradicts, nil), (.supports, nil)]))
    }

    @Test("A curve of some personas is a curve")
    func personaCurve() {
        #expect(Self.rules { _ in }.contains("no-curve"))
        let rules = Self.rules { map in
            map.ownPersonas = [Persona(id: "ann", name: LocalizedText("Ann"))]
            map.personas = ["ann"]
            var emotion = Emotion()
            emotion.byPersona = ["ann": 1]
            map.stages[0].steps[0].emotion = emotion
        }
        #expect(!rules.contains("no-curve"))
    }
}
