// The service blueprint: what is connected, what is counted, what is said.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Service blueprint: what it says")
struct BlueprintTests {
    static let context = DrawingContext(language: .english)

    /// A step with boxes in lanes: `"backstage": ["Plans@Dispatch"]`, with the owner behind the sign.
    static func step(_ id: String, _ lanes: [BlueprintLane: [String]] = [:], through: String? = nil) -> Step {
        var step = Step(id: id, title: LocalizedText(id))
        step.blueprint = lanes.mapValues { texts in
            texts.map { text in
                let parts = text.split(separator: "@")
                var item = BlueprintItem(title: LocalizedText(String(parts[0])))
                if parts.count > 1 { item.owner = LocalizedText(String(parts[1])) }
                item.through = through
                return item
            }
        }
        return step
    }

    static func map(_ steps: [Step]) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        map.stages = [Stage(id: "one", title: LocalizedText("One"), steps: steps)]
        return map
    }

    static func blueprint(_ steps: [Step]) -> ServiceBlueprint {
        ServiceBlueprint(map: map(steps), measured: nil, context: context)
    }

    private func names(_ flow: BlueprintFlow, _ kind: BlueprintFlow.Kind) -> [String] {
        flow.links.filter { $0.kind == kind }.map { link in
            [link.from, link.to].map { flow.boxes[$0].item?.title.text(in: .english) ?? "customer" }
                .joined(separator: " → ")
        }
    }

    @Test("Boxes are joined with the next depth that has any, and with the next step where people work")
    func connections() {
        let flow = Self.blueprint([
            Self.step("a", [.frontstage: ["F1", "F2"], .support: ["S1"]]),
            Self.step("b", [.frontstage: ["F3"], .backstage: ["B1"], .support: ["S2"]]),
            Self.step("c"),
            Self.step("d", [.backstage: ["B2"]]),
        ]).flow
        #expect(names(flow, .down) == ["F2 → S1", "F3 → B1", "B1 → S2"])
        #expect(names(flow, .onward) == ["F2 → F3"])
        #expect(flow.contacts.map(\.column) == [0, 1])
    }

    @Test("A box over several steps is joined once, and nothing is joined past it")
    func spanning() {
        let flow = Self.blueprint([
            Self.step("a", [.frontstage: ["F"], .backstage: ["B"]], through: "b"), Self.step("b"),
            Self.step("c", [.backstage: ["C"]]),
        ]).flow
        #expect(names(flow, .down) == ["F → B"])
        #expect(flow.links.first?.columns == 0..<2)
        #expect(names(flow, .onward) == ["B → C"])
        let crossed = Self.blueprint([
            Self.step("a", [.backstage: ["Long"]], through: "c"), Self.step("b", [.backstage: ["B"]]),
            Self.step("c", [.backstage: ["C"]]),
        ]).flow
        #expect(names(crossed, .onward) == [])
    }

    @Test("What customers do stands above the contact; without it the step does")
    func actions() {
        var told = Self.step("a", [.frontstage: ["F"]])
        told.notes[.actions] = [Note(LocalizedText("Reads"))]
        let flow = Self.blueprint([told, Self.step("b", [.frontstage: ["G"]])]).flow
        #expect(names(flow, .down) == ["customer → F"])
        #expect(flow.contacts.map(\.column) == [1])
    }

    @Test("A handover is counted where two named owners differ, numbered as it is read")
    func handovers() {
        let flow = Self.blueprint([
            Self.step("a", [.frontstage: ["F1@Shop"], .backstage: ["B1@Dispatch"]]),
            Self.step("b", [.frontstage: ["F2@Shop"], .backstage: ["B2@Network"]]),
            Self.step("c", [.frontstage: ["F3"], .backstage: ["B3@Network"]]),
        ]).flow
        // Shop to Dispatch, Shop to Network, Dispatch to Network; not Shop to somebody unnamed.
        #expect(flow.handovers == 3)
        #expect(flow.handingOwners == ["Shop", "Dispatch", "Network"])
        #expect(flow.links.compactMap(\.handover).sorted() == [1, 2, 3])
        #expect(flow.unowned == 1)
    }

    @Test("An owner is the same in every language")
    func ownersInLanguages() {
        func item(_ title: String, _ owner: [LanguageTag: String]) -> BlueprintItem {
            var item = BlueprintItem(title: LocalizedText(title))
            item.owner = LocalizedText(owner, original: .english)
            return item
        }
        var one = Step(id: "a", title: LocalizedText("a"))
        one.blueprint[.backstage] = [item("A", [.english: "Billing", .russian: "Биллинг"])]
        var two = Step(id: "b", title: LocalizedText("b"))
        two.blueprint[.backstage] = [item("B", [.english: "Billing"])]
        for language in LanguageTag.interface {
            let context = DrawingContext(language: language)
            #expect(ServiceBlueprint(map: Self.map([one, two]), measured: nil, context: context).flow.handovers == 0)
        }
    }

    @Test("The headline: the longest wait, else handovers, else what is missing")
    func headlines() throws {
        #expect(Self.blueprint([Self.step("a")]).headline == "What stands behind the steps is not written yet")
        #expect(
            Self.blueprint([Self.step("a", [.backstage: ["B"]])]).headline
                == "Nobody is named yet for the work behind the steps")
        #expect(
            Self.blueprint([Self.step("a", [.backstage: ["B@X"]])]).headline
                == "Work does not change hands between named owners")
        let steps = [Self.step("a", [.backstage: ["B@X"]]), Self.step("b", [.backstage: ["C@Y"]])]
        #expect(SheetTests.plain(Self.blueprint(steps).headline) == "1 handover between 2 owners")

        var measured = MeasuredMap(map: Self.map(steps), scope: FibreMap.measured.scope)
        func wait(_ seconds: Double, _ n: Int) -> StepMeasure {
            var measure = StepMeasure(
                reach: ShareFigure(count: n, of: n), visits: n, repeats: ShareFigure(count: 0, of: n))
            measure.waiting = DurationFigure(seconds: [Double](repeating: seconds, count: n))
            return measure
        }
        measured.steps = ["a": wait(86_400, 40), "b": wait(9 * 86_400, 4)]
        let picture = ServiceBlueprint(map: measured.map, measured: measured, context: Self.context)
        // Four waited longer, but four are too few to speak of.
        #expect(SheetTests.plain(picture.headline) == "Customers wait longest before “a”: 1 day")
        let details = picture.details.map(SheetTests.plain)
        #expect(details.first?.contains("median, n = 40, 1 Aug – 31 Oct 2026") == true)
        #expect(details.last == "1 handover between 2 owners")
    }

    @Test("Points and owners that are missing are counted below the headline")
    func counts() {
        var step = Self.step("a", [.backstage: ["B@X", "C"]])
        step.blueprint[.backstage]?[0].isWaitPoint = true
        step.blueprint[.backstage]?[1].isFailPoint = true
        let blueprint = Self.blueprint([step])
        #expect(SheetTests.plain(blueprint.headline) == "1 wait point, 1 fail point")
        #expect(blueprint.details.map(SheetTests.plain) == ["No owner named for 1 of 2 boxes"])
        let unnamed = Self.blueprint([Self.step("a", [.backstage: ["B@X", "C"]])])
        #expect(SheetTests.plain(unnamed.headline) == "No owner named for 1 of 2 boxes")
        #expect(unnamed.details == [])
    }
}
