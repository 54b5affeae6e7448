// What can go wrong when a picture becomes pixels or pages.
package import JourneySupport

/// A picture that cannot be made, and what would help.
package struct ImagingError: DescribedError {
    package let code: String
    package let message: String
    package var location: SourceLocation? { nil }

    init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
