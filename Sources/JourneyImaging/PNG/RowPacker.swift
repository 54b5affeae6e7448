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
            for column in 0..<min(width, pixels.count) {
                put(pixels[column], less: before, at: 1 + 3 * column)
                before = pixels[column]
                above[column] = before
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
                    // SAFETY: the three hold `width` pixels, `width` pixels and one byte and `width` times three bytes.
                    var place = 1
                    for column in 0..<min(width, pixels.count) {
                        let (pixel, before) = (pixels[column], above[column])
                        filtered[place] = Self.byte(pixel, 16) &- Self.byte(before, 16)
                        filtered[place + 1] = Self.byte(pixel, 8) &- Self.byte(before, 8)
                        filtered[place + 2] = Self.byte(pixel, 0) &- Self.byte(before, 0)
                        above[column] = pixel
                        place += 3
                    }
                }
            }
        }
    }

    private mutating func put(_ pixel: UInt32, less before: UInt32, at place: Int) {
        filtered[place] = Self.byte(pixel, 16) &- Self.byte(before, 16)
        filtered[place + 1] = Self.byte(pixel, 8) &- Self.byte(before, 8)
        filtered[place + 2] = Self.byte(pixel, 0) &- Self.byte(before, 0)
    }

    private static func byte(_ pixel: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: pixel &>> shift) }
}
