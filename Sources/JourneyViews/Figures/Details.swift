// What a map says of a touchpoint, a barrier, an opportunity or a statement beside its title, as pieces of a page.
// Map, outline and table show the same.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// Names and values of one thing.
typealias Facts = [(name: String, value: HTML)]

/// Turns what is known of things into pieces.
struct Details {
    let measured: MeasuredMap
    let site: Site
    let words: PageWords
    var language: LanguageTag { site.language }

    // MARK: Statements

    /// How a statement is known at best; `assumed` when nothing speaks for it.
    func strongest(_ evidence: [EvidenceRecord]) -> EvidenceKind {
        let kinds = evidence.filter { $0.verdict == .supports }.map(\.kind)
        return kinds.contains(.observed) ? .observed : kinds.contains(.reported) ? .reported : .assumed
    }

    func knownBy(_ kind: EvidenceKind) -> (mark: StaticString, text: String) {
        (Self.mark(kind), words.knownName(kind))
    }

    private static func mark(_ kind: EvidenceKind) -> StaticString {
        switch kind {
        case .assumed: "assumed"
        case .reported: "reported"
        case .observed: "observed"
        }
    }

    /// The small sign of how a thing is known, with its name for those who hear the page.
    func mark(_ kind: EvidenceKind) -> HTML {
        "<span class=\"how \(literal: Self.mark(kind))\"><span class=\"vh\">(\(words.knownName(kind)))</span></span>"
    }

    /// One piece of evidence in a line: what, how it is known, by whom, when, and the words.
    func record(_ record: EvidenceRecord) -> HTML {
        var parts: [HTML] = ["\(words.knownName(record.kind))"]
        if record.verdict == .contradicts { parts.append("\(words.map[.contradicts])") }
        if let source = record.source { parts.append(link(words.map.source(source), record.link)) }
        if let n = record.n { parts.append("\(words.fewAnswers(n))") }
        if let person = record.person { parts.append("\(person)") }
        if let date = record.date { parts.append("\(words.dates.text(date))") }
        if let until = record.validUntil { parts.append("\(words.map.fill(.staleAfter, words.dates.text(until)))") }
        return """
            \(record.statement, in: language)<small>\(words.bracketed(joined(parts)))</small>\
            \(HTML(record.quote) { " \(quoted($0))" })
            """
    }

    private func link(_ text: String, _ address: String?) -> HTML {
        guard let address, let link = PageLink(external: address) else { return "\(text)" }
        return "<a href=\"\(link)\" rel=\"noopener noreferrer\">\(text)</a>"
    }

    func joined(_ parts: [HTML]) -> HTML {
        HTML(each: parts.enumerated()) { $0.offset == 0 ? $0.element : "\(words.comma)\($0.element)" }
    }

    /// A text in the quotation marks of its own language.
    func quoted(_ text: LocalizedText) -> HTML {
        let (string, found) = text.resolved(in: language)
        let quoted = MapWords(language: found).quoted(string)
        return "\(quoted, writtenIn: found, shownIn: language, isStale: text.stale.contains(found))"
    }

    /// Up to which step a thing reaches, when it is not its own alone.
    func through(_ id: String?, from step: Step) -> HTML {
        guard let id, id != step.id, let last = measured.map.step(id) else { return HTML() }
        return "<small>\(words.bracketed(words.around("\(last.title, in: language)", .throughStep)))</small>"
    }

    // MARK: Things

    func name(_ touchpoint: Touchpoint) -> HTML {
        if let title = touchpoint.title { return "\(title, in: language)" }
        return "\(touchpoint.channel.map(words.map.channel) ?? words[.touchpoint])"
    }

    func facts(_ step: Step) -> Facts {
        var facts: Facts = []
        if let length = step.expectedDuration {
            facts.append((words[.expectedByTeam], "\(words.durations.text(seconds: length.seconds))"))
        }
        let events = step.binding.map { $0.clauses.map { EventPattern(clauses: [$0]).title } } ?? []
        if !events.isEmpty { facts.append((words[.events], "\(events.joined(separator: words.comma))")) }
        return facts + course(step)
    }

    /// What is known of the map as a whole.
    var aboutMap: Facts {
        let map = measured.map
        var facts: Facts = []
        add(words[.scenario], map.scenario, to: &facts)
        add(words.map[.expectations], map.expectations, to: &facts)
        add(words[.starts], map.scope?.start, to: &facts)
        add(words[.ends], map.scope?.end, to: &facts)
        add(words.map[.missedGoal], map.missedGoal?.title, to: &facts)
        add(words[.recovery], map.missedGoal?.recovery, to: &facts)
        add(words.map[.owner], map.owner, to: &facts)
        facts.append((words[.status], "\(words.statusName(map.status))"))
        if let reviewed = map.reviewed { facts.append((words[.reviewed], "\(words.dates.text(reviewed))")) }
        return facts + lens
    }

    func facts(_ touchpoint: Touchpoint) -> Facts {
        var facts: Facts = []
        add(words[.goal], touchpoint.goal, to: &facts)
        add(words[.companyDoes], touchpoint.companyAction, to: &facts)
        add(words.map[.owner], touchpoint.owner, to: &facts)
        add(words.map[.guidance], touchpoint.guidance?.text, to: &facts)
        if let ownership = touchpoint.ownership {
            facts.append((words[.ownership], "\(words.ownershipName(ownership))"))
        }
        if let initiator = touchpoint.initiator {
            facts.append((words[.initiator], "\(words.initiatorName(initiator))"))
        }
        if !touchpoint.events.isEmpty {
            facts.append((words[.events], "\(touchpoint.events.map(\.title).joined(separator: words.comma))"))
        }
        return facts + service(touchpoint)
    }

    func facts(_ barrier: Barrier) -> Facts {
        var facts: Facts = [(words[.severityLabel], "\(words.severityName(barrier.severity))")]
        if let cause = barrier.cause { facts.append((words[.cause], "\(words.causeName(cause))")) }
        if let lost = barrier.lostTo { facts.append((words[.lostTo], "\(words.lostToName(lost))")) }
        add(words[.objection], barrier.objection, to: &facts)
        add(words[.answerLabel], barrier.answer, to: &facts)
        guard let plan = barrier.plan else { return facts + [(words[.plan], "\(words[.noPlan])")] }
        facts.append((words[.plan], "\(plan.action, in: language) <small>\(words.map.status(plan.status))</small>"))
        add(words.map[.owner], plan.owner, to: &facts)
        if let due = plan.due { facts.append((words[.dueLabel], "\(words.dates.text(due))")) }
        add(words[.hypothesis], plan.hypothesis, to: &facts)
        if let metric = plan.metric.flatMap({ id in measured.map.metrics.first { $0.id == id } }) {
            facts.append((words.key("metric"), "\(metric.title, in: language)"))
        }
        add(words.key("baseline"), plan.baseline, to: &facts)
        add(words.map[.target], plan.target, to: &facts)
        add(words[.guardrail], plan.guardrail, to: &facts)
        add(words[.result], plan.result, to: &facts)
        return facts
    }

    func facts(_ opportunity: Opportunity) -> Facts {
        var facts: Facts = []
        add(words.map[.owner], opportunity.owner, to: &facts)
        facts.append((words[.status], "\(words.map.status(opportunity.status))"))
        if let due = opportunity.due { facts.append((words[.dueLabel], "\(words.dates.text(due))")) }
        for (name, value) in [
            (words[.customerValue], opportunity.customerValue), (words[.businessValue], opportunity.businessValue),
            (words[.effortLabel], opportunity.effort),
        ] {
            if let value { facts.append((name, "\(words.outOfFive(value))")) }
        }
        if let reach = opportunity.reach { facts.append((words.key("reach"), "\(words.numbers.short(reach))")) }
        for (key, share) in [
            ("confidence", opportunity.confidence), ("importance", opportunity.importance),
            ("satisfaction", opportunity.satisfaction),
        ] {
            if let share { facts.append((words.key(key), "\(words.numbers.percent(Double(share) / 100))")) }
        }
        if let score = measured.map.score(of: opportunity) {
            let rule =
                switch measured.map.scoring {
                case .formula, .value: words.key("formula")
                case .odi, .rice: measured.map.scoring.rawValue.uppercased()
                }
            facts.append((words.fill(.score, rule), "\(words.numbers.short(score))"))
        }
        if let id = opportunity.barrier,
            let barrier = measured.map.steps.flatMap(\.barriers).first(where: { $0.id == id })
        {
            facts.append((words[.removes], "\(barrier.title, in: language)"))
        }
        return facts
    }

    private func add(_ name: String, _ text: LocalizedText?, to facts: inout Facts) {
        if let text { facts.append((name, "\(text, in: language)")) }
    }

    // MARK: What customers wrote

    /// Whose journeys and when: it belongs to every number and every quote.
    var circumstances: Facts {
        [
            (words[.whoLabel], "\(words.figures.whose(measured.scope))"),
            (words[.periodLabel], "\(words.figures.period(measured.scope))"),
        ]
    }

    /// What a customer wrote, in the quotation marks of its own language.
    func quoted(_ quote: MeasuredQuote) -> HTML {
        let own = quote.language ?? language
        return "<q lang=\"\(own.markup)\">\(MapWords(language: own).quoted(quote.text))</q>"
    }

    private func quote(_ quote: MeasuredQuote) -> HTML {
        let score = quote.score.map { "\(words.kindName(quote.kind)) \(words.numbers.short($0))" }
        let day = words.dates.text(site.day(of: quote.time))
        return """
            \(quoted(quote)) \
            <small>\([score, day].compactMap { $0 }.joined(separator: words.comma))</small>
            """
    }

    /// The words with the lowest score where customers are unhappy on the whole, else with the highest; words in the
    /// reader's language come before others.
    func tellingQuote(_ measure: StepMeasure, _ kind: ScoreKind?) -> MeasuredQuote? {
        let isLow = kind.flatMap { measure.score($0) }.map { $0.emotion < 0 } ?? false
        let fitting = measure.quotes.filter { $0.score != nil && (isLow ? $0.emotion < 0 : $0.emotion > 0) }
        let own = fitting.filter { ($0.language ?? measured.map.language).base == language.base }
        let candidates = own.isEmpty ? fitting : own
        return (isLow ? candidates.first : candidates.best) ?? measure.quotes.first
    }

    /// So many of the words customers left, each with its score and day.
    func quotes(_ quotes: [MeasuredQuote], most: Int) -> [HTML] {
        quotes.telling(most, in: language, unmarked: measured.map.language).map(quote)
    }
}
