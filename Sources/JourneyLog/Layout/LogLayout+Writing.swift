// From the lengths of the sections to the bytes of the header and the table.

import JourneySupport

extension LogLayout {
    /// A layout for sections of so many values of so many bytes; checksums come when the bytes are there.
    /// - Parameter postings: how many values a section of postings has.
    init(_ size: SegmentSize, postings: (LogSection) -> Int) {
        let order = Self.order(propertyCount: size.values.count)
        var offset = Self.aligned(Self.headerLength + order.count * Self.entryLength)
        var entries: [LogSectionEntry] = []
        for (section, index) in order {
            let (count, width) = size.of(section, index, postings: postings)
            entries.append(
                .init(
                    section: section, width: width, index: index, offset: offset, length: count * width, checksum: 0))
            offset = Self.aligned(offset + count * width)
        }
        self.init(
            fileLength: offset, customerCount: size.customers.count, eventCount: size.events,
            propertyCount: size.values.count, version: 0, entries: entries)
    }

    /// Sums up the sections that lie in `image` already, then writes the table and the header in front of them.
    mutating func seal(_ image: inout MutableRawSpan, on pool: WorkPool = .single) {
        let checksums = Self.checksums(of: entries, image.bytes, on: pool)
        for index in entries.indices { entries[index].checksum = checksums[index] }
        var position = Self.headerLength
        for entry in entries {
            store(entry.section.rawValue, at: position, &image)
            store(UInt16(entry.width), at: position + 2, &image)
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

    private static func checksums(of entries: [LogSectionEntry], _ image: RawSpan, on pool: WorkPool) -> [UInt64] {
        // SAFETY: threads read the image, which nobody writes meanwhile, and are done when this returns.
        unsafe image.withUnsafeBytes { buffer in
            nonisolated(unsafe) let bytes = unsafe buffer
            return pool.map(entries.count) { index in
                let section = entries[index].offset..<entries[index].offset + entries[index].length
                return XXHash64.hash(unsafe bytes.bytes.extracting(section))
            }
        }
    }

    private func store<Value: FixedWidthInteger & BitwiseCopyable>(
        _ value: Value, at offset: Int, _ image: inout MutableRawSpan
    ) {
        image.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
    }
}
