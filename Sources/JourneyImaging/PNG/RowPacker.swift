// Rows of a picture, filtered and compressed (PNG specification, third edition: 9 and 10).
import CZlib

/// Some rows of a picture as a piece of its compressed stream.
struct PackedRows: Sendable {
    var bytes: [UInt8] = []
    /// Adler-32 of the filtered rows, and how many bytes these are.
    var sum: UInt
    var count: Int
}

/// Packs bands of rows, whichever order they come in: 8 bits a channel, three channels.
struct RowPacker: ~Copyable {
    private let width: Int
    private var deflater: Deflater
    /// The row above, and the row as it is handed to zlib: the filter's number and the differences.
    private var above: [UInt32]
    private var filtered: [UInt8]

    init(width: Int) throws(ImagingError) {
        self.width = width
        deflater = try Deflater()
        above = [UInt32](repeating: 0, count: width)
        filtered = [UInt8](repeating: 0, count: width * 3 + 1)
    }

    /// The first rows of a canvas.
    /// - Parameter isLast: whether the picture ends with them.
    mutating func pack(_ canvas: borrowing PixelCanvas, rows: Int, isLast: Bool) throws(ImagingError) -> PackedRows {
        deflater.restart()
        var packed = PackedRows(sum: UInt(adler32(0, nil, 0)), count: 0)
        for row in 0..<rows {
            if row == 0 { filterAlong(canvas) } else { filterDown(row, canvas) }
            // SAFETY: zlib reads the bytes and keeps no pointer.
            packed.sum = UInt(adler32_z(uLong(packed.sum), filtered, filtered.count))
            packed.count += filtered.count
            try deflater.add(filtered, to: &packed.bytes)
        }
        try deflater.add([], end: isLast ? .stream : .piece, to: &packed.bytes)
        return packed
    }

    /// Filter 1, each byte less the one before it: the first row of a band knows none above it.
    private mutating func filterAlong(_ canvas: borrowing PixelCanvas) {
        filtered[0] = 1
        let width = width
        canvas.withRow(0) { pixels in
            var before: UInt32 = 0
            filtered.withUnsafeMutableBufferPointer { filtered in
                for column in 0..<min(width, pixels.count) {
                    Self.put(pixels[column], less: before, at: 1 + 3 * column, of: filtered)
                    before = pixels[column]
                    above[column] = before
                }
            }
        }
    }

    /// Filter 2, each byte less the one above it: pictures of boxes and texts have long runs of the same downwards.
    private mutating func filterDown(_ row: Int, _ canvas: borrowing PixelCanvas) {
        filtered[0] = 2
        let width = width
        canvas.withRow(row) { pixels in
            above.withUnsafeMutableBufferPointer { above in
                filtered.withUnsafeMutableBufferPointer { filtered in
                    var place = 1
                    for column in 0..<min(width, pixels.count) {
                        Self.put(pixels[column], less: above[column], at: place, of: filtered)
                        above[column] = pixels[column]
                        place += 3
                    }
                }
            }
        }
    }

    /// Writes a pixel's three differences.
    private static func put(
        _ pixel: UInt32, less before: UInt32, at place: Int, of row: UnsafeMutableBufferPointer<UInt8>
    ) {
        // SAFETY: a row has one byte and three for each of its `width` pixels; the column is below `width`.
        row[place] = byte(pixel, 16) &- byte(before, 16)
        row[place + 1] = byte(pixel, 8) &- byte(before, 8)
        row[place + 2] = byte(pixel, 0) &- byte(before, 0)
    }

    private static func byte(_ pixel: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: pixel &>> shift) }
}
