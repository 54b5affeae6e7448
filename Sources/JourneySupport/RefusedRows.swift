// Rows of an input that make no event or answer, each with its reason.

/// How many rows were refused, and the first of them with reasons.
package struct RefusedRows: Sendable, Equatable {
    /// One refused row.
    package struct Row: Sendable, Equatable, CustomStringConvertible {
        package var location: SourceLocation
        package var reason: String

        package var description: String { "\(location): \(reason)" }
    }

    /// So many are kept with their reasons.
    package static let keptRows = 10

    /// All refused rows.
    package private(set) var count = 0
    /// The first ten.
    package private(set) var first: [Row] = []

    package init() {}

    /// One more row, with its reason while fewer than ten have one.
    package mutating func add(file: String, line: Int, column: Int? = nil, reason: String) {
        add(SourceLocation(file: file, line: line, column: column), reason: reason)
    }

    /// One more row, at a place of any kind.
    package mutating func add(_ location: SourceLocation, reason: String) {
        count += 1
        guard first.count < Self.keptRows else { return }
        first.append(Row(location: location, reason: reason))
    }

    /// More rows, after the first ten.
    package mutating func add(untold: Int) { count += untold }

    /// What a person reads: the count, the first rows with reasons, and what to do.
    package func description(ofRows rows: Int) -> String {
        var lines = ["\(count) of \(rows) rows cannot be read:"]
        lines += first.map { "  \($0)" }
        if count > first.count { lines.append("  … and \(count - first.count) more") }
        return lines.joined(separator: "\n")
    }
}
