// A picture of what could not be counted, and rules that are those the numbers were counted by.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("What the picture says of its numbers")
struct UnmeasuredPictureTests {
    static func unmeasured(_ reason: UnmeasuredReason) -> MeasuredMap {
        var persona = Persona(id: "rustam", name: LocalizedText("Rustam"))
        persona.about = LocalizedText("new in town")
        var scope = FibreMap.measured.scope
        scope.persona = persona
        scope.journeys = 0
        var measured = MeasuredMap(map: FibreMap.map, scope: scope)
        measured.unmeasured = reason
        return measured
    }

    @Test("A persona without a segment: the map as assumed, the persona, and why", arguments: LanguageTag.interface)
    func persona(language: LanguageTag) {
        let svg = MapPictureTests.svg(FibreMap.map, Self.unmeasured(.personaWithoutSegment), language: language)
        let reading = XMLReading(svg)
        let words = MapWords(language: language)
        #expect(reading.problem == nil)
        let why = words.fill(.personaWithoutSegment, "Rustam")
        #expect(reading.texts.contains { $0.contains(why) })
        let texts = reading.texts.joined(separator: " ")
        #expect(texts.contains("Rustam"))
        #expect(!texts.contains(words[.reach]) && !texts.contains(words[.funnel]))
        // Nobody is spoken of: neither "customers like Rustam" nor a period.
        #expect(!svg.contains(words.fill(.customersOf, "Rustam")))
    }

    @Test("A map whose journey nobody in the log went is not measured; a period without journeys is told")
    func nobody() {
        var scope = FibreMap.measured.scope
        (scope.journeys, scope.responses, scope.persona) = (0, 0, nil)
        scope.period = .all
        let nobody = MeasuredMap(map: FibreMap.map, scope: scope)
        #expect(scope.customers > 0 && !nobody.isMeasured)
        let words = MapWords(language: .english)
        func texts(_ map: MeasuredMap) -> String {
            XMLReading(MapPictureTests.svg(FibreMap.map, map, language: .english)).texts.joined(separator: " ")
                .replacing("\u{A0}", with: " ")
        }
        let first = words[.nothingMeasured].prefix { $0 != ":" }
        #expect(texts(nobody).contains(first) && !texts(nobody).contains("0 journeys"))
        let wall = MapPortfolio(
            entries: [
                .init(map: FibreMap.map, measured: FibreMap.measured), .init(map: FibreMap.map, measured: nobody),
            ],
            today: SheetTests.today, context: SheetTests.context)
        #expect(SheetTests.plain(wall.headline).hasPrefix("1 of 2 maps measured"))
        scope.period = Period(start: 0, end: 1)
        let early = MeasuredMap(map: FibreMap.map, scope: scope)
        #expect(early.isMeasured && texts(early).contains("0 journeys"))
    }

    @Test("English says it plainly")
    func english() {
        let scope = Self.unmeasured(.personaWithoutSegment).scope
        #expect(
            FigureWords(language: .english).sentence(.personaWithoutSegment, in: scope)
                == "Rustam has no segment yet, so nothing can be counted for this persona.")
        #expect(
            FigureWords(language: .english).sentence(.tooManyEvents, in: scope)
                == "More than 64 steps or 63 counters are bound to events; so many cannot be counted at once.")
        #expect(FigureWords(language: .english).sentence(.noSteps, in: scope) == "This map has no steps yet.")
    }

    @Test("The rule of the lost names each step's own window")
    func windows() {
        let figures = FigureWords(language: .english)
        var map = FibreMap.map
        for index in map.stages.indices {
            for step in map.stages[index].steps.indices { map.stages[index].steps[step].window = nil }
        }
        #expect(figures.windows(of: map).replacing("\u{A0}", with: " ") == "30 days")
        map.stages[0].steps[0].window = .days(14)
        map.stages[0].steps[0].events = [EventPattern(name: "look")]
        let title = map.stages[0].steps[0].title.text(in: .english)
        #expect(figures.windows(of: map).replacing("\u{A0}", with: " ") == "30 days (“\(title)”: 14 days)")
        var measured = FibreMap.measured
        measured.map = map
        measured.missingProperties = ["chanel"]
        let texts = XMLReading(MapPictureTests.svg(map, measured)).texts.joined(separator: " ")
        #expect(texts.replacing("\u{A0}", with: " ").contains("30 days (“\(title)”: 14 days)"))
        #expect(texts.contains("Properties not in the log: chanel"))
    }

    @Test("A row of NPS is called as on the page, and the kind of the curve comes first")
    func scoreRows() {
        var measured = FibreMap.measured
        measured.curve = .ces
        for step in measured.map.steps {
            measured.steps[step.id]?.scores = [.csat, .ces, .nps].compactMap { kind in
                ScoreFigure(kind: kind, scores: [1, 2, 3, 4, 5, 1])
            }
        }
        let rows = MapRows(
            map: measured.map, measured: measured, context: DrawingContext(language: .english), columnWidth: 150)
        let names = rows.heatLines().map(\.name).filter { $0.contains("(") }
        #expect(names == ["Ease (CES)", "Satisfaction (CSAT)", "Recommendation (NPS)"])
    }

    @Test("A length of time of fewer than six customers has no interval")
    func fewLengths() throws {
        let figures = FigureWords(language: .english)
        let five = try #require(DurationFigure(seconds: [86_400, 172_800, 259_200, 345_600, 432_000]))
        #expect(figures.duration(five).replacing("\u{A0}", with: " ") == "3 days, median, n = 5")
        let six = try #require(DurationFigure(seconds: (1...6).map { Double($0) * 86_400 }))
        #expect(figures.duration(six).replacing("\u{A0}", with: " ") == "3.5 days (1 day – 6 days), median, n = 6")
    }
}
