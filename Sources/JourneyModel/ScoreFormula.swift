// A formula over the numbers of an opportunity, such as `reach * (customer-value + business-value) / effort`.
internal import JourneySupport

/// Numbers, names of numbers, `+ - * /`, brackets, and `min` and `max` of two.
package struct ScoreFormula: Hashable, Sendable {
    /// What is wrong with a formula, and what would be right.
    package struct Flaw: Error, Hashable {
        package let message: String
    }

    /// The names, each the key of an opportunity.
    package static let names = [
        "customer-value", "business-value", "effort", "reach", "confidence", "importance", "satisfaction",
    ]
    /// How deep brackets may be nested, so that no text can use up the stack.
    private static let deepest = 50

    private indirect enum Term: Hashable, Sendable {
        case number(Double)
        case name(String)
        case sum(Term, Term), difference(Term, Term), product(Term, Term), quotient(Term, Term)
        case least(Term, Term), greatest(Term, Term)
    }

    private let term: Term

    /// - Throws: what the formula cannot be understood for.
    package init(_ text: String) throws(Flaw) {
        var parser = Parser(text)
        term = try parser.sum(depth: 0)
        try parser.end()
    }

    /// What it comes to; `nil` where a number is missing, or the result is none.
    package func value(of opportunity: Opportunity) -> Double? {
        let numbers: [String: Double?] = [
            "customer-value": opportunity.customerValue.map(Double.init),
            "business-value": opportunity.businessValue.map(Double.init), "effort": opportunity.effort.map(Double.init),
            "reach": opportunity.reach, "confidence": opportunity.confidence.map(Double.init),
            "importance": opportunity.importance.map(Double.init),
            "satisfaction": opportunity.satisfaction.map(Double.init),
        ]
        return value(of: term, numbers).flatMap { $0.isFinite ? $0 : nil }
    }

    private func value(of term: Term, _ numbers: [String: Double?]) -> Double? {
        func both(_ left: Term, _ right: Term, _ operation: (Double, Double) -> Double) -> Double? {
            guard let left = value(of: left, numbers), let right = value(of: right, numbers) else { return nil }
            return operation(left, right)
        }
        switch term {
        case .number(let number): return number
        case .name(let name): return numbers[name] ?? nil
        case .sum(let left, let right): return both(left, right, +)
        case .difference(let left, let right): return both(left, right, -)
        case .product(let left, let right): return both(left, right, *)
        case .quotient(let left, let right): return both(left, right, /)
        case .least(let left, let right): return both(left, right, min)
        case .greatest(let left, let right): return both(left, right, max)
        }
    }

    // MARK: - Parsing

    /// Reads a formula from left to right; products bind tighter than sums.
    private struct Parser {
        private let text: [Character]
        private var place = 0

        init(_ text: String) { self.text = Array(text) }

        mutating func sum(depth: Int) throws(Flaw) -> Term {
            var left = try product(depth: depth)
            while let sign = take("+-−") {
                let right = try product(depth: depth)
                left = sign == "+" ? .sum(left, right) : .difference(left, right)
            }
            return left
        }

        private mutating func product(depth: Int) throws(Flaw) -> Term {
            var left = try factor(depth: depth)
            while let sign = take("*×/÷") {
                let right = try factor(depth: depth)
                left = sign == "*" || sign == "×" ? .product(left, right) : .quotient(left, right)
            }
            return left
        }

        private mutating func factor(depth: Int) throws(Flaw) -> Term {
            guard depth < ScoreFormula.deepest else { throw Flaw(message: "brackets are nested too deep") }
            if take("(") != nil {
                let inner = try sum(depth: depth + 1)
                guard take(")") != nil else { throw Flaw(message: "a bracket is not closed; add )") }
                return inner
            }
            if take("-−") != nil { return .difference(.number(0), try factor(depth: depth + 1)) }
            skipSpaces()
            let digits = word { $0.isASCII && ($0.isNumber || $0 == ".") }
            if !digits.isEmpty {
                guard let number = Double(digits) else { throw Flaw(message: "“\(digits)” is no number") }
                return .number(number)
            }
            // A hyphen belongs to a name; around a difference stand spaces.
            let name = word { $0.isASCII && $0.isLetter || $0 == "-" }
            if name == "min" || name == "max" { return try choice(name, depth: depth) }
            if ScoreFormula.names.contains(name) { return .name(name) }
            guard !name.isEmpty else {
                throw Flaw(
                    message: place < text.count
                        ? "“\(text[place])” is not expected here" : "something is missing at its end")
            }
            let hint = Suggestion.text(for: name, among: ScoreFormula.names)
            throw Flaw(
                message: "there is no number “\(name.shortened)”"
                    + (hint.isEmpty ? "; the names are \(ScoreFormula.names.joined(separator: ", "))" : hint))
        }

        private mutating func choice(_ name: String, depth: Int) throws(Flaw) -> Term {
            guard take("(") != nil else { throw Flaw(message: "write \(name)(a, b)") }
            let left = try sum(depth: depth + 1)
            guard take(",") != nil else { throw Flaw(message: "write \(name)(a, b)") }
            let right = try sum(depth: depth + 1)
            guard take(")") != nil else { throw Flaw(message: "a bracket is not closed; add )") }
            return name == "min" ? .least(left, right) : .greatest(left, right)
        }

        mutating func end() throws(Flaw) {
            skipSpaces()
            guard place < text.count else { return }
            throw Flaw(message: "“\(text[place])” is not expected here")
        }

        private mutating func skipSpaces() {
            while place < text.count, text[place].isWhitespace { place += 1 }
        }

        private mutating func take(_ signs: String) -> Character? {
            skipSpaces()
            guard place < text.count, signs.contains(text[place]) else { return nil }
            place += 1
            return text[place - 1]
        }

        private mutating func word(_ isPart: (Character) -> Bool) -> String {
            let start = place
            while place < text.count, isPart(text[place]) { place += 1 }
            return String(text[start..<place])
        }
    }
}
