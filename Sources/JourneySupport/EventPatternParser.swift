// Reads the predicate language over events. Names that hold special characters go in double quotes.

/// What is wrong with a pattern's text, and at which character.
package struct EventPatternError: DescribedError {
    package let code = "bad-pattern"
    package let message: String
    /// The character of the text at which it went wrong, counted from 1.
    package let position: Int
    package var location: SourceLocation? { nil }
}

extension EventPattern {
    /// Reads `name`, `name[property=value]`, `a|b`, `*[property>10]`.
    ///
    /// Names and values that hold any of `| [ ] , = ! < > "` are put in double quotes, a quote inside is doubled.
    /// - Throws: an error that says what is missing and where.
    package init(parsing text: String) throws(EventPatternError) {
        var parser = EventPatternParser(text)
        self = try parser.pattern()
    }

    /// Reads a comma-separated list of patterns, as in `--steps A,B,C`.
    package static func list(parsing text: String) throws(EventPatternError) -> [EventPattern] {
        var parser = EventPatternParser(text)
        return try parser.patterns()
    }
}

struct EventPatternParser {
    /// Scalars, not characters: a mark that combines with a bracket or a quote must not hide it.
    private let characters: [Unicode.Scalar]
    private var index = 0
    /// What ends a word that is not quoted.
    private let special: Set<Unicode.Scalar>

    init(_ text: String, special: Set<Unicode.Scalar> = plain) {
        characters = Array(text.unicodeScalars)
        self.special = special
    }

    static let plain: Set<Unicode.Scalar> = ["|", "[", "]", ",", "=", "!", "<", ">", "\""]
    /// Of a pattern that stands in parentheses.
    static let parentheses = plain.union(["(", ")"])

    static func quotedIfNeeded(_ text: String, special: Set<Unicode.Scalar> = plain) -> String {
        let scalars = text.unicodeScalars
        let isPlain =
            !scalars.isEmpty && text != "*" && !scalars.contains { special.contains($0) } && scalars.first != " "
            && scalars.last != " "
        guard !isPlain else { return text }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }

    mutating func pattern() throws(EventPatternError) -> EventPattern {
        let pattern = try alternatives()
        guard index == characters.count else {
            throw failure("“\(characters[index])” is not expected here; put a name that holds it in double quotes")
        }
        return pattern
    }

    mutating func patterns() throws(EventPatternError) -> [EventPattern] {
        var result = [try alternatives()]
        while take(",") { result.append(try alternatives()) }
        guard index == characters.count else {
            throw failure("“\(characters[index])” is not expected here; steps are separated by commas")
        }
        return result
    }

    mutating func alternatives() throws(EventPatternError) -> EventPattern {
        var clauses = [try clause()]
        while take("|") { clauses.append(try clause()) }
        return EventPattern(clauses: clauses)
    }

    private mutating func clause() throws(EventPatternError) -> EventClause {
        skipSpaces()
        let quoted = peek == "\""
        let name = try word(what: "an event name")
        var conditions: [PropertyCondition] = []
        if take("[") {
            repeat { conditions.append(try condition()) } while take(",")
            guard take("]") else { throw failure("a “]” is missing; write name[property=value]") }
        }
        return EventClause(name: name == "*" && !quoted ? nil : name, conditions: conditions)
    }

    mutating func condition() throws(EventPatternError) -> PropertyCondition {
        let property = try word(what: "a property name")
        let comparison = try comparison()
        let value = try word(what: "a value")
        return PropertyCondition(property: property, comparison: comparison, value: value)
    }

    private mutating func comparison() throws(EventPatternError) -> PropertyCondition.Comparison {
        if take("!") {
            guard take("=") else { throw failure("“!” must be followed by “=”") }
            return .notEqual
        }
        if take("<") { return take("=") ? .lessOrEqual : .less }
        if take(">") { return take("=") ? .greaterOrEqual : .greater }
        if take("=") { return .equal }
        throw failure("a comparison is missing; write one of = != < <= > >=")
    }

    mutating func word(what: String) throws(EventPatternError) -> String {
        skipSpaces()
        if peek == "\"" { return try quotedWord() }
        var text = String.UnicodeScalarView()
        while let character = peek, !special.contains(character) {
            text.append(character)
            index += 1
        }
        while text.last == " " { text.removeLast() }
        guard !text.isEmpty else { throw failure("\(what) is missing") }
        return String(text)
    }

    private mutating func quotedWord() throws(EventPatternError) -> String {
        let start = index
        index += 1
        var text = String.UnicodeScalarView()
        while let character = peek {
            index += 1
            if character != "\"" {
                text.append(character)
            } else if peek == "\"" {
                text.append("\"")
                index += 1
            } else {
                skipSpaces()
                return String(text)
            }
        }
        index = start
        throw failure("the quote that starts here is not closed")
    }

    private var peek: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpaces()
        guard peek == character else { return false }
        index += 1
        return true
    }

    private mutating func skipSpaces() {
        while peek == " " { index += 1 }
    }

    /// - Parameter taken: a word that was read already and is what is wrong.
    func failure(_ message: String, before taken: String = "") -> EventPatternError {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters)
        let position = index + 1 - taken.unicodeScalars.count
        return EventPatternError(
            message: "in “\(String(text))”, character \(position): \(message)", position: position)
    }
}

// MARK: Words between patterns

extension EventPatternParser {
    /// Whether everything was read.
    var isAtEnd: Bool {
        mutating get {
            skipSpaces()
            return peek == nil
        }
    }

    /// Whether a character comes next.
    mutating func isNext(_ character: Unicode.Scalar) -> Bool {
        skipSpaces()
        return peek == character
    }

    /// What was not read yet.
    var rest: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[index...])
        return String(text)
    }

    /// Takes a word when it comes next and ends there.
    mutating func take(word: String) -> Bool {
        skipSpaces()
        let wanted = Array(word.unicodeScalars)
        guard characters[index...].starts(with: wanted) else { return false }
        let end = index + wanted.count
        guard end == characters.count || characters[end] == " " || special.contains(characters[end]) else {
            return false
        }
        index = end
        return true
    }

    /// Takes what stands before the next space or special character; nothing is an empty text.
    mutating func takeWord() -> String {
        skipSpaces()
        var text = String.UnicodeScalarView()
        while let character = peek, character != " ", !special.contains(character) {
            text.append(character)
            index += 1
        }
        return String(text)
    }
}
