// Reads the text of a segment.

extension Segment {
    /// Reads a pattern of events, which stands for the customers with at least one, or a rule:
    ///
    ///     did(PATTERN) [>= N | <= N | = N] [within LENGTH] [from TIME] [until TIME]
    ///     first(PROPERTY=VALUE), last(PROPERTY=VALUE), any(PROPERTY=VALUE)
    ///     in(ID,ID,…)
    ///     not RULE, RULE and RULE, RULE or RULE, (RULE)
    ///
    /// `and` binds more closely than `or`. A text is a rule when it begins with one of these words and a parenthesis, or
    /// with `not` or a parenthesis before such a word; every other text is a pattern.
    /// - Parameter zone: in which times that name none are read.
    /// - Throws: an error that says what is missing and where.
    package init(parsing text: String, zone: ZoneRules = .utc) throws(EventPatternError) {
        guard SegmentParser.isRule(text) else {
            self.init(try EventPattern(parsing: text))
            return
        }
        var parser = SegmentParser(text, zone)
        self = try parser.segment()
    }
}

/// A parser by descent: a function for each line of the grammar.
struct SegmentParser {
    private var parser: EventPatternParser
    private let zone: ZoneRules
    private var depth = 0

    /// Nobody writes deeper by hand, and no text can exhaust the stack.
    private static let deepest = 100

    init(_ text: String, _ zone: ZoneRules) {
        parser = EventPatternParser(text, special: EventPatternParser.parentheses)
        self.zone = zone
    }

    /// Whether a text begins as a rule does.
    static func isRule(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        while true {
            rest = rest.drop { $0 == " " }
            if rest.first == "(" {
                rest = rest.dropFirst()
                continue
            }
            let word = String(rest.prefix { (97...122).contains($0.value) })
            rest = rest.dropFirst(word.unicodeScalars.count)
            if word == "not", rest.first == " " || rest.first == "(" { continue }
            return words.contains(word) && rest.first { $0 != " " } == "("
        }
    }

    private static let words = ["did", "in"] + CustomerTrait.Choice.allCases.map(\.rawValue)

    mutating func segment() throws(EventPatternError) -> Segment {
        let segment = try alternatives()
        guard parser.isAtEnd else {
            throw parser.failure("“\(parser.rest)” is not expected here; rules are joined by and, or")
        }
        return segment
    }

    private mutating func alternatives() throws(EventPatternError) -> Segment {
        var rules = [try conjunction()]
        while parser.take(word: "or") { rules.append(try conjunction()) }
        return rules.count == 1 ? rules[0] : .any(rules)
    }

    private mutating func conjunction() throws(EventPatternError) -> Segment {
        var rules = [try rule()]
        while parser.take(word: "and") { rules.append(try rule()) }
        return rules.count == 1 ? rules[0] : .all(rules)
    }

    private mutating func rule() throws(EventPatternError) -> Segment {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw parser.failure("more than \(Self.deepest) rules lie in each other here; write it flatter")
        }
        if parser.take(word: "not") { return .not(try rule()) }
        if parser.take("(") {
            let inner = try alternatives()
            try close()
            return inner
        }
        if parser.take(word: "did") { return .did(try occurrence()) }
        if parser.take(word: "in") { return .ids(try ids()) }
        for choice in CustomerTrait.Choice.allCases where parser.take(word: choice.rawValue) {
            try open("\(choice.rawValue)(property=value)")
            let condition = try parser.condition()
            try close()
            return .trait(CustomerTrait(choice, condition))
        }
        throw parser.failure(
            "a rule is missing; write did(event), first(property=value), last(…), any(…), in(id,id), "
                + "or not or a parenthesis before one")
    }

    private mutating func occurrence() throws(EventPatternError) -> Occurrence {
        try open("did(event)")
        var occurrence = Occurrence(try parser.alternatives())
        try close()
        if let comparison = try comparison() {
            occurrence.comparison = comparison
            let digits = parser.takeWord()
            guard let count = Int(digits), count >= 0 else {
                throw parser.failure("“\(digits)” is not a number of times; write did(event) >= 3", before: digits)
            }
            occurrence.count = count
        }
        if parser.take(word: "within") {
            let length = parser.takeWord()
            guard let span = TimeSpan(parsing: length) else {
                throw parser.failure(
                    "“\(length)” is not a length of time; write 30s, 15m, 12h, 7d or 4w", before: length)
            }
            occurrence.within = span
        }
        if parser.take(word: "from") { occurrence.period.start = try time() }
        if parser.take(word: "until") { occurrence.period.end = try time() }
        if let start = occurrence.period.start, let end = occurrence.period.end, end <= start {
            throw parser.failure("the period ends before it begins; write from the earlier until the later time")
        }
        return occurrence
    }

    private mutating func comparison() throws(EventPatternError) -> Occurrence.Comparison? {
        if parser.take(">") {
            guard parser.take("=") else { throw parser.failure("“>” must be followed by “=”; write >= 3") }
            return .atLeast
        }
        if parser.take("<") {
            guard parser.take("=") else { throw parser.failure("“<” must be followed by “=”; write <= 3") }
            return .atMost
        }
        return parser.take("=") ? .exactly : nil
    }

    private mutating func time() throws(EventPatternError) -> Int64 {
        let text = parser.takeWord()
        guard let time = ISOTime.parse(text, zone: zone) else {
            throw parser.failure(
                "“\(text)” is not a day or time; write 2026-09-30 or 2026-09-30T08:00:00Z", before: text)
        }
        return time
    }

    private mutating func ids() throws(EventPatternError) -> [String] {
        try open("in(id,id)")
        if parser.take(")") { return [] }
        var ids = [try parser.word(what: "a customer's id")]
        while parser.take(",") { ids.append(try parser.word(what: "a customer's id")) }
        try close()
        return ids
    }

    private mutating func open(_ example: String) throws(EventPatternError) {
        guard parser.take("(") else { throw parser.failure("a “(” is missing; write \(example)") }
    }

    private mutating func close() throws(EventPatternError) {
        guard parser.take(")") else { throw parser.failure("a “)” is missing") }
    }
}
