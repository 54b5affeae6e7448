// Swift source with its comments and the text of its literals blanked, so that a search finds code only.

/// Lines stay where they were; what an interpolation holds is code and stays.
struct CodeText {
    private(set) var code = ""
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
        readCode(until: nil)
    }

    private mutating func keep(_ count: Int) {
        code += rest.prefix(count)
        rest = rest.dropFirst(count)
    }

    private mutating func blank(_ count: Int) {
        for character in rest.prefix(count) { code.append(character.isNewline ? "\n" : " ") }
        rest = rest.dropFirst(count)
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func readCode(until closing: Character?) {
        var depth = 0
        while let next = rest.first {
            if rest.hasPrefix("//") {
                blank(rest.prefix(while: { !$0.isNewline }).count)
            } else if rest.hasPrefix("/*") {
                readComment()
            } else if let hashes = hashesBeforeQuote() {
                readLiteral(hashes: hashes)
            } else {
                if next == closing, depth == 0 { return }
                if next == "(" { depth += 1 }
                if next == ")" { depth -= 1 }
                keep(1)
            }
        }
    }

    private mutating func readComment() {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") { depth += 1 }
            let closes = rest.hasPrefix("*/")
            if closes { depth -= 1 }
            blank(closes || rest.hasPrefix("/*") ? 2 : 1)
        } while depth > 0 && !rest.isEmpty
    }

    /// How many `#` stand before the quote that opens a literal here; nil when none opens.
    private func hashesBeforeQuote() -> Int? {
        let hashes = rest.prefix(while: { $0 == "#" }).count
        return rest.dropFirst(hashes).first == "\"" ? hashes : nil
    }

    private mutating func readLiteral(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        let quote = rest.dropFirst(hashes).hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        keep(hashes + quote.count)
        while !rest.isEmpty {
            if rest.hasPrefix(quote + fence) { return keep(quote.count + hashes) }
            if rest.hasPrefix("\\" + fence + "(") {
                keep(hashes + 2)
                readCode(until: ")")
            } else if rest.hasPrefix("\\" + fence) {
                blank(hashes + 2)
            } else {
                blank(1)
            }
        }
    }
}
