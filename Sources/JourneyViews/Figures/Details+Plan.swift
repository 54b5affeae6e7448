// What a map plans and holds itself against: messages, money, metrics, variants, what staff are told.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension Details {
    // MARK: The map

    /// What the map is seen through, beside its personas.
    var lens: Facts {
        var facts: Facts = []
        let map = measured.map
        add("value-proposition", map.valueProposition, to: &facts)
        add("principles", map.principles, to: &facts)
        return facts
    }

    func facts(_ metric: Metric) -> Facts {
        var facts: Facts = []
        let unit = metric.unit.map { $0.text(in: language) } ?? ""
        for (key, value) in [("value", metric.value), ("baseline", metric.baseline), ("target", metric.target)] {
            if let value { facts.append((words.key(key), "\(amount(value, unit))")) }
        }
        if let band = metric.band, band.low != nil || band.high != nil {
            let (low, high) = (band.low.map { amount($0, unit) } ?? "…", band.high.map { amount($0, unit) } ?? "…")
            facts.append((words.key("band"), "\(low)\u{2009}–\u{2009}\(high)"))
        }
        if let step = metric.step.flatMap({ measured.map.step($0) }) {
            facts.append((words.key("step"), "\(step.title, in: language)"))
        }
        add("owner", metric.owner, to: &facts)
        return facts
    }

    func facts(_ variant: JourneyVariant) -> Facts {
        var facts: Facts = []
        add("when", variant.condition, to: &facts)
        return facts
    }

    private func amount(_ value: Double, _ unit: String) -> String {
        let number = words.numbers.number(value, decimals: value == value.rounded() ? 0 : 1)
        return unit.isEmpty ? number : unit == "%" ? number + words.numbers.percentSign : number + "\u{A0}" + unit
    }

    // MARK: Stages and steps

    /// What is spent in a stage, a line each.
    func line(_ spend: Spend) -> HTML {
        let amount = sum(spend.amount)
        var parts: [HTML] = []
        if let purpose = spend.purpose { parts.append("\(purpose, in: language)") }
        if let channel = spend.channel { parts.append("\(words.map.channel(channel))") }
        let days = [spend.from, spend.until].compactMap { $0.map { words.dates.text($0) } }
        if !days.isEmpty { parts.append("\(days.joined(separator: "\u{2009}–\u{2009}"))") }
        return """
            <b class="num">\(amount)</b>\(HTML(when: !parts.isEmpty, words.bracketed(joined(parts))))
            """
    }

    /// How often a step happens, and of which courses it is part.
    func course(_ step: Step) -> Facts {
        var facts: Facts = []
        add("often", step.frequency, to: &facts)
        add(
            "variants", step.variants.compactMap { id in measured.map.variants.first { $0.id == id }?.title },
            to: &facts)
        return facts
    }

    func facts(_ message: Message) -> Facts {
        var facts: Facts = []
        add("answers", message.question, to: &facts)
        if let channel = message.channel { facts.append((words.key("channel"), "\(words.map.channel(channel))")) }
        add("trigger", message.trigger, to: &facts)
        add("offer", message.offer, to: &facts)
        add("tone", message.tone, to: &facts)
        add("feeling", message.feeling, to: &facts)
        if let asset = message.asset { facts.append((words.key("asset"), "\(asset)")) }
        add("owner", message.owner, to: &facts)
        if let cost = message.cost {
            facts.append((words.key("cost"), "\(sum(cost))"))
        }
        if let usefulness = message.usefulness {
            facts.append((words.key("usefulness"), "\(words.outOfFive(usefulness))"))
        }
        return facts
    }

    /// What was promised of an expectation, and what came of it.
    func facts(_ note: Note) -> Facts {
        var facts: Facts = []
        add("promised", note.promised, to: &facts)
        add("experienced", note.experienced, to: &facts)
        if let outcome = note.outcome { facts.append((words.key("outcome"), "\(words.outcomeName(outcome))")) }
        return facts
    }

    // MARK: Touchpoints

    /// What staff are told, and who else is there.
    func service(_ touchpoint: Touchpoint) -> Facts {
        var facts: Facts = []
        if let receiver = touchpoint.receiver {
            facts.append((words.key("receiver"), "\(words.initiatorName(receiver))"))
        }
        add("partner", touchpoint.partner, to: &facts)
        guard let guidance = touchpoint.guidance else { return facts }
        add("do", guidance.advised, to: &facts)
        add("dont", guidance.avoided, to: &facts)
        if let script = guidance.script { facts.append((words.key("script"), quoted(script))) }
        add("training", guidance.training, to: &facts)
        return facts
    }

    // MARK: Pieces

    /// A sum of money; hundredths only where there are some.
    private func sum(_ money: Money) -> String {
        let amount = Double(money.hundredths) / 100
        return words.numbers.number(amount, decimals: money.hundredths % 100 == 0 ? 0 : 2) + "\u{A0}" + money.currency
    }

    private func add(_ key: String, _ text: LocalizedText?, to facts: inout Facts) {
        if let text { facts.append((words.key(key), "\(text, in: language)")) }
    }

    private func add(_ key: String, _ texts: [LocalizedText], to facts: inout Facts) {
        guard !texts.isEmpty else { return }
        let pieces = HTML(each: texts.enumerated()) { index, text in
            "\(HTML(when: index > 0, "\(words.semicolon)"))\(text, in: language)"
        }
        facts.append((words.key(key), pieces))
    }
}
