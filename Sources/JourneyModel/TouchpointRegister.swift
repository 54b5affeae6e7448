// The touchpoints that maps share: said once, in a file beside the maps, and named there by `use`.
package import JourneyLanguage

/// The touchpoints of a company.
package struct TouchpointRegister: Hashable, Sendable {
    package var touchpoints: [Touchpoint]
    package var language: LanguageTag

    package init(_ touchpoints: [Touchpoint] = [], language: LanguageTag = .english) {
        (self.touchpoints, self.language) = (touchpoints, language)
    }

    package var ids: Set<String> { Set(touchpoints.map(\.id)) }
}

extension JourneyMap {
    /// The map with everything said of its touchpoints that it leaves to the register.
    package func completed(by register: TouchpointRegister) -> JourneyMap {
        guard !register.touchpoints.isEmpty else { return self }
        let known = Dictionary(register.touchpoints.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var map = self
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                map.stages[stage].steps[step].touchpoints = map.stages[stage].steps[step].touchpoints.map {
                    touchpoint in
                    touchpoint.use.flatMap { known[$0] }.map { touchpoint.completed(by: $0) } ?? touchpoint
                }
            }
        }
        return map
    }
}

extension Touchpoint {
    /// What is said here, and of the other one what is not.
    fileprivate func completed(by other: Touchpoint) -> Touchpoint {
        var whole = self
        whole.title = title ?? other.title
        whole.channel = channel ?? other.channel
        whole.saidKind = saidKind ?? other.saidKind
        whole.ownership = ownership ?? other.ownership
        whole.initiator = initiator ?? other.initiator
        whole.receiver = receiver ?? other.receiver
        whole.goal = goal ?? other.goal
        whole.companyAction = companyAction ?? other.companyAction
        whole.events = events.isEmpty ? other.events : events
        whole.questions = questions.isEmpty ? other.questions : questions
        whole.sources = sources.isEmpty ? other.sources : sources
        whole.owner = owner ?? other.owner
        whole.partner = partner ?? other.partner
        whole.guidance = guidance ?? other.guidance
        whole.icon = icon ?? other.icon
        return whole
    }
}
