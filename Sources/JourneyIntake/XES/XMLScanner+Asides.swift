// What XML holds beside tags: declarations, comments, CDATA; and the one thing that is refused, document types.

import JourneySupport

extension XMLScanner {
    /// A `<!…>` or `<?…>` from `tag.start` on.
    mutating func aside(_ bytes: RawSpan) throws(ParseProblem) -> XMLToken {
        let start = tag.start
        if Self.begins(bytes, start, "<?") { return try instruction(bytes, start) }
        if Self.begins(bytes, start, "<!--") { return Self.upTo("-->", bytes, start + 4) }
        if Self.begins(bytes, start, "<![CDATA[") { return Self.upTo("]]>", bytes, start + 9) }
        if bytes.byteCount - start < 9 { return .needsMore }
        if Self.begins(bytes, start, "<!DOCTYPE") || Self.begins(bytes, start, "<!ENTITY") {
            throw ParseProblem(
                place: start, code: "xml-doctype",
                message:
                    "the file has a document type (<!DOCTYPE …>); its entities could grow without end, so it is not read. "
                    + "Remove the declaration")
        }
        throw ParseProblem(
            place: start, code: "xml-tag", message: "a tag begins with `<!` and is neither comment nor CDATA")
    }

    /// `<?…?>`; the declaration of the encoding among them.
    private func instruction(_ bytes: RawSpan, _ start: Int) throws(ParseProblem) -> XMLToken {
        guard case .other(let end) = Self.upTo("?>", bytes, start + 2) else { return .needsMore }
        guard Self.begins(bytes, start, "<?xml"), WhiteSpace.holds(bytes.integer(at: start + 5, as: UInt8.self)) else {
            return .other(end: end)
        }
        let text = String(decoding: (start..<end).map { bytes.integer(at: $0, as: UInt8.self) }, as: UTF8.self)
        if let encoding = Self.encoding(text), !["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased()) {
            throw ParseProblem(
                place: start, code: "xml-encoding",
                message: "the file says that it is written in \(encoding); only UTF-8 is read. "
                    + "Convert it, for instance with `iconv -f \(encoding) -t UTF-8`, and change the first line")
        }
        return .other(end: end)
    }

    /// The encoding that an XML declaration names.
    private static func encoding(_ declaration: String) -> String? {
        guard let name = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[name.upperBound...].drop { $0 == "=" || $0.isWhitespace }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    static func begins(_ bytes: RawSpan, _ start: Int, _ text: StaticString) -> Bool {
        let end = start + text.utf8CodeUnitCount
        return end <= bytes.byteCount && isName(bytes, start, end, text)
    }

    private static func upTo(_ mark: StaticString, _ bytes: RawSpan, _ start: Int) -> XMLToken {
        let count = mark.utf8CodeUnitCount
        var place = start
        while place + count <= bytes.byteCount {
            if isName(bytes, place, place + count, mark) { return .other(end: place + count) }
            place += 1
        }
        return .needsMore
    }
}
