// What stands in the cells of a stage's table.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension Deck {
    /// A line of a cell, with remarks behind it in smaller type.
    func item(_ runs: [SlideRun], remarks: [String?] = [], _ size: Double = 12) -> SlideParagraph {
        let said = remarks.compactMap(\.self).filter { !$0.isEmpty }
        guard !said.isEmpty else { return SlideParagraph(runs, space: 2) }
        return SlideParagraph(
            runs + [run(separator + said.joined(separator: separator), size - 1, theme.ink3)], space: 2)
    }

    /// How far something reaches.
    func reach(_ through: String?) -> String? {
        through.map { words.through(words.title($0, .step, in: titles)) }
    }

    func note(_ note: Note, _ lane: Lane, _ size: Double) -> SlideParagraph {
        let (string, language) = text(note.text)
        let said = lane.isSpeech ? words.map.quoted(string) : string
        let who = note.persona.map { words.title($0, .persona, in: titles) }
        let level = note.level.map(number)
        let outcome = note.outcome.map { words.choice($0.rawValue, of: "outcome") }
        return item(
            [SlideRun(said, size, theme.ink, language: language)], remarks: [level, outcome, who, reach(note.through)],
            size)
    }

    func touchpoint(_ touchpoint: Touchpoint, _ size: Double) -> SlideParagraph {
        let channel = touchpoint.channel.map { words.map.channel($0) }
        guard let title = touchpoint.title else { return item([run(channel ?? touchpoint.use ?? "–", size)]) }
        return item([run(title, size)], remarks: [channel], size)
    }

    func emotion(_ step: Step, _ size: Double) -> [SlideParagraph] {
        guard let emotion = step.emotion else { return [] }
        var lines: [SlideParagraph] = []
        if let level = emotion.assumed {
            let color = level < -0.25 ? theme.negativeInk : level > 0.25 ? theme.positiveInk : theme.ink2
            let name = words.map.emotion(band: Theme.emotionBand(level))
            lines.append(
                item(
                    [run(number(level) + " " + name, size, color, isBold: true)],
                    remarks: [words.map[step.isEmotionRead ? .keyRead : .emotionAssumed].loweredFirst], size))
        }
        if let reason = emotion.reason { lines.append(item([run(reason, size)])) }
        if let target = emotion.target {
            let text = words.map[.target] + language.punctuation.colon + number(target)
            lines.append(item([run(text, size - 1, theme.ink3)]))
        }
        return lines
    }

    func barrier(_ barrier: Barrier, _ size: Double) -> [SlideParagraph] {
        let remarks = [
            barrier.cause.map { words.choice($0.rawValue, of: "cause") },
            barrier.persona.map { words.title($0, .persona, in: titles) }, reach(barrier.through),
        ]
        var lines = [
            item(
                [
                    run(dots(barrier.severity) + " ", size - 2, theme.emotions[0]),
                    run(barrier.title, size, isBold: true),
                ],
                remarks: remarks, size)
        ]
        if let plan = barrier.plan {
            let owner = plan.owner.map { text($0).text }
            let due = plan.due.map { words.map.fill(.due, DateStyle(language: language).text($0)) }
            var line = item(
                [run("→ ", size, theme.accent), run(plan.action, size)],
                remarks: [owner, due, words.map.status(plan.status)], size)
            line.indent = 10
            lines.append(line)
        }
        return lines
    }

    func opportunity(_ opportunity: Opportunity, _ size: Double) -> SlideParagraph {
        let due = opportunity.due.map { words.map.fill(.due, DateStyle(language: language).text($0)) }
        return item(
            [run(opportunity.title, size)],
            remarks: [
                opportunity.owner.map { text($0).text }, due, words.map.status(opportunity.status),
                reach(opportunity.through),
            ], size)
    }
}

extension ExchangeWords {
    /// `through “Pay”`.
    func through(_ title: String) -> String {
        (sheetText("through") ?? "{0}").replacing("{0}", with: map.quoted(title))
    }
}
