// A name for several events: `cart=add_to_cart|remove_from_cart`.

/// Events that are read as one, under a name of their own.
package struct NamedPattern: Hashable, Sendable, CustomStringConvertible {
    package var name: String
    package var pattern: EventPattern

    package init(_ name: String, _ pattern: EventPattern) {
        self.name = name
        self.pattern = pattern
    }

    /// Reads `name=pattern`. A name that holds special characters goes in double quotes.
    /// - Throws: an error that says what is missing and where.
    package init(parsing text: String) throws(EventPatternError) {
        var parser = EventPatternParser(text)
        name = try parser.word(what: "a name for the group")
        guard parser.take("=") else {
            throw parser.failure("a “=” is missing; write cart=add_to_cart|remove_from_cart")
        }
        pattern = try parser.pattern()
    }

    package var description: String { "\(EventPatternParser.quotedIfNeeded(name))=\(pattern)" }
}

extension EventPattern {
    /// Reads event names with `>` between them, as in `visited>signed`; `nil` where nothing stands.
    ///
    /// Names that hold special characters go in double quotes.
    package static func chain(parsing text: String) throws(EventPatternError) -> [String?] {
        var parser = EventPatternParser(text)
        var names: [String?] = []
        repeat {
            names.append(parser.isAtEnd || parser.isNext(">") ? nil : try parser.word(what: "an event name"))
        } while parser.take(">")
        guard parser.isAtEnd else {
            throw parser.failure("“\(parser.rest)” is not expected here; names have > between them")
        }
        return names
    }
}
