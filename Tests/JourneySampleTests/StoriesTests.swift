// The sizes of the planted stories, counted again from the files without any knowledge of the simulator.
import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneySample

@Suite("The planted stories")
struct StoriesTests {
    @Test("Every figure in stories.json is what the files say", arguments: Run.all)
    func figures(run: Run) async throws {
        let sample = try await Shelf.sample(run)
        let file = try sample.json()
        #expect(file.stories.count == 13)
        #expect(Set(file.stories.map(\.id)).count == 13)
        for story in file.stories {
            #expect(!story.checks.isEmpty && !story.planted.isEmpty)
            for check in story.checks { try compare(check, of: story.id, in: sample) }
        }
    }

    private func compare(_ check: CheckRecord, of story: String, in sample: NaiveSample) throws {
        let name: Comment = "\(story)/\(check.id)"
        switch check.kind {
        case "conversion":
            let found = try sample.conversion(check)
            #expect(found.count == check.count && found.total == check.total, name)
            #expect(check.share == (found.total == 0 ? 0 : Double(found.count) / Double(found.total)), name)
        case "median-seconds":
            let found = try sample.durations(check)
            #expect(found.count == check.n, name)
            #expect((found.isEmpty ? nil : Statistics.quantile(ofSorted: found, at: 0.5)) == check.seconds, name)
        case "mean-score":
            let segment = try check.segment.map { sample.having(try sample.pattern($0)) }
            let found = sample.scores(of: check.question ?? "", among: segment)
            #expect(found.count == check.n && found.reduce(0, +) == check.sum, name)
        case "rate-per-100":
            let found = try sample.rate(check)
            #expect(found.events == check.count && found.customers == check.total, name)
        case "customers":
            let found = try sample.customers(with: check)
            #expect(found == check.count, name)
        case "first-in-period":
            let found = try sample.firstInPeriod(check)
            #expect(found == check.count, name)
        case "late-rows": #expect(sample.lateRows(check) == check.count, name)
        case "duplicate-rows":
            let ids = sample.customers.values.joined().compactMap { $0.text("message_id") }
            #expect(ids.count == check.rows && ids.count - Set(ids).count == check.count, name)
        case "silent":
            let found = try sample.silent(check)
            #expect(found.silent == check.silent && found.complained == check.complained, name)
        default: Issue.record("\(name): unknown kind \(check.kind)")
        }
    }

    @Test("The sizes that stand at the head are those of the files", arguments: Run.all)
    func sizes(run: Run) async throws {
        let sample = try await Shelf.sample(run)
        let sizes = try sample.json().sample
        #expect(sizes.customers == run.customers && sizes.days == run.days && sizes.seed == String(run.seed))
        #expect(sample.customers.count == run.customers)
        #expect(sizes.eventRows == sample.table.rows.count)
        #expect(sizes.responses == sample.answers.count)
        #expect(sizes.complaints == NaiveTable(sample.files["complaints/complaints.csv"]?.bytes ?? []).rows.count)
        #expect(sizes.lastEvent.map(NaiveSample.seconds) ?? 0 == sample.lastEvent)
    }

    @Test(
        "The stories can be seen: each effect has the direction and about the size that was planted",
        arguments: Run.large)
    func effects(run: Run) async throws {
        let file = try await Shelf.stories(run)
        func share(_ story: String, _ check: String) throws -> Double { try #require(file.check(story, check).share) }
        func rate(_ story: String, _ check: String) throws -> Double { try #require(file.check(story, check).per100) }
        #expect(try share("late-offer", "late") < 0.65 * share("late-offer", "prompt"))
        #expect(try (1.6...2.5).contains(share("referral-twice", "referral") / share("referral-twice", "others")))
        #expect(try share("broken-form", "broken") < 0.5)
        #expect(try share("broken-form", "same-browser") > 0.85 && share("broken-form", "same-release") > 0.85)
        #expect(try #require(file.check("silent-leavers", "silent").ratio) > 2)
        #expect(try #require(file.check("handover", "manual").seconds) > 2 * 86_400)
        #expect(try #require(file.check("handover", "automatic").seconds) < 300)
        #expect(try (1.5...2.7).contains(rate("status-message", "before") / rate("status-message", "after")))
        #expect(try (1.4...2.9).contains(rate("price-surprise", "surprised") / rate("price-surprise", "expected")))
        #expect(try (1.4...2.7).contains(share("mondays", "monday") / share("mondays", "others")))
        let moved = try (1...2).map { try #require(file.check("moved-again", "at-least-\($0)").count) }
        #expect((0.22...0.5).contains(Double(moved[1]) / Double(moved[0])))
        #expect(try #require(file.check("shared-tablet", "malika").count) > 200)
        #expect(try #require(file.check("late-and-double", "late").count) > 200)
    }

    @Test("The two personas feel the opposite of each other", arguments: Run.large)
    func opposites(run: Run) async throws {
        let steps = try await Shelf.stories(run).map.steps.filter { $0.scores["csat"] != nil }
        let pairs = try steps.map { step in
            (
                try #require(step.personas["dilnoza"]?.scores["csat"]?.mean),
                try #require(step.personas["rustam"]?.scores["csat"]?.mean)
            )
        }
        #expect(pairs.count == 10)
        let n = Double(pairs.count)
        let (meanX, meanY) = (pairs.map(\.0).reduce(0, +) / n, pairs.map(\.1).reduce(0, +) / n)
        let covariance = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let (varianceX, varianceY) = pairs.reduce((0.0, 0.0)) { sums, pair in
            (sums.0 + (pair.0 - meanX) * (pair.0 - meanX), sums.1 + (pair.1 - meanY) * (pair.1 - meanY))
        }
        #expect(covariance / (varianceX * varianceY).squareRoot() < -0.6)
    }

    @Test("STORIES.md tells every story with its size and a command")
    func markdown() throws {
        let files = try SampleCompany(seed: 1, customers: 500).files()
        let text = String(decoding: files.first { $0.path == "STORIES.md" }?.bytes ?? [], as: UTF8.self)
        let sections = text.components(separatedBy: "\n## ").dropFirst()
        #expect(sections.count == 15)
        for section in sections.prefix(13) {
            #expect(section.contains("**True in this run**") && section.contains("```\n"))
        }
        #expect(!text.contains("nan") && !text.contains("inf "))
    }
}

extension StoriesFile {
    func check(_ story: String, _ id: String) throws -> CheckRecord {
        try #require(stories.first { $0.id == story }?.checks.first { $0.id == id })
    }
}
