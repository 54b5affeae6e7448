// Emotion curves in one picture: as it is and as it should be, one kind of customers and another, one period and another.
package import JourneyEvidence
import JourneyLanguage
package import JourneyModel
import JourneySupport
import JourneyVoice

/// Curves over the same steps, and where they part.
package struct EmotionComparison: Sendable {
    /// What is compared.
    package enum Subject: String, Sendable, CaseIterable {
        case target, personas, periods
    }

    let subject: Subject
    let map: JourneyMap
    let curves: [ComparedCurve]
    /// The kind of question, when anything was measured; the same for all curves.
    let kind: ScoreKind?
    /// Of the curves that were measured, in their order.
    let scopes: [MeasuredScope]
    /// How many more there would be.
    let left: Int
    let context: DrawingContext

    // MARK: Making

    /// How it is, measured or as the team guesses, and what the team aims at.
    package static func target(_ map: JourneyMap, measured: MeasuredMap?, context: DrawingContext) -> EmotionComparison
    {
        let measured = measured?.unmeasured == nil ? measured : nil
        let kind = measured.flatMap { sharedKind([$0]) }
        let asIs = ComparedCurve.measured(
            map, measured, kind: kind, name: context.say(ComparisonWord.asIs), look: CurveLook.all[0],
            withGuesses: true, context: context)
        return EmotionComparison(
            subject: .target, map: map, curves: [asIs, .aim(map, context: context)], kind: kind,
            scopes: [measured?.scope].compactMap { $0 }, left: 0, context: context)
    }

    /// Each persona of the map as its customers were measured; one that cannot be measured has no curve.
    package static func personas(
        _ map: JourneyMap, measured: [MeasuredMap], context: DrawingContext
    ) -> EmotionComparison {
        let known = measured.filter { $0.unmeasured == nil && $0.scope.persona != nil }
        let shown = Array(known.prefix(CurveLook.all.count))
        let kind = sharedKind(shown)
        let curves = zip(shown, CurveLook.all).map { measured, look in
            ComparedCurve.measured(
                map, measured, kind: kind, name: measured.scope.persona?.name.text(in: context.language) ?? "",
                look: look, withGuesses: false, context: context)
        }
        return EmotionComparison(
            subject: .personas, map: map, curves: curves, kind: kind, scopes: shown.map(\.scope),
            left: known.count - shown.count, context: context)
    }

    /// Each persona as the team guesses that it feels, where nothing is measured.
    package static func guesses(
        _ map: JourneyMap, personas: [Persona], context: DrawingContext
    ) -> EmotionComparison {
        let curves = zip(personas, CurveLook.all).map { persona, look in
            ComparedCurve.measured(
                map, nil, kind: nil, name: persona.name.text(in: context.language), look: look, withGuesses: true,
                persona: persona.id, context: context)
        }
        return EmotionComparison(
            subject: .personas, map: map, curves: curves, kind: nil, scopes: [], left: personas.count - curves.count,
            context: context)
    }

    /// Whether the team's guesses for personas are compared: there is no chance in them.
    var isGuessed: Bool { subject == .personas && !isMeasured }

    /// A period and the one before it; the later one is drawn as the strong line.
    package static func periods(
        _ map: JourneyMap, later: MeasuredMap, earlier: MeasuredMap, context: DrawingContext
    ) -> EmotionComparison {
        let shown = [later, earlier].filter { $0.unmeasured == nil }
        let kind = sharedKind(shown)
        let curves = zip(shown, CurveLook.all).map { measured, look in
            ComparedCurve.measured(
                map, measured, kind: kind, name: context.figures.period(measured.scope), look: look,
                withGuesses: false, context: context)
        }
        return EmotionComparison(
            subject: .periods, map: map, curves: curves, kind: kind, scopes: shown.map(\.scope), left: 0,
            context: context)
    }

    /// Kinds are never mixed: the one the map asks for, else the one with the most answers over all.
    static func sharedKind(_ measured: [MeasuredMap]) -> ScoreKind? {
        if let named = measured.first?.map.measurement.curve.flatMap(ScoreKind.init(rawValue:)) { return named }
        return ScoreKind.allCases.reduce(nil as ScoreKind?) { best, next in
            func answers(_ kind: ScoreKind) -> Int { measured.reduce(0) { $0 + ($1.answers[kind] ?? 0) } }
            return answers(next) > (best.map(answers) ?? 0) ? next : best
        }
    }

    // MARK: Differences

    /// Two curves at a step.
    struct Parting: Sendable {
        var step: Int
        /// Indices of curves: the difference is the first less the second.
        var one, other: Int
        /// On the question's own scale, or on the emotion scale where an aim or a guess is compared.
        var difference: Double
        /// Of its interval; `nil` where there is nothing to tell chance by.
        var contrast: ScoreContrast?
        /// The difference over the length of its scale.
        var share: Double

        var isBeyondChance: Bool { contrast?.isBeyondChance ?? false }
    }

    /// All pairs of curves at all steps where both have a point; in the order of the steps.
    var partings: [Parting] {
        let pairs = curves.indices.flatMap { one in curves.indices.dropFirst(one + 1).map { (one, $0) } }
        let places = map.steps.indices.flatMap { step in
            pairs.compactMap { one, other -> (Int, Int, Int, ComparedCurve.Point, ComparedCurve.Point)? in
                guard let first = curves[one].points[step], let second = curves[other].points[step] else { return nil }
                return (step, one, other, first, second)
            }
        }
        let contrasts = ScoreContrasts(places.count { $0.3.score != nil })
        return places.map { step, one, other, first, second in
            if subject == .target {
                let contrast = first.score.flatMap { contrasts.contrast($0, minusAim: second.value) }
                let difference = first.value - second.value
                return Parting(
                    step: step, one: one, other: other, difference: difference, contrast: contrast,
                    share: abs(difference) / 4)
            }
            let contrast = first.score.flatMap { own in
                second.score.flatMap { contrasts.contrast(own, minus: $0) }
            }
            return Parting(
                step: step, one: one, other: other, difference: Self.value(first) - Self.value(second),
                contrast: contrast,
                share: abs(first.value - second.value) / 4)
        }
    }

    /// The number of a point that is compared: of its score, for a guess its place on the emotion scale.
    private static func value(_ point: ComparedCurve.Point) -> Double { point.score.map(value) ?? point.value }

    /// The number of a score that is compared: NPS in points, else the mean.
    static func value(_ score: ScoreFigure) -> Double {
        score.kind == .nps ? score.netPromoterScore : score.mean
    }

    /// Where they part most beyond chance; with an aim, where it is furthest below, which a guess may be, too; between
    /// guesses, where they are furthest apart.
    var widest: Parting? {
        let isGuessed = isGuessed
        let open = partings.filter { parting in
            guard subject == .target else { return isGuessed ? parting.share > 0.001 : parting.isBeyondChance }
            let isGuess = curves[parting.one].points[parting.step]?.isAssumed ?? false
            return parting.difference < -0.005 && (isGuess || parting.isBeyondChance)
        }
        return open.reduce(nil) { widest, next in next.share > (widest?.share ?? 0) ? next : widest }
    }
}
