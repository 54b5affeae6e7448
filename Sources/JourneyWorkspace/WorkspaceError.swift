// Why a workspace cannot be used.
import Foundation
package import JourneySupport

/// A directory that cannot serve as a workspace, and what would be right.
package struct WorkspaceError: DescribedError, Equatable {
    package let code: String
    package let message: String
    package let location: SourceLocation?

    package init(_ code: String, _ message: String, at file: String? = nil) {
        self.code = code
        self.message = message
        location = file.map { SourceLocation(file: $0) }
    }

    static func noDirectory(_ path: String) -> WorkspaceError {
        WorkspaceError(
            "no-workspace",
            "there is no workspace here; write a sample with “waymark sample \(path)”, or make the directory with a "
                + "workspace.yaml and maps/",
            at: path)
    }

    static func unwritable(_ path: String, _ error: any Error) -> WorkspaceError {
        WorkspaceError("unwritable", "this file cannot be written: \(FileReason.text(error))", at: path)
    }

    /// More was asked for at once than can be answered.
    package static let busy = WorkspaceError("busy", "many numbers are being counted just now; try again in a moment")

    static func unreadable(_ path: String, _ error: any Error) -> WorkspaceError {
        WorkspaceError("unreadable", "this file cannot be read: \(FileReason.text(error))", at: path)
    }
}
