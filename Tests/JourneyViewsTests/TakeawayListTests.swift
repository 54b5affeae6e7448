// The takeaways of a page lead with the number that pictures lead with, and it can be asked what stands behind it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyViews

@Suite("The takeaways of a page")
struct TakeawayListTests {
    @Test("The number of its step, with its n, and a popover of its own; none where nothing was measured")
    func numbers() throws {
        let reading = MapSummary(map: FibreMap.map, personas: [FibreMap.persona], measured: FibreMap.measured)
        let page = MapPage(site: MapPageTests.site, reading: reading, address: MapAddress(map: FibreMap.map.id))
        let takeaways = page.measured.map.takeaways
        let html = String(decoding: TakeawayList(page: page, words: page.words).html.bytes, as: UTF8.self)
        var shown = 0
        for (index, takeaway) in takeaways.enumerated() {
            let telling = takeaway.step.flatMap {
                TellingFigure.at($0, of: page.measured, context: page.site.drawing)
            }
            #expect(html.contains("id=\"ev_takeaway_\(index + 1)\"") == (telling != nil))
            guard let telling else { continue }
            #expect(html.contains(">\(telling.value)"))
            shown += 1
        }
        #expect(shown > 0)
    }
}
