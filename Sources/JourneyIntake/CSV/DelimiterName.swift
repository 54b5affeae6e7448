// What stands between fields, as a person writes it.

/// One byte, or the name of one that is hard to type.
package enum DelimiterName {
    private static let names: KeyValuePairs<String, String> = [
        "comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "\\t": "\t",
    ]

    /// nil for what is neither a name nor one character that can stand between fields.
    package static func byte(_ text: String) -> UInt8? {
        let character = names.first { $0.key == text }?.value ?? text
        guard character.utf8.count == 1, let byte = character.utf8.first, byte != UInt8(ascii: "\""),
            byte == 9 || byte >= 32
        else { return nil }
        return byte
    }

    /// What `byte` reads as this.
    package static func name(of byte: UInt8) -> String {
        let character = String(Unicode.Scalar(byte))
        return names.first { $0.value == character }?.key ?? character
    }
}
