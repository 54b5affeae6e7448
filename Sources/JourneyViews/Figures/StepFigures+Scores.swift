// What customers answered, as figures; and the place of each step on the emotion curve.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension StepFigures {
    /// The answers to a kind of question at a step: a value when there are enough, a count when there are not.
    func score(_ kind: ScoreKind, _ step: Step, _ measure: StepMeasure) -> Figure? {
        guard let score = measure.score(kind) else { return nil }
        let text = words.rows.score(kind)
        var figure = Figure(
            key: "score_\(kind.rawValue)_\(step.id)", name: text.title, value: words.fewAnswers(score.n),
            source: .answers, counted: words.countedAnswers(score.n, kind: kind), n: score.n, rule: words[.tooFewRule],
            quotes: measure.quotes.filter { $0.kind == kind }, tint: .faint)
        guard score.isEnough else { return figure }
        figure.rule = text.rule
        // The score of the step where customers are unhappiest is the loudest of its row.
        let isLowest = kind == measured.curve && step.id == measured.unhappiestStep
        figure.tint = .emotion(isLowest ? -2 : score.leaning)
        if kind == .nps {
            describePromoters(score, &figure)
        } else {
            figure.value = words.numbers.number(score.mean)
            figure.interval = score.interval.map { words.numbers.range($0.low, $0.high) }
        }
        figure.more.append((words.map[.middleHalf], words.numbers.range(score.middleHalf.low, score.middleHalf.high)))
        if kind == .csat || kind == .ces {
            let top = Int(kind.scale.upperBound)
            figure.more.append((words.fill(.rated, String(top - 1), String(top)), shareText(score.highestTwo)))
            figure.more.append((words.fill(.rated, "1", "2"), shareText(score.lowestTwo)))
        }
        return figure
    }

    private func describePromoters(_ score: ScoreFigure, _ figure: inout Figure) {
        figure.value = words.figures.points(score.netPromoterScore)
        figure.interval = words.figures.points(score.netPromoterInterval)
        figure.more = [
            (words[.promoters], shareText(score.promoters)), (words[.detractors], shareText(score.detractors)),
        ]
    }

    private func shareText(_ share: ShareFigure) -> String {
        words.numbers.percent(share.share)
            + words.bracketed(words.numbers.percentRange(share.interval.low, share.interval.high))
    }

    /// Where a step stands on the emotion scale, and how that is known; `nil` when neither customers nor team said.
    func emotion(_ step: Step) -> EmotionPoint? {
        if let kind = measured.curve, let measure = measured.steps[step.id], let score = measure.score(kind),
            score.isEnough, let figure = self.score(kind, step, measure)
        {
            return EmotionPoint(
                value: score.emotion, isMeasured: true, figure: emotionFigure(figure, step, words.map[.emotion]))
        }
        guard let assumed = step.emotion?.assumed else { return nil }
        let (isRead, reason) = (step.isEmotionRead, step.emotion?.reason?.text(in: words.language))
        var stated = Figure(
            key: "emotion_\(step.id)", name: words.map[.emotion], value: words.feeling(assumed),
            source: isRead ? .reading : .team, counted: words.standing(reason, isRead: isRead), n: 0, tint: .guess)
        if isRead { stated.evidence = step.evidence.filter { $0.kind != .assumed && $0.verdict == .supports } }
        return EmotionPoint(value: max(-2, min(2, assumed)), isMeasured: false, isRead: isRead, figure: stated)
    }

    private func emotionFigure(_ figure: Figure, _ step: Step, _ name: String) -> Figure {
        var figure = figure
        figure.key = "emotion_\(step.id)"
        figure.name = name
        if let guess = step.emotion?.assumed {
            figure.more.append((words.map[step.isEmotionRead ? .keyRead : .emotionAssumed], words.feeling(guess)))
        }
        if let aim = step.emotion?.target { figure.more.append((words[.teamAim], words.feeling(aim))) }
        return figure
    }
}

/// A step's place on the emotion scale, −2 … +2.
struct EmotionPoint {
    var value: Double
    /// Answered by customers; else the team states it.
    var isMeasured: Bool
    /// Whether the team read it from what customers said or did; else it is its guess.
    var isRead = false
    var figure: Figure

    /// The class of the mark that says how it is known.
    var mark: StaticString { isMeasured ? "measured" : isRead ? "read" : "assumed" }
}
