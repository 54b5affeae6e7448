// ZIP archives, read from their central directory: just enough for workbooks, and nothing that grows without bound.
// After PKWARE's APPNOTE 6.3.10, ZIP64 included.

import JourneySupport

/// The files of an archive.
struct ZipArchive {
    /// A directory that is longer is broken or hostile; a workbook's has a few thousand bytes.
    static let directoryLimit = 16 << 20

    let source: any RandomAccessSource
    /// As messages call the archive.
    let name: String
    /// What it is to whoever made it, for messages.
    let kind: String
    private(set) var entries: [ZipEntry] = []

    /// Reads the central directory.
    init(_ source: any RandomAccessSource, name: String, kind: String = "workbook") throws(IntakeError) {
        (self.source, self.name, self.kind) = (source, name, kind)
        let ending = try findEnding()
        guard ending.directory.count <= Self.directoryLimit else {
            throw damaged("its directory would have \(ending.directory.count) bytes")
        }
        let bytes = try bytes(ending.directory)
        var place = 0
        while place < bytes.count {
            guard entries.count < ending.count else { throw damaged("its directory holds more files than it says") }
            entries.append(try entry(bytes, &place))
        }
        guard entries.count == ending.count else { throw damaged("its directory holds fewer files than it says") }
    }

    /// The file of this name; parts of a package are found without regard to case.
    func entry(_ name: String) -> ZipEntry? {
        entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Bytes of the archive, all of them there.
    func bytes(_ range: Range<Int>) throws(IntakeError) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= source.byteCount else { throw truncated() }
        var buffer: [UInt8] = []
        guard try source.read(range, into: &buffer) == range.count else { throw truncated() }
        return buffer
    }

    func damaged(_ what: String) -> IntakeError {
        IntakeError(
            code: "zip-damaged", message: "the file is damaged: \(what). Fetch it again, or save the \(kind) anew.",
            location: SourceLocation(file: name))
    }

    private func truncated() -> IntakeError { damaged("it ends too early") }
}

// MARK: - The directory

extension ZipArchive {
    private struct Ending {
        var count: Int
        var directory: Range<Int>
    }

    /// The record at the end of the archive, behind which only a comment may stand.
    private func findEnding() throws(IntakeError) -> Ending {
        let end = source.byteCount
        let start = max(0, end - 22 - Int(UInt16.max))
        let tail = try bytes(start..<end)
        guard tail.count >= 22 else { throw truncated() }
        for place in stride(from: tail.count - 22, through: 0, by: -1)
        where tail.u32(place) == 0x0605_4B50 && place + 22 + tail.u16(place + 20) == tail.count {
            guard tail.u16(place + 4) == 0, tail.u16(place + 6) == 0 else { throw severalFiles() }
            if let large = try largeEnding(before: start + place) { return large }
            let offset = tail.u32(place + 16)
            return Ending(count: tail.u16(place + 10), directory: offset..<offset + tail.u32(place + 12))
        }
        throw damaged("it begins like a ZIP archive, and no directory of one is at its end; it was cut off")
    }

    /// The same of a ZIP64 archive, which a locator right before the usual record points at.
    private func largeEnding(before place: Int) throws(IntakeError) -> Ending? {
        guard place >= 20 else { return nil }
        let locator = try bytes(place - 20..<place)
        guard locator.u32(0) == 0x0706_4B50 else { return nil }
        guard let offset = locator.u64(8), offset <= place - 56 else { throw damaged("its ZIP64 record is misplaced") }
        let record = try bytes(offset..<offset + 56)
        guard record.u32(0) == 0x0606_4B50, let count = record.u64(32), let size = record.u64(40),
            let start = record.u64(48), start <= source.byteCount, size <= source.byteCount - start
        else { throw damaged("its ZIP64 record is wrong") }
        return Ending(count: count, directory: start..<start + size)
    }

    private func severalFiles() -> IntakeError {
        IntakeError(
            code: "zip-parts", message: "the archive is one of several parts; join them, or save the \(kind) anew.",
            location: SourceLocation(file: name))
    }

    private func entry(_ bytes: [UInt8], _ place: inout Int) throws(IntakeError) -> ZipEntry {
        guard place + 46 <= bytes.count, bytes.u32(place) == 0x0201_4B50 else {
            throw damaged("its directory is broken")
        }
        let nameEnd = place + 46 + bytes.u16(place + 28)
        let extraEnd = nameEnd + bytes.u16(place + 30)
        let next = extraEnd + bytes.u16(place + 32)
        guard next <= bytes.count else { throw damaged("its directory is broken") }
        var (size, packed, offset) = (bytes.u32(place + 24), bytes.u32(place + 20), bytes.u32(place + 42))
        var values = Self.largeValues(bytes, nameEnd..<extraEnd)[...]
        let unknown = Int(UInt32.max)
        if size == unknown, let value = values.popFirst() { size = value }
        if packed == unknown, let value = values.popFirst() { packed = value }
        if offset == unknown, let value = values.popFirst() { offset = value }
        guard offset < source.byteCount, packed <= source.byteCount else {
            throw damaged("its directory points behind its end")
        }
        let entry = ZipEntry(
            name: String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self), method: bytes.u16(place + 10),
            isEncrypted: bytes.u16(place + 8) & 1 != 0, checksum: UInt32(bytes.u32(place + 16)), packedSize: packed,
            size: size, headerOffset: offset)
        place = next
        return entry
    }

    /// The numbers of the ZIP64 field, of those that the usual places have no room for.
    private static func largeValues(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
        var place = range.lowerBound
        while place + 4 <= range.upperBound {
            let end = place + 4 + bytes.u16(place + 2)
            guard end <= range.upperBound else { return [] }
            if bytes.u16(place) == 1 {
                return stride(from: place + 4, through: end - 8, by: 8).prefix(3).compactMap { bytes.u64($0) }
            }
            place = end
        }
        return []
    }
}

/// Numbers of ZIP, whose lowest byte comes first.
extension [UInt8] {
    func u16(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }
    func u32(_ place: Int) -> Int { u16(place) | u16(place + 2) << 16 }
    /// nil for more than any file has.
    func u64(_ place: Int) -> Int? { self[place + 7] < 0x40 ? u32(place) | u32(place + 4) << 32 : nil }
}
