// Why event files could not be read.

package import JourneySupport

/// Event files that cannot be read; nothing was built or written.
package struct IntakeError: DescribedError, Equatable {
    package var code: String
    package var message: String
    package var location: SourceLocation?
    /// The rows that were refused, when they are the reason.
    package var refused: RefusedRows?

    package init(code: String, message: String, location: SourceLocation? = nil, refused: RefusedRows? = nil) {
        self.code = code
        self.message = message
        self.location = location
        self.refused = refused
    }
}
