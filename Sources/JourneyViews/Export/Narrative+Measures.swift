// What was measured at a step, in sentences: how many come, how many are lost, how long it takes, each with its n.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension Narrative {
    func measures(_ step: Step) -> [HTML] {
        guard let measure = measured.steps[step.id] else {
            // Why a step that is bound was not counted is said once, above.
            return step.binding == nil && !measured.steps.isEmpty ? ["\(words[.notBound])"] : []
        }
        var sentences: [HTML] = []
        var others: [HTML] = []
        for row in measured.rows {
            switch row {
            case .reach, .dropOff:
                if let share = measure.share(row) { sentences.append(sentence(of: share, row)) }
            case .waiting: add(.waitedFor, measure.waiting, to: &sentences)
            case .dwell: add(.spentHere, measure.dwell, to: &sentences)
            default: if let other = other(row, measure) { others.append(other) }
            }
        }
        if !others.isEmpty { sentences.append(words.sentence(NarrativeWord.alsoMeasured, words.strongly(others))) }
        return sentences
    }

    private func add(_ word: NarrativeWord, _ length: DurationFigure?, to sentences: inout [HTML]) {
        if let length { sentences.append(words.sentence(word, "\(words.figures.duration(length))")) }
    }

    /// A share in a sentence; one of few customers as a plain count.
    private func sentence(of share: ShareFigure, _ row: MeasureRow) -> HTML {
        let isReach = row == .reach
        let thing: CountedThing = isReach ? .journeys : .customers
        guard share.total >= FigureWords.fewest else {
            let name = isReach ? words.map[.reach] : words.map[.dropOff]
            return words.sentence("\(name)\(words.colon)\(words.figures.share(share, of: thing))")
        }
        let total: HTML = "\(words.map.countedOutOf(share.total, thing))"
        if !isReach, share.count == 0 { return words.sentence(NarrativeWord.nobodyLost, total) }
        return words.sentence(
            isReach ? NarrativeWord.reached : NarrativeWord.lostHere, "\(words.numbers.percent(share.share))",
            "\(words.numbers.percentRange(share.interval.low, share.interval.high))",
            "\(words.numbers.count(share.count))", total)
    }

    /// A figure by its name: `Came back 12% (10–14%), 80 of 664 customers`. That nobody did is no news.
    private func other(_ row: MeasureRow, _ measure: StepMeasure) -> HTML? {
        switch row {
        case .anotherWay, .onTheWay, .repeats:
            guard let share = measure.share(row), share.count > 0 else { return nil }
            return named(name(of: row), words.figures.share(share))
        case .score(let kind):
            guard kind != measured.curve, let score = measure.score(kind) else { return nil }
            return "\(words.figures.score(score))"
        case .counter(let id):
            guard let rate = measure.counter(id) else { return nil }
            guard rate.events > 0 else { return nil }
            let range = rate.interval.map { words.numbers.range($0.low, $0.high) } ?? ""
            let value = words.map.fill(
                .intervalOf, words.numbers.short(rate.per100), range, words.numbers.count(rate.customers))
            return "\(rate.title, in: language)\(words.colon)\(rate.interval == nil ? words.figures.rate(rate) : value)"
        case .reach, .dropOff, .waiting, .dwell: return nil
        }
    }

    private func name(of row: MeasureRow) -> String {
        switch row {
        case .anotherWay: words.map[.anotherWay].lowercased()
        case .onTheWay: words.map[.onTheWay].lowercased()
        default: words.map[.repeats].lowercased()
        }
    }

    private func named(_ name: String, _ value: String) -> HTML { "\(name)\(words.colon)\(value)" }
}
