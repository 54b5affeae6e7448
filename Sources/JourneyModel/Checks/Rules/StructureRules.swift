// Rules of the map's frame: what it is about, where it begins and ends, and of what it is made.
internal import JourneyLanguage

extension MapRule {
    static let structure: [MapRule] = [
        ofMap("no-goal", .warning, .structure) { $0.map.goal == nil },
        ofMap("no-scope", .hint, .structure) { $0.map.scope?.start == nil || $0.map.scope?.end == nil },
        ofMap("no-scenario", .hint, .structure) { $0.map.scenario == nil },
        MapRule("too-few-steps", .warning, .structure, .map) { map, report in
            // A part of a larger journey may be short.
            let least = map.map.parent == nil ? 5 : 3
            if map.steps.count < least { report.add(map.place, .number(map.steps.count), .number(least)) }
        },
        ofMap("one-stage", .warning, .structure, kinds: .told) { $0.map.stages.count == 1 && $0.map.parent == nil },
        MapRule("stage-without-steps", .warning, .structure, .stage) { map, report in
            for (index, stage) in map.map.stages.enumerated() where stage.steps.isEmpty {
                report.add(map.stagePlace(index))
            }
        },
        MapRule("empty-steps", .warning, .structure, .step) { map, report in
            guard let first = map.emptySteps.first else { return }
            let place = CheckedPlace(path: first.place.path, holders: [], title: map.map.title)
            report.add(place, .number(map.emptySteps.count), .number(map.steps.count))
        },
        MapRule("stage-named-after-department", .warning, .structure, .stage, kinds: .told) { map, report in
            for (index, stage) in map.map.stages.enumerated() {
                guard let word = CheckWords.departments.match(in: stage.title) else { continue }
                report.add(map.stagePlace(index)["title"], .name(word))
            }
        },
        ofMap("no-milestone", .warning, .structure, kinds: .journeys) { map in
            !map.steps.isEmpty && !map.steps.contains { $0.step.isMilestone }
        },
        ofMap("milestone-unbound", .warning, .structure, kinds: .journeys, states: [.current], draft: .hint) { map in
            let milestones = map.steps.filter { $0.step.isMilestone }
            return !milestones.isEmpty && milestones.allSatisfy { $0.step.binding == nil }
        },
        ofSteps("milestone-optional", .warning, .structure) { _, step in step.step.isMilestone && step.step.isOptional
        },
        MapRule("required-step-passed", .warning, .structure, .step) { map, report in
            // How many steps before each position cannot be left out: a way passes some where the sums differ.
            var sums = [0]
            for step in map.steps { sums.append(sums[sums.count - 1] + (step.step.isOptional ? 0 : 1)) }
            for (position, step) in map.steps.enumerated() {
                for (index, way) in step.step.ways.enumerated() {
                    guard let end = map.order[way.to], end > position, sums[end] > sums[position + 1],
                        let passed = map.steps[position + 1..<end].first(where: { !$0.step.isOptional })
                    else { continue }
                    report.add(step.place["ways"][index], .text(map.steps[end].step.title), .text(passed.step.title))
                }
            }
        },
        MapRule("range-reversed", .error, .structure, .map) { map, report in
            for (index, metric) in map.map.metrics.enumerated() {
                guard let low = metric.band?.low, let high = metric.band?.high, low > high else { continue }
                report.add(
                    map.place.holding("metrics", index, .metric, metric.id, metric.title)["band"],
                    .decimal(low), .decimal(high))
            }
            for (index, stage) in map.map.stages.enumerated() {
                for (number, spend) in stage.spend.enumerated() {
                    guard let from = spend.from, let until = spend.until, until < from else { continue }
                    report.add(map.stagePlace(index)["spend"][number]["until"], .day(from), .day(until))
                }
            }
            map.forEachRecord { record, place in
                guard let date = record.date, let until = record.validUntil, until < date else { return }
                report.add(place()["until"], .day(date), .day(until))
            }
        },
        MapRule("variant-unused", .warning, .structure, .variant) { map, report in
            let used = Set(map.steps.flatMap(\.step.variants))
            for (index, variant) in map.map.variants.enumerated() where !used.contains(variant.id) {
                report.add(map.place.holding("variants", index, .variant, variant.id, variant.title))
            }
        },
    ]
}
