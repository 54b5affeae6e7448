// The written part of the sample: read by the program without a complaint, complete in its languages, true to the log.
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneySample

@Suite("The maps, personas and interviews of the sample")
struct PapersTests {
    static func files() async throws -> [String: SampleFile] { try await Shelf.files(Run.all[1]) }

    @Test("The program reads the workspace, three maps and three personas")
    func areRead() async throws {
        let files = try await Self.files()
        let papers = try ReadPapers(files)
        #expect(papers.maps.keys.sorted() == ["bill", "connect", "move"])
        #expect(papers.personas.keys.sorted() == ["dilnoza", "kamola", "rustam"])
        let workspace = try #require(files["workspace.yaml"])
        let settings = try WorkspaceReader.read(workspace.bytes, file: workspace.path)
        #expect(settings.timeZone == "Asia/Tashkent")
        #expect(settings.title.text(in: .english) == "Tola Home Internet")
    }

    @Test("The first map has everything that is drawn")
    func connectIsFull() async throws {
        let map = try #require(ReadPapers(await Self.files()).maps["connect"])
        #expect(map.stages.count == 5 && map.steps.count == 11)
        #expect(map.steps.filter { $0.binding == nil }.map(\.id) == ["asks"])
        #expect(
            map.steps.allSatisfy { $0.emotion?.assumed != nil && !$0.touchpoints.isEmpty && $0.notes[.thoughts] != nil }
        )
        #expect(
            map.steps.flatMap(\.touchpoints).allSatisfy { $0.goal != nil && $0.channel != nil && $0.ownership != nil })
        #expect(map.takeaways.allSatisfy { !$0.evidence.isEmpty && $0.opportunity != nil && $0.step != nil })
        let barriers = map.steps.flatMap(\.barriers)
        #expect(barriers.contains { $0.plan == nil } && barriers.contains { $0.plan != nil })
        #expect(map.measurement.network?.columns.count == 4)
        for lane in BlueprintLane.allCases { #expect(map.steps.contains { !($0.blueprint[lane] ?? []).isEmpty }) }
    }

    @Test("Every event that a map, a persona or a story speaks of is in the log")
    func eventsExist() async throws {
        let sample = try await Shelf.sample(Run.large[0])
        let papers = try ReadPapers(sample.files)
        var patterns: [EventPattern] = papers.personas.values.compactMap { $0.segment?.pattern }
        // A map of the future may speak of events that are still to come.
        for map in papers.maps.values where map.state == .current {
            patterns += map.steps.flatMap { step in step.events + step.touchpoints.flatMap(\.events) }
            patterns += map.missedGoal?.events ?? []
            patterns += map.measurement.counters.flatMap(\.events)
            patterns += (map.measurement.network?.columns ?? []).flatMap(\.nodes).flatMap(\.events)
        }
        for pattern in patterns {
            #expect(sample.customers.values.contains { $0.contains { $0.matches(pattern) } }, "\(pattern)")
        }
        let asked = Set(sample.answers.map(\.question))
        let bound = Set(
            papers.maps.values.flatMap { $0.steps.flatMap { $0.questions + $0.touchpoints.flatMap(\.questions) } })
        #expect(bound.subtracting(asked).isEmpty)
        #expect(asked.subtracting(bound) == ["nps_visitors"])
        #expect(
            Set(EventName.allCases.map(\.rawValue))
                == Set(sample.customers.values.joined().compactMap { $0.text("event") }))
    }

    @Test("What the maps say of the scores is true of every run", arguments: Run.large)
    func takeawaysAreTrue(run: Run) async throws {
        let file = try await Shelf.stories(run)
        let steps = Dictionary(
            uniqueKeysWithValues: (file.map.steps + file.otherMaps.flatMap(\.steps)).map { ($0.id, $0) })
        func csat(_ id: String) throws -> Double { try #require(steps[id]?.scores["csat"]?.mean) }
        // "Lowest score of all steps in the survey".
        for step in file.map.steps where step.id != "moved" && step.scores["csat"] != nil {
            #expect(try csat("moved") < csat(step.id))
        }
        // "People who call rate support above the help page".
        #expect(try csat("looks") < csat("calls"))
        // "Bills with the fee are rated lower".
        let surprised = try #require(file.check("price-surprise", "surprised-score").mean)
        #expect(surprised < (try #require(file.check("price-surprise", "expected-score").mean)))
    }

    @Test("Every book has words for every question and mood, and knows what to put in its gaps")
    func phrasebooks() async throws {
        let book = Phrasebook()
        let variants = ["csat_address_manual", "csat_offer_late", "csat_signing_shop", "csat_bill_fee", "any"]
        let subjects = Question.allCases.filter(\.hasWords).map(\.rawValue) + variants
        for tongue in Tongue.allCases {
            for subject in subjects {
                for mood in Mood.allCases {
                    #expect(!book.sentences(subject, mood, in: tongue).isEmpty, "\(subject) \(mood) in \(tongue)")
                }
            }
            for subject in ComplaintSubject.allCases {
                #expect(!book.sentences("complaint_\(subject.rawValue)", .displeased, in: tongue).isEmpty)
            }
        }
        for file in try await Shelf.files(Run.all[2]).values where file.path.hasSuffix(".csv") {
            #expect(!file.bytes.contains(UInt8(ascii: "{")), "\(file.path)")
        }
    }

    @Test("There are ten interviews, each with the customer's own words")
    func interviews() async throws {
        let papers = try await Self.files().values.filter { $0.path.hasPrefix("interviews/") }
        #expect(papers.count == 10)
        #expect(papers.allSatisfy { String(decoding: $0.bytes, as: UTF8.self).contains("\n> ") })
    }
}
