// The rules of the curve: what is drawn, and what is not.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("The emotion curve")
struct EmotionCurveTests {
    /// A map of steps with so many answers each, all of one score.
    static func curve(
        answers: [Int], score: Double = 4, assumed: [Int: Double] = [:], quotes: [String] = [], thoughts: [String] = []
    ) -> EmotionCurve {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        let steps = answers.indices.map { index in
            var step = Step(id: "s\(index)", title: LocalizedText("S\(index)"))
            step.notes[.thoughts] = thoughts.map { Note(LocalizedText($0)) }
            if let value = assumed[index] { step.emotion = Emotion(assumed: value) }
            return step
        }
        map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: steps)]
        var measured = FibreMap.measured
        measured.map = map
        measured.steps = [:]
        for (index, count) in answers.enumerated() where count >= 0 {
            var measure = StepMeasure(
                reach: ShareFigure(count: count, of: 100), visits: count, repeats: ShareFigure(count: 0, of: count))
            // The middle step stands out, so that there is an extreme to call out.
            let own = index == answers.count / 2 ? 1 : score
            measure.scores = [ScoreFigure(kind: .csat, scores: [Double](repeating: own, count: count))].compactMap {
                $0
            }
            measure.quotes = quotes.map {
                MeasuredQuote(text: $0, language: .english, kind: .csat, score: own, time: 0)
            }
            measured.steps["s\(index)"] = measure
        }
        measured.answers = [.csat: answers.reduce(0) { $0 + max(0, $1) }]
        return EmotionCurve(map: map, measured: measured, context: DrawingContext(language: .english))
    }

    @Test(
        "The line stops at a gap",
        arguments: [
            ([9, 9, 9, 9], [0..<4]), ([9, -1, 9, 9], [0..<1, 2..<4]), ([9, 4, 9, 9], [0..<1, 2..<4]),
            ([9, 9, 0, -1, 9], [0..<2, 4..<5]), ([4, 4, 4], []),
        ] as [([Int], [Range<Int>])])
    func gaps(answers: [Int], runs: [Range<Int>]) {
        let layout = Self.curve(answers: answers).layout(columnWidth: 150)
        #expect(layout.curve.runs { $0.score != nil } == runs)
        let svg = Self.curve(answers: answers).svg(columnWidth: 150)
        let lines = XMLReading(svg).named("path").filter { $0["stroke"] == "url(#emotion-line)" }
        #expect(lines.count == runs.filter { $0.count > 1 }.count)
    }

    @Test("Below five answers there is a count, no point")
    func few() {
        let curve = Self.curve(answers: [9, 3, 9])
        #expect(curve.points[1].score == nil)
        #expect(curve.points[1].fewAnswers == 3)
        let reading = XMLReading(curve.svg(columnWidth: 150))
        #expect(reading.texts.contains("3\u{A0}answers"))
    }

    @Test("What is assumed is hollow and dashed, and never joined to a step beyond its neighbour")
    func assumed() {
        let curve = Self.curve(answers: [-1, 9, -1, -1, 9], assumed: [0: 1, 3: -1])
        let reading = XMLReading(curve.svg(columnWidth: 150))
        let dashed = reading.named("path").filter { $0["stroke-dasharray"] == "2 6" }
        // 0–1 and 3–4 are neighbours; 1–3 are not.
        #expect(dashed.count == 2)
        let faces = reading.named("circle").filter { $0["r"] == "11" }
        #expect(faces.filter { $0["stroke-dasharray"] != nil }.count == 2)
        #expect(faces.count == 4)
    }

    @Test("A callout quotes real words or says the share and its n; words that are too long stay away")
    func callouts() {
        let answers = [20, 20, 20, 20, 20]
        let quoted = Self.curve(answers: answers, quotes: ["Will they come at all?"]).layout(columnWidth: 150)
        #expect(
            quoted.callouts.contains {
                $0.quote?.lines.map(\.text).joined(separator: " ") == "“Will they come at all?”"
            })
        let long = Self.curve(answers: answers, quotes: [String(repeating: "word ", count: 40)]).layout(
            columnWidth: 150)
        #expect(!long.callouts.isEmpty)
        #expect(long.callouts.allSatisfy { $0.quote == nil })
        #expect(
            long.callouts.contains { $0.detail?.lines.map(\.text).joined(separator: " ") == "100% give 1 or 2, n = 20" }
        )
    }

    @Test("A callout repeats what the map shows already only where there are no other words")
    func repeated() {
        let answers = [20, 20, 20, 20, 20]
        let shown = ["Will they come at all?"]
        let both = Self.curve(
            answers: answers, quotes: ["“Will they come at all”", "Second day off."], thoughts: shown)
        #expect(both.quote(at: 2, low: true)?.text == "Second day off.")
        let alone = Self.curve(answers: answers, quotes: shown, thoughts: shown)
        #expect(alone.quote(at: 2, low: true)?.text == "Will they come at all?")
    }

    @Test("The scale is named by feelings and by the question's own numbers")
    func scale() {
        let measured = Self.curve(answers: [20, 20])
        #expect(
            [-2, -1, 0, 1, 2].map(measured.scaleName) == [
                "Angry · 1", "Annoyed · 2", "Neutral · 3", "Pleased · 4", "Delighted · 5",
            ])
        #expect(Self.curve(answers: [], assumed: [0: 1]).scaleName(1) == "Pleased")
    }

    @Test("Without a measurement the curve is the team's guess, and says so")
    func guess() {
        let curve = EmotionCurve(map: FibreMap.map, measured: nil, context: DrawingContext(language: .english))
        #expect(curve.kind == nil)
        #expect(curve.source == "The team’s guess")
        #expect(curve.layout(columnWidth: 150).callouts.isEmpty)
        #expect(!curve.svg(columnWidth: 150).contains("emotion-line"))
    }

    @Test("The kind of question is named, with all its answers")
    func source() {
        let curve = EmotionCurve(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        #expect(curve.source.replacing("\u{A0}", with: " ") == "CSAT, 1–5; 1,768 answers")
    }

    @Test(
        "The two lowest valleys and the two highest peaks stand out, two of a kind never side by side",
        arguments: [
            ([1.5, 1.2, -0.3, 0.4], [(0, false), (3, false), (2, true)]), ([0.1, -0.2, 0.2], []),
            ([-1, -1, -1, -1], [(0, true), (2, true)]), ([2, 0, 1, 0, 1.5, 0], [(0, false), (4, false)]),
        ] as [([Double], [(Int, Bool)])])
    func extremes(values: [Double], expected: [(Int, Bool)]) {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        let steps = values.indices.map { Step(id: "s\($0)", title: LocalizedText("S\($0)")) }
        map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: steps)]
        var measured = MeasuredMap(map: map, scope: FibreMap.measured.scope)
        measured.curve = .csat
        for (index, value) in values.enumerated() {
            var measure = StepMeasure(
                reach: ShareFigure(count: 9, of: 9), visits: 9, repeats: ShareFigure(count: 0, of: 9))
            // CSAT 1 … 5 is −2 … +2.
            measure.scores = [ScoreFigure(kind: .csat, scores: [Double](repeating: value + 3, count: 9))].compactMap {
                $0
            }
            measured.steps["s\(index)"] = measure
        }
        let curve = EmotionCurve(map: map, measured: measured, context: DrawingContext(language: .english))
        #expect(curve.extremes.map(\.index) == expected.map(\.0))
        #expect(curve.extremes.map(\.isLow) == expected.map(\.1))
    }

    @Test("An answer to a question of two steps is one answer")
    func sharedAnswers() {
        var measured = FibreMap.measured
        measured.answers = [.csat: 20, .nps: 3]
        let curve = EmotionCurve(
            map: FibreMap.map, measured: measured, context: DrawingContext(language: .english))
        #expect(curve.answers == 20)
    }

    @Test("Points stand in the middles of equal columns", arguments: [120.0, 152, 160.5])
    func columns(width: Double) {
        let curve = EmotionCurve(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        let layout = curve.layout(columnWidth: width)
        #expect(layout.width == width * 10)
        #expect(layout.x(3) == 3.5 * width)
        let svg = XMLReading(curve.svg(columnWidth: width, idPrefix: "p1"))
        #expect(svg.problem == nil)
        #expect(svg.named("linearGradient").first?["id"] == "p1-line")
    }
}
