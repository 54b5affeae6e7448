// What a question asks for and the log does not have: a count of 0 may be a mistyped name.

/// Something that was looked up in a log.
protocol NamesMissing: Sendable {
    /// Event names that the log does not have.
    var missingEvents: Set<String> { get }
    /// Properties that the log does not have.
    var missingProperties: Set<String> { get }
}
