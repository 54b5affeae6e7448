// Rules of the emotion curve: whether there is one, what it stands on, and whether it fits what else the map says.
internal import JourneyLanguage

extension MapRule {
    static let curve: [MapRule] = [
        ofMap("no-curve", .warning, .curve, kinds: .told, states: [.current]) { map in
            !map.steps.isEmpty && !map.steps.contains { $0.isAsked || $0.step.emotion?.isGuessed == true }
        },
        MapRule("flat-curve", .warning, .curve, .map, kinds: .told) { map, report in
            let levels = map.steps.compactMap { $0.step.emotion?.assumed }
            guard levels.count >= 4, let low = levels.min(), let high = levels.max(), high - low < leastSpread else {
                return
            }
            report.add(map.place, .number(levels.count))
        },
        ofMap("assumed-only-curve", .warning, .curve, kinds: .told, states: [.current], draft: .hint) { map in
            guard map.steps.contains(where: { $0.step.emotion?.isGuessed == true }) else { return false }
            return !map.steps.contains { step in
                step.isAsked || map.isFounded(by: step.step.evidence)
                    || [Lane.feelings, .quotes].contains { lane in
                        (step.step.notes[lane] ?? []).contains { map.isFounded(by: $0.evidence) }
                    }
            }
        },
        MapRule("emotion-without-reason", .hint, .curve, .step) { map, report in
            for step in map.steps {
                guard let emotion = step.step.emotion, let level = emotion.assumed, abs(level) >= strong,
                    emotion.reason == nil, !step.isStopped,
                    !step.has([.thoughts, .feelings, .quotes, .expectations, .gains])
                else { continue }
                report.add(step.place["emotion"])
            }
        },
        MapRule("low-point-without-barrier", .warning, .curve, .step, kinds: .served, states: [.current]) {
            map, report in
            for step in map.steps {
                guard let level = step.step.emotion?.assumed, level <= -low, !step.isStopped else { continue }
                report.add(step.place["emotion"])
            }
        },
        MapRule("barrier-against-curve", .warning, .curve, .barrier, states: [.current]) { map, report in
            for step in map.steps {
                guard let level = step.step.emotion?.assumed, level >= strong else { continue }
                // What stops one persona need not spoil the feeling of all.
                for (index, barrier) in step.step.barriers.enumerated()
                where barrier.severity >= Barrier.grave && barrier.persona == nil {
                    report.add(step.place(of: index), .number(barrier.severity))
                }
            }
        },
    ]

    /// On the scale from −2 to +2: what counts as a strong feeling, as a low point, and as a curve that moves.
    private static let strong = 1.0
    private static let low = 0.5
    private static let leastSpread = 0.5
}

extension Barrier {
    /// From this severity on customers leave.
    static let grave = 4
}
