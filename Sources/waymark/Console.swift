// Standard output and standard error, and nothing else.
import Foundation
import JourneySupport

/// Where results and remarks go.
enum Console {
    /// A result, on standard output.
    static func output(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// A result as JSON: one object, nothing else.
    static func output(_ value: JSONValue) {
        output(value.text)
    }

    /// A remark or a complaint, on standard error.
    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// A mistake in what was asked for, found by the command line itself.
struct UsageError: DescribedError {
    let code: String
    let message: String
    var location: SourceLocation?

    init(_ code: String, _ message: String, at location: SourceLocation? = nil) {
        self.code = code
        self.message = message
        self.location = location
    }
}
