// Rules of where customer and company meet, and of what the customer is told.
internal import JourneyLanguage
internal import JourneySupport

extension MapRule {
    static let touchpoints: [MapRule] = [
        ofSteps("step-without-touchpoint", .hint, .touchpoints, kinds: .journeys) { map, step in
            step.step.touchpoints.isEmpty && !step.has([.place]) && !map.isFolded(step)
        },
        ofTouchpoints("touchpoint-without-goal", .warning) { $0.goal == nil },
        ofTouchpoints("touchpoint-without-channel", .warning) { $0.channel == nil },
        ofTouchpoints("touchpoint-without-ownership", .hint) { $0.ownership == nil },
        MapRule("channel-switches", .warning, .touchpoints, .step, kinds: .served) {
            map, report in
            var (last, switches): (Set<String>, Int) = ([], 0)
            for step in map.steps {
                let channels = step.step.meetingChannels
                if channels.isEmpty { continue }
                switches = last.isEmpty || !last.isDisjoint(with: channels) ? 0 : switches + 1
                last = channels
                if switches == mostSwitches {
                    report.add(step.place, .number(switches))
                    switches = 0
                }
            }
        },
        MapRule("wait-without-message", .warning, .touchpoints, .step, kinds: .served, states: [.current, .future]) {
            map, report in
            for step in map.steps {
                guard let wait = step.step.wait, wait >= long, !step.isTold else { continue }
                report.add(step.place, .span(wait))
            }
        },
        MapRule("message-without-question", .hint, .touchpoints, .message) { map, report in
            for step in map.steps {
                for (index, message) in step.step.messages.enumerated() where message.question == nil {
                    report.add(step.place(ofMessage: index))
                }
            }
        },
        MapRule("question-unanswered", .hint, .touchpoints, .step, kinds: .served) { map, report in
            for step in map.steps where step.step.messages.isEmpty && !step.has([.told, .content, .communication]) {
                guard let question = step.step.notes[.questions]?.first else { continue }
                report.add(step.place["asks"], .text(question.text))
            }
        },
    ]

    /// Three times in a row on another channel: every second break is what people get used to, the third is a habit of ours.
    private static let mostSwitches = 3
    /// From a day on people ask themselves whether they were forgotten.
    private static let long = TimeSpan.days(1)
}

extension Step {
    /// The channels a customer has to be on; what is only there to be seen asks for none.
    fileprivate var meetingChannels: Set<String> {
        Set(touchpoints.filter { $0.kind != .ambient }.compactMap(\.channel))
    }

    /// How long the customer waits here: the whole step, or the longest box where they wait.
    fileprivate var wait: TimeSpan? {
        let boxes = blueprint.values.joined().filter(\.isWaitPoint).compactMap(\.standardTime)
        return (boxes + [expectedDuration].compactMap { $0 }).max()
    }
}

extension CheckedStep {
    /// Whether somebody tells the customer anything here.
    fileprivate var isTold: Bool {
        let told = step.notes[.told] ?? []
        let isToldNothing = !told.isEmpty && told.allSatisfy { CheckWords.nothing.match(in: $0.text) != nil }
        return !step.messages.isEmpty || has([.communication]) || has([.told]) && !isToldNothing
            || step.touchpoints.contains { $0.kind == .communication && $0.initiator != .customer }
    }
}
