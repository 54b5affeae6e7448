// What a log is as of one change: its segments, who of them is superseded, and who goes by another name now.

import JourneySupport

/// One identifier that stands for another.
package struct LogAlias: Hashable, Sendable {
    /// In composed form.
    package let from: String
    /// The identifier that the journey is told under; never one that stands for another itself.
    package let to: String

    package init(from: String, to: String) { (self.from, self.to) = (from, to) }
}

/// The end of a log's file. Documentation/log-format.md has the bytes.
struct LogState: Sendable {
    struct Part: Equatable, Sendable {
        var offset: Int
        var length: Int
        /// The version of the segment: the checksum of its table.
        var version: UInt64
        /// As in `LogPart`.
        var superseded: [UInt64]
    }

    static let magic: [UInt8] = Array("WAYSTATE".utf8)
    static let trailerMagic: [UInt8] = Array("WAYEND\r\n".utf8)
    static let trailerLength = 64
    private static let headLength = 48

    /// How many changes the file has seen.
    var generation: Int
    var parts: [Part]
    /// Sorted by `from`.
    var aliases: [LogAlias]

    /// What a log is told by, wherever its segments lie.
    var version: UInt64 {
        var state = self
        var offset = 0
        state.generation = 0
        for index in parts.indices {
            state.parts[index].offset = offset
            offset += parts[index].length
        }
        // SAFETY: bytes are bytes.
        return XXHash64.hash(unsafe state.bytes(at: offset).span.bytes)
    }

    /// The state's bytes and its trailer, as they stand from `offset` on; a multiple of 64 of them.
    func bytes(at offset: Int) -> [UInt8] {
        var bytes = Self.magic
        let texts = aliases.map { (Array($0.from.utf8), Array($0.to.utf8)) }
        let textLength = texts.reduce(0) { $0 + $1.0.count + $1.1.count }
        bytes.append(UInt64(LogLayout.format))
        bytes.append(UInt64(generation))
        bytes.append(UInt64(parts.count))
        bytes.append(UInt64(texts.count))
        bytes.append(UInt64(textLength))
        for part in parts {
            bytes.append(UInt64(part.offset))
            bytes.append(UInt64(part.length))
            bytes.append(part.version)
            bytes.append(UInt64(part.superseded.count))
        }
        for part in parts { for word in part.superseded { bytes.append(word) } }
        var end = 0
        for (from, to) in texts {
            for text in [from, to] {
                end += text.count
                bytes.append(UInt64(end))
            }
        }
        for (from, to) in texts { bytes += from + to }
        bytes += Array(repeating: 0, count: LogLayout.aligned(bytes.count) - bytes.count)
        let trailer = Self.trailer(of: bytes, at: offset)
        return bytes + trailer
    }

    private static func trailer(of state: [UInt8], at offset: Int) -> [UInt8] {
        var trailer = trailerMagic
        trailer.append(UInt64(offset))
        trailer.append(UInt64(state.count))
        // SAFETY: bytes are bytes.
        trailer.append(XXHash64.hash(unsafe state.span.bytes))
        trailer += Array(repeating: 0, count: 56 - trailer.count)
        // SAFETY: bytes are bytes.
        trailer.append(XXHash64.hash(unsafe trailer.span.bytes))
        return trailer
    }
}

extension LogState {
    /// Where the state stands whose trailer ends at `end`; `nil` where there is no whole one.
    static func place(endingAt end: Int, _ bytes: RawSpan) -> Range<Int>? {
        guard end % LogLayout.alignment == 0, end >= trailerLength, end <= bytes.byteCount else { return nil }
        let trailer = bytes.extracting(end - trailerLength..<end)
        guard begins(trailer, trailerMagic),
            XXHash64.hash(trailer.extracting(0..<56)) == trailer.integer(at: 56, as: UInt64.self),
            (32..<56).allSatisfy({ trailer.integer(at: $0, as: UInt8.self) == 0 })
        else { return nil }
        let (offset, length) = (trailer.integer(at: 8, as: UInt64.self), trailer.integer(at: 16, as: UInt64.self))
        let room = UInt64(end - trailerLength)
        guard offset <= room, length == room - offset, length >= UInt64(headLength), offset % 64 == 0 else {
            return nil
        }
        let place = Int(offset)..<Int(room)
        guard XXHash64.hash(bytes.extracting(place)) == trailer.integer(at: 24, as: UInt64.self) else { return nil }
        return place
    }

    /// The state that begins at an offset, with its trailer; `nil` where there is no whole one.
    static func place(beginningAt start: Int, _ bytes: RawSpan) -> Range<Int>? {
        guard start + headLength <= bytes.byteCount, begins(bytes.extracting(start..<bytes.byteCount), magic) else {
            return nil
        }
        guard let length = Self.length(bytes.extracting(start..<bytes.byteCount)) else { return nil }
        return place(endingAt: start + length + trailerLength, bytes).flatMap { $0.lowerBound == start ? $0 : nil }
    }

    static func begins(_ bytes: RawSpan, _ magic: [UInt8]) -> Bool {
        bytes.byteCount >= magic.count
            && magic.indices.allSatisfy { bytes.integer(at: $0, as: UInt8.self) == magic[$0] }
    }

    /// How long the state is that begins these bytes; `nil` where it does not lie within them.
    private static func length(_ bytes: RawSpan) -> Int? {
        let limit = UInt64(bytes.byteCount)
        let (parts, aliases) = (bytes.integer(at: 24, as: UInt64.self), bytes.integer(at: 32, as: UInt64.self))
        let text = bytes.integer(at: 40, as: UInt64.self)
        guard parts <= limit / 32, aliases <= limit / 16, text <= limit else { return nil }
        guard UInt64(headLength) + parts * 32 <= limit else { return nil }
        var length = UInt64(headLength) + parts * 32 + aliases * 16 + text
        for part in 0..<Int(parts) {
            let words = bytes.integer(at: headLength + part * 32 + 24, as: UInt64.self)
            guard words <= limit / 8 else { return nil }
            length += words * 8
            guard length <= limit else { return nil }
        }
        let aligned = LogLayout.aligned(Int(length))
        return aligned <= bytes.byteCount ? aligned : nil
    }

    /// Reads a state whose checksum holds, and checks what it says as far as no segment is needed for that.
    init(reading bytes: RawSpan, at place: Range<Int>, path: String?) throws(LogError) {
        let state = bytes.extracting(place)
        guard Self.begins(state, Self.magic), state.integer(at: 8, as: UInt64.self) == UInt64(LogLayout.format),
            Self.length(state) == state.byteCount
        else { throw .damaged("its state does not fit", path: path) }
        // So many changes that more can be counted.
        guard let generation = Int(exactly: state.integer(at: 16, as: UInt64.self)), generation <= 1 << 62 else {
            throw .damaged("its state does not fit", path: path)
        }
        self.generation = generation
        let count = Int(state.integer(at: 24, as: UInt64.self))
        var next = Self.headLength + count * 32
        parts = []
        var end = 0
        for part in 0..<count {
            let head = Self.headLength + part * 32
            let (offset, length) = (
                state.integer(at: head, as: UInt64.self), state.integer(at: head + 8, as: UInt64.self)
            )
            guard offset >= UInt64(end), offset <= UInt64(place.lowerBound), offset % 64 == 0, length % 64 == 0,
                length >= UInt64(LogLayout.headerLength), length <= UInt64(place.lowerBound) - offset
            else { throw .damaged("the segments of its state do not lie one after another before it", path: path) }
            end = Int(offset + length)
            let words = Int(state.integer(at: head + 24, as: UInt64.self))
            let superseded = (0..<words).map { state.integer(at: next + $0 * 8, as: UInt64.self) }
            next += words * 8
            parts.append(
                Part(
                    offset: Int(offset), length: Int(length), version: state.integer(at: head + 16, as: UInt64.self),
                    superseded: superseded))
        }
        guard parts.first?.offset == 0 else { throw .damaged("its state has no first segment", path: path) }
        aliases = try Self.aliases(state, from: next, path: path)
    }

    private static func aliases(_ state: RawSpan, from start: Int, path: String?) throws(LogError) -> [LogAlias] {
        let count = Int(state.integer(at: 32, as: UInt64.self))
        let length = Int(state.integer(at: 40, as: UInt64.self))
        let texts = start + count * 16
        var (ids, begin): ([String], Int) = ([], 0)
        for number in 0..<count * 2 {
            let end = state.integer(at: start + number * 8, as: UInt64.self)
            guard end >= UInt64(begin), end <= UInt64(length) else {
                throw .damaged("the identifiers of its state are not in order", path: path)
            }
            ids.append(Self.text(state.extracting(texts + begin..<texts + Int(end))))
            begin = Int(end)
        }
        let padding = texts + length..<state.byteCount
        guard begin == length, padding.allSatisfy({ state.integer(at: $0, as: UInt8.self) == 0 }) else {
            throw .damaged("the identifiers of its state are not in order", path: path)
        }
        let aliases = (0..<count).map { LogAlias(from: ids[$0 * 2], to: ids[$0 * 2 + 1]) }
        let froms = Set(aliases.map(\.from))
        // One step leads to who is meant: so nothing goes in circles.
        guard froms.count == count, aliases.allSatisfy({ !froms.contains($0.to) }) else {
            throw .damaged("the identifiers of its state stand for each other in a circle", path: path)
        }
        return aliases
    }

    private static func text(_ bytes: RawSpan) -> String {
        // SAFETY: the buffer is read only while this closure runs.
        unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    /// Appends a number, little-endian.
    fileprivate mutating func append(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
