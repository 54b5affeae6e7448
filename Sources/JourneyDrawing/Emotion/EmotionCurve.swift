// How customers feel along the journey: what was measured as a line, what is assumed beside it.
package import JourneyEvidence
package import JourneyLanguage
package import JourneyModel
internal import JourneySupport
package import JourneyVoice

/// The emotion curve of a map.
package struct EmotionCurve: Sendable {
    /// One step of the map, in its column.
    package struct Point: Sendable {
        package var step: String
        package var title: LocalizedText
        /// The score, when at least five answered.
        package var score: ScoreFigure?
        /// How many answered when they were too few for a score.
        package var fewAnswers: Int
        package var assumed: Double?
        /// Whether the team has evidence for what it assumes.
        package var isRead = false
        package var target: Double?
        package var quotes: [MeasuredQuote]
        /// What stands in the lanes of thoughts and quotes at the step, to tell what a callout would repeat.
        var spoken: [LocalizedText] = []

        /// What the curve passes through: the measured value, else the assumed one.
        var shown: Double? { score?.emotion ?? assumed }
        var isAssumed: Bool { score == nil }
        /// Whether it stands where the team states that it does.
        package var isStated: Bool { isAssumed && assumed != nil }
    }

    package let points: [Point]
    /// The kind of question, when anything was measured.
    package let kind: ScoreKind?
    /// All answers behind the measured points, each once.
    package let answers: Int
    /// The point that is marked: where customers are unhappiest.
    package let unhappiest: Int?
    /// In the short form the band is the interval of the mean, and the scale ends where the curve does.
    let detail: MapDetail
    let scope: MeasuredScope?
    /// The language the map was written in.
    let mapLanguage: LanguageTag
    let context: DrawingContext

    package init(
        map: JourneyMap, measured: MeasuredMap?, detail: MapDetail = .full, context: DrawingContext
    ) {
        let kind = measured?.curve
        points = map.steps.map { step in
            let measure = measured?.steps[step.id]
            let score = kind.flatMap { measure?.score($0) }
            let isEnough = score?.isEnough ?? false
            return Point(
                step: step.id, title: step.title, score: isEnough ? score : nil,
                fewAnswers: isEnough ? 0 : score?.n ?? 0, assumed: step.emotion?.assumed.map(Self.clamped),
                isRead: step.isEmotionRead,
                target: step.emotion?.target.map(Self.clamped), quotes: measure?.quotes ?? [],
                spoken: Self.spoken(at: step))
        }
        unhappiest = measured?.unhappiestStep.flatMap { id in map.steps.firstIndex { $0.id == id } }
        answers = kind.flatMap { measured?.answers[$0] } ?? 0
        self.kind = answers > 0 ? kind : nil
        scope = measured?.scope
        self.detail = detail
        mapLanguage = map.language
        self.context = context
    }

    /// What the curve is drawn from, for the lane's name: `CSAT, 1–5; 1,204 answers`, or how else it is known.
    package var source: String {
        guard let kind else { return context.words[stated.word] }
        return context.figures.scale(of: kind) + context.figures.strongSeparator
            + context.words.counted(answers, .answers)
    }

    /// The same for a narrow place: how many answered stands in a line of its own.
    package var sourceLines: String {
        let separator = context.figures.strongSeparator
        return source.replacing(separator, with: separator.trimmed + "\n")
    }

    /// What stands behind the points that were not measured.
    package var stated: StatedEmotion { StatedEmotion(points.filter(\.isStated).map(\.isRead)) }

    /// A value of the emotion scale, −2 … 2, by name and on the question's own scale: `Pleased · 4`.
    package func scaleName(_ value: Int) -> String {
        let name = context.words.emotion(band: value + 2)
        guard let kind, kind != .sentiment else { return name }
        return context.words.fill(.scaleMark, name, context.figures.numbers.short(kind.score(of: Double(value))))
    }

    /// Whether there is anything to draw.
    package var isEmpty: Bool { points.allSatisfy { $0.shown == nil && $0.target == nil && $0.fewAnswers == 0 } }

    /// Everything about a point in words, for hovering and for lists.
    package func words(for point: Point) -> String {
        let words = context.words
        let figures = context.figures
        var parts: [String] = []
        if let score = point.score { parts.append(figures.score(score)) }
        if point.fewAnswers > 0 { parts.append(words.fill(.countOnly, words.counted(point.fewAnswers, .answers))) }
        if point.score != nil || point.fewAnswers > 0, let scope { parts.append(figures.circumstances(scope)) }
        if let assumed = point.assumed {
            let isRead = point.isStated && point.isRead
            let number = figures.numbers.number(assumed)
            parts.append(isRead ? words[.keyRead] + context.colon + number : words[.assumed] + " " + number)
        }
        if let target = point.target { parts.append(words[.target] + " " + figures.numbers.number(target)) }
        let text = parts.isEmpty ? words[.noData] : parts.joined(separator: figures.strongSeparator)
        return point.title.text(in: context.language) + ": " + text
    }

    private static func spoken(at step: Step) -> [LocalizedText] {
        Lane.allCases.filter(\.isSpeech).flatMap { (step.notes[$0] ?? []).map(\.text) }
    }

    private static func clamped(_ value: Double) -> Double { max(-2, min(2, value)) }
}
