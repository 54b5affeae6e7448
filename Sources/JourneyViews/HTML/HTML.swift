// Markup as a type: literals in the source are markup, every value put into them is text and is escaped.

/// A piece of a page. Written as a string literal with interpolations; only literals can hold markup.
///
/// ```swift
/// let row: HTML = "<li class=\"step\">\(step.title)</li>"
/// ```
/// An attribute's value must stand in double quotes; what is interpolated there is escaped just as in text.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// The markup in UTF-8.
    package private(set) var bytes: [UInt8]
    /// Whether some text in it stands in another language than the page, since nobody translated it.
    package private(set) var isPartlyUntranslated = false

    /// An empty piece.
    package init() {
        bytes = []
    }

    package init(stringLiteral literal: StaticString) {
        bytes = []
        append(literal: literal)
    }

    package init(stringInterpolation interpolation: HTMLInterpolation) {
        bytes = interpolation.bytes
        isPartlyUntranslated = interpolation.isPartlyUntranslated
    }

    /// Markup made elsewhere that is known to be well formed, such as a drawing; never a person's text.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func += (left: inout HTML, right: HTML) {
        left.bytes.append(contentsOf: right.bytes)
        left.isPartlyUntranslated = left.isPartlyUntranslated || right.isPartlyUntranslated
    }

    /// Sets aside room for a page of about so many bytes.
    package mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// The markup made anew from itself; whoever does it keeps it well formed.
    mutating func rewrite(_ change: ([UInt8]) -> [UInt8]) { bytes = change(bytes) }

    private mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

extension HTML {
    /// The pieces of some values, one after the other.
    package init<Values: Sequence>(each values: Values, _ piece: (Values.Element) -> HTML) {
        self.init()
        for value in values { self += piece(value) }
    }

    /// The piece of a value, or nothing when there is none.
    package init<Value>(_ value: Value?, _ piece: (Value) -> HTML) {
        self.init()
        if let value { self += piece(value) }
    }

    /// The piece if the condition holds, or nothing.
    package init(when condition: Bool, _ piece: @autoclosure () -> HTML) {
        self.init()
        if condition { self += piece() }
    }
}
