import JourneySupport
import JourneyTestSupport
import Testing

@Suite("The predicate language over events")
struct EventPatternTests {
    @Test(
        "A pattern is read, and its text reads back as the same",
        arguments: [
            ("paid", EventPattern(name: "paid"), "paid"),
            (" paid ", EventPattern(name: "paid"), "paid"),
            ("W_Nabellen offertes", EventPattern(name: "W_Nabellen offertes"), "W_Nabellen offertes"),
            ("*", EventPattern(clauses: [EventClause(name: nil)]), "*"),
            ("\"*\"", EventPattern(name: "*"), "\"*\""),
            ("a | \"*\"", EventPattern(clauses: [EventClause(name: "a"), EventClause(name: "*")]), "a|\"*\""),
            ("a|b | c", EventPattern(anyOf: ["a", "b", "c"].map { EventPattern(name: $0) }), "a|b|c"),
            ("\"a|b\"", EventPattern(name: "a|b"), "\"a|b\""),
            ("\"say \"\"yes\"\"\"", EventPattern(name: "say \"yes\""), "\"say \"\"yes\"\"\""),
            ("\" a \"", EventPattern(name: " a "), "\" a \""),
            ("\"\"", EventPattern(name: ""), "\"\""),
            ("支付|оплата", EventPattern(anyOf: [EventPattern(name: "支付"), EventPattern(name: "оплата")]), "支付|оплата"),
            ("a[b=c]", Self.pattern("a", ("b", .equal, "c")), "a[b=c]"),
            ("a [ b = c , d != e ]", Self.pattern("a", ("b", .equal, "c"), ("d", .notEqual, "e")), "a[b=c,d!=e]"),
            (
                "*[x<1,y<=2,z>3,w>=-4.5]",
                Self.pattern(
                    nil, ("x", .less, "1"), ("y", .lessOrEqual, "2"), ("z", .greater, "3"),
                    ("w", .greaterOrEqual, "-4.5")), "*[x<1,y<=2,z>3,w>=-4.5]"
            ),
            ("a[org:resource=112]", Self.pattern("a", ("org:resource", .equal, "112")), "a[org:resource=112]"),
            ("a[\"b=\"=\"c,d\"]", Self.pattern("a", ("b=", .equal, "c,d")), "a[\"b=\"=\"c,d\"]"),
            ("a[b=*]", Self.pattern("a", ("b", .equal, "*")), "a[b=\"*\"]"),
            ("a[b=\u{301}c]", Self.pattern("a", ("b", .equal, "\u{301}c")), "a[b=\u{301}c]"),
        ])
    func reads(text: String, pattern: EventPattern, written: String) throws {
        #expect(try EventPattern(parsing: text) == pattern)
        #expect(pattern.description == written)
        #expect(try EventPattern(parsing: written) == pattern)
    }

    private static func pattern(
        _ name: String?, _ conditions: (String, PropertyCondition.Comparison, String)...
    ) -> EventPattern {
        EventPattern(clauses: [
            EventClause(
                name: name,
                conditions: conditions.map { PropertyCondition(property: $0.0, comparison: $0.1, value: $0.2) })
        ])
    }

    @Test(
        "What is wrong is named with its place",
        arguments: [
            ("", 1, "an event name is missing"), ("a|", 3, "an event name is missing"),
            ("[a=b]", 1, "an event name is missing"),
            ("a[", 3, "a property name is missing"), ("a[]", 3, "a property name is missing"),
            ("a[b=]", 5, "a value is missing"),
            ("a[b]", 4, "a comparison is missing; write one of = != < <= > >="),
            ("a[b!c]", 5, "“!” must be followed by “=”"),
            ("a[b=c", 6, "a “]” is missing; write name[property=value]"),
            ("a]", 2, "“]” is not expected here; put a name that holds it in double quotes"),
            ("a, b", 2, "“,” is not expected here; put a name that holds it in double quotes"),
            ("a[b=c]d", 7, "“d” is not expected here; put a name that holds it in double quotes"),
            ("\"a\"b", 4, "“b” is not expected here; put a name that holds it in double quotes"),
            ("a|\"b", 3, "the quote that starts here is not closed"),
        ])
    func broken(text: String, position: Int, message: String) {
        let error = #expect(throws: EventPatternError.self) { try EventPattern(parsing: text) }
        #expect(error?.position == position)
        #expect(error?.message == "in “\(text)”, character \(position): \(message)")
    }

    @Test("A list of patterns has commas between them, and inside brackets too")
    func list() throws {
        let patterns = try EventPattern.list(parsing: "a, b[x=1,y=2]|c ,\"d,e\"")
        #expect(patterns.map(\.description) == ["a", "b[x=1,y=2]|c", "\"d,e\""])
        #expect(throws: EventPatternError.self) { try EventPattern.list(parsing: "a,") }
        #expect(throws: EventPatternError.self) { try EventPattern.list(parsing: "a]") }
    }

    @Test("Any names, properties and values read back from their text")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 7)
        let scalars: [Unicode.Scalar] = Array("ab *|[],=!<>\" \u{301}жé界\n\t💥".unicodeScalars)
        func word() -> String {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                text.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
            }
            return String(text)
        }
        for _ in 0..<2_000 {
            let clauses = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                let conditions = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                    let comparisons = PropertyCondition.Comparison.allCases
                    let comparison = comparisons[Int.random(in: 0..<comparisons.count, using: &random)]
                    return PropertyCondition(property: word(), comparison: comparison, value: word())
                }
                return EventClause(name: Bool.random(using: &random) ? word() : nil, conditions: conditions)
            }
            let pattern = EventPattern(clauses: clauses)
            #expect(try EventPattern(parsing: pattern.description) == pattern, "\(pattern)")
        }
    }

    @Test(
        "A condition on a property",
        arguments: [
            ("=", "a", "a", true), ("=", "a", "b", false), ("=", "10", "10.0", false), ("=", "a", nil, false),
            ("!=", "a", "b", true), ("!=", "a", "a", false), ("!=", "a", nil, true),
            ("<", "10", "9", true), ("<", "10", "10", false), ("<=", "10", "10.0", true), (">", "9", "10", true),
            (">", "10", "9", false), (">=", "-1", "-1", true), (">", "10", "many", false), (">", "few", "10", false),
            (">", "1", nil, false), ("<", "1", nil, false), ("<", "1e3", "999.5", true),
        ] as [(String, String, String?, Bool)])
    func condition(comparison: String, value: String, text: String?, holds: Bool) throws {
        let comparison = try #require(PropertyCondition.Comparison(rawValue: comparison))
        #expect(PropertyCondition(property: "p", comparison: comparison, value: value).holds(for: text) == holds)
    }

    @Test("A title is what a person reads")
    func title() throws {
        #expect(try EventPattern(parsing: "\"a, b\"|*[x>=10,y=\"z \"]").title == "a, b | * [x >= 10, y = z ]")
    }
}
