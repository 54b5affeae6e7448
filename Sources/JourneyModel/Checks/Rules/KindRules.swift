// Rules for one kind of map: service blueprints, life experience maps, prototypes and maps of what should be.
internal import JourneyLanguage

extension MapRule {
    static let blueprint: [MapRule] = [
        ofSteps("frontstage-without-backstage", .warning, .blueprint, kinds: [.serviceBlueprint]) { _, step in
            step.boxes.contains(.frontstage) && step.boxes.isDisjoint(with: [.backstage, .support])
        },
        ofBoxes("wait-point-without-time", .warning) { _, box in box.isWaitPoint && box.standardTime == nil },
        ofBoxes("fail-point-without-barrier", .warning) { step, box in box.isFailPoint && !step.isStopped },
        ofBoxes("backstage-without-owner", .warning, in: [.backstage]) { _, box in
            box.owner == nil && box.kind != .technology && box.kind != .policy
        },
        ofMap("no-physical-evidence", .warning, .blueprint, kinds: [.serviceBlueprint]) { map in
            !map.steps.isEmpty && !map.steps.contains { $0.boxes.contains(.evidence) }
        },
    ]

    static let lifeExperience: [MapRule] = [
        MapRule("life-full-of-touchpoints", .warning, .lifeExperience, .map, kinds: [.lifeExperience]) { map, report in
            let own = map.steps.count { step in
                step.step.touchpoints.contains { $0.ownership == nil || $0.ownership == .own || $0.ownership == .paid }
            }
            guard 2 * own > map.steps.count else { return }
            report.add(map.place, .number(own), .number(map.steps.count))
        },
        MapRule("life-stage-names-product", .warning, .lifeExperience, .stage, kinds: [.lifeExperience]) {
            map, report in
            for (index, stage) in map.map.stages.enumerated() {
                guard let word = CheckWords.products.match(in: stage.title) else { continue }
                report.add(map.stagePlace(index)["title"], .name(word))
            }
        },
        ofMap("life-without-context", .warning, .lifeExperience, kinds: [.lifeExperience]) { map in
            !map.steps.isEmpty && !map.steps.contains { $0.has([.place, .people]) }
        },
    ]

    static let prototype: [MapRule] = [
        MapRule("prototype-with-observations", .error, .prototype, .evidence, states: [.prototype]) { map, report in
            map.forEachRecord { record, place in
                if record.kind == .observed { report.add(place(), .text(record.statement)) }
            }
        },
        ofPlans("hypothesis-without-test", .warning, .prototype, states: [.prototype]) { _, plan in
            plan.hypothesis != nil && plan.target == nil && plan.metric == nil
        },
        MapRule("guess-without-target", .hint, .prototype, .step, states: [.prototype]) { map, report in
            for step in map.steps {
                guard let emotion = step.step.emotion, emotion.assumed != nil, emotion.target == nil else { continue }
                report.add(step.place["emotion"])
            }
        },
        ofMap("future-without-target", .warning, .prototype, kinds: .told, states: [.future]) { map in
            !map.steps.isEmpty && !map.steps.contains { $0.step.emotion?.target != nil }
        },
        ofMap("future-without-change", .warning, .prototype, states: [.future]) { map in
            !map.steps.isEmpty
                && !map.steps.contains { step in
                    !step.step.opportunities.isEmpty || step.step.barriers.contains { $0.plan != nil }
                }
        },
    ]
}
