// Maps for the tests of exchange formats: the loan map of the examples, and maps by chance.
import JourneyLanguage
import JourneyTestSupport

@testable import JourneyFormats
@testable import JourneyModel

enum ExchangeMaps {
    /// A map by chance, and the text of its file.
    static func random(_ seed: Int) throws -> (document: MapDocument, text: String) {
        var random = RandomDocument(seed: UInt64(seed))
        random.marksStale = false
        let text = YAMLWriter.document(random.map(), as: JourneyMap.self)
        return (MapDocument(try MapReader.readAlone(Array(text.utf8), file: "made.yaml")), text)
    }

    static func map(_ text: String) throws -> MapDocument {
        MapDocument(try MapReader.readAlone(Array(text.utf8), file: "map.yaml"))
    }

    /// A map with something of everything that tests speak of.
    static let small = """
        waymark: 1
        id: small
        title: Getting home fibre connected
        goal: Be online on Monday
        owner: Customer experience
        personas: [{ id: dilnoza, name: "Dilnoza, 34" }]
        metrics: [{ id: calls, title: Calls, kind: count, value: 4 }]
        takeaways: [{ title: "Nobody says why a visit moves", step: moved, opportunity: choose }]
        stages:
          - id: order
            title: Order
            steps:
              - { id: ask, title: Asks who serves the address, milestone: true, does: [Opens the site, Calls], emotion: { assumed: 1, because: It is quick } }
          - id: wait
            title: Wait
            steps:
              - id: moved
                title: The visit is moved
                optional: true
                takes: 3d
                touchpoints: [{ channel: sms, goal: Know when to be at home }, { id: site, title: The page of the order, channel: web, owned: own }]
                thinks: ["Will they come at all?", { text: "Nobody says why", persona: dilnoza }]
                emotion: { assumed: -1.5, target: 1 }
                ways: [{ to: ask, title: Cancels and asks again }]
                barriers:
                  - id: no-reason
                    title: No reason and no choice
                    severity: 4
                    cause: process
                    persona: dilnoza
                    evidence: [{ says: Half of the calls ask why, kind: observed, n: 31 }]
                    plan: { action: Choose a window in the SMS, owner: Field operations, due: 2026-12-15, status: in-work }
                opportunities: [{ id: choose, title: Choose a new window, owner: Field, status: planned }]
                blueprint: { frontstage: [Messages], backstage: [{ title: Dispatcher, fail-point: true }] }
              - { id: online, title: Is online, emotion: { assumed: 2 } }
        """
}

extension JourneyMap {
    /// Every barrier, step by step.
    var allBarriers: [Barrier] { steps.flatMap(\.barriers) }
}
