// Feelings that nobody measured: each place of a page or a file says what stands behind them, and nothing of those unknown.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyViews

@Suite("Feelings that the team states")
struct StatedFeelingTests {
    /// Three steps: nothing is known of the feeling at the first one.
    static func map(isRead: [Bool]) -> JourneyMap {
        var map = JourneyMap(id: "cold", title: LocalizedText("Cold radiators"))
        let steps = ["notices", "waits", "calls"].enumerated().map { index, id in
            var step = Step(id: id, title: LocalizedText("Step \(id)"))
            guard index > 0 else { return step }
            step.emotion = Emotion(assumed: -1.5, target: nil, reason: LocalizedText("Nobody tells the hour"))
            if isRead[index - 1] {
                step.evidence = [EvidenceRecord(statement: LocalizedText("9 of 14 stayed at home"), kind: .reported)]
            }
            return step
        }
        map.stages = [Stage(id: "all", title: LocalizedText("All"), steps: steps)]
        return map
    }

    private static func file(_ map: JourneyMap, _ language: LanguageTag = .english) -> Markup {
        ExportTests.markup(ExportTests.export(language, measured: nil, map: map))
    }

    private static let guess = "Assumed by the team, not measured"
    private static let reading = "Read by the team from what customers said or did, not measured"
    private static let faces = ["Read from what customers said or did", "The team’s guess"]

    @Test("A guess is called a guess and a reading a reading, wherever they are told", arguments: MapView.allCases)
    func views(view: MapView) {
        for isRead in [[true, true], [false, false], [true, false]] {
            let text = Markup(MapPageTests.page(view, measured: nil, map: Self.map(isRead: isRead))).text
            let (one, other): (String, String) =
                view == .outline
                ? ("Not measured. The team reads it from", "This is what the team believes")
                : (Self.reading, Self.guess)
            #expect(text.contains(one) == isRead.contains(true), "\(isRead)")
            #expect(text.contains(other) == isRead.contains(false), "\(isRead)")
        }
    }

    @Test("What a feeling was read from stands with it; the reason is not introduced as a belief")
    func popover() throws {
        let map = Self.map(isRead: [true, false])
        let words = PageWords(site: MapPageTests.site)
        let page = MapPage(
            site: MapPageTests.site, reading: MapSummary(map: map), address: MapAddress(map: map.id))
        let texts = try map.steps.dropFirst().map { step in
            let figures = StepFigures(measured: page.measured, words: words)
            let popover = FigurePopover(
                figure: try #require(figures.emotion(step)).figure, place: step.title, measured: page.measured,
                site: MapPageTests.site, words: words)
            return Markup(popover.popover(style: "dot", face: "", spoken: "").html)
        }
        #expect(texts[0].text.contains("9 of 14 stayed at home") && texts[0].text.contains("Nobody tells the hour"))
        #expect(!texts[0].text.contains("believes") && texts[0].values("class", of: "p").contains("how read"))
        #expect(texts[1].text.contains("what the team believes: Nobody tells the hour"))
        #expect(texts[1].values("class", of: "p").contains("how assumed"))
    }

    @Test(
        "The row and the legend say which of them the map bears",
        arguments: [
            ([true, true], "Read from what customers said or did", [true, false]),
            ([false, false], "The team’s guess", [false, true]),
            ([true, false], "Partly read from customers, partly guessed", [true, true]),
        ] as [([Bool], String, [Bool])])
    func row(isRead: [Bool], source: String, shown: [Bool]) {
        let html = String(
            decoding: MapPageTests.page(.map, measured: nil, map: Self.map(isRead: isRead)).bytes, as: UTF8.self
        ).replacing("\u{AD}", with: "")
        #expect(html.contains("<b>Emotion</b><small>\(source)</small>"))
        for (face, isShown) in zip(Self.faces, shown) {
            #expect(html.contains("</svg><span>\(face)</span></li>") == isShown, "\(face)")
        }
    }

    @Test("The story and the head of a file claim no more", arguments: LanguageTag.interface)
    func story(language: LanguageTag) {
        let words = MapWords(language: language)
        let text = Self.file(Self.map(isRead: [true, true]), language).text
        #expect(!text.contains(words.catalogue[PageWord.sourceTeam]))
        #expect(text.contains(words.catalogue[PageWord.sourceRead]))
        #expect(!text.contains(words[.assumed] + language.punctuation.colon))
        #expect(text.contains(words[.nothingMeasured]))
        #expect(
            Self.file(Self.map(isRead: [false, false]), language).text.contains(words.catalogue[PageWord.sourceTeam]))
    }

    @Test("A step of whose feeling nothing is known has no point on the strip of the story")
    func strip() {
        let markup = Self.file(Self.map(isRead: [true, false]))
        let points = markup.tags.filter { $0.attributes["class"]?.hasPrefix("pt") == true }
        // The script counts them by column.
        #expect(points.count == 3)
        #expect(points.map { $0.attributes["style"] != nil } == [false, true, true])
        #expect(points[0].attributes["class"] == "pt unknown")
    }

    @Test("A feeling is said once to those who hear the page")
    func spoken() {
        let html = MapPageTests.page(.map, measured: nil, map: Self.map(isRead: [true, false]))
        let text = Markup(html).text
        #expect(text.contains("Angry, Read by the team") && text.contains("Angry, Assumed by the team"))
        #expect(!text.contains("Angry, Angry"))
        let measured = Markup(MapPageTests.page(.map)).text
        #expect(measured.contains(/Angry, 1\.9, Measured/) || measured.contains(/(Angry|Annoyed), [0-9.]+, Measured/))
    }

    @Test("Without a log nothing is said step by step that the map says once")
    func withoutLog() {
        for view in MapView.allCases {
            let text = Markup(MapPageTests.page(view, measured: nil, map: Self.map(isRead: [true, false]))).text
            #expect(!text.contains("no data") && !text.contains("not bound to events"))
            #expect(text.components("Nothing here is measured yet") == 1)
        }
        // With a log the gaps in it are told.
        #expect(Markup(MapPageTests.page(.map)).text.contains("no data"))
        var measured = FibreMap.measured
        measured.map.stages[0].steps[0].events = []
        measured.map.stages[0].steps[0].touchpoints = []
        measured.steps[measured.map.steps[0].id] = nil
        #expect(Markup(MapPageTests.page(.outline, measured: measured)).text.contains("not bound to events"))
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
