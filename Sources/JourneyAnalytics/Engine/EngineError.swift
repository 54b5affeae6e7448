// Why a question got no answer.
package import JourneySupport

/// A question that cannot be answered as it was asked.
package struct EngineError: DescribedError, Equatable {
    package var code: String
    package var message: String
    /// Questions come from no file.
    package var location: SourceLocation? { nil }

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

extension EngineError {
    /// The asker's task was cancelled.
    package static let cancelled = EngineError(
        code: "question-cancelled", message: "the question was cancelled before it was answered; ask again.")

    static func noSteps(of what: String) -> EngineError {
        EngineError(code: "question-no-steps", message: "\(what) needs at least one step; name an event of the log.")
    }

    static func tooMany(_ count: Int, _ what: String, limit: Int) -> EngineError {
        EngineError(
            code: "question-too-large",
            message: "\(count) \(what) are more than \(limit), which is the most a question can hold; leave some out.")
    }
}
