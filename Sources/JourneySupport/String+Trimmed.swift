// Cells of tables: as people leave them, with spaces around, and as they are written.

extension String {
    /// The text without white space around.
    package var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The text with a sign replaced wherever a program sees it. Combined with a mark it is another letter to people, and to
    /// `replacing`, but not to who reads a file byte by byte.
    package func replacing(sign: Unicode.Scalar, with other: String) -> String {
        guard unicodeScalars.contains(sign) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == sign { text += other } else { text.unicodeScalars.append(scalar) }
        }
    }

    /// The text as a field in quotes of a table with separated values (RFC 4180).
    package var quotedField: String { "\"\(replacing(sign: "\"", with: "\"\""))\"" }
}
