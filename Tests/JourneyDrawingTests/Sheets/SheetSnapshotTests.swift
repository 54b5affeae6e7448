// One of each sheet as text: what changes on it shows as a difference that a person can read.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Sheets as text")
struct SheetSnapshotTests {
    static let context = DrawingContext(language: .english)

    static var persona: Persona {
        var persona = FibreMap.persona
        persona.quote = LocalizedText("I need to be online on Monday.")
        persona.isValidated = true
        var record = EvidenceRecord(statement: LocalizedText("Four interviews"), kind: .reported)
        (record.n, record.date) = (4, SheetTests.date(2026, 10, 12))
        persona.evidence = [record]
        persona.facts = [
            .job: [LocalizedText("Product designer")], .goals: [LocalizedText("A line that never fails")],
            .needs: [LocalizedText("A fixed hour"), LocalizedText("Everything on a screen")],
            .frustrations: [LocalizedText("Waiting at home")], .help: [LocalizedText("Choose the window")],
            .objections: [LocalizedText("Not another morning")], .answers: [LocalizedText("An evening window")],
            .channels: [LocalizedText("app"), LocalizedText("sms")],
        ]
        persona.empathy = EmpathyMap([
            .says: [LocalizedText("Just tell me the hour.")], .thinks: [LocalizedText("Will they come at all?")],
            .does: [LocalizedText("Reads the chat"), LocalizedText("Signs the same evening")],
            .pains: [LocalizedText("Half a day lost")], .gains: [LocalizedText("The speed on the contract")],
        ])
        persona.sliders = [
            TraitSlider(low: LocalizedText("Plans ahead"), high: LocalizedText("Decides on the spot"), value: 0.2)
        ]
        return persona
    }

    static var map: JourneyMap {
        var map = FibreMap.map
        var value = 5
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                for index in map.stages[stage].steps[step].opportunities.indices {
                    map.stages[stage].steps[step].opportunities[index].customerValue = value
                    map.stages[stage].steps[step].opportunities[index].businessValue = 3
                    map.stages[stage].steps[step].opportunities[index].effort = value > 4 ? 2 : nil
                    map.stages[stage].steps[step].opportunities[index].due =
                        value > 3 ? SheetTests.date(2026, 7 + value, 15) : nil
                    value -= 1
                }
            }
        }
        map.reviewed = SheetTests.date(2026, 8, 1)
        map.reviewEvery = .days(84)
        return map
    }

    /// One of each, by name.
    static func sheets(_ context: DrawingContext) -> [(String, SheetLayout)] {
        var measured = FibreMap.measured
        measured.scope.persona = Self.persona
        let today = SheetTests.today
        let picture = MapPicture(map: Self.map, measured: FibreMap.measured, context: context)
        return [
            ("outline", MapOutline(picture).layout(width: MapOutline.width)),
            ("table", MapTable(picture).layout()),
            ("persona", PersonaSheet(persona: Self.persona, measured: measured, context: context).layout()),
            ("empathy", EmpathyMapPicture(persona: Self.persona, context: context).layout()),
            ("matrix", OpportunityMatrix(map: Self.map, context: context).layout()),
            ("roadmap", RoadmapPicture(map: Self.map, today: today, context: context).layout()),
            (
                "portfolio",
                MapPortfolio(
                    entries: [.init(map: Self.map, measured: FibreMap.measured), .init(map: Self.map)], today: today,
                    context: context
                ).layout()
            ),
        ]
    }

    @Test("They are laid out as before")
    func unchanged() throws {
        for (name, sheet) in Self.sheets(Self.context) {
            #expect(sheet.problems == [])
            try Snapshot.check("sheet-\(name).txt", SheetListing(sheet).text)
        }
    }
}
