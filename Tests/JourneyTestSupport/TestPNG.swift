// PNG files of one colour, written without any library, for tests of those who read them.

/// The PNG format as far as a test needs it (PNG specification, third edition).
package enum TestPNG {
    /// A picture of 8 bits a channel.
    /// - Parameters:
    ///   - color: red, green and blue; with a fourth value, the picture has transparency.
    ///   - chunk: written before the picture: what a camera or an editor would tell of itself.
    package static func file(
        width: Int, height: Int, color: [UInt8] = [200, 30, 30], chunk: (name: String, data: [UInt8])? = nil
    ) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        add("IHDR", number(width) + number(height) + [8, color.count == 4 ? 6 : 2, 0, 0, 0], to: &file)
        if let chunk { add(chunk.name, chunk.data, to: &file) }
        var rows: [UInt8] = []
        let row = [0] + [[UInt8]](repeating: color, count: width).joined()
        for _ in 0..<height { rows += row }
        add("IDAT", stored(rows), to: &file)
        add("IEND", [], to: &file)
        return file
    }

    /// Only the head of a file that claims a size.
    package static func claiming(width: Int, height: Int) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        add("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0], to: &file)
        add("IDAT", stored([0]), to: &file)
        add("IEND", [], to: &file)
        return file
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func add(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let body = Array(name.utf8) + data
        file += number(data.count) + body + number(Int(checksum(body)))
    }

    /// A stream of blocks that are not compressed (RFC 1950, RFC 1951).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let count = UInt16(end - start)
            stream.append(end == bytes.count ? 1 : 0)
            for value in [count, ~count] { stream += [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }
            stream += bytes[start..<end]
            start = end
        } while start < bytes.count
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + number(high << 16 | low)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}
