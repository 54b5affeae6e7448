// Rules by what they look at: the map as a whole, its steps, touchpoints, barriers, plans, boxes of the blueprint.
internal import JourneyLanguage

extension MapRule {
    /// A rule of the map as a whole, which is broken or not.
    static func ofMap(
        _ id: String, _ severity: RuleSeverity, _ theme: RuleTheme, kinds: Set<MapKind> = Set(MapKind.allCases),
        states: Set<MapState> = Set(MapState.allCases), draft: RuleSeverity? = nil,
        _ isBroken: @escaping @Sendable (CheckedMap) -> Bool
    ) -> MapRule {
        MapRule(id, severity, theme, .map, kinds: kinds, states: states, draft: draft) { map, report in
            if isBroken(map) { report.add(map.place) }
        }
    }

    /// A rule that each step breaks or keeps.
    static func ofSteps(
        _ id: String, _ severity: RuleSeverity, _ theme: RuleTheme, kinds: Set<MapKind> = Set(MapKind.allCases),
        states: Set<MapState> = Set(MapState.allCases), draft: RuleSeverity? = nil,
        _ isBroken: @escaping @Sendable (CheckedMap, CheckedStep) -> Bool
    ) -> MapRule {
        MapRule(id, severity, theme, .step, kinds: kinds, states: states, draft: draft) { map, report in
            for step in map.steps where isBroken(map, step) { report.add(step.place) }
        }
    }

    /// A rule of touchpoints, with all that the register says of them.
    static func ofTouchpoints(
        _ id: String, _ severity: RuleSeverity, kinds: Set<MapKind> = Set(MapKind.allCases),
        _ isBroken: @escaping @Sendable (Touchpoint) -> Bool
    ) -> MapRule {
        MapRule(id, severity, .touchpoints, .touchpoint, kinds: kinds) { map, report in
            for step in map.steps {
                for (index, touchpoint) in step.step.touchpoints.enumerated() where isBroken(touchpoint) {
                    report.add(step.place(ofTouchpoint: index))
                }
            }
        }
    }

    static func ofBarriers(
        _ id: String, _ severity: RuleSeverity, states: Set<MapState> = Set(MapState.allCases),
        _ isBroken: @escaping @Sendable (CheckedStep, Barrier) -> Bool
    ) -> MapRule {
        MapRule(id, severity, .barriers, .barrier, states: states) { map, report in
            map.forEachBarrier { step, barrier, place in
                if isBroken(step, barrier) { report.add(place()) }
            }
        }
    }

    /// A rule of the plans that remove barriers; what it finds stands at the plan.
    static func ofPlans(
        _ id: String, _ severity: RuleSeverity, _ theme: RuleTheme = .barriers,
        states: Set<MapState> = Set(MapState.allCases), _ isBroken: @escaping @Sendable (CheckedMap, Plan) -> Bool
    ) -> MapRule {
        MapRule(id, severity, theme, .plan, states: states) { map, report in
            map.forEachBarrier { _, barrier, place in
                if let plan = barrier.plan, isBroken(map, plan) { report.add(place()["plan"]) }
            }
        }
    }

    /// A rule of the boxes of some lanes of the blueprint.
    static func ofBoxes(
        _ id: String, _ severity: RuleSeverity, in lanes: [BlueprintLane] = BlueprintLane.allCases,
        _ isBroken: @escaping @Sendable (CheckedStep, BlueprintItem) -> Bool
    ) -> MapRule {
        MapRule(id, severity, .blueprint, .box, kinds: [.serviceBlueprint]) { map, report in
            for step in map.steps {
                for lane in lanes {
                    for (index, box) in (step.step.blueprint[lane] ?? []).enumerated() where isBroken(step, box) {
                        report.add(step.place(of: lane, index))
                    }
                }
            }
        }
    }
}
