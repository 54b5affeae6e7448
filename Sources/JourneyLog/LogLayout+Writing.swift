// From the lengths of the sections to the bytes of the header and the table.

import JourneySupport

extension LogLayout {
    /// A layout for sections of these lengths, in the order of the file; checksums come when the bytes are there.
    init(customerCount: Int, eventCount: Int, propertyCount: Int, lengths: [Int]) {
        var offset = Self.aligned(Self.headerLength + lengths.count * Self.entryLength)
        var entries: [LogSectionEntry] = []
        for ((section, index), length) in zip(Self.order(propertyCount: propertyCount), lengths) {
            entries.append(.init(section: section, index: index, offset: offset, length: length, checksum: 0))
            offset = Self.aligned(offset + length)
        }
        self.init(
            fileLength: offset, customerCount: customerCount, eventCount: eventCount, propertyCount: propertyCount,
            version: 0, entries: entries)
    }

    /// Sums up the sections that lie in `image` already, then writes the table and the header in front of them.
    mutating func seal(_ image: inout MutableRawSpan) {
        for index in entries.indices {
            let entry = entries[index]
            entries[index].checksum = XXHash64.hash(image.bytes.extracting(entry.offset..<entry.offset + entry.length))
        }
        var position = Self.headerLength
        for entry in entries {
            store(UInt32(entry.section.rawValue), at: position, &image)
            store(UInt32(entry.index), at: position + 4, &image)
            store(UInt64(entry.offset), at: position + 8, &image)
            store(UInt64(entry.length), at: position + 16, &image)
            store(entry.checksum, at: position + 24, &image)
            position += Self.entryLength
        }
        version = XXHash64.hash(image.bytes.extracting(Self.headerLength..<position))
        for (index, byte) in Self.magic.enumerated() { store(byte, at: index, &image) }
        store(Self.format, at: 8, &image)
        store(UInt32(entries.count), at: 12, &image)
        store(UInt64(fileLength), at: 16, &image)
        store(UInt64(customerCount), at: 24, &image)
        store(UInt64(eventCount), at: 32, &image)
        store(UInt64(propertyCount), at: 40, &image)
        store(version, at: 48, &image)
        store(XXHash64.hash(image.bytes.extracting(0..<56)), at: 56, &image)
    }

    private func store<Value: FixedWidthInteger & BitwiseCopyable>(
        _ value: Value, at offset: Int, _ image: inout MutableRawSpan
    ) {
        image.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
    }
}
