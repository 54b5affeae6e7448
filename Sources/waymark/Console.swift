// Standard output and standard error, and nothing else.
import Foundation
import JourneySupport

/// Where results and remarks go.
enum Console {
    /// A result, on standard output.
    static func output(_ text: String) {
        FileHandle.standardOutput.write(Data((harmless(text) + "\n").utf8))
    }

    /// A result as JSON: one object, nothing else.
    static func output(_ value: JSONValue) {
        FileHandle.standardOutput.write(Data((value.text + "\n").utf8))
    }

    /// A remark or a complaint, on standard error.
    static func error(_ text: String) {
        FileHandle.standardError.write(Data((harmless(text) + "\n").utf8))
    }

    /// The text without what a terminal would obey: names from a file must not move its cursor or set its title.
    private static func harmless(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isCommand = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            scalars.append(isCommand ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
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
