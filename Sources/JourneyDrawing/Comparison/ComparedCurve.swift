// One of several curves that stand together.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneyVoice

/// A curve with its name: of a kind of customers, of a period, of what the team guesses or aims at.
struct ComparedCurve: Sendable {
    struct Point: Sendable {
        /// −2 … +2.
        var value: Double
        /// What was measured; `nil` for a guess and an aim.
        var score: ScoreFigure?
        var isAssumed = false
        /// Whether more than belief stands behind a point that was not measured.
        var isRead = false
    }

    var name: String
    /// How many answers stand behind it, or that it is a guess.
    var note: String
    /// One or two letters that stand for the name where there is no room.
    var mark: String
    var look: CurveLook
    /// By step; `nil` where nothing is known.
    var points: [Point?]
    /// By step: how many answered where they were too few for a score.
    var fewAnswers: [Int]

    var isEmpty: Bool { points.allSatisfy { $0 == nil } }
    var isMeasured: Bool { points.contains { $0?.score != nil } }
    /// Whether no point of it was measured.
    var isGuess: Bool { !isMeasured && look.marker != .aim }
    /// Whether all of its points were read from what customers said or did.
    var isRead: Bool { isGuess && StatedEmotion(points.compactMap { $0?.isRead }) == .read }

    /// Stretches of neighbouring steps with points.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in points.indices where points[index] != nil {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    // MARK: Making

    /// What was measured of a kind of question; where nothing was, the team's guess if it is asked for.
    /// - Parameter persona: the id of the one whose guess it is.
    static func measured(
        _ map: JourneyMap, _ measured: MeasuredMap?, kind: ScoreKind?, name: String, look: CurveLook,
        withGuesses: Bool, persona: String? = nil, context: DrawingContext
    ) -> ComparedCurve {
        var fewAnswers: [Int] = []
        let points = map.steps.map { step -> Point? in
            let score = kind.flatMap { measured?.steps[step.id]?.score($0) }
            let isEnough = score?.isEnough ?? false
            fewAnswers.append(isEnough ? 0 : score?.n ?? 0)
            if let score, isEnough { return Point(value: score.emotion, score: score) }
            guard withGuesses, let assumed = step.emotion?.assumed(for: persona) else { return nil }
            return Point(
                value: max(-2, min(2, assumed)), score: nil, isAssumed: true, isRead: step.isEmotionRead)
        }
        let stated = StatedEmotion(points.compactMap { $0 }.filter(\.isAssumed).map(\.isRead))
        let answers = kind.flatMap { measured?.answers[$0] } ?? 0
        let isMeasured = points.contains { $0?.score != nil }
        let note =
            isMeasured || (answers > 0 && !withGuesses)
            ? context.words.counted(answers, .answers) : context.words[stated.word]
        return ComparedCurve(
            name: name, note: note, mark: initial(name), look: look, points: points, fewAnswers: fewAnswers)
    }

    /// What the team aims at.
    static func aim(_ map: JourneyMap, context: DrawingContext) -> ComparedCurve {
        let name = context.words[.target]
        return ComparedCurve(
            name: name, note: context.say(ComparisonWord.aimNote), mark: initial(name), look: .aim,
            points: map.steps.map { step in
                step.emotion?.target.map { Point(value: max(-2, min(2, $0)), score: nil) }
            }, fewAnswers: [Int](repeating: 0, count: map.stepCount))
    }

    private static func initial(_ name: String) -> String {
        Persona.untitled(name).first.map { String($0).uppercased() } ?? "?"
    }
}

extension [ComparedCurve] {
    /// For each point that was not measured, whether more than belief stands behind it.
    var stated: [Bool] { flatMap { $0.points.compactMap { $0 } }.filter(\.isAssumed).map(\.isRead) }
}
