// The columns of a log by address, for kernels that look at a few rows here and there; those that read many in order take
// `LogColumns`.

/// Codes, as wide as the file has them.
///
/// They live as long as the `RowColumns` that they came from.
@safe
package struct CodeColumn: Sendable {
    /// The first code; eight bytes behind the last can be read, too.
    package nonisolated(unsafe) let bytes: UnsafeRawPointer
    /// The bytes of one code: 1, 2 or 4.
    package let width: Int

    /// The code of a row, which must be one of the log's.
    package subscript(row: Int) -> UInt32 {
        switch width {
        case 1: unsafe UInt32(bytes.load(fromByteOffset: row, as: UInt8.self))
        case 2: unsafe UInt32(UInt16(littleEndian: bytes.load(fromByteOffset: row &* 2, as: UInt16.self)))
        default: unsafe UInt32(littleEndian: bytes.load(fromByteOffset: row &* 4, as: UInt32.self))
        }
    }
}

/// What is left of times beside their seconds.
///
/// It lives as long as the `RowColumns` that it came from.
@safe
package struct RestColumn: Sendable {
    /// How fine times are told; `nil` where they are written in full, and have no rest.
    package let unit: Unit?
    private nonisolated(unsafe) let fractions: UnsafeBufferPointer<UInt16>
    private nonisolated(unsafe) let sixteenths: UnsafeBufferPointer<UInt8>

    package enum Unit: Sendable { case second, millisecond, microsecond }

    fileprivate init(_ file: MappedFile, _ layout: LogLayout, _ unit: LogClock.Unit?) {
        // SAFETY: whoever made the column holds the file.
        unsafe fractions = file.pointer(to: layout[.fractions])
        unsafe sixteenths = file.pointer(to: layout[.sixteenths])
        self.unit =
            switch unit {
            case .second: .second
            case .millisecond: .millisecond
            case .microsecond: .microsecond
            case nil: nil
            }
    }

    /// Microseconds of a row, however finely they are told.
    package subscript(row: Int) -> Int64 {
        switch unit {
        case .millisecond: milliseconds(row) &* 1_000
        case .microsecond: microseconds(row)
        default: 0
        }
    }

    /// Milliseconds of a row of a log that tells them.
    @inline(__always)
    package func milliseconds(_ row: Int) -> Int64 { unsafe Int64(UInt16(littleEndian: fractions[row])) }

    /// Microseconds of a row of a log that tells them.
    @inline(__always)
    package func microseconds(_ row: Int) -> Int64 {
        let low = unsafe sixteenths[row &>> 1] &>> UInt8(truncatingIfNeeded: row & 1 &* 4) & 15
        return unsafe Int64(UInt16(littleEndian: fractions[row])) &* 16 &+ Int64(low)
    }
}

/// Who, when and what, row by row. It holds the log's file.
@safe
package struct RowColumns: Sendable {
    /// Customer `c` owns rows `offsets[c] ..< offsets[c + 1]`.
    package nonisolated(unsafe) let offsets: UnsafeBufferPointer<UInt32>
    /// By row, seconds from `EventLog.momentBase`, rounded down; empty where times are written in full.
    package nonisolated(unsafe) let seconds: UnsafeBufferPointer<UInt32>
    /// By row, what is left of a time beside its second.
    package let rests: RestColumn
    package let activities: CodeColumn
    private let file: MappedFile
    private let layout: LogLayout

    init(_ file: MappedFile, _ layout: LogLayout, _ unit: LogClock.Unit?) {
        (self.file, self.layout) = (file, layout)
        // SAFETY: the file is held by this, and never written.
        unsafe offsets = file.pointer(to: layout[.offsets])
        unsafe seconds = file.pointer(to: layout[.seconds])
        rests = RestColumn(file, layout, unit)
        activities = file.codes(layout[.activities])
    }

    /// The codes of a property.
    package func property(_ number: Int) -> CodeColumn { file.codes(layout[.codes, number]) }
}

extension MappedFile {
    fileprivate func codes(_ entry: LogSectionEntry) -> CodeColumn {
        // SAFETY: whoever made the column holds the file.
        let bytes: UnsafeBufferPointer<UInt8> = unsafe pointer(to: entry)
        return unsafe CodeColumn(bytes: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped), width: entry.width)
    }

    /// The values of a section, as long as this lives.
    func pointer<Value: FixedWidthInteger & BitwiseCopyable>(
        to entry: LogSectionEntry
    ) -> UnsafeBufferPointer<Value> {
        unsafe withValues(of: entry, as: Value.self) { unsafe $0.withUnsafeBufferPointer { unsafe $0 } }
    }
}

extension LogSegment {
    /// The rows by address.
    var rowColumns: RowColumns { RowColumns(file, layout, columns.clock.unit) }
}
