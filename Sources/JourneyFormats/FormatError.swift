// What is wrong with a file: every problem at once, each with its place and what would be right.
package import JourneySupport

/// One thing that is wrong with a file.
package struct FormatProblem: DescribedError, Hashable {
    package let code: String
    package let message: String
    package let location: SourceLocation?

    package init(code: String, message: String, location: SourceLocation) {
        self.code = code
        self.message = message
        self.location = location
    }
}

/// A file that cannot be used, with all that is wrong with it, in the order of its lines.
package struct FormatError: DescribedError {
    /// At least one, sorted by line and column.
    package let problems: [FormatProblem]

    package init(_ problem: FormatProblem) {
        problems = [problem]
    }

    /// The error of these problems, sorted and each once; `nil` when there are none.
    init?(_ problems: some Sequence<FormatProblem>) {
        let sorted = Set(problems).sorted { left, right in
            let (a, b) = (left.location, right.location)
            return (a?.line ?? 0, a?.column ?? 0, left.message) < (b?.line ?? 0, b?.column ?? 0, right.message)
        }
        guard !sorted.isEmpty else { return nil }
        self.problems = sorted
    }

    /// How many problems the description names; the rest is counted.
    private static let named = 50

    /// The code of the problem when there is one, else `bad-file`.
    package var code: String { problems.count == 1 ? problems[0].code : "bad-file" }

    package var message: String {
        problems.count == 1
            ? problems[0].message : "\(problems.count) things are wrong with this file; mend each of them"
    }

    package var location: SourceLocation? { problems.first?.location }

    /// One line a problem, as compilers write them.
    package var description: String {
        var lines = problems.prefix(Self.named).map(\.description)
        if problems.count > Self.named { lines.append("… and \(problems.count - Self.named) more") }
        return lines.joined(separator: "\n")
    }
}
