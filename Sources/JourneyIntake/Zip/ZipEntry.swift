// One file inside a ZIP archive, as the central directory tells it.

/// Where a packed file lies, and what it must come to.
struct ZipEntry: Sendable {
    let name: String
    /// 0 for as it is, 8 for deflate.
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// The place of the local header in the archive.
    let headerOffset: Int
}
