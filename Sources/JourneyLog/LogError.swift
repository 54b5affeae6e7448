// Why a log could not be built, written or opened.

package import JourneySupport

/// A log that cannot be built, written, opened or trusted.
package struct LogError: DescribedError, Equatable {
    package var code: String
    package var message: String
    package var location: SourceLocation?

    package init(code: String, message: String, location: SourceLocation? = nil) {
        self.code = code
        self.message = message
        self.location = location
    }
}

extension LogError {
    /// What the system said, in its own words, such as `No such file or directory`.
    static func system(_ doing: String, path: String, errno number: Int32) -> LogError {
        LogError(
            code: "log-\(number == 2 ? "missing" : "system")",
            message: "cannot \(doing): \(SystemReason.text(number)).",
            location: SourceLocation(file: path))
    }

    static func damaged(_ what: String, path: String?) -> LogError {
        LogError(
            code: "log-damaged",
            message: "the log is damaged: \(what). Build it again from its sources, or restore it from a backup.",
            location: path.map { SourceLocation(file: $0) })
    }

    static func unusualTimes(path: String) -> LogError {
        LogError(
            code: "log-times",
            message: "the events have times outside the years 1 to 9999; mend those times, or leave the events out.",
            location: SourceLocation(file: path))
    }

    static var tooManyProperties: LogError {
        LogError(
            code: "log-too-many-properties",
            message: "the events have more than \(LogBuilder.propertyLimit) different properties; "
                + "name the ones to keep with --properties.")
    }

    static func tooLarge(_ what: String) -> LogError {
        LogError(
            code: "log-too-large",
            message: "the log would hold \(what). Build several smaller logs, by period or by kind of customer.")
    }
}
