// Rules of what stops customers, of what will be done about it, and of the opportunities.
internal import JourneyLanguage

extension MapRule {
    static let barriers: [MapRule] = [
        MapRule("barrier-without-plan", .error, .barriers, .barrier, states: [.current, .future]) { map, report in
            let open = map.steps.flatMap(\.step.opportunities).filter { $0.status != .rejected }
            let answered = Set(open.compactMap(\.barrier))
            map.forEachBarrier { _, barrier, place in
                // What was turned down is no answer.
                let isPlanned = barrier.plan.map { $0.status != .rejected } ?? false
                guard barrier.severity >= Barrier.grave, !isPlanned, !answered.contains(barrier.id) else { return }
                report.add(place(), .number(barrier.severity))
            }
        },
        MapRule("barrier-unexplained", .warning, .barriers, .barrier) { map, report in
            map.forEachBarrier { _, barrier, place in
                guard barrier.severity >= Barrier.grave else { return }
                switch (barrier.cause, barrier.lostTo) {
                case (nil, nil): report.add(place())
                case (nil, _): report.add(place(), variant: "cause")
                case (_, nil): report.add(place(), variant: "lost-to")
                default: break
                }
            }
        },
        MapRule("barrier-names-a-solution", .hint, .barriers, .barrier) { map, report in
            map.forEachBarrier { _, barrier, place in
                guard let word = CheckWords.missingSolution(in: barrier.title) else { return }
                report.add(place()["title"], .name(word))
            }
        },
        ofBarriers("objection-without-answer", .warning) { _, barrier in
            barrier.objection != nil && barrier.answer == nil
        },
        MapRule("opportunity-without-numbers", .warning, .barriers, .opportunity) { map, report in
            for step in map.steps {
                for (index, opportunity) in step.step.opportunities.enumerated()
                where opportunity.status.isOpen && !opportunity.hasNumbers(for: map.map.scoring) {
                    report.add(step.place(ofOpportunity: index))
                }
            }
        },
        MapRule("opportunity-overdue", .error, .barriers, .opportunity) { map, report in
            for step in map.steps {
                for (index, opportunity) in step.step.opportunities.enumerated() where opportunity.status.isOpen {
                    guard let due = opportunity.due, due < map.today else { continue }
                    report.add(step.place(ofOpportunity: index)["due"], .day(due))
                }
            }
        },
    ]

    static let plans: [MapRule] = [
        ofPlans("plan-without-owner", .warning) { _, plan in plan.status.isOpen && plan.owner == nil },
        ofPlans("plan-without-due", .warning) { _, plan in plan.status.isAgreed && plan.due == nil },
        ofPlans("plan-without-target", .warning, states: [.current, .future]) { _, plan in
            plan.status.isAgreed && plan.target == nil && plan.metric == nil
        },
        MapRule("plan-overdue", .error, .barriers, .plan) { map, report in
            map.forEachBarrier { _, barrier, place in
                guard let plan = barrier.plan, plan.status.isOpen, let due = plan.due, due < map.today else { return }
                report.add(place()["plan"]["due"], .day(due))
            }
        },
        ofPlans("plan-without-result", .warning) { _, plan in plan.status == .live && plan.result == nil },
    ]
}

extension PlanStatus {
    /// Whether somebody has taken it on; what is only proposed needs no day yet.
    fileprivate var isAgreed: Bool { self == .planned || self == .inWork }
}

extension Opportunity {
    /// Whether it has the numbers by which the map ranks its opportunities.
    fileprivate func hasNumbers(for scoring: OpportunityScoring) -> Bool {
        switch scoring {
        case .value: customerValue != nil && businessValue != nil && effort != nil
        case .odi: importance != nil && satisfaction != nil
        case .rice: reach != nil && customerValue != nil && confidence != nil && effort != nil
        case .formula:
            reach != nil || customerValue != nil || businessValue != nil || effort != nil || importance != nil
        }
    }
}
