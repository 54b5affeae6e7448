// The sample through the whole house: written to a folder, opened as a workspace, asked and measured. What comes out
// must be what the simulator knows to be true.
import Foundation
import JourneyAnalytics
import JourneyEvidence
import JourneyFormats
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySample
import JourneySupport
import JourneyTestSupport
import JourneyVoice
import JourneyWorkspace
import Testing

@Suite("The planted stories are found again by the real engine")
struct SampleStoriesTests {
    /// A sample in a folder, and what it says of itself.
    private struct Company {
        let folder: TemporaryFolder
        let workspace: Workspace
        let truth: StoriesFile
        let engine: LogEngine

        init(seed: UInt64) async throws {
            folder = try TemporaryFolder()
            let files = try SampleCompany(seed: seed, customers: 2_000).files()
            for file in files {
                let url = URL(fileURLWithPath: folder.file(file.path))
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
            workspace = try await Workspace(opening: folder.path)
            truth = try StoriesFile.decoded(try #require(files.first { $0.path == "stories.json" }).bytes)
            engine = LogEngine(try #require(try await workspace.current().log))
        }
    }

    @Test("Every step of both maps", arguments: [1, 2, 3] as [UInt64])
    func maps(seed: UInt64) async throws {
        let company = try await Company(seed: seed)
        #expect(try await company.workspace.current().problems == [])
        for truth in [company.truth.map] + company.truth.otherMaps {
            let everyone = try #require(try await company.workspace.measured(map: truth.id, persona: nil, period: .all))
            let measured = try #require(everyone.measured)
            #expect(measured.scope.journeys == truth.journeys)
            for step in truth.steps {
                let figures = try #require(measured.steps[step.id], "\(truth.id), \(step.id)")
                #expect(figures.reach.count == step.reach, "\(truth.id), \(step.id)")
                if let outcome = figures.outcome {
                    let counts = [outcome.wentOn, outcome.anotherWay, outcome.onTheWay, outcome.lost]
                    #expect(
                        counts == [step.wentOn, step.anotherWay, step.onTheWay, step.lost], "\(truth.id), \(step.id)")
                }
                try compare(step.scores, figures, "\(truth.id), \(step.id)")
            }
            try await personas(of: truth, in: company)
        }
    }

    private func personas(of truth: MapRecord, in company: Company) async throws {
        for persona in Set(truth.steps.flatMap(\.personas.keys)).sorted() {
            let reading = try await company.workspace.measured(map: truth.id, persona: persona, period: .all)
            guard let measured = reading?.measured else { continue }
            for step in truth.steps {
                guard let known = step.personas[persona], let figures = measured.steps[step.id] else { continue }
                #expect(figures.reach.count == known.reach, "\(persona), \(step.id)")
                try compare(known.scores, figures, "\(persona), \(step.id)")
            }
        }
    }

    private func compare(_ truth: [String: MapRecord.ScoreRecord], _ figures: StepMeasure, _ place: String) throws {
        for (name, score) in truth {
            let kind = try #require(ScoreKind(rawValue: name))
            let measured = figures.score(kind)
            #expect(measured?.n ?? 0 == score.n, "\(place), \(name)")
            guard let measured, let mean = score.mean else { continue }
            #expect(abs(measured.mean - mean) < 1e-9, "\(place), \(name)")
            if measured.isEnough, let interval = measured.interval { #expect(interval.contains(mean)) }
        }
    }

    @Test("Every conversion, to the last customer", arguments: [1, 2, 3] as [UInt64])
    func conversions(seed: UInt64) async throws {
        let company = try await Company(seed: seed)
        var asked = 0
        for story in company.truth.stories {
            for check in story.checks where check.kind == "conversion" {
                let steps = [try #require(check.from), try #require(check.to)]
                let window = try #require(check.within.flatMap { TimeSpan(parsing: $0) })
                let question = FunnelQuestion(steps: try steps.map { try EventPattern(parsing: $0) }, window: window)
                let answer = try await company.engine.funnel(question, in: .everything)
                #expect(answer.steps[0].reached == check.total, "\(story.id), \(check.id)")
                #expect(answer.steps[1].reached == check.count, "\(story.id), \(check.id)")
                let share = ShareFigure(count: answer.steps[1].reached, of: answer.steps[0].reached)
                if let known = check.share { #expect(share.interval.contains(known), "\(story.id), \(check.id)") }
                asked += 1
            }
        }
        #expect(asked >= 10)
    }

    @Test("Every mean score and every median", arguments: [1, 2, 3] as [UInt64])
    func scoresAndMedians(seed: UInt64) async throws {
        let company = try await Company(seed: seed)
        let voices = try await company.workspace.current().voices
        let measurer = MapMeasurer(engine: company.engine, voices: voices)
        var asked = 0
        for check in company.truth.stories.flatMap(\.checks) {
            if check.kind == "mean-score", let question = check.question {
                var step = Step(id: "s", title: LocalizedText("s"))
                step.events = [EventPattern(clauses: [EventClause(name: nil)])]
                step.questions = [question]
                var map = JourneyMap(id: "m", title: LocalizedText("m"))
                map.stages = [Stage(id: "a", title: LocalizedText("a"), steps: [step])]
                var persona = Persona(id: "p", name: LocalizedText("p"))
                persona.segment = try check.segment.map { try Segment(parsing: $0) }
                let measured = try await measurer.measure(map, persona: persona)
                let score = measured.steps["s"]?.scores.first
                #expect(score?.n ?? 0 == check.n, "\(check.id)")
                if let score, let mean = check.mean { #expect(abs(score.mean - mean) < 1e-9, "\(check.id)") }
                asked += 1
            }
            if check.kind == "median-seconds", let from = check.from, let to = check.to, let seconds = check.seconds {
                let window = try #require(check.within.flatMap { TimeSpan(parsing: $0) })
                let steps = [try EventPattern(parsing: from), try EventPattern(parsing: to)]
                let answer = try await company.engine.funnel(
                    FunnelQuestion(steps: steps, window: window), in: .everything)
                // The funnel measures from the chain that got there, the story from the first event: nearly the same.
                let median = try #require(answer.steps[1].medianSeconds)
                #expect(abs(median - seconds) <= 0.05 * seconds, "\(check.id)")
                asked += 1
            }
        }
        #expect(asked >= 10)
    }
}
