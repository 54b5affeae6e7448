// Archives that hold something else than events: a mind map, a workbook of a map.

import JourneySupport

/// A ZIP archive in memory whose files are read one by one, each up to a limit.
package struct ZipPackage {
    private let archive: ZipArchive

    /// Reads the directory of an archive.
    ///
    /// - Parameters:
    ///   - name: as messages call the file.
    ///   - kind: what the file is to whoever made it, such as “mind map”; for messages.
    package init(_ bytes: [UInt8], name: String, kind: String) throws(IntakeError) {
        archive = try ZipArchive(MemoryRandomAccess(bytes), name: name, kind: kind)
    }

    /// Whether bytes begin as an archive does.
    package static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// The names of the files, in the order of the directory.
    package var names: [String] { archive.entries.map(\.name) }

    /// The bytes of a file, which match their checksum.
    ///
    /// - Parameter limit: the most bytes that are unpacked.
    /// - Returns: `nil` where there is no such file.
    /// - Throws: what is wrong with it: it is damaged, encrypted, packed in an unknown way, a bomb, or larger than the limit.
    package func bytes(of name: String, limit: Int) throws(IntakeError) -> [UInt8]? {
        guard let entry = archive.entry(name) else { return nil }
        guard entry.size <= limit else {
            throw IntakeError(
                code: "too-large",
                message: "\(entry.name) unpacks to \(entry.size) bytes; at most \(limit >> 20) MB are read.",
                location: SourceLocation(file: archive.name))
        }
        // The source holds every read against the size that the directory tells, which is within the limit.
        let source = try ZipEntrySource(entry, of: archive)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(entry.size, 1 << 20))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let outcome = unsafe buffer.withUnsafeMutableBytes { target -> Result<Int, IntakeError> in
                // SAFETY: the source writes within the buffer it is given.
                do throws(IntakeError) { return .success(unsafe try source.read(into: target)) } catch {
                    return .failure(error)
                }
            }
            let count = try outcome.get()
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
