// Page and picture say the same.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing
@testable import JourneyViews

@Suite("Page and picture say the same")
struct SameAsPictureTests {
    static var measured: MeasuredMap {
        var measured = FibreMap.measured
        let id = measured.map.steps[3].id
        measured.steps[id]?.scores.append(
            contentsOf: [ScoreFigure(kind: .nps, scores: [10, 0, 9, 3, 10, 10, 9])].compactMap { $0 })
        return measured
    }

    @Test("The same rows in the same order, with figures at the same steps")
    func rows() {
        let measured = Self.measured
        let words = PageWords(site: MapPageTests.site)
        let page = StepFigures(measured: measured, words: words).rows
        let picture = MapRows(
            map: measured.map, measured: measured, context: MapPageTests.site.drawing, columnWidth: 150
        )
        .heatLines()
        #expect(page.count == picture.count && page.count > 6)
        for (row, line) in zip(page, picture) {
            #expect(line.name.hasPrefix(row.title))
            #expect(row.figures.map { $0 != nil } == line.values.map { $0 != nil }, "\(row.key)")
        }
    }

    @Test("The same icons of stages, milestones and optional steps")
    func heads() {
        var (order, pay) = (
            Step(id: "order", title: LocalizedText("Orders")), Step(id: "pay", title: LocalizedText("Pays"))
        )
        (order.isMilestone, pay.isOptional) = (true, true)
        var map = JourneyMap(id: "shop", title: LocalizedText("Shop"))
        map.stages = [
            Stage(id: "buy", title: LocalizedText("Buy"), steps: [order]),
            Stage(id: "rest", title: LocalizedText("Rest"), steps: [pay]),
        ]
        (map.stages[0].icon, map.stages[1].icon) = ("cart", "nobody-knows")
        let html = MapPageTests.page(.map, measured: nil, map: map)
        let page = String(decoding: html.bytes, as: UTF8.self).replacing("\u{AD}", with: "")
        #expect(page.contains("<b>\(Icon.cart.svg(size: 16))Buy</b>") && page.contains("<b>Rest</b>"))
        #expect(page.contains("<small>\(Icon.milestone.svg(size: 14))Milestone</small>"))
        #expect(page.contains("<small>\(Icon.alternatives.svg(size: 14))Optional step</small>"))
        let optional = Markup(html).tags.filter { $0.attributes["class"] == "step optional" }
        #expect(optional.map { $0.attributes["id"] } == ["step_pay"])
    }

    @Test("The same callouts at the same steps")
    func callouts() {
        let curve = EmotionCurve(map: FibreMap.map, measured: Self.measured, context: MapPageTests.site.drawing)
        let calls = Markup(MapPageTests.page(.map, measured: Self.measured)).tags.filter {
            $0.attributes["class"]?.hasPrefix("call ") == true
        }
        #expect(calls.count == curve.extremes.count && calls.count > 1)
        let placed = Set(curve.layout(columnWidth: 220).callouts.map(\.index))
        #expect(placed.isSubset(of: curve.extremes.map(\.index)))
    }

    @Test("The same score in points, with the same interval")
    func points() throws {
        let words = PageWords(site: MapPageTests.site)
        let measured = Self.measured
        let rows = StepFigures(measured: measured, words: words).rows
        let figure = try #require(rows.first { $0.key == "score-nps" }?.figures[3])
        let score = try #require(measured.steps[measured.map.steps[3].id]?.score(.nps))
        #expect(figure.value == words.figures.scoreValue(score))
        let interval = try #require(figure.interval)
        #expect(words.figures.score(score).contains("(\(interval))"))
        #expect(interval.contains(" … "))
    }
}
