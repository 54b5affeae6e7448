// One step in words: what customers do there, how it feels, what stands in the way, and who works behind it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension Narrative {
    // MARK: What happens

    /// What the customer does, where, why, and what goes through their head.
    func course(_ step: Step) -> [HTML] {
        var sentences: [HTML] = []
        if step.isOptional { sentences.append(words.sentence(NarrativeWord.optionalHere)) }
        let actions = step.notes[.actions] ?? []
        if !actions.isEmpty { sentences.append(words.sentence(NarrativeWord.customerDoes, notes(actions))) }
        if !step.substeps.isEmpty {
            let parts = words.strongly(step.substeps.map { "\($0.title, in: language)" })
            sentences.append(words.sentence(NarrativeWord.inDetail, parts))
        }
        if !step.touchpoints.isEmpty {
            let names = words.strongly(step.touchpoints.map(details.name))
            sentences.append(words.sentence(NarrativeWord.happensAt, names))
        }
        for lane in Lane.aboveEmotion where lane != .actions { sentences += lanes(lane, step) }
        let ways = details.ways(from: step).map { details.way($0, in: map, isDrawn: false) }
        if !ways.isEmpty { sentences.append(words.sentence(NarrativeWord.otherWays, words.strongly(ways))) }
        return sentences
    }

    private func lanes(_ lane: Lane, _ step: Step) -> [HTML] {
        guard let said = step.notes[lane], !said.isEmpty else { return [] }
        switch lane {
        case .thoughts: return [words.sentence(NarrativeWord.customerThinks, quoted(said))]
        case .quotes: return [words.sentence(NarrativeWord.customerSays, quoted(said))]
        case .needs: return [words.sentence(NarrativeWord.customerNeeds, notes(said))]
        default: return [words.sentence("\(words.map.lane(lane))\(words.colon)\(notes(said))")]
        }
    }

    private func notes(_ notes: [Note]) -> HTML { words.strongly(notes.map { "\($0.text, in: language)" }) }

    private func quoted(_ notes: [Note]) -> HTML {
        HTML(each: notes.enumerated()) { $0 == 0 ? details.quoted($1.text) : " \(details.quoted($1.text))" }
    }

    // MARK: How it feels

    func feeling(_ step: Step) -> [HTML] {
        var sentences: [HTML] = []
        let measure = measured.steps[step.id]
        let score = measured.curve.flatMap { measure?.score($0) }
        let assumed = step.emotion?.assumed
        if let score, score.isEnough {
            let word = NarrativeWord.feeling(band: Theme.emotionBand(score.emotion))
            sentences.append(words.sentence(word, "\(words.figures.score(score))"))
            if let assumed, Theme.emotionBand(assumed) != Theme.emotionBand(score.emotion) {
                sentences.append(words.sentence(NarrativeWord.teamGuessed, feelingName(assumed)))
            }
        } else if let score {
            sentences.append(words.sentence(NarrativeWord.onlyFew, "\(words.map.counted(score.n, .answers))"))
        }
        if sentences.isEmpty, let assumed {
            let word = step.evidence.isMoreThanBelief ? NarrativeWord.teamReads : .teamAssumes
            sentences.append(words.sentence(word, feelingName(assumed)))
            if let reason = step.emotion?.reason {
                sentences.append(words.sentence(NarrativeWord.reasonIs, "\(reason, in: language)"))
            }
        }
        if let target = step.emotion?.target {
            sentences.append(words.sentence(NarrativeWord.teamAimsAt, feelingName(target)))
        }
        if let measure, let quote = details.tellingQuote(measure, measured.curve) {
            sentences.append(words.sentence(NarrativeWord.oneWrote, self.quote(quote)))
        }
        for lane in Lane.belowEmotion { sentences += lanes(lane, step) }
        return sentences
    }

    private func feelingName(_ value: Double) -> HTML { "\(words.feeling(value).lowercased())" }

    private func quote(_ quote: MeasuredQuote) -> HTML {
        let own = quote.language ?? language
        return "<span lang=\"\(own.markup)\">\(MapWords(language: own).quoted(quote.text))</span>"
    }

    // MARK: What stands in the way, and what is done

    func obstacles(_ step: Step) -> [HTML] {
        var sentences: [HTML] = []
        for (index, barrier) in step.barriers.enumerated() {
            let remarks: [HTML] = [
                "\(words.map.fill(.severity, String(barrier.severity)).lowercased())",
                "\(words.knownName(details.strongest(barrier.evidence)))",
            ]
            sentences.append(
                words.sentence(
                    index == 0 ? NarrativeWord.hinders : .alsoHinders,
                    "\(barrier.title, in: language)\(bracketed(remarks))"))
            guard let plan = barrier.plan else {
                sentences.append(words.sentence(NarrativeWord.nothingPlanned))
                continue
            }
            let state = doing(plan.owner, plan.status, plan.due)
            sentences.append(
                words.sentence(NarrativeWord.doneAgainst, "\(plan.action, in: language)\(bracketed(state))"))
        }
        for opportunity in step.opportunities {
            let state = doing(opportunity.owner, opportunity.status, opportunity.due)
            sentences.append(
                words.sentence(NarrativeWord.wouldHelp, "\(opportunity.title, in: language)\(bracketed(state))"))
        }
        return sentences
    }

    /// Who does it, how far it is, until when if it is still to be done.
    private func doing(_ owner: LocalizedText?, _ status: PlanStatus, _ due: CalendarDate?) -> [HTML] {
        let who = owner.map { "\($0, in: language)" as HTML }
        let until = (status.isOpen ? due : nil).map { "\(words.map.fill(.due, words.dates.text($0)))" as HTML }
        return [who, "\(words.map.status(status))", until].compactMap { $0 }
    }

    private func bracketed(_ remarks: [HTML]) -> HTML {
        words.bracketed(HTML(each: remarks.enumerated()) { $0 == 0 ? $1 : "\(words.comma)\($1)" })
    }

    // MARK: Behind it

    /// What the company brings to the step, in view and out of it.
    func behind(_ step: Step) -> [HTML] {
        var sentences: [HTML] = []
        for lane in Lane.belowOpportunities { sentences += lanes(lane, step) }
        for lane in BlueprintLane.allCases {
            guard let items = step.blueprint[lane], !items.isEmpty else { continue }
            let texts: [HTML] = items.map { item in
                let remarks = [
                    item.owner.map { "\($0, in: language)" as HTML },
                    item.isWaitPoint ? "\(words.map[.waitPoint].lowercased())" as HTML : nil,
                    item.isFailPoint ? "\(words.map[.failPoint].lowercased())" as HTML : nil,
                ].compactMap { $0 }
                return "\(item.title, in: language)\(remarks.isEmpty ? HTML() : bracketed(remarks))"
            }
            sentences.append(words.sentence("\(words.map.lane(lane).name)\(words.colon)\(words.strongly(texts))"))
        }
        return sentences
    }
}
