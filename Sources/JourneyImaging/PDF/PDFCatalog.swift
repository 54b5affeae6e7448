// What cairo cannot say of a PDF: in which language it is, and that a reader shows its title rather than its file name.

/// Adds entries to a document's catalogue as an update at the file's end (ISO 32000-1, 7.5.6).
enum PDFCatalog {
    /// The file with its language; unchanged when it is not built as cairo builds version 1.4.
    static func adding(language: String, to file: [UInt8]) -> [UInt8] {
        guard let trailer = last("trailer", in: file),
            let previous = number(after: "startxref", in: file, from: trailer),
            let size = number(after: "/Size", in: file, from: trailer),
            let root = number(after: "/Root", in: file, from: trailer),
            let information = number(after: "/Info", in: file, from: trailer),
            let object = last("\n\(root) 0 obj\n<<", in: file), let end = first("\nendobj", in: file, from: object)
        else { return file }
        var updated = file
        if updated.last != 10 { updated.append(10) }
        let start = updated.count
        let opening = "\(root) 0 obj\n<<"
        let content = file[(object + 1 + opening.utf8.count)..<end]
        updated += Array("\(opening) /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
        updated += content
        updated += Array("\nendobj\n".utf8)
        let table = updated.count
        let digits = String(start)
        let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        updated += Array("xref\n\(root) 1\n\(offset) 00000 n \n".utf8)
        updated += Array(
            "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(information) 0 R\n   /Prev \(previous)\n>>\n"
                .utf8)
        updated += Array("startxref\n\(table)\n%%EOF\n".utf8)
        return updated
    }

    private static func first(_ word: String, in file: [UInt8], from start: Int) -> Int? {
        let word = Array(word.utf8)
        guard start >= 0, file.count >= start + word.count else { return nil }
        return (start...file.count - word.count).first { file[$0] == word[0] && matches(word, file, $0) }
    }

    private static func last(_ word: String, in file: [UInt8]) -> Int? {
        let word = Array(word.utf8)
        guard file.count >= word.count else { return nil }
        return (0...file.count - word.count).last { file[$0] == word[0] && matches(word, file, $0) }
    }

    private static func matches(_ word: [UInt8], _ file: [UInt8], _ start: Int) -> Bool {
        for index in word.indices where file[start + index] != word[index] { return false }
        return true
    }

    /// The whole number that follows a word.
    private static func number(after word: String, in file: [UInt8], from start: Int) -> Int? {
        guard let found = first(word, in: file, from: start) else { return nil }
        let digits = file[(found + word.utf8.count)...].drop { $0 == 32 || $0 == 10 || $0 == 13 }
            .prefix { (48...57).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
