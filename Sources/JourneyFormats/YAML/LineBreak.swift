// The line breaks of a file, which stay as they are when its text changes.

/// How the lines of a file end.
enum LineBreak {
    case lf, crlf, cr

    /// As its first line does.
    init(of bytes: [UInt8]) {
        guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            self = .lf
            return
        }
        let isFollowed = first + 1 < bytes.count && bytes[first + 1] == 0x0A
        self = bytes[first] == 0x0A ? .lf : isFollowed ? .crlf : .cr
    }

    /// A file whose lines end with a line feed.
    func removed(from bytes: [UInt8]) -> [UInt8] {
        guard self != .lf else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
            result.append(byte == 0x0D ? 0x0A : byte)
        }
        return result
    }

    func put(into text: String) -> String {
        switch self {
        case .lf: text
        case .crlf: text.replacing("\n", with: "\r\n")
        case .cr: text.replacing("\n", with: "\r")
        }
    }
}
