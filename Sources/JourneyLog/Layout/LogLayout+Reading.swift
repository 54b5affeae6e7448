// From the bytes of a segment to its layout, believing nothing: a file that was cut or flipped is an error, never a trap.

import JourneySupport

extension LogLayout {
    /// Reads the header and the table, and checks that every section lies inside the segment with the length it must have.
    /// - Parameters:
    ///   - bytes: those of the segment.
    ///   - start: where they begin in what holds them.
    ///   - base: what the segments before it have.
    init(reading bytes: RawSpan, start: Int = 0, base: LogBase = LogBase(), path: String?) throws(LogError) {
        // The first one tells whether this is a log at all; that was looked at before.
        guard start == 0 || LogState.begins(bytes, Self.magic) else {
            throw .damaged("there is no segment where its state names one", path: path)
        }
        try Self.checkHeader(bytes, path: path)
        let length = bytes.integer(at: 16, as: UInt64.self)
        guard length == UInt64(bytes.byteCount) else {
            throw .damaged("it has \(bytes.byteCount) bytes where its header says \(length)", path: path)
        }
        let customerCount = try Self.count(bytes, 24, "customers", path)
        let eventCount = try Self.count(bytes, 32, "events", path)
        let propertyCount = try Self.count(bytes, 40, "properties", path)
        let sections = Int(bytes.integer(at: 12, as: UInt32.self))
        guard propertyCount <= LogBuilder.propertyLimit else {
            throw .damaged("its header says \(propertyCount) properties", path: path)
        }
        let order = Self.order(propertyCount: propertyCount)
        let tableEnd = Self.headerLength + sections * Self.entryLength
        guard sections == order.count, tableEnd <= bytes.byteCount else {
            throw .damaged("its table of sections does not fit", path: path)
        }
        let table = bytes.extracting(Self.headerLength..<tableEnd)
        let version = bytes.integer(at: 48, as: UInt64.self)
        guard XXHash64.hash(table) == version else {
            throw .damaged("the checksum of its table of sections is wrong", path: path)
        }
        var entries: [LogSectionEntry] = []
        for (number, expected) in order.enumerated() {
            var entry = try Self.entry(table, number, expected, end: bytes.byteCount, path: path)
            entry.offset += start
            entries.append(entry)
        }
        self.init(
            start: start, fileLength: bytes.byteCount, customerCount: customerCount, eventCount: eventCount,
            propertyCount: propertyCount, version: version, entries: entries, base: base)
        guard propertyCount >= base.properties else {
            throw .damaged("a segment has fewer properties than the one before it", path: path)
        }
        try checkLengths(path: path)
    }

    static func checkHeader(_ header: RawSpan, path: String?) throws(LogError) {
        var isOurs = header.byteCount >= magic.count
        for index in magic.indices where isOurs {
            isOurs = header.integer(at: index, as: UInt8.self) == magic[index]
        }
        guard isOurs else {
            throw LogError(
                code: "log-unknown",
                message: "this is no Waymark log; make one from event files with `waymark log build FILE -o LOG`.",
                location: path.map { SourceLocation(file: $0) })
        }
        guard header.byteCount >= headerLength else { throw .damaged("it ends inside its header", path: path) }
        let format = header.integer(at: 8, as: UInt32.self)
        guard XXHash64.hash(header.extracting(0..<56)) == header.integer(at: 56, as: UInt64.self) else {
            throw .damaged("the checksum of its header is wrong", path: path)
        }
        guard format == Self.format else {
            throw LogError(
                code: "log-format",
                message: "the log has format \(format), this program reads format \(Self.format). "
                    + "Build the log again with this version, or use the version that wrote it.",
                location: path.map { SourceLocation(file: $0) })
        }
    }
}

extension LogLayout {
    private static func count(
        _ header: RawSpan, _ offset: Int, _ what: String, _ path: String?
    ) throws(LogError) -> Int {
        let value = header.integer(at: offset, as: UInt64.self)
        guard value <= UInt64(UInt32.max) else { throw .damaged("its header says \(value) \(what)", path: path) }
        return Int(value)
    }

    private static func entry(
        _ table: RawSpan, _ number: Int, _ expected: (section: LogSection, index: Int), end: Int, path: String?
    ) throws(LogError) -> LogSectionEntry {
        let position = number * entryLength
        let kind = table.integer(at: position, as: UInt16.self)
        let width = Int(table.integer(at: position + 2, as: UInt16.self))
        let index = table.integer(at: position + 4, as: UInt32.self)
        let offset = table.integer(at: position + 8, as: UInt64.self)
        let length = table.integer(at: position + 16, as: UInt64.self)
        let title = expected.section.title
        guard kind == expected.section.rawValue, index == UInt32(expected.index) else {
            throw .damaged("section \(number) is not the \(title)", path: path)
        }
        guard offset <= UInt64(end), length <= UInt64(end) - offset, offset % UInt64(alignment) == 0,
            expected.section.widths.contains(width), length % UInt64(width) == 0
        else { throw .damaged("the section of the \(title) does not lie inside it", path: path) }
        return LogSectionEntry(
            section: expected.section, width: width, index: expected.index, offset: Int(offset), length: Int(length),
            checksum: table.integer(at: position + 24, as: UInt64.self))
    }

    /// The sections whose length follows from the header have that length.
    private func checkLengths(path: String?) throws(LogError) {
        for entry in entries {
            let expected: Int? =
                switch entry.section {
                case .clock: 2
                case .offsets: customerCount + 1
                case .activities, .codes: eventCount
                // Which of these a file has follows from its clock; `LogCheck` looks at that.
                case .seconds, .fractions, .times: entry.count == 0 ? 0 : eventCount
                case .sixteenths: entry.count == 0 ? 0 : (eventCount + 1) / 2
                case .customerEnds: customerCount
                case .propertyEnds: propertyCount - base.properties
                default: nil
                }
            guard let expected, expected != entry.count else { continue }
            throw .damaged("it has \(entry.count) \(entry.section.title) where \(expected) belong", path: path)
        }
    }
}
