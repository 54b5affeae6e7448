// Segments, decided by bits, against their definition.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Segments of customers")
struct SegmentKernelTests {
    @Test("Random trees of rules hold for the customers they should", arguments: Seeds.upTo(60))
    func trees(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<20 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            for _ in 0..<5 {
                let segment = dice.segment()
                let expected = naive.customers.enumerated().filter { segment.holds(for: $1, id: "c\($0)") }
                let answer = try await engine.flow(FlowQuestion(), in: Scope(segment: segment))
                #expect(answer.basis.customers == expected.count, "\(segment)")
                #expect(answer.basis.events == expected.reduce(0) { $0 + $1.element.count }, "\(segment)")
                let text = try Segment(parsing: segment.description)
                #expect(text == segment, "\(segment)")
            }
        }
    }

    @Test(
        "At the edges: both ends of a stretch, the period's end, nobody, more patterns than one mask holds",
        arguments: [
            ("did(a) >= 2 within 10s", [0]), ("did(a) >= 2 within 9s", []), ("did(a) = 1 within 9s", [0, 1]),
            ("did(a) >= 0", [0, 1, 2]), ("did(a) = 0", [2]), ("did(a) <= 1", [1, 2]),
            ("did(a) from 1970-01-01T00:00:10Z", [0]), ("did(a) until 1970-01-01T00:00:10Z", [0, 1]),
            ("did(a) <= 9223372036854775807", [0, 1, 2]), ("did(a) >= 9223372036854775807", []),
            ("in()", []), ("not in()", [0, 1, 2]), ("in(c2,c0,c2,c9)", [0, 2]),
            ("last(plan=x)", [0]), ("first(plan=x)", [1]), ("any(plan=x)", [0, 1]), ("last(plan!=x)", [1, 2]),
            ("any(none!=x)", [0, 1, 2]), ("any(none=x)", []), ("last(size>=9)", [1]),
            ((0..<70).map { "did(a[size=\($0)])" }.joined(separator: " or "), [1]),
        ])
    func edges(text: String, members: [Int]) async throws {
        let engine = LogEngine(
            try NaiveLog([
                [NaiveEvent("a", 0, ["plan": "y"]), NaiveEvent("b", 5), NaiveEvent("a", 10, ["plan": "x"])],
                [NaiveEvent("a", 0, ["plan": "x", "size": "10"]), NaiveEvent("b", 90, ["plan": "y"])],
                [NaiveEvent("b", 0)],
            ]).build())
        let answer = try await engine.flow(
            FlowQuestion(), in: Scope(segment: .both(try Segment(parsing: text), .ids(["c0", "c1", "c2"]))))
        #expect(answer.basis.customers == members.count)
        for (number, id) in ["c0", "c1", "c2"].enumerated() {
            let one = try await engine.flow(
                FlowQuestion(), in: Scope(segment: .both(try Segment(parsing: text), .ids([id]))))
            #expect(one.basis.customers == (members.contains(number) ? 1 : 0), "\(id)")
        }
    }

    @Test("What a segment asks for and the log does not have is said; the rule names the segment")
    func missing() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 0)]]).build())
        let segment = try Segment(parsing: "did(a) >= 1 and not did(never[size=1]) or last(trait=1)")
        let basis = try await engine.flow(FlowQuestion(), in: Scope(segment: segment)).basis
        #expect(basis.missingEvents == ["never"])
        #expect(basis.missingProperties == ["size", "trait"])
        #expect(basis.rule.hasSuffix(" Only customers for whom did(a) and not did(never[size=1]) or last(trait=1)."))
    }
}
