// A workspace's directory: read, measured, read again when it changes, and told of when it is broken.
import Foundation
import JourneyEvidence
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import JourneyWorkspace
import Testing

@Suite struct WorkspaceTests {
    static let map = """
        waymark: 1
        title: Buying
        personas: [pia]
        stages:
          - id: shop
            title: Shop
            steps:
              - { id: look, title: Looks, events: [look], questions: [q] }
              - { id: buy, title: Buys, events: [buy] }
        """

    /// A workspace with three customers, one map, one persona and two answers.
    static func folder(map: String = map) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["maps", "personas", "events", "responses"] {
            try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
        }
        _ = try folder.write("workspace.yaml", "waymark-workspace: 1\ntitle: A shop\ntime-zone: Asia/Tashkent\n")
        _ = try folder.write("maps/buying.yaml", map)
        _ = try folder.write("personas/pia.yaml", "waymark-persona: 1\nname: Pia\nsegment: \"*[kind=pro]\"\n")
        _ = try folder.write("events/events.csv", events)
        _ = try folder.write(
            "responses/r.csv",
            "customer,time,question,kind,score,text,language\na,2026-01-03T00:00:00Z,q,csat,5,Good,en\n"
                + "b,2026-01-03T00:00:00Z,q,csat,1,Bad,en\n")
        return folder
    }

    static let events = """
        customer,event,time,kind
        a,look,2026-01-01T10:00:00Z,pro
        a,buy,2026-01-02T10:00:00Z,pro
        b,look,2026-01-01T11:00:00Z,amateur
        c,look,2026-01-01T12:00:00Z,amateur

        """

    @Test func aWorkspaceIsMeasured() async throws {
        let folder = try Self.folder()
        let workspace = try await Workspace(opening: folder.path)
        let content = try await workspace.current()
        #expect(content.problems == [])
        #expect(content.settings.title.text(in: .english) == "A shop")
        #expect(content.maps.map(\.id) == ["buying"])
        let reading = try #require(try await workspace.measured(map: "buying", persona: nil, period: .all))
        #expect(reading.measured?.steps["look"]?.reach == ShareFigure(count: 3, of: 3))
        #expect(reading.measured?.scope.responses == 2)
        let pia = try #require(try await workspace.measured(map: "buying", persona: "pia", period: .all))
        #expect(pia.measured?.steps["buy"]?.reach == ShareFigure(count: 1, of: 1))
        #expect(try await workspace.measured(map: "nothing", persona: nil, period: .all) == nil)
        #expect(try await workspace.measured(map: "buying", persona: "nobody", period: .all) == nil)
    }

    @Test func aChangedMapIsReadAgain() async throws {
        let folder = try Self.folder()
        let workspace = try await Workspace(opening: folder.path)
        _ = try await workspace.measured(map: "buying", persona: nil, period: .all)
        _ = try folder.write("maps/buying.yaml", Self.map.replacingOccurrences(of: "[buy]", with: "[look]"))
        let again = try #require(try await workspace.measured(map: "buying", persona: nil, period: .all))
        #expect(again.measured?.steps["buy"]?.reach == ShareFigure(count: 3, of: 3))
    }

    @Test func newEventsAreInTheNextAnswer() async throws {
        let folder = try Self.folder()
        let workspace = try await Workspace(opening: folder.path)
        _ = try folder.write("events/more.csv", "customer,event,time,kind\nd,look,2026-01-05T10:00:00Z,pro\n")
        let reading = try #require(try await workspace.measured(map: "buying", persona: nil, period: .all))
        #expect(reading.measured?.scope.customers == 4)
    }

    @Test func aBrokenMapIsToldAndTheOthersStay() async throws {
        let folder = try Self.folder()
        _ = try folder.write("maps/broken.yaml", "waymark: 1\ntitel: Wrong\n")
        let workspace = try await Workspace(opening: folder.path)
        let content = try await workspace.current()
        #expect(content.maps.map(\.id) == ["buying"])
        #expect(content.problems.map(\.file) == ["maps/broken.yaml"])
        #expect(content.problems.first?.text.contains(":2:1: ") == true)
    }

    @Test func twoMapsWithOneIDAreTold() async throws {
        let folder = try Self.folder()
        let copy = Self.map.replacingOccurrences(of: "title: Buying", with: "id: buying\ntitle: Buying again")
        _ = try folder.write("maps/copy.yaml", copy)
        let content = try await Workspace(opening: folder.path).current()
        #expect(content.maps.count == 1)
        #expect(content.problems.map(\.file) == ["maps/copy.yaml"])
    }

    @Test func aWorkspaceWithoutEventsShowsItsMaps() async throws {
        let folder = try Self.folder()
        try FileManager.default.removeItem(atPath: folder.file("events/events.csv"))
        let workspace = try await Workspace(opening: folder.path)
        let reading = try #require(try await workspace.measured(map: "buying", persona: nil, period: .all))
        #expect(reading.measured == nil)
        #expect(reading.personas.map(\.id) == ["pia"])
    }

    @Test func eventsThatCannotBeReadAreSaidAtOnce() async throws {
        let folder = try Self.folder()
        _ = try folder.write("events/events.csv", Self.events + "d,look,yesterday,pro\n")
        await #expect(throws: (any Error).self) { try await Workspace(opening: folder.path) }
        #expect(!FileManager.default.fileExists(atPath: folder.file("events.wmlog")))
    }

    @Test func noDirectoryIsAClearError() async throws {
        do {
            _ = try await Workspace(opening: "/nowhere/at/all")
            Issue.record("a directory that is not there was opened")
        } catch let error as WorkspaceError {
            #expect(error.code == "no-workspace")
            #expect(error.description.contains("waymark sample /nowhere/at/all"))
        }
    }

    @Test func aThousandReadersGetOneAnswer() async throws {
        let folder = try Self.folder()
        let workspace = try await Workspace(opening: folder.path)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<1_000 {
                group.addTask {
                    let persona = index % 2 == 0 ? nil : "pia"
                    let reading = try await workspace.measured(map: "buying", persona: persona, period: .all)
                    return reading?.measured?.scope.journeys ?? -1
                }
            }
            var sum = 0
            for try await journeys in group { sum += journeys }
            #expect(sum == 500 * 3 + 500 * 1)
        }
    }
}
