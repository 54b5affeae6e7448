// Delimited text (CSV and its relatives) by bytes: one record at a time, out of a window of a larger input.

/// A field of a record: where its bytes lie, and how to read them.
package struct DelimitedField: Sendable {
    /// Without the surrounding quotes.
    package var start: Int
    package var end: Int
    /// Quotes inside are doubled.
    package var hasDoubledQuotes = false
    /// Some byte is above 127, so the text needs a look whether it is UTF-8.
    package var hasNonASCII = false
    /// Some byte is zero.
    package var hasNUL = false

    /// A field between two places of the window.
    package init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    package var isEmpty: Bool { start == end }
    package var range: Range<Int> { start..<end }
}

/// Cuts delimited text into records and fields, after RFC 4180 with the liberties that real files take: LF, CRLF or
/// CR ends a record, the delimiter is any one byte, a quote inside an unquoted field is an ordinary character.
package struct DelimitedScanner: Sendable {
    /// How a scan ended.
    package enum Outcome: Sendable, Equatable {
        /// One record; `fields` holds it, and the position stands behind its line end.
        case record
        /// The window ends inside a record: give a larger one, from the same start.
        case needsMore
        /// The input is over.
        case end
    }

    /// What is wrong with the shape of the record that was read last.
    package enum Flaw: Sendable, Equatable {
        case textAfterQuote
        case unclosedQuote
        /// More than `fieldLimit`; those beyond are not kept.
        case tooManyFields
    }

    /// As many columns as the largest workbook has.
    package static let fieldLimit = 16_384

    package let delimiter: UInt8
    /// The fields of the record that was read last.
    package private(set) var fields: [DelimitedField] = []
    /// Set when the record that was read last is not well formed.
    package private(set) var flaw: Flaw?
    /// No field of the record that was read last holds a zero byte or one above 127.
    package private(set) var isPlain = true

    package init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Reads the record that begins at `position`.
    ///
    /// - Parameter isLast: no more input follows the window.
    /// - Complexity: O(length of the record).
    package mutating func next(_ window: RawSpan, _ position: inout Int, isLast: Bool) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        flaw = nil
        isPlain = true
        var cursor = position
        let end = window.byteCount
        if cursor == end { return isLast ? .end : .needsMore }
        while true {
            let isQuoted = cursor < end && window.integer(at: cursor, as: UInt8.self) == UInt8(ascii: "\"")
            let stop = isQuoted ? quoted(window, cursor, isLast: isLast) : plain(window, cursor)
            guard let stop = stop ?? (isLast ? end : nil) else { return .needsMore }
            guard stop < end else {
                // The last record has no line end; without more input it is complete.
                guard isLast else { return .needsMore }
                position = end
                return .record
            }
            let byte = window.integer(at: stop, as: UInt8.self)
            cursor = stop &+ 1
            if byte == delimiter { continue }
            if byte == 0x0D {
                guard cursor < end || isLast else { return .needsMore }
                if cursor < end, window.integer(at: cursor, as: UInt8.self) == 0x0A { cursor &+= 1 }
            }
            position = cursor
            return .record
        }
    }

    /// An unquoted field from `start` on; answers where its delimiter or line end stands, nil beyond the window.
    private mutating func plain(_ window: RawSpan, _ start: Int) -> Int? {
        var field = DelimitedField(start: start, end: start)
        let stop = run(window, start, &field)
        field.end = stop
        keep(field)
        return stop < window.byteCount ? stop : nil
    }

    private mutating func keep(_ field: DelimitedField) {
        if field.hasNonASCII || field.hasNUL { isPlain = false }
        if fields.count < Self.fieldLimit { fields.append(field) } else { flaw = .tooManyFields }
    }

    /// Steps to the next delimiter or line end.
    private func run(_ window: RawSpan, _ start: Int, _ field: inout DelimitedField) -> Int {
        let end = window.byteCount
        var cursor = start
        var seen: UInt64 = 0
        while cursor < end {
            if cursor &+ 8 <= end {
                let word = window.integer(at: cursor, as: UInt64.self)
                let hits = stops(word)
                guard hits != 0 else {
                    seen |= word
                    cursor &+= 8
                    continue
                }
                let skipped = hits.trailingZeroBitCount & ~7
                seen |= word & ((1 &<< UInt64(skipped)) &- 1)
                cursor &+= skipped &>> 3
            }
            let byte = window.integer(at: cursor, as: UInt8.self)
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0 { field.hasNUL = true }
            seen |= UInt64(byte)
            cursor &+= 1
        }
        if seen & 0x8080_8080_8080_8080 != 0 { field.hasNonASCII = true }
        return cursor
    }

    /// A bit for each of eight bytes that is the delimiter, a line end or zero; the lowest one is exact.
    @inline(__always)
    private func stops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (a, b, c) = (word ^ UInt64(delimiter) &* ones, word ^ 0x0A &* ones, word ^ 0x0D &* ones)
        let zeros = (a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c | (word &- ones) & ~word
        return zeros & 0x8080_8080_8080_8080
    }

    /// A quoted field whose opening quote stands at `start`.
    private mutating func quoted(_ window: RawSpan, _ start: Int, isLast: Bool) -> Int? {
        let end = window.byteCount
        var field = DelimitedField(start: start &+ 1, end: start &+ 1)
        var cursor = start &+ 1
        while cursor < end {
            let byte = window.integer(at: cursor, as: UInt8.self)
            if byte == UInt8(ascii: "\"") {
                guard cursor &+ 1 < end else { break }
                guard window.integer(at: cursor &+ 1, as: UInt8.self) == UInt8(ascii: "\"") else { break }
                field.hasDoubledQuotes = true
                cursor &+= 2
                continue
            }
            if byte == 0 { field.hasNUL = true }
            if byte >= 0x80 { field.hasNonASCII = true }
            cursor &+= 1
        }
        field.end = cursor
        guard cursor < end else {
            if isLast { flaw = .unclosedQuote }
            keep(field)
            return nil
        }
        // The closing quote is the last byte of the window: whether it is doubled is not known yet.
        guard cursor &+ 1 < end || isLast else { return nil }
        let stop = run(window, cursor &+ 1, &field)
        if stop > cursor &+ 1 { flaw = .textAfterQuote }
        keep(field)
        return stop < end ? stop : nil
    }
}

extension DelimitedScanner {
    /// Begins records of so many fields, all empty, that somebody else cuts, as a reader of sheets does.
    package mutating func begin(fields count: Int) {
        fields = Array(repeating: DelimitedField(start: 0, end: 0), count: count)
        (flaw, isPlain) = (nil, true)
    }

    /// Begins the next such record, once its fields were cleared.
    package mutating func beginNext() { isPlain = true }

    /// Empties a field of such a record.
    package mutating func clear(_ index: Int) { fields[index] = DelimitedField(start: 0, end: 0) }

    /// Sets a field of such a record.
    package mutating func hold(_ field: DelimitedField, at index: Int) {
        if field.hasNonASCII || field.hasNUL { isPlain = false }
        fields[index] = field
    }
}

extension DelimitedField {
    /// The field's bytes with doubled quotes made single.
    package func unquoted(_ window: RawSpan) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        var cursor = start
        while cursor < end {
            let byte = window.integer(at: cursor, as: UInt8.self)
            bytes.append(byte)
            cursor += hasDoubledQuotes && byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return bytes
    }

    /// The field as text; bytes that are not UTF-8 become U+FFFD.
    package func text(_ window: RawSpan) -> String {
        String(decoding: unquoted(window), as: UTF8.self)
    }
}
