// Rules of whose journey it is, told in whose words.
internal import JourneyLanguage

extension MapRule {
    static let customer: [MapRule] = [
        ofMap("no-persona", .warning, .customer, kinds: .told) { map in
            // A map may be seen through a value proposition or through principles instead.
            map.map.personas.isEmpty && map.map.valueProposition == nil && map.map.principles.isEmpty
        },
        MapRule("persona-unproven", .hint, .customer, .persona, states: [.current]) { map, report in
            for (place, persona) in map.personas {
                let isFounded = map.isFounded(by: persona.evidence)
                if !persona.isValidated || !isFounded { report.add(place) }
            }
        },
        ofSteps("step-serves-no-goal", .warning, .customer, kinds: .told, draft: .hint) { map, step in
            !step.has([.goals, .needs, .motivation])
                && !step.step.touchpoints.contains { $0.goal != nil } && !map.isFolded(step)
        },
        MapRule("company-centred-wording", .warning, .customer, .map, kinds: .told) { map, report in
            for (index, stage) in map.map.stages.enumerated() {
                guard let word = CheckWords.company.match(in: stage.title) else { continue }
                report.add(map.stagePlace(index)["title"], .name(word))
            }
            for step in map.steps {
                guard let word = CheckWords.company.match(in: step.step.title) else { continue }
                report.add(step.place["title"], .name(word))
            }
        },
        MapRule(
            "missed-goal-unanswered", .warning, .customer, .map, kinds: .served, states: [.current, .future]
        ) { map, report in
            guard let missed = map.map.missedGoal else { return report.add(map.place) }
            if missed.recovery == nil { report.add(map.place["missed"], variant: "unrecovered") }
        },
    ]
}
