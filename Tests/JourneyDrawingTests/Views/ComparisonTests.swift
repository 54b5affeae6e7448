// Emotion curves compared: what is said of them, and when.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("Curves compared: what they say")
struct ComparisonTests {
    static let context = DrawingContext(language: .english)

    static func map(_ count: Int, assumed: [Double?] = [], target: [Double?] = []) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        let steps = (0..<count).map { index in
            var step = Step(id: "s\(index)", title: LocalizedText("Step \(index)"))
            let guess = assumed.indices.contains(index) ? assumed[index] : nil
            let aim = target.indices.contains(index) ? target[index] : nil
            if guess != nil || aim != nil { step.emotion = Emotion(assumed: guess, target: aim) }
            return step
        }
        map.stages = [Stage(id: "one", title: LocalizedText("One"), steps: steps)]
        return map
    }

    /// A map measured by CSAT answers around means; `nil` where nobody was asked.
    static func measured(
        _ map: JourneyMap, _ means: [Double?], n: Int = 40, persona: String? = nil, start: Int64 = 0
    ) -> MeasuredMap {
        var who: Persona?
        if let persona { who = Persona(id: persona.lowercased(), name: LocalizedText(persona)) }
        let day: Int64 = 86_400_000_000
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: who, period: Period(start: start, end: start + 30 * day), firstEvent: start,
                lastEvent: start + 29 * day, journeys: 900, customers: 900, responses: n, window: .days(30),
                logVersion: "v"))
        measured.curve = .csat
        for (step, mean) in zip(map.steps, means) {
            guard let mean else { continue }
            var measure = StepMeasure(
                reach: ShareFigure(count: 90, of: 900), visits: 90, repeats: ShareFigure(count: 0, of: 90))
            // Two whole scores around the mean, so that there is a spread.
            let scores = (0..<n).map { index in
                max(1, min(5, mean + (index % 2 == 0 ? 0.5 : -0.5)))
            }
            measure.scores = [ScoreFigure(kind: .csat, scores: scores)].compactMap { $0 }
            measured.steps[step.id] = measure
            measured.answers[.csat, default: 0] += n
        }
        return measured
    }

    static func personas(_ map: JourneyMap, _ means: [[Double?]], n: Int = 40) -> EmotionComparison {
        let names = ["Anna", "Boris", "Clara", "Dina", "Egor", "Fania", "Gleb", "Hanna"]
        return EmotionComparison.personas(
            map, measured: zip(names, means).map { measured(map, $1, n: n, persona: $0) }, context: context)
    }

    // MARK: Personas

    @Test("Two personas part most where the difference is largest, with both figures and their n")
    func part() {
        let comparison = Self.personas(Self.map(3), [[4, 2, 3], [4, 3.5, 3.9]])
        #expect(comparison.headline == "“Anna” and “Boris” part most at “Step 1”: CSAT 2.0 and CSAT 3.5")
        let details = comparison.details.map(SheetTests.plain)
        #expect(details[0].contains("Anna: CSAT 2.0 of 5") && details[0].contains("n = 40; Boris: CSAT 3.5 of 5"))
        #expect(details[1] == "1–30 Jan 1970, measured")
    }

    @Test("A difference that chance could make is none")
    func same() {
        let comparison = Self.personas(Self.map(3), [[4, 3, 3], [4, 3.1, 3]])
        #expect(comparison.headline == "No difference beyond chance between “Anna” and “Boris”")
        #expect(comparison.widest == nil)
        let three = Self.personas(Self.map(3), [[4, 3, 3], [4, 3.1, 3], [4, 3, 3.1]])
        #expect(three.headline == "No difference beyond chance between any two of them")
    }

    @Test("Fewer than five answers are no point and no difference")
    func few() {
        let comparison = Self.personas(Self.map(2), [[1, 2], [5, 4]], n: 4)
        #expect(comparison.curves.allSatisfy { $0.isEmpty })
        #expect(comparison.curves[0].fewAnswers == [4, 4])
        #expect(comparison.headline == "Nothing is known yet of how customers feel")
        #expect(Self.personas(Self.map(2), [[nil, nil], [nil, nil]]).headline.hasPrefix("Nothing is known"))
    }

    @Test("Where only one was asked nothing is compared, and no line runs over the gap")
    func gaps() {
        let comparison = Self.personas(Self.map(4), [[4, nil, 3, 3], [nil, 2, nil, 3]])
        #expect(comparison.partings.map(\.step) == [3])
        #expect(comparison.curves[0].runs == [0..<1, 2..<4])
        #expect(comparison.curves[1].runs == [1..<2, 3..<4])
    }

    @Test("More personas than can be told apart are counted, not drawn")
    func many() {
        let comparison = Self.personas(Self.map(2), [[Double?]](repeating: [3, 4], count: 8))
        #expect(comparison.curves.count == CurveLook.all.count && comparison.left == 2)
        #expect(SheetTests.texts(comparison.layout()).contains { $0.contains("2 more") })
        #expect(Set(comparison.curves.map(\.look)).count == comparison.curves.count)
        // Neither two markers nor two dashes are the same.
        #expect(Set(CurveLook.all.map(\.marker)).count == CurveLook.all.count)
        #expect(Set(CurveLook.all.map(\.dash)).count == CurveLook.all.count)
    }

    // MARK: Periods

    @Test("Two periods: what changed most, from the earlier to the later one")
    func periods() {
        let map = Self.map(2)
        let day: Int64 = 86_400_000_000
        let later = Self.measured(map, [4, 2], start: 30 * day)
        let earlier = Self.measured(map, [4, 3.5])
        let comparison = EmotionComparison.periods(map, later: later, earlier: earlier, context: Self.context)
        #expect(comparison.headline == "Most changed: “Step 1”, from CSAT 3.5 to CSAT 2.0")
        #expect(comparison.curves.first.map { SheetTests.plain($0.name) } == "31 Jan – 1 Mar 1970")
        let same = EmotionComparison.periods(map, later: earlier, earlier: earlier, context: Self.context)
        #expect(same.headline == "No step changed beyond chance between the two periods")
    }

    // MARK: Target

    @Test("The target: furthest below, measured beyond chance, or as the team guesses")
    func target() {
        let guess = Self.map(3, assumed: [0, -1, 1], target: [1, 1, 1])
        let assumed = EmotionComparison.target(guess, measured: nil, context: Self.context)
        #expect(assumed.headline == "Furthest below its target: “Step 1”, at −1.0 instead of +1.0")
        #expect(assumed.details == ["The team’s guess"])
        let measured = EmotionComparison.target(
            guess, measured: Self.measured(guess, [2, 3.9, 4.5]), context: Self.context)
        #expect(measured.headline == "Furthest below its target: “Step 0”, at −1.0 instead of +1.0")
        #expect(measured.details.first.map(SheetTests.plain)?.contains("n = 40") == true)
        let near = EmotionComparison.target(
            guess, measured: Self.measured(guess, [4, 4, 4]), context: Self.context)
        #expect(near.headline == "No step is below its target beyond chance")
        let none = EmotionComparison.target(Self.map(2, assumed: [1]), measured: nil, context: Self.context)
        #expect(none.headline == "No target is set on this map yet")
    }

    @Test("Guesses stand in for what was not measured, and are told apart")
    func guesses() {
        let map = Self.map(3, assumed: [0.5, 0.5, 0.5], target: [1])
        let comparison = EmotionComparison.target(
            map, measured: Self.measured(map, [nil, 4, nil]), context: Self.context)
        #expect(comparison.curves[0].points.map { $0?.isAssumed } == [true, false, true])
    }

    // MARK: Ends

    @Test("Names at the ends of lines never lie on one another", arguments: UInt64(1)...60)
    func ends(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...6, using: &random)
        let steps = Int.random(in: 1...5, using: &random)
        let means = (0..<count).map { _ in
            (0..<steps).map { _ in
                Bool.random(using: &random) ? Double.random(in: 1.5...4.5, using: &random) : nil
            }
        }
        let comparison = Self.personas(Self.map(steps), means)
        var plot = CurvePlot(
            curves: comparison.curves, grid: PictureColumns(count: steps, width: 160), context: Self.context)
        plot.margin = 60
        let labels = plot.endLabels(width: 160)
        #expect(labels.count == comparison.curves.count { !$0.isEmpty })
        for (index, label) in labels.enumerated() {
            #expect(label.frame.y >= -0.01 && label.frame.maxY <= plot.height + 0.01)
            #expect(!labels.dropFirst(index + 1).contains { $0.frame.overlaps(label.frame) })
        }
        // Markers of one step stand apart.
        for step in 0..<steps {
            let xs = comparison.curves.indices.filter { comparison.curves[$0].isMeasured }.map { plot.x($0, at: step) }
            #expect(Set(xs).count == xs.count)
        }
    }
}
