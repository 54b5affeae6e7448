// What tells the files of ours from all others, whatever is wrong with them.
internal import JourneyModel

/// The key with which a file of ours names its format and version: `waymark: 1` of a map, `waymark-persona: 1` of what lies
/// beside one. A table of ours says `waymark:map`, and is none of them.
package struct FormatSign: Hashable, Sendable {
    package let key: String

    /// Whether the file is a map.
    package var isMap: Bool { key == JourneyMap.format.key }

    /// So many bytes of a file are enough; it may begin with comments.
    package static let length = 1 << 16

    /// - Parameter start: how a file begins, in YAML or JSON.
    /// - Returns: `nil` where no line names a format of ours.
    package init?(inFileBeginning start: [UInt8]) {
        let bytes = start.prefix(Self.length)
        let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        let lines = bare.split { $0 == 0x0A || $0 == 0x0D }
        guard let key = lines.lazy.compactMap(Self.key).first else { return nil }
        self.key = key
    }

    private static func key(in line: ArraySlice<UInt8>) -> String? {
        // In JSON the key may stand further in.
        let inner = line.drop { "{ \t".utf8.contains($0) }
        let quote = inner.first.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
        let text = quote != nil ? inner.dropFirst() : line.first == UInt8(ascii: "{") ? inner : line
        guard text.starts(with: "waymark".utf8) else { return nil }
        let key = text.prefix { "-abcdefghijklmnopqrstuvwxyz".utf8.contains($0) }
        let rest = text.dropFirst(key.count)
        let isKey =
            quote != nil
            ? rest.starts(with: [quote ?? 0, UInt8(ascii: ":")])
            : rest.first == UInt8(ascii: ":") && rest.dropFirst().first == UInt8(ascii: " ")
        return isKey ? String(decoding: key, as: UTF8.self) : nil
    }
}
