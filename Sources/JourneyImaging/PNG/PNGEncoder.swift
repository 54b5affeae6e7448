// The PNG format: its chunks, and one stream of compressed rows (PNG specification, third edition).
import CZlib

/// Writes a file of 8 bits a channel, three channels, sRGB.
struct PNGEncoder {
    private(set) var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Parameter density: pixels for each px of 1/96 inch, kept so that the picture prints at its size.
    init(width: Int, height: Int, density: Double) {
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

    /// All rows, from top to bottom, and the file's end.
    mutating func finish(_ bands: [PackedRows]) {
        // The header of zlib's format (RFC 1950): a window of 32 KB, compressed fast.
        chunk("IDAT", [0x78, 0x01])
        var sum = adler32(0, nil, 0)
        for band in bands {
            chunk("IDAT", band.bytes)
            sum = adler32_combine(sum, uLong(band.sum), band.count)
        }
        chunk("IDAT", Self.bigEndian(UInt32(truncatingIfNeeded: sum)))
        chunk("IEND", [])
    }

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
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
