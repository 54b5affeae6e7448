import JourneySupport
import Testing

@Suite("The text of a segment")
struct SegmentTests {
    private static let a = Segment(EventPattern(name: "a"))
    private static let b = Segment(EventPattern(name: "b"))

    @Test(
        "A segment is read, and its text reads back as the same",
        arguments: [
            ("a", a, "a"), ("did(a)", a, "a"), ("did( a )>=1", a, "a"),
            ("(a)", Segment(EventPattern(name: "(a)")), "(a)"),
            ("not a", Segment(EventPattern(name: "not a")), "not a"),
            ("a and b", Segment(EventPattern(name: "a and b")), "a and b"),
            ("\"did(x)\"", Segment(EventPattern(name: "did(x)")), "did(\"did(x)\")"),
            ("not did(a)", .not(a), "not did(a)"), ("not(did(a))", .not(a), "not did(a)"),
            ("did(a) and did(b)", .all([a, b]), "did(a) and did(b)"),
            ("did(a) or did(b) and did(a)", .any([a, .all([b, a])]), "did(a) or did(b) and did(a)"),
            ("(did(a) or did(b)) and did(a)", .all([.any([a, b]), a]), "(did(a) or did(b)) and did(a)"),
            ("(did(a) and did(b)) and did(a)", .all([.all([a, b]), a]), "(did(a) and did(b)) and did(a)"),
            ("not (did(a) or did(b))", .not(.any([a, b])), "not (did(a) or did(b))"),
            ("not not did(a)", .not(.not(a)), "not not did(a)"),
            (
                "did(a)>=3 within 1w from 2026-01-01 until 2026-02-01T08:00:00Z",
                .did(
                    Occurrence(
                        EventPattern(name: "a"), .atLeast, 3, within: .days(7),
                        in: Period(start: 1_767_225_600_000_000, end: 1_769_932_800_000_000))),
                "did(a) >= 3 within 1w from 2026-01-01T00:00:00Z until 2026-02-01T08:00:00Z"
            ),
            ("did(a) <= 0", .did(Occurrence(EventPattern(name: "a"), .atMost, 0)), "did(a) <= 0"),
            ("did(a) = 2", .did(Occurrence(EventPattern(name: "a"), .exactly, 2)), "did(a) = 2"),
            (
                "first( plan != \"a(b)\" )",
                .trait(
                    CustomerTrait(.first, PropertyCondition(property: "plan", comparison: .notEqual, value: "a(b)"))),
                "first(plan!=\"a(b)\")"
            ),
            ("in(ann, \"b,c\", 支付)", .ids(["ann", "b,c", "支付"]), "in(ann,\"b,c\",支付)"), ("in()", .ids([]), "in()"),
        ])
    func reads(text: String, segment: Segment, written: String) throws {
        #expect(try Segment(parsing: text) == segment)
        #expect(segment.description == written)
        #expect(try Segment(parsing: written) == segment)
    }

    @Test(
        "What is wrong is named with its place",
        arguments: [
            ("", 1, "an event name is missing"), ("did(", 5, "an event name is missing"),
            ("did(a", 6, "a “)” is missing"),
            ("did(a) did(b)", 8, "“did(b)” is not expected here; rules are joined by and, or"),
            (
                "did(a) and", 11,
                "a rule is missing; write did(event), first(property=value), last(…), any(…), in(id,id), or not or a "
                    + "parenthesis before one"
            ),
            ("did(a) > 3", 10, "“>” must be followed by “=”; write >= 3"),
            ("did(a) >= x", 11, "“x” is not a number of times; write did(event) >= 3"),
            ("did(a) within 7", 15, "“7” is not a length of time; write 30s, 15m, 12h, 7d or 4w"),
            ("did(a) from soon", 13, "“soon” is not a day or time; write 2026-09-30 or 2026-09-30T08:00:00Z"),
            (
                "did(a) from 2026-01-02 until 2026-01-01", 40,
                "the period ends before it begins; write from the earlier until the later time"
            ),
            ("last(plan)", 10, "a comparison is missing; write one of = != < <= > >="),
            ("in(a", 5, "a “)” is missing"), ("did(a))", 7, "“)” is not expected here; rules are joined by and, or"),
        ])
    func broken(text: String, position: Int, message: String) {
        let error = #expect(throws: EventPatternError.self) { try Segment(parsing: text) }
        #expect(error?.position == position)
        #expect(error?.message == "in “\(text)”, character \(position): \(message)")
    }

    @Test("A text that is nested without end is refused, not followed")
    func deep() {
        let text = String(repeating: "(", count: 100_000) + "did(a)"
        #expect(throws: EventPatternError.self) { try Segment(parsing: text) }
        #expect(throws: EventPatternError.self) {
            try Segment(parsing: String(repeating: "not ", count: 100_000) + "did(a)")
        }
    }

    @Test("Rules without text of their own are written as ones that mean the same")
    func degenerate() throws {
        #expect(Segment.all([]).description == "not in()")
        #expect(Segment.any([]).description == "in()")
        let many = Segment.not(.any([.ids((0..<20).map { "c\($0)" }), Self.a]))
        #expect(many.summary == "not (in(c0,c1,c2,and 17 more) or did(a))")
        #expect(Segment.not(.all([.any([Self.a, Self.b])])).description == "not (did(a) or did(b))")
    }
}

@Suite("Names for several events, and chains of names")
struct NamedPatternTests {
    @Test(
        "A name and its events are read and written back",
        arguments: [("cart=add|remove", "cart", "add|remove"), ("\"a=b\" = c[x=1]", "a=b", "c[x=1]")])
    func named(text: String, name: String, pattern: String) throws {
        let group = try NamedPattern(parsing: text)
        #expect(group.name == name)
        #expect(group.pattern.description == pattern)
        #expect(try NamedPattern(parsing: group.description) == group)
    }

    @Test("What is missing is said", arguments: [("", 1), ("cart", 5), ("cart=", 6), ("=a", 1), ("cart=a,b", 7)])
    func broken(text: String, position: Int) {
        let error = #expect(throws: EventPatternError.self) { try NamedPattern(parsing: text) }
        #expect(error?.position == position)
    }

    @Test(
        "Names with > between them",
        arguments: [
            ("a>b", ["a", "b"]), (">a", [nil, "a"]), ("a >", ["a", nil]), ("\"a>b\" > c d", ["a>b", "c d"]),
            ("a", ["a"]),
            ("", [nil]),
        ])
    func chain(text: String, names: [String?]) throws {
        #expect(try EventPattern.chain(parsing: text) == names)
    }

    @Test("A chain that is none", arguments: ["a>b|c", "a,b", "\"a"])
    func noChain(text: String) {
        #expect(throws: EventPatternError.self) { try EventPattern.chain(parsing: text) }
    }
}
