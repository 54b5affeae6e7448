// What properties hold, against a naive look at every event.

import Foundation
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("What the properties of a log hold")
struct PropertyProfileTests {
    private static let words: [[String]] = [
        ["true", "FALSE", "True"], ["1", "-20", "+300", "007", "123456789012345678901"],
        ["1.5", "-2", "1e3", ".5", "0x10"], ["2026-01-05", "2026-01-05T10:00:00+05:00", "2025/12/31 23:59"],
        ["fast", "slow", "", "quick", "nan", "inf", "a", "b", "c"], ["20260105", "20251231"],
        ["true", "1", "2026-01-05"], ["1", "x"], ["2026-01-05", "3"],
    ]

    /// The naive answer: every event's value, by the definitions.
    private static func profile(_ name: String, of values: [String]) -> PropertyProfile {
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let different = counts.keys.sorted()
        let numbers = different.map { text in
            text.first.map { "+-.0123456789".contains($0) } == true
                ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
        }
        let times = different.map { ISOTime.parse($0) }
        var profile = PropertyProfile(name: name, kind: nil, events: values.count, values: different.count)
        if different.isEmpty { return profile }
        if different.allSatisfy({ ["true", "false"].contains($0.lowercased()) }) {
            profile.kind = .boolean
        } else if numbers.allSatisfy({ $0 != nil }) {
            let isWhole = different.allSatisfy { $0.wholeMatch(of: /[+-]?[0-9]+/) != nil }
            profile.kind = isWhole ? .wholeNumber : .number
            let found = numbers.compactMap(\.self)
            profile.extent = .numbers(found.min() ?? 0, found.max() ?? 0)
        } else if times.allSatisfy({ $0 != nil }) {
            profile.kind = .time
            let found = times.compactMap(\.self)
            profile.extent = .times(found.min() ?? 0, found.max() ?? 0)
        } else {
            profile.kind = .text
        }
        if profile.kind == .text || profile.kind == .boolean {
            let sorted = counts.map { NamedCount($0.key, $0.value) }.sorted(by: NamedCount.isListedBefore)
            profile.commonest = Array(sorted.prefix(PropertyProfile.listed))
        }
        return profile
    }

    @Test("Kinds, counts, extents and the commonest values, also in a log of several parts", arguments: Seeds.upTo(40))
    func reference(seed: Int) async throws {
        var dice = Dice(seed)
        let folder = try TemporaryFolder()
        let path = folder.file("log")
        try LogBuilder().finish().write(to: path)
        var store = try LogStore(opening: path)
        var events: [(customer: String, properties: [String: String])] = []
        for round in 0..<dice.number(1...4) {
            var builder = LogBuilder()
            for _ in 0..<dice.number(1...60) {
                let customer = "c\(dice.number(0...20))"
                builder.append(customer: builder.customer(customer), activity: builder.activity("a"), time: 1_000_000)
                var properties: [String: String] = [:]
                for (number, words) in Self.words.enumerated() where dice.chance(2) && number <= round * 3 + 2 {
                    properties["p\(number)"] = words[dice.number(0...words.count - 1)]
                }
                for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
                    try builder.set(property: builder.property(name), value: value)
                }
                events.append((customer, properties))
            }
            try store.append(builder.finish())
            if dice.chance(2) {
                let gone = "c\(dice.number(0...20))"
                _ = try store.erase([gone])
                events.removeAll { $0.customer == gone }
            }
        }
        for log in [store.log, try EventLog(opening: path)] {
            let found = try await LogEngine(log, pool: KernelPool(threads: dice.number(1...3))).properties()
            #expect(found.map(\.name) == log.propertyNames.sorted())
            for profile in found {
                #expect(profile == Self.profile(profile.name, of: events.compactMap { $0.properties[profile.name] }))
            }
        }
        // The same of one part, but for names and values that nobody has any more.
        let compacted = try await LogEngine(store.log.compacted()).properties()
        #expect(
            compacted
                == (try await LogEngine(store.log).properties()).filter {
                    $0.kind != nil || store.log.parts.count == 1 && store.log.supersededCount == 0
                })
    }

    @Test("What reads as a number reads as one in conditions, too") func conditions() async throws {
        for text in ["1", "-1.5", "1e3", "0x1p4", ".5", "+3", "nan", "inf", "1,5", " 1", "1 ", "١", "-", "+", "1_000"] {
            let log = try NaiveLog([[NaiveEvent("a", 0, ["p": text])]]).build()
            let profile = try #require(try await LogEngine(log).properties().first)
            let isNumber = profile.kind == .number || profile.kind == .wholeNumber
            let pattern = try EventPattern(parsing: "*[p<=1e300]")
            let isCompared = pattern.clauses[0].conditions[0].holds(for: text)
            #expect(isNumber == (isCompared && text != "inf"), "\(text)")
        }
    }

    @Test("Many values, each once: a dictionary of a hundred thousand is looked at in a moment")
    func many() async throws {
        var builder = LogBuilder()
        let (number, text) = (try builder.property("number"), try builder.property("text"))
        for index in 0..<100_000 {
            builder.append(
                customer: builder.customer("c\(index / 10)"), activity: builder.activity("a"),
                time: Int64(index) * 1_000_000)
            builder.set(property: number, value: "\(index - 50_000)")
            builder.set(property: text, value: "t\(index)")
        }
        let profiles = try await LogEngine(builder.finish()).properties()
        #expect(
            profiles[0]
                == PropertyProfile(
                    name: "number", kind: .wholeNumber, events: 100_000, values: 100_000,
                    extent: .numbers(-50_000, 49_999)))
        #expect(profiles[1].commonest.map(\.name) == ["t0", "t1", "t10", "t100", "t1000"])
    }

    @Test("A log without properties, and one without events") func none() async throws {
        #expect(try await LogEngine(NaiveLog([[NaiveEvent("a", 0)]]).build()).properties() == [])
        #expect(try await LogEngine(LogBuilder().finish()).properties() == [])
    }
}
