// Why a file could not be read or written, in words that help who gave its name.
internal import Foundation

package enum FileReason {
    /// Such as “there is no such file”, to stand within a sentence.
    package static func text(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such file"
        case .fileReadNoPermission: return "you may not read it"
        case .fileWriteNoPermission: return "you may not write there"
        case .fileWriteOutOfSpace: return "the disk is full"
        case .fileWriteVolumeReadOnly: return "nothing can be written to this disk"
        case .fileWriteFileExists: return "there is a file of that name already"
        default: break
        }
        let facts = error as NSError
        let inner = facts.userInfo[NSUnderlyingErrorKey] as? NSError
        guard let system = [facts, inner].compactMap({ $0 }).first(where: { $0.domain == NSPOSIXErrorDomain }) else {
            return "the system does not say why"
        }
        return "the system says: " + String(cString: strerror(Int32(system.code)))
    }
}
