// What every error of Waymark can say of itself, so that the command line and the pages report all of them alike.

/// An error that a person can act on: what is wrong, where, and what would be right.
package protocol DescribedError: Error, CustomStringConvertible, Sendable {
    /// A stable, dash-separated name for scripts and tests, such as `unknown-key`.
    var code: String { get }
    /// One or two sentences; the last says what to do next.
    var message: String { get }
    /// Where in the input it was found, if it came from one.
    var location: SourceLocation? { get }
}

extension DescribedError {
    /// `file:line:column: message`, as compilers write it, so that editors can jump there.
    package var description: String {
        guard let location else { return message }
        return "\(location): \(message)"
    }
}
