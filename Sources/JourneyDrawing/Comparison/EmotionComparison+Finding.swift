// What the curves say: where they part most, with both figures and their n.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension EmotionComparison {
    var figures: FigureWords { context.figures }

    private func step(_ index: Int) -> String {
        context.words.quoted(map.steps[index].title.text(in: context.language))
    }

    /// `CSAT 1.9`, for a guess and an aim `−0.8`.
    func figure(_ curve: Int, at step: Int) -> String {
        guard let point = curves[curve].points[step] else { return "–" }
        guard let score = point.score, subject != .target else { return level(point.value) }
        return score.kind.name + " " + figures.scoreValue(score)
    }

    /// A value of the emotion scale with its sign.
    func level(_ value: Double) -> String {
        let text = figures.numbers.number(value)
        return value > 0.049 ? "+" + text : text
    }

    /// `−1.3`: a difference with its sign, on the scale it was taken on.
    func signed(_ difference: Double) -> String {
        let decimals = subject != .target && kind == .nps ? 0 : subject != .target && kind == .sentiment ? 2 : 1
        let text = figures.numbers.number(difference, decimals: decimals)
        return difference > 0 && text.contains(where: { $0.isNumber && $0 != "0" }) ? "+" + text : text
    }

    // MARK: Headline

    var headline: String {
        if map.stepCount == 0 { return context.words[.noSteps] }
        return subject == .target ? targetHeadline : differenceHeadline
    }

    private var targetHeadline: String {
        if curves[1].isEmpty { return context.say(ComparisonWord.headlineNoTarget) }
        guard !curves[0].isEmpty else { return context.say(ComparisonWord.headlineEmpty) }
        guard let widest else { return context.say(ComparisonWord.headlineNotBelow) }
        return context.say(
            ComparisonWord.headlineBelow, step(widest.step), figure(widest.one, at: widest.step),
            figure(widest.other, at: widest.step))
    }

    private var differenceHeadline: String {
        let isPeriods = subject == .periods
        guard curves.count > 1, curves.contains(where: { !$0.isEmpty }) else {
            return context.say(ComparisonWord.headlineEmpty)
        }
        let names = curves.map { context.words.quoted($0.name) }
        guard isGuessed || partings.contains(where: { $0.contrast != nil }) else {
            return context.say(ComparisonWord.headlineFew)
        }
        guard let widest else {
            if isPeriods { return context.say(ComparisonWord.headlineUnchanged) }
            return curves.count > 2
                ? context.say(ComparisonWord.headlineSameAll)
                : context.say(ComparisonWord.headlineSame, names[0], names[1])
        }
        let (one, other) = (figure(widest.one, at: widest.step), figure(widest.other, at: widest.step))
        // The later period comes first among the curves, the earlier one first in the sentence.
        if isPeriods { return context.say(ComparisonWord.headlineChanged, step(widest.step), other, one) }
        return context.say(
            ComparisonWord.headlinePart, names[widest.one], names[widest.other], step(widest.step), one, other)
    }

    // MARK: Details

    /// The figures behind the headline, each with its n; then the period, whose, and what is measured.
    var details: [String] {
        var details: [String] = []
        if let widest {
            let shown = [widest.one, widest.other].compactMap { index -> String? in
                guard let score = curves[index].points[widest.step]?.score else { return nil }
                return subject == .target
                    ? figures.score(score) : curves[index].name + context.colon + figures.score(score)
            }
            if !shown.isEmpty { details.append(shown.joined(separator: figures.strongSeparator)) }
        }
        details.append(circumstances)
        return details.filter { !$0.isEmpty }
    }

    /// When, whose, and whether it was measured.
    private var circumstances: String {
        guard let scope = scopes.first, curves.contains(where: \.isMeasured) else {
            return context.words[StatedEmotion(curves.stated).word]
        }
        switch subject {
        case .target: return figures.circumstances(scope)
        case .periods:
            // With a finding the periods stand beside its figures.
            let periods = widest == nil ? curves.map(\.name) : []
            let whose = figures.whose(scope) + figures.separator + context.words[.measured].lowercased()
            return (periods + [whose]).joined(separator: figures.strongSeparator)
        case .personas: return figures.period(scope) + figures.separator + context.words[.measured].lowercased()
        }
    }

    var title: String { context.say(ComparisonWord.title) + context.colon + map.title.text(in: context.language) }

    /// What it shows, for those who do not see it.
    package var description: String {
        var parts = [title, headline] + details
        for (index, step) in map.steps.enumerated() {
            let values = curves.indices.compactMap { curve -> String? in
                curves[curve].points[index].map { point in
                    let text = point.score.map(figures.score) ?? level(point.value)
                    return curves[curve].name + context.colon + text
                }
            }
            guard !values.isEmpty else { continue }
            parts.append(
                step.title.text(in: context.language) + context.colon
                    + values.joined(separator: figures.strongSeparator))
        }
        if isMeasured, let scope = scopes.first {
            parts.append(context.words.fill(.logVersionIs, scope.logVersion))
        }
        return context.sentences(parts)
    }

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        layout().picture(title: title, description: description, context: context)
    }
}
