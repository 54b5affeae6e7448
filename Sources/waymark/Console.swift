// Standard output and standard error, and nothing else.
import Foundation
import JourneySupport

/// Where results and remarks go.
enum Console {
    /// A result, on standard output.
    static func output(_ text: String) { output(bytes: Array((harmless(text) + "\n").utf8)) }

    /// A result as JSON: one object, nothing else.
    static func output(_ value: JSONValue) { output(bytes: Array((value.text + "\n").utf8)) }

    /// A result as it is. Ends the program when nobody can receive it.
    static func output(bytes: [UInt8]) {
        guard let reason = StandardStream.output.write(bytes) else { return }
        error("waymark: error: standard output cannot be written: \(reason).")
        exit(Exit.badUsage)
    }

    /// A result that the work does not hang on, such as where a server is found.
    static func announce(_ text: String) { _ = StandardStream.output.write(Array((harmless(text) + "\n").utf8)) }

    /// How many columns a result has room for: those of the terminal it goes to, else 80.
    static var columns: Int { max(40, width ?? 80) }

    /// A remark or a complaint, on standard error; where that cannot be written there is nobody to tell.
    static func error(_ text: String) { _ = StandardStream.error.write(Array((harmless(text) + "\n").utf8)) }

    /// How many cells a line of standard output has; `nil` where it is no terminal.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// The text without what a terminal would obey: names from a file must not move its cursor or set its title.
    private static func harmless(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isCommand = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            scalars.append(isCommand || isMisleading(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// Whether a letter turns the writing around, or hides between others.
    private static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
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
