// Cells of tables: as people leave them, with spaces around, and as they are written.

extension StringProtocol {
    /// The text without white space around. A space that carries a mark is part of the text.
    package var trimmed: String {
        var text = Substring(self).unicodeScalars
        while text.first?.properties.isWhitespace == true { text.removeFirst() }
        while text.last?.properties.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// Whether there is nothing to see in it: no character, or only white space and signs without a width.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || [.format, .control].contains(scalar.properties.generalCategory)
        }
    }
}

extension String {

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
