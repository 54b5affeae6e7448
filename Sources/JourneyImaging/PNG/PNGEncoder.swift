// The PNG format: chunks, filtered rows and zlib (PNG specification, third edition).
import CZlib

/// Writes the rows of a picture from top to bottom: 8 bits a channel, three channels, sRGB.
struct PNGEncoder: ~Copyable {
    private let width: Int
    private var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private var deflater: Deflater
    /// The row above, and the row as it is handed to zlib: the filter's number and the differences.
    private var above: [UInt32]
    private var filtered: [UInt8]

    /// - Parameter density: pixels for each px of 1/96 inch, kept so that the picture prints at its size.
    init(width: Int, height: Int, density: Double) throws(ImagingError) {
        self.width = width
        deflater = try Deflater()
        above = [UInt32](repeating: 0, count: width)
        filtered = [UInt8](repeating: 0, count: width * 3 + 1)
        // Filter 2: each byte less the one above it. Pictures of boxes and texts have long runs of the same downwards.
        filtered[0] = 2
        chunk("IHDR", Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height)) + [8, 2, 0, 0, 0])
        // Rendering intent 0: perceptual.
        chunk("sRGB", [0])
        let perMetre = Self.bigEndian(UInt32((density * 96 / 0.0254).rounded()))
        chunk("pHYs", perMetre + perMetre + [1])
    }

    /// A text of the file's own, in UTF-8; empty ones are left out.
    mutating func text(_ keyword: String, _ text: String, language: String) {
        guard !text.isEmpty else { return }
        // Keyword, not compressed, language, no translated keyword, text.
        chunk("iTXt", Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + Array(text.utf8))
    }

    mutating func row(_ row: Int, of canvas: borrowing PixelCanvas) throws(ImagingError) {
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
        let data = try deflater.add(filtered, isLast: false)
        if !data.isEmpty { chunk("IDAT", data) }
    }

    /// The whole file; nothing can be added after.
    mutating func finish() throws(ImagingError) -> [UInt8] {
        chunk("IDAT", try deflater.add([], isLast: true))
        chunk("IEND", [])
        return file
    }

    private static func byte(_ pixel: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: pixel &>> shift) }

    private mutating func chunk(_ name: StaticString, _ data: [UInt8]) {
        file += Self.bigEndian(UInt32(data.count))
        let start = file.count
        name.withUTF8Buffer { file.append(contentsOf: $0) }
        file += data
        // SAFETY: zlib reads the bytes from the name to the end, and keeps no pointer.
        let sum = file.withUnsafeBufferPointer { bytes in
            crc32_z(0, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        }
        file += Self.bigEndian(UInt32(truncatingIfNeeded: sum))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [byte(number, 24), byte(number, 16), byte(number, 8), byte(number, 0)]
    }
}
